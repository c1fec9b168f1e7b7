// One document's socket: the stock y-websocket provider, taught our messages and our manners (docs/spec/session-client.md).
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Awareness } from "y-protocols/awareness";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { CLOSE } from "#core/protocol/close-code.ts";
import { MESSAGE, SESSION_PROTOCOL_PREFIX, SUBPROTOCOL } from "#core/protocol/message-type.ts";

export interface DocumentLinkEvents {
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly synced: () => void;
  /** A socket ended, or never opened; the next one is on its way. */
  readonly failed: () => void;
  /** The server asked what we hold, and the answer has just been sent. */
  readonly asked: () => void;
  readonly saved: (mark: number) => void;
  /** JSON of a `refused` message. */
  readonly refused: (json: string) => void;
  readonly cannotSave: () => void;
  readonly heartbeat: (serverMs: number) => void;
  /** The server's clock, to question `n`. */
  readonly clock: (n: number, serverMs: number) => void;
  /** JSON of a roster. */
  readonly roster: (json: string) => void;
  /** The server said stop. */
  readonly stopped: (code: number, reason: string) => void;
}

export interface DocumentLink {
  send(type: number, n: number): void;
  isOpen(): boolean;
  /** After sleep: is this socket alive? Without an answer in time it is replaced. */
  probe(): void;
  close(): void;
}

export interface DocumentLinkDeps {
  /** `wss://host/sync` */
  readonly url: string;
  /** `<workshop>/<epoch>/<document>` */
  readonly room: string;
  readonly session: string;
  readonly doc: Y.Doc;
  /** Sends only where `shares`. */
  readonly awareness: Awareness;
  readonly shares: boolean;
  /** Whether this person may ever write the document: then its client id is declared first. */
  readonly writes: boolean;
  /** The row up to which the doc was filled; null: it is empty. */
  readonly since: number | null;
  readonly events: DocumentLinkEvents;
  readonly WebSocket?: typeof globalThis.WebSocket;
  /** 0..1 */
  readonly random: () => number;
}

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 10_000;
const PROBE_MS = 3_000;
/** What a proxy in between says of a frame it does not let through. */
const TOO_BIG = 1009;

type Handler = (encoder: encoding.Encoder, decoder: decoding.Decoder, provider: WebsocketProvider, emitSynced: boolean, type: number) => void;

