// The websocket side of the server, wired. Each room holds its rule; here they meet.
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { WebSocket } from "ws";
import { SESSION } from "#core/protocol/documents.ts";
import type { Grant, Keeper } from "../keeper/keeper.ts";
import { admit } from "./admission.ts";
import { createCanvasCards } from "./canvas-cards.ts";
import { createCommitOutcome } from "./commit-outcome.ts";
import { createCommitQueue } from "./commit-queue.ts";
import { type Connection, createConnection, send } from "./connection.ts";
import { createFanOut } from "./fan-out.ts";
import { awarenessFrame } from "./frames.ts";
import { createHandshake } from "./handshake.ts";
import { createHeartbeat, heartbeatFrame } from "./heartbeat.ts";
import { HUB_TIMING, type HubTiming } from "./hub-timing.ts";
import { createInbound, replyWithAwareness } from "./inbound.ts";
import { askForEdits, listenToKeeper } from "./keeper-events.ts";
import type { LiveDocument } from "./live-document.ts";
import { createLiveSet } from "./live-set.ts";
import { enterWorkshop, leaveWorkshop } from "./live-workshop.ts";
import { announceRestart, closeInWaves } from "./restart.ts";
import { createRosters } from "./roster.ts";
import { catchUp } from "./slow-reader.ts";
import { createSyncAnswers } from "./sync-answers.ts";
import { createUpdateReader } from "./update-reader.ts";
import { createWrites } from "./writes.ts";

export interface HubOptions {
  readonly keeper: Keeper;
  /** Server time, ms. */
  readonly now: () => number;
  readonly log: Logger;
  /** Its origin may connect besides the request's own Host. */
  readonly publicUrl?: string;
  readonly timing?: Partial<HubTiming>;
}

/** Gauges and counters for /metrics: flat numbers, names without a prefix. */
export type HubMetrics = { readonly [name: string]: number };

export interface Hub {
  /** For `server.on("upgrade", hub.handleUpgrade)`: takes every upgrade and answers each itself. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  metrics(): HubMetrics;
  /** Tells everybody (105), commits what was received, then closes all sockets with 4503 in waves. */
  close(): Promise<void>;
}

/** Endings of awareness ids are remembered so long, ms. */
const ENDINGS_MS = 60_000;

