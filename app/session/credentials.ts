// What this browser holds to get in: a session per workshop, and for its creator the links.
import type { CreateReply } from "#core/protocol/roles.ts";
import { unsentKey } from "../state/kept-unsent.ts";

export interface Credentials {
  session(workshop: string): string | null;
  /** The tab's own first, so that two tabs may sit in two chairs; other tabs find it as a fallback. */
  keepSession(workshop: string, session: string): void;
  /** Only where it is still this one: another tab may have joined anew. What was begun and not sent in this tab goes along. */
  forgetSession(workshop: string, session: string): void;
  created(workshop: string): CreateReply | null;
  keepCreated(reply: CreateReply): void;
  /** Commands that wait for the network, of this tab alone. */
  waiting(workshop: string): string | null;
  keepWaiting(workshop: string, waiting: string | null): void;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function createCredentials(tab: Store, browser: Store): Credentials {
  const sessionKey = (workshop: string) => `overarch.session.${workshop}`;
  const createdKey = (workshop: string) => `overarch.created.${workshop}`;
  const waitingKey = (workshop: string) => `overarch.waiting.${workshop}`;
  return {
    session: (workshop) => read(tab, sessionKey(workshop)) ?? read(browser, sessionKey(workshop)),
    keepSession(workshop, session) {
      write(tab, sessionKey(workshop), session);
      write(browser, sessionKey(workshop), session);
    },
    forgetSession(workshop, session) {
      write(tab, unsentKey(workshop), null);
      for (const store of [tab, browser]) if (read(store, sessionKey(workshop)) === session) write(store, sessionKey(workshop), null);
    },
    created(workshop) {
      try {
        return JSON.parse(read(browser, createdKey(workshop)) ?? "null") as CreateReply | null;
      } catch {
        return null;
      }
    },
    keepCreated(reply) {
      write(browser, createdKey(reply.id), JSON.stringify(reply));
    },
    waiting: (workshop) => read(tab, waitingKey(workshop)),
    keepWaiting: (workshop, waiting) => write(tab, waitingKey(workshop), waiting),
  };
}

/** The browser's stores; where they are forbidden, this page's memory. */
export function browserCredentials(): Credentials {
  return createCredentials(
    storeOr(() => sessionStorage),
    storeOr(() => localStorage),
  );
}

function storeOr(open: () => Storage): Store {
  try {
    return open();
  } catch {
    const memory = new Map<string, string>();
    return {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => memory.set(key, value),
      removeItem: (key) => memory.delete(key),
    };
  }
}

function read(store: Store, key: string): string | null {
  try {
    return store.getItem(key);
  } catch {
    return null;
  }
}

/** A full or forbidden store must not stop a workshop: then a reload asks to join again. */
function write(store: Store, key: string, value: string | null): void {
  try {
    if (value === null) store.removeItem(key);
    else store.setItem(key, value);
  } catch {
    return;
  }
}
