import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { mayAddGoal } from "./canvas-cards.ts";
import { createDeletedRanges, type DeletedRanges } from "./deleted-ranges.ts";
import type { FreshUpdate } from "./update-check.ts";

/** What a document holds, without holding the document: how far each client's clock has come, and what is deleted. */
export interface KnownState {
  /** Client id -> first clock not known yet. Without gaps below it. */
  readonly clocks: ReadonlyMap<number, number>;
  readonly deleted: DeletedRanges;
  /** Goals, at most (canvas-cards.ts). */
  goals: number;
  /** Takes what `checkUpdate` found fresh. */
  take(update: FreshUpdate): void;
  /** Takes an update of our own making (a snapshot, a row of the log, a command): its bytes are trusted, its parts may be known already. */
  takeTrusted(update: Uint8Array): void;
  /** As a client's step 1 would say it. */
  stateVector(): Uint8Array;
}

export function createKnownState(): KnownState {
  const clocks = new Map<number, number>();
  const deleted = createDeletedRanges();

  const state: KnownState = {
    clocks,
    deleted,
    goals: 0,
    take(update) {
      state.goals += update.goals;
      for (const [client, end] of update.ends) clocks.set(client, end);
      for (const { client, start, end } of update.deletions) deleted.add(client, start, end);
    },
    takeTrusted(update) {
      const { structs, ds } = Y.decodeUpdate(update);
      for (const struct of structs) {
        const { client, clock } = struct.id;
        const end = clock + struct.length;
        // A snapshot says some things twice only where it overlaps with rows; those are recounted when it matters.
        if (mayAddGoal(struct)) state.goals += 1;
        if (end > (clocks.get(client) ?? 0)) clocks.set(client, end);
      }
      for (const [client, ranges] of ds.clients) for (const range of ranges) deleted.add(client, range.clock, range.clock + range.len);
    },
    stateVector() {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, clocks.size);
      for (const [client, clock] of clocks) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
      }
      return encoding.toUint8Array(encoder);
    },
  };
  return state;
}
