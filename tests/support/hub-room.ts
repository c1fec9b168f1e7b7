// The real server on a real port with the real keeper over a storage without a disk, and people at it: stock clients and raw sockets.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { pino } from "pino";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Command, CommandReply } from "#core/protocol/commands.ts";
import type { DocumentName } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { AccessRole } from "#core/protocol/roles.ts";
import { createKeeper } from "../../sync-server/keeper/create-keeper.ts";
import type { Keeper, Outcome, WorkshopStatus } from "../../sync-server/keeper/keeper.ts";
import { systemRandom } from "../../sync-server/keeper/secrets.ts";
import { createServer, type ServerDeps } from "../../sync-server/server.ts";
import { createMemoryStorage } from "../../sync-server/storage/memory-storage.ts";

/** A workshop of the departments hr and pr on a real server, with people at its sockets. */
/** A busy machine is slow, not wrong: who waits for something that comes waits long, ms. */
const PATIENCE_MS = 30_000;

export interface HubRoom {
  /** `ws://127.0.0.1:<port>/sync` */
  readonly url: string;
  readonly workshop: string;
  /** As the hub sees it, wrapped. */
  readonly keeper: Keeper;
  /** A new person; returns the session. */
  session(role: AccessRole, department?: string | null, name?: string): Promise<string>;
  /** By a host unless another session is given. Throws where it is refused. */
  command(command: Command, session?: string): Promise<CommandReply>;
  /** What the keeper would tell by itself, for what no command does yet. */
  tellStatus(change: Partial<WorkshopStatus>): void;
  /** The document as it is stored. */
  doc(document: DocumentName): Y.Doc;
  /** Of /metrics, those of the hub. */
  metrics(): Promise<{ readonly [name: string]: number }>;
  stock(session: string, document: string, options?: { readonly doc?: Y.Doc; readonly params?: { [name: string]: string } }): StockClient;
  raw(session: string, document: string, options?: RawOptions): Promise<RawClient>;
  /** Shuts the server down and leaves its people and its keeper as they are. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Close codes seen, in order. */
  readonly closes: number[];
  readonly refused: { readonly reason: string; readonly mark: number }[];
  readonly saved: number[];
  synced(): Promise<void>;
  mark(n: number): void;
  send(message: Uint8Array): void;
  destroy(): void;
}

export interface RawOptions {
  readonly epoch?: number;
  readonly query?: string;
  readonly protocols?: readonly string[];
  readonly headers?: { readonly [name: string]: string };
  readonly workshop?: string;
}

export interface RawClient {
  readonly ws: WebSocket;
  /** Every message so far, whole. */
  readonly messages: Uint8Array[];
  closeCode: number | null;
  send(...parts: readonly (number | Uint8Array)[]): void;
  ofType(type: number): decoding.Decoder[];
  /** Resolves as soon as it holds; looks again after each message and the close. */
  until(holds: () => boolean, what?: string): Promise<void>;
  /** A mark and its `saved`: everything sent before has been dealt with. */
  settled(): Promise<void>;
  close(): void;
}

export interface HubRoomOptions {
  /** Between the hub and the keeper. */
  readonly wrap?: (keeper: Keeper) => Keeper;
  readonly timing?: ServerDeps["hubTiming"];
  readonly publicUrl?: string;
}

