// A stock y-websocket client as a stranger would write one from the wire's description: no import of ours.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { eventually } from "./eventually.ts";
import type { CreatedWorkshop } from "./journey.ts";
import type { Product } from "./product.ts";

const MARK = 100;
const SAVED = 100;
const REFUSED = 103;

export interface PlainClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Every frame received, as it came. */
  readonly frames: Buffer[];
  readonly refusals: { readonly reason: string }[];
  /** Close codes, in order. */
  readonly closes: number[];
  /** Highest `saved`. */
  readonly saved: () => number;
  synced(): Promise<void>;
  /** Sends `mark n` behind everything written so far. */
  mark(n: number): void;
  close(): void;
}

export function plainClient(product: Pick<Product, "port">, workshop: CreatedWorkshop, session: string, document: string, epoch = 1): PlainClient {
  const frames: Buffer[] = [];
  const refusals: { reason: string }[] = [];
  const closes: number[] = [];
  let saved = 0;
  class RecordingSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols);
      this.on("message", (data) => frames.push(Buffer.from(data as Buffer)));
      this.on("close", (code) => closes.push(code));
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${product.port}/sync/${workshop.id}/${epoch}`, document, doc, {
    WebSocketPolyfill: RecordingSocket as unknown as typeof globalThis.WebSocket,
    protocols: ["overarch.1", `s.${session}`],
    disableBc: true,
    maxBackoffTime: 300,
  });
  provider.messageHandlers[SAVED] = (_encoder, decoder) => {
    saved = Math.max(saved, decoding.readVarUint(decoder));
  };
  provider.messageHandlers[REFUSED] = (_encoder, decoder) => {
    refusals.push(JSON.parse(decoding.readVarString(decoder)));
  };
  for (const type of [102, 104, 105, 106, 107]) provider.messageHandlers[type] = () => {};
  return {
    doc,
    provider,
    frames,
    refusals,
    closes,
    saved: () => saved,
    synced: async () => {
      await eventually(() => provider.synced, 20_000);
    },
    mark(n) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MARK);
      encoding.writeVarUint(encoder, n);
      if (provider.wsconnected) provider.ws?.send(encoding.toUint8Array(encoder));
    },
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Writes a goal as docs/spec/document.md says: flat keys, one per member of a set. */
export function writeGoal(doc: Y.Doc, id: string, entries: { readonly [key: string]: unknown }): void {
  doc.transact(() => {
    doc.getMap("goals").set(id, new Y.Map(Object.entries(entries)));
  }, "plain");
}
