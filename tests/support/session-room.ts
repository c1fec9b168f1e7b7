// A real server, and screens of people in its workshop whose network a test can cut.
import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import { createEngine } from "#core/conflicts/engine.ts";
import type { Membership } from "#core/protocol/roles.ts";
import { createCredentials } from "../../app/session/credentials.ts";
import { createHttpClient } from "../../app/session/http-client.ts";
import { openWorkshop } from "../../app/session/open-workshop.ts";
import type { WorkshopSession, WorkshopState } from "../../app/state/types.ts";
import { createKeeper } from "../../sync-server/keeper/create-keeper.ts";
import type { ServerDeps } from "../../sync-server/server.ts";
import { createMemoryStorage } from "../../sync-server/storage/memory-storage.ts";
import { eventually } from "./eventually.ts";
import { type HttpRoom, openHttpRoom } from "./http-room.ts";
import type { CreatedWorkshop } from "./journey.ts";
import { silent } from "./keeper-room.ts";

export interface Network {
  /** Sockets end, requests fail, until `mend`. */
  cut(): void;
  mend(): void;
  /** Sockets stay open and hear nothing more: a phone that slept. */
  freeze(): void;
  /** What came meanwhile is heard now. */
  thaw(): void;
  /** Frames sent by this screen's sockets, with the document's name. */
  readonly sent: { readonly document: string; readonly bytes: Uint8Array }[];
  readonly sockets: ReadonlySet<WebSocket>;
}

export interface Person {
  readonly session: WorkshopSession;
  readonly network: Network;
  /** What a browser would fire on waking up. */
  wake(): void;
  readonly state: () => WorkshopState;
}

export interface PersonOptions {
  readonly link?: "host" | "seat" | "wall";
  readonly department?: string;
  readonly name?: string;
  /** ms that every frame is under way, in each direction. */
  readonly lineMs?: number;
  /** ms that this screen's clock is ahead of the server's. */
  readonly aheadMs?: number;
  /** A tab's storage, to come back to. */
  readonly tab?: Map<string, string>;
  /** A session joined before. */
  readonly token?: string;
  /** Who that session was, when it was still one. */
  readonly was?: Membership;
}

export interface SessionRoom {
  readonly http: HttpRoom;
  readonly workshop: CreatedWorkshop;
  person(options?: PersonOptions): Promise<Person>;
  token(options?: PersonOptions): Promise<string>;
  /** Ends the server and starts one anew on the same data and port; `between` runs while there is none. */
  restart(between: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function openSessionRoom(request: object = {}, server: Partial<ServerDeps> = {}): Promise<SessionRoom> {
  const keeper = createKeeper({ storage: createMemoryStorage(), random: randomBytes, now: Date.now, log: silent });
  let http = await openHttpRoom({ keeper, ...server });
  const workshop = await http.create(request);
  const opened: WorkshopSession[] = [];
  const base = `http://127.0.0.1:${http.port}`;

  async function token({ link = "seat", department, name }: PersonOptions = {}): Promise<string> {
    const more = { ...(department === undefined ? {} : { department }), ...(name === undefined ? {} : { name }) };
    return http.join(workshop, link, more);
  }

  return {
    get http() {
      return http;
    },
    workshop,
    token,
    async restart(between) {
      const { port } = http;
      await http.close();
      await between();
      http = await openHttpRoom({ keeper, ...server, at: port });
    },
    async person(options = {}) {
      const { network, Socket, fetch: ask } = createNetwork(options.lineMs);
      const client = createHttpClient({ base, fetch: ask });
      const session = options.token ?? (await token(options));
      const me = options.was === undefined ? await createHttpClient({ base }).me(workshop.id, session) : { ok: true as const, value: options.was };
      if (!me.ok) throw new Error(me.message);
      const tab = options.tab ?? new Map<string, string>();
      const store = {
        getItem: (key: string) => tab.get(key) ?? null,
        setItem: (key: string, value: string) => void tab.set(key, value),
        removeItem: (key: string) => void tab.delete(key),
      };
      const wakes: (() => void)[] = [];
      const opening = openWorkshop(
        { workshop: workshop.id, session, me: me.value },
        {
          http: client,
          syncUrl: `${base.replace("http", "ws")}/sync`,
          credentials: createCredentials(store, store),
          engine: createEngine,
          schedule(task) {
            const timer = setTimeout(task, 4);
            return () => clearTimeout(timer);
          },
          now: () => Date.now() + (options.aheadMs ?? 0),
          random: () => Math.random(),
          saveFile: () => {},
          page: { onWake: (listener) => void wakes.push(listener), close: () => {} },
          WebSocket: Socket,
        },
      );
      opened.push(opening);
      const state = () => opening.workshop.getState();
      await eventually(() => state().ready || opening.status.getState().connection.state === "stopped");
      return {
        session: opening,
        network,
        state,
        wake() {
          for (const wake of wakes) wake();
        },
      };
    },
    async close() {
      for (const session of opened) session.close();
      await http.close();
      await keeper.close();
    },
  };
}

function createNetwork(lineMs = 0): { readonly network: Network; readonly Socket: typeof globalThis.WebSocket; readonly fetch: typeof fetch } {
  const sockets = new Set<WebSocket>();
  const sent: { document: string; bytes: Uint8Array }[] = [];
  let isCut = false;
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      // Port 9 of this machine is closed: refused at once.
      super(isCut ? "ws://127.0.0.1:9/" : url, protocols);
      const document = new URL(url).pathname.split("/").at(-1) ?? "";
      const socket = this as unknown as WebSocket;
      const send = socket.send.bind(socket) as (data: Uint8Array) => void;
      socket.send = (data: unknown) => {
        sent.push({ document, bytes: (data as Uint8Array).slice() });
        if (lineMs === 0) send(data as Uint8Array);
        else setTimeout(() => socket.readyState === WebSocket.OPEN && send(data as Uint8Array), lineMs);
      };
      const hear = socket.emit.bind(socket) as (event: string | symbol, ...args: unknown[]) => boolean;
      if (lineMs > 0)
        socket.emit = ((event: string | symbol, ...args: unknown[]) => {
          if (event !== "message") return hear(event, ...args);
          setTimeout(() => hear(event, ...args), lineMs);
          return true;
        }) as typeof socket.emit;
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
  }
  return {
    network: {
      sent,
      sockets,
      cut() {
        isCut = true;
        for (const socket of sockets) socket.terminate();
      },
      mend() {
        isCut = false;
      },
      freeze() {
        for (const socket of sockets) socket.pause();
      },
      thaw() {
        for (const socket of sockets) socket.resume();
      },
    },
    Socket: Socket as unknown as typeof globalThis.WebSocket,
    fetch: (...args) => (isCut ? Promise.reject(new TypeError("fetch failed")) : fetch(...args)),
  };
}
