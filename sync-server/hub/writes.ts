// The way of a client's update: right -> check -> whose id -> commit queue. The rules are SY10 to SY29 of docs/spec/sync.md.
import { MAX_CANVAS_GOALS, MAX_FIRST_STEP2_STRUCTS } from "#core/model/limits.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { RefusalReason, Refused } from "#core/protocol/refused.ts";
import { isCanvasFull } from "./canvas-cards.ts";
import type { CommitQueue } from "./commit-queue.ts";
import { type Connection, closeConnection, replyLater, send } from "./connection.ts";
import { jsonFrame, numberFrame, SYNC, syncFrame } from "./frames.ts";
import { documentBytes, type LiveDocument } from "./live-document.ts";
import { writeRefusal } from "./live-workshop.ts";
import { checkUpdate, type FreshUpdate } from "./update-check.ts";
import type { ReadsUpdate } from "./update-reader.ts";

/** Structs in one update; the longest paste writes some hundred. */
const MAX_UPDATE_STRUCTS = 5_000;
/** Bytes that may wait for a socket's first step 2. */
const MAX_HELD_BYTES = 1024 * 1024;
/** Bytes of a document above which it only shrinks. */
const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;

const MESSAGES: { readonly [reason in RefusalReason]: string } = {
  "read-only": "You may read this here, not change it.",
  locked: "The canvas is locked. Your change was not kept; put it back after the unlock.",
  closed: "The workshop is closed. Your change was not kept.",
  "after-refusal": "An earlier change was not kept, so this one was not either. Reload to go on.",
  gap: "This change builds on one that the server does not have. Reload to go on.",
  content: "This change holds something a card cannot hold, or a text that is too long.",
  "too-large": "This change is too large. Make it in smaller steps.",
  full: "This document is full. Delete something first.",
  "canvas-full": `The canvas holds ${MAX_CANVAS_GOALS} cards and is full. Take one off before you add another.`,
  presence: "What this screen shows to the others is too large.",
};

export interface Writes {
  update(connection: Connection, bytes: Uint8Array, now: number): void;
  stepTwo(connection: Connection, bytes: Uint8Array, now: number): void;
  mark(connection: Connection, mark: number): void;
  declare(connection: Connection, id: number): void;
  /** Judges what has waited long enough. */
  settleHeld(connection: Connection, now: number): void;
  refuse(connection: Connection, reason: RefusalReason): void;
  readonly refused: { readonly [reason: string]: number };
}

export interface WritesOptions {
  readonly queue: CommitQueue;
  readonly read: ReadsUpdate;
  readonly lockGrace: number;
}

