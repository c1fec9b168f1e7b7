// Whose names are told. An id and a name that come in the same moment are one person's, so names have a clock of their own, slower than people come and go:
// who came or went within one of its turns is told, or forgotten, together with the others, and never in the frame that shows the id.
import type { Grant } from "../keeper/keeper.ts";

export interface ToldNames {
  /** By participant; some of them may have gone already. */
  readonly told: ReadonlyMap<string, Grant>;
  /** Everybody has been shown that these are here. */
  shown(grants: ReadonlyMap<string, Grant>): void;
  close(): void;
}

/** A turn takes `turnMs`, and by chance up to half as long again. */
export function createToldNames(turnMs: number, random: () => number, onTurn: () => void): ToldNames {
  let told: ReadonlyMap<string, Grant> = new Map();
  let seen: ReadonlyMap<string, Grant> = told;
  let timer: NodeJS.Timeout | null = null;
  return {
    get told() {
      return told;
    },
    shown(grants) {
      seen = new Map([...grants].filter(([, { name }]) => name !== null && name !== ""));
      const isTold = seen.size === told.size && [...seen.keys()].every((participant) => told.has(participant));
      if (isTold || timer !== null) return;
      timer = setTimeout(
        () => {
          timer = null;
          told = seen;
          onTurn();
        },
        turnMs * (1 + random() / 2),
      );
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
