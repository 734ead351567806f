/** The file of everything, out to the browser and in from it. */

/** `day` as 2026-12-10. The name says no more than the app's own. */
export const fileName = (day: string): string => `holdfast-${day}.jsonl`;

const keptForMs = 60_000;

/** Lines as an open file. */
export const saveFile = (
  name: string,
  lines: readonly string[],
  type = "application/jsonl",
): void => {
  const file = new Blob(
    lines.map((line) => `${line}\n`),
    { type },
  );
  handOver(name, file);
};

/** Hands the file to the browser, which saves it where downloads go. */
export const handOver = (name: string, file: Blob): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read it only after a question to the person.
  setTimeout(() => URL.revokeObjectURL(link.href), keptForMs);
};

/** The text of a file, piece by piece. Bytes that are no text become marks that make their line a broken one, or are seen in it. */
export async function* piecesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = bytes.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}
