/** What is wrong with the layout of the page that is shown, in words; empty if nothing is. */
import type { Page } from "@playwright/test";

/** Text that is cut off or lies on other text, and a page that scrolls sideways. */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    scrollTo(0, 0);
    type Piece = { readonly text: string; readonly of: Element; readonly box: DOMRect };
    const root = document.documentElement;
    const faults: string[] = [];
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".visually-hidden, .breath, .breath-text, option") === null;
    const pieces: Piece[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const of = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (of === null || text === "" || !isShown(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) pieces.push({ text: text.slice(0, 40), of, box });
    }
    if (root.scrollWidth > root.clientWidth)
      faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
    for (const { text, of, box } of pieces) {
      if (box.left < -0.5 || box.right > root.clientWidth + 0.5) faults.push(`cut off: ${text}`);
      for (
        let over: Element | null = of;
        over !== null && over !== root;
        over = over.parentElement
      ) {
        if (getComputedStyle(over).overflow === "visible") continue;
        const frame = over.getBoundingClientRect();
        if (box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
          faults.push(`clipped: ${text}`);
      }
    }
    // Lines of one text may touch; a hair of overlap is the font's own ascent and descent.
    const hair = 4;
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
    pieces.forEach((one, at) => {
      for (const other of pieces.slice(at + 1))
        if (one.of !== other.of && overlap(one.box, other.box))
          faults.push(`overlaps: ${one.text} / ${other.text}`);
    });
    for (const button of document.querySelectorAll("button, a, summary")) {
      if (!isShown(button) || button.scrollWidth <= button.clientWidth + 1) continue;
      if (getComputedStyle(button).display !== "inline")
        faults.push(`too narrow: ${button.textContent}`);
    }
    return [...new Set(faults)];
  });
