import { equilibrium, type Ledger } from "#core/conflicts/ledger.ts";

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

/** The finish line: of all that ever were a tension or a blocker, those that are settled or gone; watches and shared ideas hold nobody up. */
export function balanceOf(ledger: Ledger): Balance {
  const { all, done, open } = equilibrium(ledger);
  return { settled: done, open, all, share: all === 0 ? 0 : done / all };
}

/** An address as people type it: without the scheme, and without the code at its end. */
export function typedAddress(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//, "").replace(/\/j\/[^/]*$/, "");
}
