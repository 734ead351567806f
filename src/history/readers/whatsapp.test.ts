import { describe, expect, test } from "vitest";

import { sourceOfBytes } from "#history/byte-source.ts";
import { readAll } from "#history/read-history.ts";

const now = 1_795_380_000_000;
const read = async (text: string) => {
  const source = sourceOfBytes("_chat.txt", new TextEncoder().encode(text));
  const [picked] = await readAll([{ name: "chat", sources: [source] }], { now });
  return picked?.parts[0]?.part;
};

const lines: readonly (readonly [string, string])[] = [
  ["iOS en-US", "[1/15/24, 9:30:45\u202fAM] Sam: hello"],
  ["iOS de", "[15.01.24, 09:30:45] Sam: hallo"],
  ["iOS id", "[15/01/24 09.30.45] Sam: hai"],
  ["iOS ar", "\u200f[١٥\u200f/١\u200f/٢٠٢٤، ٩:٣٠:٤٥ ص] Sam: \u200fلم يتم"],
  ["iOS ar latin", "[\u200f15\u200f/1\u200f/2024، 09:30:45] Sam: hello"],
  ["iOS vi", "[09:30:45, 1/15/24] Sam: xin chao"],
  ["iOS th BE", "[1/15/2567 BE, 09:30:45] Sam: hi"],
  ["iOS ja era", "[1/15/R6, 09:30:45] Sam: hi"],
  ["And en-GB", "15/01/2024, 09:30 - Sam: hello"],
  ["And en-US", "1/15/24, 9:30\u202fAM - Sam: <Media omitted>"],
  ["And nl", "15-01-2024 09:30 - Sam: hoi"],
  ["And cs", "15.01.24 09:30 - Sam: ahoj"],
  ["And es-CO", "15/1/2024 9:30\u00a0a.\u00a0m. - Sam: hola"],
  ["And fi", "15.1.2024 klo 9.30 - Sam: moi"],
  ["And zh", "2024/1/15 上午9:30 - 小明: 嗨"],
  ["And ja", "2024/1/15 午前9:30 - アリス: やあ"],
  ["And ko", "2024. 1. 15. 오전 9:30 - 앨리스: 안녕"],
  ["And bg", "15.01.24 г., 9:30 ч. - Sam: hi"],
  ["And el", "15/1/24, 9:30 π.μ. - Sam: hi"],
  ["zh words", "2024年1月15日 上午9:30 - Sam: hi"],
  ["fa", "۱۵/۱/۲۰۲۴، ۹:۳۰ - Sam: hi"],
  ["hi", "१५/१/२०२४, ९:३० पूर्वाह्न - Sam: hi"],
];

describe("forms", () => {
  test.each(lines)("%s", async (_name, line) => {
    const part = await read(`${line}\n${line}\r\n`);
    const seen: number[] = [];
    part?.records.forEach((seconds, _who, code) => {
      if (code === 0) seen.push(seconds);
    });
    const day = Math.floor((seen[0] ?? 0) / 86_400);
    expect([seen.length, day, ((seen[0] ?? 0) % 86_400) - (((seen[0] ?? 0) % 60) % 60)]).toEqual([
      2,
      8780,
      9 * 3600 + 30 * 60,
    ]);
  });
});
