import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConnectionState, Notice, SavingState, StatusState } from "./types.ts";

/** Notices kept on screen; the oldest go first. */
const MAX_NOTICES = 20;

export interface StatusProjection {
  readonly store: StoreApi<StatusState>;
  notice(kind: Notice["kind"], text: string, detail?: string): void;
  dismiss(id: number): void;
  saving(state: SavingState): void;
  connection(state: ConnectionState): void;
  clock(offsetMs: number): void;
}

export function createStatusProjection(): StatusProjection {
  const store = createStore<StatusState>(() => ({ saving: { state: "saved" }, connection: { state: "connecting" }, notices: [], clockOffsetMs: 0 }));
  let lastId = 0;
  return {
    store,
    notice(kind, text, detail) {
      const { notices } = store.getState();
      // The same news twice in a row is one notice.
      if (notices.at(-1)?.text === text && notices.at(-1)?.detail === detail) return;
      lastId += 1;
      const notice: Notice = { id: lastId, kind, text, ...(detail === undefined ? {} : { detail }) };
      store.setState({ notices: [...notices, notice].slice(-MAX_NOTICES) });
    },
    dismiss(id) {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
    saving(saving) {
      if (JSON.stringify(saving) !== JSON.stringify(store.getState().saving)) store.setState({ saving });
    },
    connection(connection) {
      if (JSON.stringify(connection) !== JSON.stringify(store.getState().connection)) store.setState({ connection });
    },
    clock(clockOffsetMs) {
      if (clockOffsetMs !== store.getState().clockOffsetMs) store.setState({ clockOffsetMs });
    },
  };
}