export function createDocumentLink(deps: DocumentLinkDeps): DocumentLink {
  const { doc, awareness, events, random } = deps;
  let closed = false;
  let failures = 0;
  let wait: ReturnType<typeof setTimeout> | null = null;
  let probing: ReturnType<typeof setTimeout> | null = null;

  const provider = new WebsocketProvider(deps.url, deps.room, doc, {
    connect: false,
    // Two tabs of one browser may be two people.
    disableBc: true,
    awareness,
    protocols: [SUBPROTOCOL, SESSION_PROTOCOL_PREFIX + deps.session],
    // Repeated on every reconnect: rows that are known already change nothing.
    params: deps.since === null ? {} : { since: String(deps.since) },
    // Its own timer has no jitter: after a restart of the server all screens would come in step. Ours reconnects (below).
    shouldReconnect: () => false,
    ...(deps.WebSocket === undefined ? {} : { WebSocketPolyfill: deps.WebSocket }),
  });

  // Handlers live in the instance; the stock ones stay for what they do well.
  const handlers = provider.messageHandlers as unknown as Handler[];
  const stockSync = handlers[MESSAGE.sync] as Handler;
  handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const isQuestion = decoding.peekVarUint(decoder) === 0;
    stockSync(encoder, decoder, ...rest);
    // The provider sends the answer when this returns; what `asked` sends must follow it.
    if (isQuestion) queueMicrotask(() => !closed && isOpen() && events.asked());
  };
  handlers[MESSAGE.saved] = (_encoder, decoder) => events.saved(decoding.readVarUint(decoder));
  handlers[MESSAGE.refused] = (_encoder, decoder) => events.refused(decoding.readVarString(decoder));
  handlers[MESSAGE.cannotSave] = () => events.cannotSave();
  handlers[MESSAGE.restarting] = () => {};
  handlers[MESSAGE.heartbeat] = (_encoder, decoder) => events.heartbeat(decoding.readVarUint(decoder));
  handlers[MESSAGE.clock] = (_encoder, decoder) => events.clock(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
  handlers[MESSAGE.roster] = (_encoder, decoder) => events.roster(decoding.readVarString(decoder));

  // The stock listener sends every remote state back to the server (N² messages): local changes only.
  const stock = provider as unknown as { _awarenessUpdateHandler: (...args: unknown[]) => void };
  awareness.off("update", stock._awarenessUpdateHandler);
  const share = (_changes: unknown, origin: unknown) => {
    if (origin === "local" && isOpen()) sendAwareness();
  };
  if (deps.shares) awareness.on("update", share);
  // The stock one says goodbye on sockets that never said hello; the server sees the close anyway.
  provider.disconnectBc = () => {};

  provider.on("status", ({ status }: { status: string }) => {
    if (status === "connected") {
      // Before the provider's own first message.
      if (deps.writes) send(MESSAGE.declare, doc.clientID);
      events.connected();
    } else if (status === "disconnected") {
      // Kept clocks would hide people who have not moved since (y-protocols drops a state of a clock it knows).
      for (const id of [...awareness.meta.keys()]) if (id !== awareness.clientID) awareness.meta.delete(id);
      events.disconnected();
    }
  });
  provider.on("sync", (synced: boolean) => {
    if (!synced) return;
    failures = 0;
    events.synced();
  });
  provider.on("connection-close", (event: CloseEvent | null) => {
    // The provider's own timer finds this and does nothing.
    provider.shouldConnect = false;
    stopProbe();
    if (closed) return;
    if (event !== null && event.code >= 4400 && event.code < 4500) {
      events.stopped(event.code, event.reason);
      return;
    }
    if (event?.code === TOO_BIG) {
      events.stopped(CLOSE.overCap.code, CLOSE.overCap.reason);
      return;
    }
    failures += 1;
    events.failed();
    reconnectIn(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)));
  });

  function reconnectIn(ms: number): void {
    if (wait !== null) clearTimeout(wait);
    wait = setTimeout(() => {
      wait = null;
      provider.connect();
    }, ms);
  }

  function isOpen(): boolean {
    return provider.wsconnected && provider.ws !== null && provider.ws.readyState === provider.ws.OPEN;
  }

  function write(encoder: encoding.Encoder): void {
    if (isOpen()) provider.ws?.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
  }

  function send(type: number, n?: number): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    if (n !== undefined) encoding.writeVarUint(encoder, n);
    write(encoder);
  }

  function sendAwareness(): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    write(encoder);
  }

  function stopProbe(): void {
    if (probing !== null) clearTimeout(probing);
    probing = null;
  }

  provider.connect();

  return {
    send,
    isOpen,
    probe() {
      if (closed) return;
      // A try that is under way and fails yet is followed by a quick one.
      failures = 0;
      if (wait !== null) {
        reconnectIn(0);
        return;
      }
      if (!isOpen() || probing !== null) return;
      const heard = provider.wsLastMessageReceived;
      send(MESSAGE.queryAwareness);
      probing = setTimeout(() => {
        probing = null;
        if (closed || provider.wsLastMessageReceived !== heard) return;
        // A dead socket may take minutes to say so: the provider lets go of it, and the close is handled above.
        provider.disconnect();
      }, PROBE_MS);
    },
    close() {
      closed = true;
      if (wait !== null) clearTimeout(wait);
      stopProbe();
      awareness.off("update", share);
      provider.destroy();
    },
  };
}
