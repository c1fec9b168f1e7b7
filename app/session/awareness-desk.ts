// Presence in and out of the session document's awareness, which is another object after each new copy of it.
import type { Awareness } from "y-protocols/awareness";
import type { Presence } from "#core/protocol/presence.ts";
import { readPresence } from "./presence-in.ts";

export interface AwarenessDesk {
  publish(presence: Presence): void;
  attend(awareness: Awareness): void;
  close(): void;
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

export function createAwarenessDesk(onStates: (changed: ReadonlyMap<number, Presence | null>) => void): AwarenessDesk {
  let current: Awareness | null = null;
  let state: Presence = {};

  function changed({ added, updated, removed }: AwarenessChange): void {
    const awareness = current;
    if (awareness === null) return;
    const others = new Map<number, Presence | null>();
    for (const id of [...added, ...updated]) if (id !== awareness.clientID) others.set(id, readPresence(awareness.getStates().get(id)));
    for (const id of removed) if (id !== awareness.clientID) others.set(id, null);
    if (others.size > 0) onStates(others);
  }

  function leave(): void {
    if (current === null) return;
    current.off("change", changed);
    const gone = [...current.getStates().keys()].filter((id) => id !== current?.clientID);
    if (gone.length > 0) onStates(new Map(gone.map((id) => [id, null])));
    current = null;
  }

  return {
    publish(presence) {
      state = presence;
      current?.setLocalState(presence);
    },
    attend(awareness) {
      leave();
      current = awareness;
      awareness.on("change", changed);
      // Also where it is empty: y-protocols does not show a state whose clock is still 0.
      awareness.setLocalState(state);
    },
    close: leave,
  };
}
