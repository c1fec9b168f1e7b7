// One document of the workshop: its copy here, its socket, and what became of this person's edits.
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { raisedOf, readRaised } from "#core/doc/raised.ts";
import { touchedIds } from "#core/doc/touched.ts";
import { CLOSE } from "#core/protocol/close-code.ts";
import type { DocumentRef } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { createDocumentLink, type DocumentLink } from "./document-link.ts";
import { type HttpClient, type HttpFailure, isLater } from "./http-client.ts";
import { lostWords } from "./lost-words.ts";
import { createSavedTracker, type SavedTracker } from "./saved.ts";

export interface ChannelEvents {
  /** A copy to show from now on. */
  readonly onCopy: (doc: Y.Doc) => void;
  /** Until the next copy the old one is shown and not written. */
  readonly onDrop: () => void;
  /** Something about the socket or the edits changed: ask again. */
  readonly onChange: () => void;
  readonly onCannotSave: () => void;
  readonly onSaved: () => void;
  readonly onStopped: (code: number, reason: string) => void;
  /** Words for the author; `lost` has one entry for each thing that was not kept. */
  readonly onRefused: (message: string, lost: readonly string[]) => void;
  readonly onConnected: () => void;
  readonly onHeartbeat: (serverMs: number) => void;
  readonly onClock: (n: number, serverMs: number) => void;
  readonly onRoster: (json: string) => void;
  /** Only where it shares awareness. */
  readonly onAwareness: (awareness: Awareness) => void;
}

export interface Channel {
  /** Has a state to show, and its socket has been tried. */
  isReady(): boolean;
  isSynced(): boolean;
  /** A socket or a fetch has failed since it was last synced. */
  hasFailed(): boolean;
  pending(): ReturnType<SavedTracker["pending"]>;
  send(type: number, n: number): void;
  probe(): void;
  close(): void;
}

export interface ChannelDeps {
  readonly ref: DocumentRef;
  readonly session: string;
  readonly http: Pick<HttpClient, "snapshot">;
  /** `wss://host/sync` */
  readonly url: string;
  /** The session document: read by all, written by none, and the one that carries awareness. */
  readonly isSession: boolean;
  readonly writes: boolean;
  readonly events: ChannelEvents;
  readonly schedule: (task: () => void) => () => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly WebSocket?: typeof globalThis.WebSocket;
}

