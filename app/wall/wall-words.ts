/** What the wall says of the conflicts it does not show in full; null: nothing. */
export function restWords(more: number, synergies: number): string | null {
  const later = more === 0 ? [] : [`${more} more to look at later`];
  const ideas = synergies === 0 ? [] : [synergies === 1 ? "1 shared idea" : `${synergies} shared ideas`];
  const parts = [...later, ...ideas];
  return parts.length === 0 ? null : parts.join(" · ");
}

export interface Balance {
  readonly settled: number;
  readonly open: number;
  readonly all: number;
  /** 0..1 */
  readonly share: number;
}

/** The finish line: settled of all that are a tension or a blocker; watches and shared ideas do not hold anybody up. */
export function balanceOf(
  open: readonly { readonly kind: string; readonly severity: string }[],
  settled: readonly { readonly kind: string; readonly severity: string }[],
): Balance {
  const counts = (list: typeof open) => list.filter(({ kind, severity }) => kind === "conflict" && severity !== "watch").length;
  const done = counts(settled);
  const all = done + counts(open);
  return { settled: done, open: all - done, all, share: all === 0 ? 0 : done / all };
}

/** An address as people type it: without the scheme, and without the code at its end. */
export function typedAddress(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//, "").replace(/\/j\/[^/]*$/, "");
}
