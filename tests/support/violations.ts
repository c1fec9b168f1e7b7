// What axe finds on a page, as `rule: the elements it is about`.
import axe from "axe-core";
import type { Page } from "playwright";

/** The rules of axe that ask for a colour. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** A colour on its way to another is no colour of ours: what moves has to arrive first. What never ends is left alone. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  );

/** By every rule of axe, or by the ones named. */
async function violations(page: Page, part: string | null, rules: string[] | null): Promise<readonly string[]> {
  await settled(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([within, only]) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      // Our pages have no frames.
      const { violations } = await here.run(within === null ? document : within, {
        resultTypes: ["violations"],
        iframes: false,
        ...(only === null ? {} : { runOnly: only }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
    },
    [part, rules] as const,
  );
}

/** Of a page that was clean before, the `part` (a CSS selector) that is new: a look at that alone costs a fifth. By every rule as the page is; then in the other theme, where nothing but the colours is another, by the rules about colours. */
export async function violationsInBothThemes(page: Page, part: string | null = null): Promise<readonly string[]> {
  const [own, other] = (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches))
    ? (["dark", "light"] as const)
    : (["light", "dark"] as const);
  const here = await violations(page, part, null);
  await page.emulateMedia({ colorScheme: other });
  const there = await violations(page, part, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: own });
  return [...here.map((found) => `${own}: ${found}`), ...there.map((found) => `${other}: ${found}`)];
}
