// What axe finds on a page, as `rule: the elements it is about`.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";

/** A colour on its way to another is no colour of ours: what moves has to arrive first. What never ends is left alone. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  );

/** By every rule of axe, or by the ones named. */
export async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}
