// What the keeper tells by itself: its own changes, new rights, ended sessions, new snapshots.
import { documentKey } from "#core/protocol/documents.ts";
import type { Keeper, WorkshopStatus } from "../keeper/keeper.ts";
import type { CanvasCards } from "./canvas-cards.ts";
import { type Connection, closeConnection, send } from "./connection.ts";
import type { FanOut } from "./fan-out.ts";
import { stepOneFrame, takeSnapshot } from "./live-document.ts";
import type { LiveSet } from "./live-set.ts";
import { type LiveWorkshop, mayWriteNow } from "./live-workshop.ts";
import type { Rosters } from "./roster.ts";

export interface KeeperEventsOptions {
  readonly keeper: Pick<Keeper, "onChange" | "onStatus" | "onRevoked" | "onCompacted">;
  readonly cards: CanvasCards;
  readonly live: LiveSet;
  readonly fanOut: FanOut;
  readonly rosters: Rosters;
  readonly now: () => number;
  readonly onRevoked: (sessionIds: ReadonlySet<string>) => void;
}

export function listenToKeeper({ keeper, cards, live, fanOut, rosters, now, onRevoked }: KeeperEventsOptions): void {
  keeper.onChange((changes) => {
    for (const change of changes) {
      const document = live.noteChange(change);
      if (document !== undefined) {
        fanOut.mark(document, document.connections.size);
        void cards.recount(document);
      }
      const workshop = live.workshops.get(change.ref.workshop);
      if (workshop !== undefined) rosters.written(workshop, change.ref.document);
    }
  });

  keeper.onStatus((status) => {
    const workshop = live.noteStatus(status);
    if (workshop?.status.authors === "names" && status.authors === "anonymous") {
      for (const document of live.documents.values()) if (document.workshop === workshop) document.forgets = true;
    }
    if (workshop !== undefined) changeStatus(workshop, status, now());
    if (workshop !== undefined) rosters.changed(workshop);
  });

  keeper.onRevoked((sessionIds) => {
    const ended = new Set(sessionIds);
    onRevoked(ended);
    for (const workshop of live.workshops.values()) {
      for (const connection of workshop.connections) if (ended.has(connection.grant.sessionId)) closeConnection(connection, "forbidden");
    }
  });

  keeper.onCompacted((ref, snapshot, snapshotSeq) => {
    const document = live.documents.get(documentKey(ref));
    if (document !== undefined) takeSnapshot(document, snapshot, snapshotSeq);
  });
}

function changeStatus(workshop: LiveWorkshop, status: WorkshopStatus, now: number): void {
  const before = workshop.status;
  workshop.status = status;
  const stop = { at: now, n: status.lock.n };
  if (status.lock.locked && !before.lock.locked) workshop.locked = stop;
  if (status.frozen && !before.frozen) workshop.frozen = stop;
  if (status.phase === "closed" && before.phase !== "closed") workshop.closed = stop;
  for (const connection of workshop.connections) {
    if (!connection.open) continue;
    if (connection.document.ref.epoch !== status.epoch) closeConnection(connection, "oldEpoch");
    else if (!mayWriteNow(before, connection.grant, connection.document.ref.document)) askForEdits(connection, status);
  }
}

/** The server's step 1, to those who may write now: their offline edits come up with the answer. The others are not asked for what would be refused. */
export function askForEdits(connection: Connection, status: WorkshopStatus): void {
  if (!mayWriteNow(status, connection.grant, connection.document.ref.document)) return;
  connection.asked = true;
  send(connection, stepOneFrame(connection.document));
}
