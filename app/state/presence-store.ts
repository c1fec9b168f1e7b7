// Who else is here and what they do with their hands, joined with the roster by awareness id.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Presence } from "#core/protocol/presence.ts";
import type { Roster } from "#core/protocol/roster.ts";
import type { Peer, PresenceState } from "./types.ts";

export interface PresenceProjection {
  readonly store: StoreApi<PresenceState>;
  /** States of others that changed; null: gone. */
  states(changed: ReadonlyMap<number, Presence | null>): void;
  roster(roster: Roster): void;
  close(): void;
}

const NOBODY: Roster = { people: [], hands: [], names: [], drafts: {} };

/** Somebody whom the roster does not name (yet) is not shown: a state alone says neither role nor department. */
export function createPresenceProjection(schedule: (task: () => void) => () => void): PresenceProjection {
  const store = createStore<PresenceState>(() => ({ peers: new Map(), roster: NOBODY }));
  const states = new Map<number, Presence>();
  let roster: Roster = NOBODY;
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel = null;
    const before = store.getState();
    const peers = new Map<number, Peer>();
    let same = true;
    for (const { awareness, role, department } of roster.hands) {
      const presence = states.get(awareness);
      if (presence === undefined) continue;
      const known = before.peers.get(awareness);
      const stays = known !== undefined && known.presence === presence && known.role === role && known.department === department;
      same &&= stays;
      peers.set(awareness, stays ? known : { awareness, role, department, presence });
    }
    same &&= peers.size === before.peers.size;
    if (!same || roster !== before.roster) store.setState({ peers: same ? before.peers : peers, roster });
  }

  function soon(): void {
    cancel ??= schedule(flush);
  }

  return {
    store,
    states(changed) {
      for (const [id, presence] of changed) {
        if (presence === null) states.delete(id);
        else states.set(id, presence);
      }
      soon();
    },
    roster(next) {
      roster = next;
      soon();
    },
    close() {
      cancel?.();
      cancel = null;
    },
  };
}
