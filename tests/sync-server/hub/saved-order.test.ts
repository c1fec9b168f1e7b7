import type { Socket } from "node:net";
import * as decoding from "lib0/decoding";
import { expect, it } from "vitest";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { createCommitQueue } from "../../../sync-server/hub/commit-queue.ts";
import { type Connection, createConnection } from "../../../sync-server/hub/connection.ts";
import { createFanOut } from "../../../sync-server/hub/fan-out.ts";
import { appendRow, type LiveDocument, ownRow, takeSnapshot } from "../../../sync-server/hub/live-document.ts";
import { catchUp, isHopeless } from "../../../sync-server/hub/slow-reader.ts";
import { createUpdateReader } from "../../../sync-server/hub/update-reader.ts";
import { createWrites } from "../../../sync-server/hub/writes.ts";
import { eventually } from "../../support/eventually.ts";
import { aLiveDocument, EMPTY } from "../../support/live-document.ts";

/** A document with one reader that writes down what it is sent, and a command's row that is on disk and not sent yet. */
function unsentRow(): { readonly document: LiveDocument; readonly connection: Connection; readonly sent: number[]; unread: number } {
  const document = aLiveDocument();
  const sent: number[] = [];
  const state = { unread: 0 };
  const write = (bytes: Uint8Array) => sent.push(typeOf(bytes));
  const socket = {
    write,
    cork() {},
    uncork() {},
    get writableLength() {
      return state.unread;
    },
  } as unknown as Socket;
  const grant = { workshop: "w", role: "seat", department: "a", participantId: "p", epoch: 1, sessionId: "s", name: null, author: "ada", voter: "v" } as const;
  const connection = createConnection({} as WebSocket, socket, grant, document, null, 0);
  document.connections.add(connection);
  const doc = new Y.Doc();
  doc.getMap("goals").set("g", 1);
  appendRow(document, ownRow({ seq: 2, update: Y.encodeStateAsUpdate(doc) }));
  return Object.assign(state, { document, connection, sent });
}

/** Of a finished frame: the message's type after the frame's head. */
function typeOf(frame: Uint8Array): number {
  const length = (frame[1] ?? 0) & 127;
  return decoding.readVarUint(decoding.createDecoder(frame.subarray(length < 126 ? 2 : 4)));
}

const writes = () => {
  const queue = createCommitQueue({ commit: async () => [] }, { onCommitted() {}, onFailed() {}, onRelief() {} });
  return createWrites({ queue, read: createUpdateReader(), lockGrace: 0 });
};

it("[SY22] a mark is answered after the rows that were on disk before it", async () => {
  const { document, connection, sent } = unsentRow();
  const fanOut = createFanOut(() => {});
  fanOut.mark(document, 1);
  writes().mark(connection, 7);
  await eventually(() => sent.length === 2);
  expect(sent).toEqual([MESSAGE.sync, MESSAGE.saved]);
  writes().mark(connection, 8);
  expect(sent).toEqual([MESSAGE.sync, MESSAGE.saved, MESSAGE.saved]);
  fanOut.close();
});

it("[SY22] [SY34] a reader that does not keep up hears saved when it has caught up, after what it missed", async () => {
  const room = unsentRow();
  const { document, connection, sent } = room;
  const fanOut = createFanOut(() => {});
  room.unread = 3 * 1024 * 1024;
  fanOut.mark(document, 1);
  await eventually(() => document.flushedSeq === 2);
  writes().mark(connection, 7);
  expect(sent).toEqual([]);
  room.unread = 0;
  catchUp(connection, null);
  expect(sent).toEqual([MESSAGE.sync, MESSAGE.saved]);
  fanOut.close();
});

it("[SY34] what a reader was given in one piece to catch up does not cut it off; four megabytes more do", () => {
  const room = unsentRow();
  const { document, connection } = room;
  appendRow(document, { ...ownRow({ seq: 3, update: EMPTY }), frame: Buffer.alloc(7 * 1024 * 1024) });
  room.unread = 7 * 1024 * 1024;
  expect(isHopeless(connection, 0, 20_000)).toBe(false);
  room.unread = 12 * 1024 * 1024;
  expect(isHopeless(connection, 0, 20_000)).toBe(true);
});

it("[SY31] below a snapshot 512 rows are kept for those who come with ?since, and 256 KB of them", () => {
  const rowsKept = (rows: number, bytes: number) => {
    const { document } = unsentRow();
    for (let seq = 3; seq <= rows + 1; seq++) appendRow(document, { ...ownRow({ seq, update: EMPTY }), frame: Buffer.alloc(bytes) });
    document.flushedSeq = document.lastSeq;
    takeSnapshot(document, EMPTY, document.lastSeq);
    return document.rows.length;
  };
  expect(rowsKept(600, 10)).toBe(512);
  expect(rowsKept(100, 10)).toBe(100);
  expect(rowsKept(600, 1024)).toBe(256);
});
