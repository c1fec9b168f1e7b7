// A hub on a real port, and people at it: stock clients and raw sockets.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import pino from "pino";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Hub } from "../../sync-server/hub/create-hub.ts";
import { createHub, type HubOptions } from "../../sync-server/hub/create-hub.ts";
import type { Keeper } from "../../sync-server/keeper/keeper.ts";
import { createMemoryKeeper, type MemoryKeeper } from "./memory-keeper.ts";

export interface HubRoom {
  readonly keeper: MemoryKeeper;
  readonly hub: Hub;
  /** `ws://127.0.0.1:<port>/sync` */
  readonly url: string;
  stock(
    session: string,
    document: string,
    options?: { readonly doc?: Y.Doc; readonly epoch?: number; readonly params?: { [name: string]: string } },
  ): StockClient;
  raw(session: string, document: string, options?: RawOptions): Promise<RawClient>;
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
  readonly wrap?: (keeper: MemoryKeeper) => Keeper;
  readonly hub?: Partial<Pick<HubOptions, "timing" | "now" | "publicUrl">>;
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

export async function openHubRoom(options: HubRoomOptions = {}): Promise<HubRoom> {
  const keeper = createMemoryKeeper();
  const hub = createHub({ keeper: options.wrap?.(keeper) ?? keeper, now: Date.now, log: pino({ level: "silent" }), ...options.hub });
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => hub.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ends: (() => void)[] = [];

  return {
    keeper,
    hub,
    url: `${base}/sync`,
    stock(session, document, { doc = new Y.Doc(), epoch = 1, params = {} } = {}) {
      const client = connectStock(`${base}/sync`, `w1/${epoch}/${document}`, session, doc, params);
      ends.push(() => client.destroy());
      return client;
    },
    async raw(session, document, raw = {}) {
      const url = `${base}/sync/${raw.workshop ?? "w1"}/${raw.epoch ?? 1}/${document}${raw.query ?? ""}`;
      const client = await connectRaw(url, raw.protocols ?? ["overarch.1", `s.${session}`], raw.headers ?? {});
      ends.push(() => client.ws.terminate());
      return client;
    },
    async close() {
      for (const end of ends) end();
      await hub.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

export function connectStock(url: string, room: string, session: string, doc: Y.Doc, params: { [name: string]: string } = {}): StockClient {
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
  const send = (bytes: Uint8Array) => provider.ws?.send(bytes as Uint8Array<ArrayBuffer>);
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
          if (!holds()) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`waited 10 s for ${what}`));
        }, 10_000);
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
