// From an HTTP upgrade to an open socket, or to one that is closed at once with its reason.
import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { MAX_FIRST_STEP2_BYTES } from "#core/model/limits.ts";
import { CLOSE, type CloseName } from "#core/protocol/close-code.ts";
import type { Admission } from "./admission.ts";
import { readUpgrade, selectProtocol, type UpgradeRequest } from "./upgrade.ts";

/** Handshakes under way at once. Above it the process is under attack: a farewell for each would cost it more than the attacker. */
const MAX_PENDING = 2_000;
/** What a refused socket is given to answer its farewell. */
const FAREWELL_MS = 1_000;
/** Of a frame around a first step 2. */
const ENVELOPE_BYTES = 64;

/** What ws closes with by itself, over `maxPayload`: before the frame is read, so nobody else can say it. */
const TOO_BIG = 1009;

/** Clients try again after 1009, and would send the same frame for ever. */
class HubSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === TOO_BIG) super.close(CLOSE.overCap.code, CLOSE.overCap.reason);
    else super.close(code, reason);
  }
}

type Ask = Extract<UpgradeRequest, { kind: "ask" }>;

export interface HandshakeOptions {
  readonly publicUrl: string | undefined;
  readonly timeoutMs: number;
  readonly isClosing: () => boolean;
  readonly admit: (ask: Ask) => Promise<Admission>;
  readonly onEnter: (ws: WebSocket, socket: Socket, admission: Extract<Admission, { kind: "enter" }>, since: number | null) => void;
  readonly onRefused: (close: CloseName) => void;
  readonly onTrouble: (reason: unknown) => void;
  readonly maxPending?: number;
}

export interface Handshake {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly pending: number;
}

export function createHandshake(handshake: HandshakeOptions): Handshake {
  const { publicUrl, timeoutMs, isClosing, admit, onEnter, onRefused, onTrouble, maxPending = MAX_PENDING } = handshake;
  const publicOrigin = publicUrl === undefined ? null : new URL(publicUrl).origin;
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_FIRST_STEP2_BYTES + ENVELOPE_BYTES,
    handleProtocols: selectProtocol,
    WebSocket: HubSocket,
    // ws has this option, its types do not yet.
    closeTimeout: 5_000,
  };
  const server = new WebSocketServer(options);
  let pending = 0;

  function refuse(request: IncomingMessage, socket: Duplex, head: Buffer, close: CloseName): void {
    onRefused(close);
    server.handleUpgrade(request, socket, head, (ws) => {
      ws.on("error", () => {});
      const { code, reason } = CLOSE[close];
      ws.close(code, reason);
      setTimeout(() => ws.terminate(), FAREWELL_MS).unref();
    });
  }

  async function judge(ask: Ask): Promise<Admission> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<Admission>((resolve) => {
      timer = setTimeout(() => resolve({ kind: "close", close: "timeout" }), timeoutMs);
    });
    try {
      return await Promise.race([admit(ask), timeout]);
    } catch (reason) {
      onTrouble(reason);
      return { kind: "close", close: "cannotLoad" };
    } finally {
      clearTimeout(timer);
    }
  }

  async function handle(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const ask = readUpgrade(request, publicOrigin);
    if (ask.kind === "http") return answerHttp(socket, ask.status);
    if (pending >= maxPending) {
      socket.destroy();
      return;
    }
    if (isClosing()) return refuse(request, socket, head, "restarting");
    if (ask.kind === "close") return refuse(request, socket, head, ask.close);
    pending += 1;
    const admission = await judge(ask);
    pending -= 1;
    if (socket.destroyed) return;
    if (isClosing()) return refuse(request, socket, head, "restarting");
    if (admission.kind === "close") return refuse(request, socket, head, admission.close);
    server.handleUpgrade(request, socket, head, (ws) => onEnter(ws, socket as Socket, admission, ask.since));
  }

  return {
    handle(request, socket, head) {
      // A peer that hangs up while we look it up must not take the process with it.
      socket.on("error", () => socket.destroy());
      void handle(request, socket, head);
    },
    get pending() {
      return pending;
    },
  };
}

function answerHttp(socket: Duplex, status: 403 | 404): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