export function createHub({ keeper, now, log, publicUrl, timing: timingOptions }: HubOptions): Hub {
  const timing: HubTiming = { ...HUB_TIMING, ...timingOptions };
  const connections = new Set<Connection>();
  const waitingForRelief = new Set<Connection>();
  const revoked = new Map<string, number>();
  const closedBy: { [reason: string]: number } = {};
  const waitedForRow = new WeakSet<LiveDocument>();
  let closing = false;
  let entered = 0;

  const trouble = (what: string) => (reason: unknown) => log.error({ err: reason }, what);
  const cards = createCanvasCards(keeper, trouble("the cards of a canvas cannot be counted"));
  const live = createLiveSet(keeper, cards, now);
  const fanOut = createFanOut(() => {});
  const rosters = createRosters({
    keeper,
    now,
    random: Math.random,
    pauseMs: timing.roster,
    airTimeMs: timing.airTime,
    namesMs: timing.names,
    onTrouble: trouble("draft counts cannot be read"),
  });
  const answers = createSyncAnswers(keeper, now, trouble("a difference cannot be computed"));
  const outcome = createCommitOutcome({
    keeper,
    fanOut,
    drop: (document) => queue.drop(document),
    onRelief() {
      for (const connection of waitingForRelief) resume(connection);
      waitingForRelief.clear();
    },
    onWritten(document) {
      rosters.written(document.workshop, document.ref.document);
      void cards.recount(document);
    },
    onTrouble: trouble("the disk does not take or give a document"),
  });
  const queue = createCommitQueue(keeper, outcome);
  const writes = createWrites({ queue, read: createUpdateReader(), lockGrace: timing.lockGrace });
  const receive = createInbound({
    writes,
    answers,
    isFull: queue.isFull,
    fanOut,
    now,
    pause,
    onPresence: (connection) => rosters.changed(connection.document.workshop),
  });
  const heartbeat = createHeartbeat({ timing, now, connections: () => connections, onWaited: writes.settleHeld, onSweep: sweep });
  const handshake = createHandshake({
    publicUrl,
    timeoutMs: timing.handshake,
    isClosing: () => closing,
    admit: (ask) => admit(ask, keeper, live, (session) => revoked.has(session)),
    onEnter: (ws, socket, { grant, document }, since) => enter(ws, socket, grant, document, since),
    onRefused(close) {
      closedBy[close] = (closedBy[close] ?? 0) + 1;
    },
    onTrouble: trouble("a socket cannot be let in"),
  });
  listenToKeeper({
    keeper,
    cards,
    live,
    fanOut,
    rosters,
    now,
    onRevoked(sessionIds) {
      for (const id of sessionIds) revoked.set(id, now());
    },
  });

  function pause(connection: Connection, ms: number): void {
    // What the network had handed over already still comes in, and moves the moment on.
    connection.rate.resumeAt = Math.max(connection.rate.resumeAt, now() + ms);
    if (connection.rate.paused) return;
    connection.rate.paused = true;
    connection.ws.pause();
    waitToResume(connection);
  }

  function waitToResume(connection: Connection): void {
    const wait = connection.rate.resumeAt - now();
    setTimeout(
      () => {
        if (now() < connection.rate.resumeAt) waitToResume(connection);
        else if (queue.isFull()) waitingForRelief.add(connection);
        else resume(connection);
      },
      Math.max(0, wait),
    );
  }

  function resume(connection: Connection): void {
    connection.rate.paused = false;
    connection.heardAt = now();
    if (!closing && connection.open) connection.ws.resume();
  }

  function enter(ws: WebSocket, socket: Socket, grant: Grant, document: LiveDocument, since: number | null): void {
    const connection = createConnection(ws, socket, grant, document, since, now());
    entered += 1;
    connections.add(connection);
    document.connections.add(connection);
    enterWorkshop(document.workshop, connection);
    // Without a listener an error of one socket would end the process.
    ws.on("error", () => {
      // A frame that breaks the websocket protocol itself: ws says 1002 or 1007 and closes (handshake.ts: or 4413).
      connection.open = false;
    });
    ws.on("message", (data, isBinary) => receive(connection, data as Buffer, isBinary));
    ws.on("pong", () => {
      connection.heardAt = now();
    });
    ws.on("close", () => leave(connection));
    socket.on("drain", () => {
      catchUp(connection, document.ref.document === SESSION && connection.open ? rosters.frameFor(connection) : null);
      answers.resume(connection);
      replyWithAwareness(connection);
    });
    send(connection, heartbeatFrame(now()));
    askForEdits(connection, document.workshop.status);
    const states = document.board.all();
    if (states.length > 0) send(connection, awarenessFrame(states));
    rosters.changed(document.workshop);
  }

  function leave(connection: Connection): void {
    const { document, grant } = connection;
    connection.open = false;
    connections.delete(connection);
    document.connections.delete(connection);
    waitingForRelief.delete(connection);
    if (document.connections.size === 0) document.emptySince = now();
    if (connection.writeId !== null) document.ids.undeclare(connection.writeId, grant.author);
    if (document.board.leave(connection, now())) fanOut.mark(document, document.connections.size);
    leaveWorkshop(document.workshop, connection);
    rosters.changed(document.workshop);
  }

  function sweep(at: number): void {
    for (const workshop of live.unload(at - timing.unload)) rosters.forget(workshop);
    for (const document of live.documents.values()) {
      document.board.forget(at - ENDINGS_MS);
      // Rows wait for one that does not come: the log is read again.
      if (document.early.size > 0 && waitedForRow.has(document)) outcome.repair(document);
      if (document.early.size > 0) waitedForRow.add(document);
      else waitedForRow.delete(document);
    }
    for (const [session, since] of revoked) if (at - since > timing.unload) revoked.delete(session);
  }

  return {
    handleUpgrade: handshake.handle,
    metrics() {
      const byRole: { [role: string]: number } = { host: 0, seat: 0, wall: 0 };
      let buffered = 0;
      for (const { grant, socket } of connections) {
        byRole[grant.role] = (byRole[grant.role] ?? 0) + 1;
        buffered = Math.max(buffered, socket.writableLength);
      }
      return {
        sockets: connections.size,
        ...Object.fromEntries(Object.entries(byRole).map(([role, count]) => [`sockets_${role}`, count])),
        sockets_entered_total: entered,
        handshakes_pending: handshake.pending,
        workshops: live.workshops.size,
        documents: live.documents.size,
        commits_total: queue.commits,
        commit_last_ms: queue.lastCommitMs,
        rows_waiting: queue.waiting,
        flushes_total: fanOut.flushes,
        buffered_bytes_max: buffered,
        ...Object.fromEntries(Object.entries(writes.refused).map(([reason, count]) => [`refused_${reason.replaceAll("-", "_")}_total`, count])),
        ...Object.fromEntries(Object.entries(closedBy).map(([reason, count]) => [`turned_away_${reason}_total`, count])),
      };
    },
    async close() {
      if (closing) return;
      closing = true;
      announceRestart(connections);
      heartbeat.close();
      // A disk that hangs must not keep the process: what is not committed was not acknowledged.
      await Promise.race([queue.idle(), new Promise((resolve) => setTimeout(resolve, timing.shutdown).unref())]);
      fanOut.close();
      await closeInWaves([...connections], timing.shutdown);
      rosters.close();
    },
  };
}
