// A person without a mouse: Tab, arrows, Enter and letters. Nothing here puts the focus anywhere by itself.
import type { Locator, Page } from "playwright";

const MANY_TABS = 90;
const MANY_ROWS = 80;

export interface Keys {
  /** Tab until the target has the focus. */
  tabTo(target: Locator): Promise<void>;
  /** Goes there and presses Enter. */
  press(target: Locator): Promise<void>;
  /** Goes to a field and writes into it. */
  write(target: Locator, text: string): Promise<void>;
  /** To a row of the outline, by its one Tab stop and the arrows; what is closed on the way is opened. */
  rowTo(...path: readonly RegExp[]): Promise<void>;
}

export function byKeys(page: Page): Keys {
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const keys: Keys = {
    async tabTo(target) {
      await target.waitFor();
      for (let n = 0; n < MANY_TABS; n++) {
        if (await has(target)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not lead to ${target}`);
    },
    async press(target) {
      await keys.tabTo(target);
      await page.keyboard.press("Enter");
    },
    async write(target, text) {
      await keys.tabTo(target);
      await page.keyboard.type(text);
    },
    async rowTo(...path) {
      await keys.tabTo(page.locator('[role="treeitem"][tabindex="0"]'));
      await page.keyboard.press("Home");
      for (const [place, name] of path.entries()) {
        for (let n = 0; ; n++) {
          const at = await page.evaluate(() => [
            document.activeElement?.getAttribute("aria-label") ?? "",
            document.activeElement?.getAttribute("aria-expanded"),
          ]);
          if (name.test(String(at[0]))) {
            if (place < path.length - 1 && at[1] === "false") await page.keyboard.press("ArrowRight");
            break;
          }
          if (n === MANY_ROWS) throw new Error(`no arrow leads to ${name}`);
          await page.keyboard.press("ArrowDown");
        }
      }
    },
  };
  return keys;
}