interface Copy {
  readonly doc: Y.Doc;
  readonly link: DocumentLink;
  readonly tracker: SavedTracker;
}
interface Loss {
  readonly message: string;
  readonly old: Y.Doc;
  readonly touched: ReadonlySet<string>;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const NOTHING_PENDING = { edits: 0, since: null, touched: new Set<string>() };

export function createChannel(deps: ChannelDeps): Channel {
  const { ref, events, random } = deps;
  let copy: Copy | null = null;
  let closed = false;
  let hasState = false;
  let synced = false;
  let failed = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;
  /** Not kept by the server; told to the author once there is something to compare it with. */
  let loss: Loss | null = null;

  async function load(): Promise<void> {
    retry = null;
    const snapshot = await deps.http.snapshot(ref, deps.session);
    if (closed) return;
    if (snapshot.ok) {
      failures = 0;
      open(snapshot.value.update, snapshot.value.seq);
    } else if (isLater(snapshot)) {
      failures += 1;
      failed = true;
      retry = setTimeout(() => void load(), random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
      events.onChange();
    } else {
      const { code, reason } = closeOf(snapshot);
      events.onStopped(code, reason);
    }
  }

  function open(update: Uint8Array, seq: number): void {
    const doc = new Y.Doc();
    let since: number | null = null;
    try {
      Y.applyUpdateV2(doc, update, ORIGIN.snapshot);
      since = Number.isSafeInteger(seq) ? seq : null;
    } catch {
      // Then the socket brings all of it.
      since = null;
    }
    /** By this socket: who is one too many is told so before. */
    let wasAsked = false;
    const awareness = new Awareness(doc);
    awareness.setLocalState(deps.isSession ? {} : null);
    const tracker = createSavedTracker({
      sendMark: (mark) => link.send(MESSAGE.mark, mark),
      onChange: events.onChange,
      schedule: deps.schedule,
      now: deps.now,
    });
    doc.on("update", (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) tracker.edited(touchedIds(doc, transaction));
    });
    const link = createDocumentLink({
      url: deps.url,
      room: `${ref.workshop}/${ref.epoch}/${ref.document}`,
      session: deps.session,
      doc,
      awareness,
      shares: deps.isSession,
      writes: deps.writes,
      since,
      random,
      ...(deps.WebSocket === undefined ? {} : { WebSocket: deps.WebSocket }),
      events: {
        connected() {
          wasAsked = false;
          events.onConnected();
        },
        disconnected() {
          tracker.lost();
          down();
        },
        synced: () => settle(doc),
        asked() {
          wasAsked = true;
          tracker.asked();
        },
        saved(mark) {
          tracker.saved(mark);
          events.onSaved();
        },
        refused: (json) => refused(json),
        cannotSave: events.onCannotSave,
        heartbeat: events.onHeartbeat,
        clock: events.onClock,
        roster: events.onRoster,
        failed: down,
        stopped(code, reason) {
          if (code === CLOSE.foreignId.code) replace("Your screen had to start anew.");
          else if (code === CLOSE.overCap.code && wasAsked && tracker.pending().edits > 0) replace("It is more than can be sent at once.");
          else events.onStopped(code, reason);
        },
      },
    });
    copy = { doc, link, tracker };
    if (deps.isSession) events.onAwareness(awareness);
    // After a refusal the old state stays on screen until the new one is whole.
    if (loss === null) show(doc);
  }

  function show(doc: Y.Doc): void {
    hasState = true;
    events.onCopy(doc);
  }

  function settle(doc: Y.Doc): void {
    synced = true;
    failed = false;
    if (loss !== null) {
      const { message, old, touched } = loss;
      loss = null;
      show(doc);
      events.onRefused(message, [...lostWords(touched, readGoals(old), readGoals(doc)), ...lostRaised(touched, old, doc)]);
      old.destroy();
    }
    events.onChange();
  }

  function down(): void {
    synced = false;
    failed = true;
    events.onChange();
  }

  function refused(json: string): void {
    const { reason, message } = readRefused(json);
    if (reason !== "presence") replace(message);
  }

  /** Yjs would let all later edits hang on the one that was dropped: a new copy under a new client id. */
  function replace(message: string): void {
    if (copy === null || closed) return;
    const { doc, link, tracker } = copy;
    copy = null;
    synced = false;
    if (loss === null) {
      events.onDrop();
      loss = { message, old: doc, touched: tracker.pending().touched };
    } else {
      // Refused again before it was shown: nothing was written into this one.
      doc.destroy();
    }
    tracker.close();
    link.close();
    events.onChange();
    void load();
  }

  void load();

  return {
    isReady: () => hasState && (synced || failed),
    isSynced: () => synced,
    hasFailed: () => failed,
    pending: () => copy?.tracker.pending() ?? NOTHING_PENDING,
    send: (type, n) => copy?.link.send(type, n),
    probe() {
      if (retry !== null) {
        clearTimeout(retry);
        void load();
      }
      copy?.link.probe();
    },
    close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      copy?.tracker.close();
      copy?.link.close();
      copy?.doc.destroy();
      loss?.old.destroy();
    },
  };
}

function lostRaised(touched: ReadonlySet<string>, old: Y.Doc, kept: Y.Doc): readonly string[] {
  return [...touched].flatMap((id) => {
    const mine = readRaised(id, raisedOf(old).get(id));
    return mine === null || raisedOf(kept).has(id) ? [] : [mine.text];
  });
}

function readRefused(json: string): { readonly reason: string; readonly message: string } {
  try {
    const { reason, message } = JSON.parse(json) as { readonly reason?: unknown; readonly message?: unknown };
    return { reason: String(reason), message: typeof message === "string" ? message : "Your change was not kept." };
  } catch {
    return { reason: "unknown", message: "Your change was not kept." };
  }
}

/** The close code a socket would have been given. */
function closeOf({ status, code, message }: HttpFailure): { readonly code: number; readonly reason: string } {
  if (code === "old-epoch") return { code: CLOSE.oldEpoch.code, reason: message };
  return { code: status === 401 ? CLOSE.noSession.code : CLOSE.forbidden.code, reason: message };
}
