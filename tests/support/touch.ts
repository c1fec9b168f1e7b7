// A finger on the glass: the browser's own touch events, as a device would send them. The page must be opened with `hasTouch`.
import type { Locator, Page } from "playwright";

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Finger {
  down(at: Point): Promise<void>;
  /** In steps, as a finger moves. */
  move(to: Point): Promise<void>;
  up(): Promise<void>;
  /** Rests on the card until it is lifted, carries it to the middle of the target, and lets go. */
  drag(card: Locator, target: Locator): Promise<void>;
}

const STEPS = 6;

export async function fingerOn(page: Page): Promise<Finger> {
  const glass = await page.context().newCDPSession(page);
  let now: Point = { x: 0, y: 0 };
  const touch = async (type: "touchStart" | "touchMove", point: Point) => {
    now = point;
    await glass.send("Input.dispatchTouchEvent", { type, touchPoints: [point] });
  };
  const finger: Finger = {
    down: (at) => touch("touchStart", at),
    async move(to) {
      const from = now;
      for (let n = 1; n <= STEPS; n++) await touch("touchMove", { x: from.x + ((to.x - from.x) * n) / STEPS, y: from.y + ((to.y - from.y) * n) / STEPS });
    },
    async up() {
      await glass.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    },
    async drag(card, target) {
      await card.scrollIntoViewIfNeeded();
      await finger.down(await pointOf(card, 20));
      await page.locator("[data-held]").waitFor();
      await finger.move(await pointOf(target));
      await target.and(page.locator("[data-over]")).waitFor();
      await finger.up();
    },
  };
  return finger;
}

/** The middle of an element, or so many px below its upper edge. */
export async function pointOf(locator: Locator, below?: number): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`not on the page: ${locator}`);
  return { x: box.x + box.width / 2, y: box.y + (below === undefined ? box.height / 2 : Math.min(below, box.height / 2)) };
}
