/** Changes a part of a field as if it had been typed, so that one "undo" brings it back. */

export const replaceText = (
  field: HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): void => {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  if (isTyped(text)) return;
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

/** There is no other way that keeps what was typed before undoable; where it is missing the text changes all the same. */
const isTyped = (text: string): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(text === "" ? "delete" : "insertText", false, text);
