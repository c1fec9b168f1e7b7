// What a host does who gives a room no rest.
import type { Command } from "#core/protocol/commands.ts";
import { PHASES } from "#core/protocol/roles.ts";
import { pick, type Random } from "./random.ts";

/** Changes of phase, lock and freeze, one after the other, each of which the server takes. */
export function mercilessChanges(random: Random): () => { readonly command: Command; readonly isClosed: boolean } {
  let [locked, frozen, isClosed] = [false, false, false];
  return () => {
    const what = random();
    // A closed workshop can only be opened again.
    if (isClosed || what < 0.4) {
      const phase = pick(random, PHASES);
      isClosed = phase === "closed";
      return { command: { type: "phase", phase }, isClosed };
    }
    if (what < 0.75) {
      locked = !locked;
      return { command: { type: "lock", locked }, isClosed };
    }
    frozen = !frozen;
    return { command: { type: "freeze", frozen }, isClosed };
  };
}

/** After them: Align again, and everybody may write. */
export const OPEN_AGAIN: readonly Command[] = [
  { type: "phase", phase: "align" },
  { type: "freeze", frozen: false },
  { type: "lock", locked: false },
];
