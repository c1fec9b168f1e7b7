/** Comes into view and is lit for a moment. */
export function bring(selector: string): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: still ? "auto" : "smooth" });
  found?.animate([{ boxShadow: "inset 0 0 0 3px var(--accent)" }, { boxShadow: "inset 0 0 0 3px transparent" }], { duration: 1600, easing: "ease-in" });
}