export function createWrites({ queue, read, lockGrace }: WritesOptions): Writes {
  const refused: { [reason: string]: number } = {};

  function tell(connection: Connection, reason: RefusalReason, mark: number): void {
    refused[reason] = (refused[reason] ?? 0) + 1;
    const body: Refused = { reason, mark, message: MESSAGES[reason] };
    send(connection, jsonFrame(MESSAGE.refused, JSON.stringify(body)));
  }

  function refuse(connection: Connection, reason: RefusalReason): void {
    connection.stale ??= reason;
    // An update that crossed our new question does not take it back: the answer is still to come.
    if (reason !== "after-refusal") connection.asked = false;
    const held = connection.held;
    connection.held = null;
    tell(connection, reason, connection.lastMark);
    for (const item of held?.items ?? []) if (item.kind === "mark") mark(connection, item.mark);
  }

  function judge(connection: Connection, bytes: Uint8Array, isStepTwo: boolean, now: number): void {
    if (!connection.open) return;
    const { document } = connection;
    const notAllowed = writeRefusal(document.workshop, connection, now, lockGrace);
    // A step 2 answers a question of ours: where it says nothing new there is nothing to refuse.
    if (notAllowed !== null && !isStepTwo) {
      refuse(connection, notAllowed);
      return;
    }
    if (connection.stale !== null && !(isStepTwo && connection.asked)) {
      refuse(connection, "after-refusal");
      return;
    }
    if (document.reloading) {
      cannotSave(connection);
      return;
    }
    const first = isStepTwo && !connection.gotStep2;
    const isAnonymous = document.workshop.status.authors === "anonymous";
    const verdict = checkUpdate(read, bytes, document.known, first ? MAX_FIRST_STEP2_STRUCTS : MAX_UPDATE_STRUCTS, isAnonymous);
    switch (verdict.kind) {
      case "malformed":
        closeConnection(connection, "badFrame");
        return;
      case "nothing":
        // It may have come a moment ago by another socket of the same person and wait for COMMIT.
        connection.lastTicket = document.waitingTickets.get(connection.grant.participantId) ?? connection.lastTicket;
        break;
      case "gap":
        if (notAllowed === null && !isStepTwo && connection.asked && !connection.gotStep2) {
          hold(connection, bytes, now);
          return;
        }
        refuse(connection, notAllowed ?? "gap");
        return;
      case "content":
      case "too-many":
        refuse(connection, notAllowed ?? (verdict.kind === "content" ? "content" : "too-large"));
        return;
      case "fresh":
        if (notAllowed !== null) {
          refuse(connection, notAllowed);
          return;
        }
        if (verdict.adds && documentBytes(document) > MAX_DOCUMENT_BYTES) {
          refuse(connection, "full");
          return;
        }
        if (isCanvasFull(document, verdict.goals)) {
          refuse(connection, "canvas-full");
          return;
        }
        if (!takeIds(connection, verdict, first)) {
          closeConnection(connection, "foreignId");
          return;
        }
        accept(connection, verdict);
    }
    if (isStepTwo) connection.stale = null;
  }

  /** A first step 2 may carry any ids that are nobody else's; after it a socket has one. */
  function takeIds(connection: Connection, update: FreshUpdate, first: boolean): boolean {
    const { document, grant } = connection;
    const { clocks } = document.known;
    for (const id of update.ends.keys()) {
      if (document.ids.isForeign(id, grant.author, clocks.has(id))) return false;
      if (!first && connection.writeId !== null && connection.writeId !== id) return false;
    }
    if (!first && connection.writeId === null && update.ends.size > 1) return false;
    for (const id of update.ends.keys()) {
      if (!first && connection.writeId === null) setWriteId(connection, id);
      document.ids.wrote(id, grant.author);
    }
    return true;
  }

  function setWriteId(connection: Connection, id: number): void {
    connection.writeId = id;
    connection.document.ids.declare(id, connection.grant.author);
  }

  function accept(connection: Connection, verdict: FreshUpdate): void {
    const { document } = connection;
    document.known.take(verdict);
    document.waitingGoals += verdict.goals;
    const { frame, payload } = syncFrame(SYNC.update, verdict.update);
    const { goals, named, unnamed } = verdict;
    const ticket = queue.add({ document, connection, frame, update: payload, clients: [...verdict.ends.keys()], goals, named, unnamed });
    document.lastTicket = ticket;
    connection.lastTicket = ticket;
    document.waitingTickets.set(connection.grant.participantId, ticket);
  }

  function hold(connection: Connection, bytes: Uint8Array, now: number): void {
    connection.held ??= { since: now, bytes: 0, items: [] };
    // A copy: the frame is a view of the network's buffer.
    connection.held.items.push({ kind: "update", bytes: bytes.slice() });
    connection.held.bytes += bytes.length;
    if (connection.held.bytes > MAX_HELD_BYTES) release(connection, now);
  }

  function release(connection: Connection, now: number): void {
    const held = connection.held;
    connection.held = null;
    connection.gotStep2 = true;
    for (const item of held?.items ?? []) {
      if (item.kind === "update") judge(connection, item.bytes, false, now);
      else mark(connection, item.mark);
    }
  }

  function mark(connection: Connection, n: number): void {
    if (!connection.open) return;
    if (connection.held !== null) {
      connection.held.items.push({ kind: "mark", mark: n });
      connection.held.bytes += 8;
      return;
    }
    if (connection.stale !== null) {
      tell(connection, connection.stale, n);
      return;
    }
    connection.lastMark = n;
    const { document } = connection;
    const saved = numberFrame(MESSAGE.saved, n);
    if (connection.lastTicket > document.committedTicket) connection.waitingMarks.push({ ticket: connection.lastTicket, mark: n });
    // Rows of others that are on disk by now go out first: one of them may be the end of the card this mark speaks of.
    else if (document.flushedSeq < document.lastSeq || connection.behind) replyLater(connection, saved);
    else send(connection, saved);
  }

  return {
    update(connection, bytes, now) {
      if (connection.held !== null) hold(connection, bytes, now);
      else judge(connection, bytes, false, now);
    },
    stepTwo(connection, bytes, now) {
      judge(connection, bytes, true, now);
      if (connection.open && connection.asked) connection.gotStep2 = true;
      if (connection.held !== null) release(connection, now);
    },
    mark,
    declare(connection, id) {
      const { document, grant } = connection;
      if (connection.writeId === id) return;
      const taken = connection.writeId !== null || document.ids.isForeign(id, grant.author, document.known.clocks.has(id));
      if (taken) return closeConnection(connection, "foreignId");
      setWriteId(connection, id);
    },
    settleHeld(connection, now) {
      if (connection.held !== null) release(connection, now);
    },
    refuse: tellOnly,
    refused,
  };

  /** For presence: said once a second at most, and nothing else is refused because of it. */
  function tellOnly(connection: Connection, reason: RefusalReason): void {
    tell(connection, reason, connection.lastMark);
  }
}

/** The disk does not take it: say so, and let the client try again later. */
export function cannotSave(connection: Connection): void {
  send(connection, numberFrame(MESSAGE.cannotSave));
  closeConnection(connection, "cannotSave");
}

/** Sends `saved` for every mark whose rows are on disk; they leave after the rows themselves. Returns whether there are any. */
export function settleMarks(connection: Connection, document: LiveDocument): boolean {
  let settled = 0;
  for (const { ticket, mark } of connection.waitingMarks) {
    if (ticket > document.committedTicket) break;
    replyLater(connection, numberFrame(MESSAGE.saved, mark));
    settled += 1;
  }
  if (settled > 0) connection.waitingMarks.splice(0, settled);
  return settled > 0;
}