/** Numbers become varUints, bytes stay as they are. */
export function message(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

/** Bytes with their length before them. */
export function sized(bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

export async function openHubRoom({ wrap = (keeper) => keeper, timing, publicUrl }: HubRoomOptions = {}): Promise<HubRoom> {
  const storage = createMemoryStorage();
  const log = pino({ level: "silent" });
  const real = createKeeper({ storage, random: systemRandom, now: Date.now, log });
  const statusListeners: ((status: WorkshopStatus) => void)[] = [];
  const keeper = wrap({
    ...real,
    onStatus(listener) {
      statusListeners.push(listener);
      real.onStatus(listener);
    },
  });
  const server = createServer({
    keeper,
    appDirectory: "/nowhere",
    now: Date.now,
    log,
    publicUrl,
    ...(timing === undefined ? {} : { hubTiming: timing }),
  });
  const port = await server.listen(0, "127.0.0.1");
  const base = `ws://127.0.0.1:${port}/sync`;
  const created = value(await real.createWorkshop({ template: "blank" }, "http://localhost"));
  const workshop = created.id;
  const secretOf = (link: string) => link.slice(link.indexOf("#") + 1);
  const host = value(await real.join(workshop, { secret: secretOf(created.links.host) })).session;
  const ends: (() => void)[] = [];
  let commands = 0;

  const room: HubRoom = {
    url: base,
    workshop,
    keeper,
    async session(role, department = null, name) {
      const request = { secret: secretOf(created.links[role]), ...(department === null ? {} : { department }), ...(name === undefined ? {} : { name }) };
      return value(await real.join(workshop, request)).session;
    },
    async command(command, session = host) {
      commands += 1;
      const grant = await real.grantOf(session);
      if (grant === null) throw new Error("no such session");
      return value(await real.command(grant, command, `command-${commands}`, "http://localhost"));
    },
    tellStatus(change) {
      void real.statusOf(workshop).then((status) => {
        for (const listener of statusListeners) if (status !== null) listener({ ...status, ...change });
      });
    },
    doc(document) {
      const ref = { workshop, epoch: 1, document };
      const snapshot = storage.snapshot(ref);
      const doc = new Y.Doc();
      if (snapshot === null) throw new Error(`no document ${document}`);
      Y.applyUpdate(doc, snapshot.update, "test");
      for (const { update } of storage.rowsAfter(ref, snapshot.seq)) Y.applyUpdate(doc, update, "test");
      return doc;
    },
    async metrics() {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const lines = text.split("\n").filter((line) => line.startsWith("overarch_hub_"));
      return Object.fromEntries(lines.map((line) => [line.slice("overarch_hub_".length, line.indexOf(" ")), Number(line.slice(line.indexOf(" ")))]));
    },
    stock(session, document, { doc = new Y.Doc(), params = {} } = {}) {
      const client = connectStock(base, `${workshop}/1/${document}`, session, doc, params);
      ends.push(() => client.destroy());
      return client;
    },
    async raw(session, document, raw = {}) {
      const url = `${base}/${raw.workshop ?? workshop}/${raw.epoch ?? 1}/${document}${raw.query ?? ""}`;
      const client = await connectRaw(url, raw.protocols ?? ["overarch.1", `s.${session}`], raw.headers ?? {});
      ends.push(() => client.ws.terminate());
      return client;
    },
    stop: () => server.close(),
    async close() {
      for (const end of ends) end();
      await server.close();
      await real.close();
    },
  };
  await room.command({
    type: "frame",
    departments: [
      { id: "hr", title: "Human Resources" },
      { id: "pr", title: "Public Relations" },
    ],
  });
  return room;
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

export function connectStock(url: string, room: string, session: string, doc = new Y.Doc(), params: { [name: string]: string } = {}): StockClient {
  const provider = new WebsocketProvider(url, room, doc, {
    protocols: ["overarch.1", `s.${session}`],
    // ws has all of the browser's interface that the provider uses.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
  });
  const closes: number[] = [];
  const refused: { reason: string; mark: number }[] = [];
  const saved: number[] = [];
  provider.on("connection-close", (event) => event && closes.push(event.code));
  const handlers = provider.messageHandlers as unknown as ((encoder: encoding.Encoder, decoder: decoding.Decoder) => void)[];
  for (const type of [MESSAGE.heartbeat, MESSAGE.roster, MESSAGE.cannotSave, MESSAGE.restarting]) handlers[type] = () => {};
  handlers[MESSAGE.saved] = (_encoder, decoder) => saved.push(decoding.readVarUint(decoder));
  handlers[MESSAGE.refused] = (_encoder, decoder) => refused.push(JSON.parse(decoding.readVarString(decoder)));
  const send = (bytes: Uint8Array) => {
    if (provider.wsconnected) provider.ws?.send(bytes as Uint8Array<ArrayBuffer>);
  };
  return {
    doc,
    provider,
    closes,
    refused,
    saved,
    synced: () =>
      provider.synced
        ? Promise.resolve()
        : new Promise((resolve) => {
            const listener = (state: boolean) => {
              if (!state) return;
              provider.off("sync", listener);
              resolve();
            };
            provider.on("sync", listener);
          }),
    mark: (n) => send(message(MESSAGE.mark, n)),
    send,
    destroy() {
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}

export async function connectRaw(url: string, protocols: readonly string[], headers: { readonly [name: string]: string } = {}): Promise<RawClient> {
  const ws = new WebSocket(url, [...protocols], { headers, perMessageDeflate: false });
  const messages: Uint8Array[] = [];
  const waiting = new Set<() => void>();
  let marks = 1_000_000;
  const client: RawClient = {
    ws,
    messages,
    closeCode: null,
    send: (...parts) => ws.send(message(...parts)),
    ofType: (type) => messages.map((bytes) => decoding.createDecoder(bytes)).filter((decoder) => decoding.readVarUint(decoder) === type),
    until: (holds, what = String(holds)) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const isThere = holds();
          if (!isThere && client.closeCode === null) return;
          waiting.delete(look);
          clearTimeout(timer);
          if (isThere) resolve();
          else reject(new Error(`closed with ${client.closeCode} while waiting for ${what}`));
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`waited ${PATIENCE_MS / 1_000} s for ${what}`));
        }, PATIENCE_MS);
        waiting.add(look);
        look();
      }),
    async settled() {
      marks += 1;
      const mark = marks;
      client.send(MESSAGE.mark, mark);
      await client.until(() => client.ofType(MESSAGE.saved).some((decoder) => decoding.readVarUint(decoder) === mark), `saved ${mark}`);
    },
    close: () => ws.close(),
  };
  ws.on("message", (data) => {
    messages.push(new Uint8Array(data as Buffer));
    for (const look of [...waiting]) look();
  });
  ws.on("close", (code) => {
    client.closeCode = code;
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((resolve, reject) => {
    ws.once("open", () => resolve());
    ws.once("error", reject);
    ws.once("unexpected-response", (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
  });
  ws.on("error", () => {});
  return client;
}
