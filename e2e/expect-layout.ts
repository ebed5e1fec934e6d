/** What a test asks of the layout of any screen: as wide as its window, and no line upon another. */
import { expect, type Page } from '@playwright/test';

/** [LK5] Nothing is wider than the window; the test goes on after a finding. `where` names the screen. */
export async function expectWidthHolds(page: Page, where: string): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(widest, `${where} is as wide as its window`).toBe(width);
}

/** [LK12] No two pieces of text cover each other. What floats above the screen on purpose, sheets and sticky heads, is left out. */
export async function expectNoOverlap(page: Page, where: string): Promise<void> {
  expect.soft(await page.evaluate(findOverlaps), `${where}: lines upon each other`).toEqual([]);
}

/** Runs in the page. The first few pairs of texts that cover each other by more than two pixels each way. */
function findOverlaps(): string[] {
  interface Box {
    text: string;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const floats = (element: Element) => /^(sticky|fixed)$/.test(getComputedStyle(element).position);
  const clips = (element: Element) => getComputedStyle(element).overflow !== 'visible';

  /** What is left of a box when every ancestor has cut off what it does not show; undefined where the text floats. */
  function cut(box: Box, parent: Element | null): Box | undefined {
    let { left, right, top, bottom } = box;
    for (let element = parent; element && element.id !== 'main'; element = element.parentElement) {
      if (floats(element)) return undefined;
      if (!clips(element)) continue;
      const frame = element.getBoundingClientRect();
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    return { text: box.text, left, right, top, bottom };
  }

  function* listBoxes(): Generator<Box> {
    const walker = document.createTreeWalker(document.getElementById('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      if (!text || getComputedStyle(node.parentElement ?? document.body).visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const box = cut({ text, left, right, top, bottom }, node.parentElement);
        if (box && box.right - box.left > 2 && box.bottom - box.top > 2 && box.top < innerHeight) yield box;
      }
    }
  }

  const boxes = [...listBoxes()].sort((a, b) => a.top - b.top);
  const found: string[] = [];
  boxes.forEach((a, at) => {
    for (let next = at + 1; next < boxes.length; next++) {
      const b = boxes[next] as Box;
      if (b.top >= a.bottom - 2) break;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // Lines of one text touch where its line is lower than its letters are high.
      if (wide > 2 && Math.min(a.bottom, b.bottom) - b.top > 4 && a.text !== b.text)
        found.push(`“${a.text.slice(0, 60)}” and “${b.text.slice(0, 60)}”`);
    }
  });
  return found.slice(0, 5);
}
