// What a small screen must not do: cut things off at its side, scroll sideways, offer targets too small for a thumb.
import type { Page } from "playwright";

/** px, as the common platform guides and WCAG 2.5.5 ask. */
const THUMB = 44;

/** Each entry names one thing that is wrong on the page as it stands now; also what lies below the fold. */
export function thumbTroubles(page: Page): Promise<readonly string[]> {
  return page.evaluate((thumb) => {
    const troubles: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) troubles.push(`the page is ${wide} px wider than the screen`);
    const top = [...document.querySelectorAll<HTMLDialogElement>("dialog[open]")].at(-1) ?? document.body;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`;
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    for (const element of top.querySelectorAll<HTMLElement>("*")) {
      if (!isSeen(element) || element.closest(".visually-hidden, svg, [aria-hidden]") !== null) continue;
      const { left, right, width, height, bottom } = element.getBoundingClientRect();
      if (bottom <= 0) continue;
      if (left < -0.5 || right > window.innerWidth + 0.5) troubles.push(`${name(element)} stands out of the side: ${left.toFixed(0)} to ${right.toFixed(0)}`);
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const cuts = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
      if (hasText && cuts && element.scrollWidth > element.clientWidth + 1)
        troubles.push(`${name(element)} is cut: ${element.scrollWidth} in ${element.clientWidth}`);
      if (!element.matches("button, a[href], input, select, textarea, [role=button], [role=treeitem]") || (element as HTMLButtonElement).disabled) continue;
      const label = element.closest("label");
      const target = element.matches("input[type=checkbox], input[type=radio]") && label !== null ? label.getBoundingClientRect() : { width, height };
      if (target.height < thumb - 0.5 || target.width < thumb - 0.5) {
        troubles.push(`${name(element)} is ${target.width.toFixed(0)} × ${target.height.toFixed(0)}`);
      }
    }
    return troubles;
  }, THUMB);
}
