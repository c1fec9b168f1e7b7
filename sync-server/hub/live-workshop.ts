import { CANVAS, mayWrite, SESSION } from "#core/protocol/documents.ts";
import type { RefusalReason } from "#core/protocol/refused.ts";
import type { Grant, WorkshopStatus } from "../keeper/keeper.ts";
import type { Connection } from "./connection.ts";

/** A workshop with at least one socket: who is here, and what they may do now. */
export interface LiveWorkshop {
  readonly id: string;
  status: WorkshopStatus;
  /** When the present lock, the present freeze and the close came. */
  locked: Stop;
  frozen: Stop;
  closed: Stop;
  readonly connections: Set<Connection>;
  /** Participant -> number of sockets. */
  readonly participants: Map<string, number>;
}

interface Stop {
  /** Server ms. */
  readonly at: number;
  /** The lock's number since then. */
  readonly n: number;
}

const LONG_AGO: Stop = { at: 0, n: 0 };

export function createLiveWorkshop(status: WorkshopStatus): LiveWorkshop {
  return { id: status.workshop, status, locked: LONG_AGO, frozen: LONG_AGO, closed: LONG_AGO, connections: new Set(), participants: new Map() };
}

export function enterWorkshop(workshop: LiveWorkshop, connection: Connection): void {
  const { participantId } = connection.grant;
  workshop.connections.add(connection);
  workshop.participants.set(participantId, (workshop.participants.get(participantId) ?? 0) + 1);
}

/** Returns whether the person has left with it. */
export function leaveWorkshop(workshop: LiveWorkshop, connection: Connection): boolean {
  const { participantId } = connection.grant;
  if (!workshop.connections.delete(connection)) return false;
  const left = (workshop.participants.get(participantId) ?? 1) - 1;
  if (left > 0) workshop.participants.set(participantId, left);
  else workshop.participants.delete(participantId);
  return left === 0;
}

/** Whether this grant may write the document by role, phase and lock. */
export function mayWriteNow(status: WorkshopStatus, grant: Grant, document: string): boolean {
  return mayWrite({ role: grant.role, department: grant.department, phase: status.phase, locked: status.lock.locked, frozen: status.frozen }, document);
}

/**
 * null: the write is right. An edit made before its author could know of what stops it (on the canvas the lock, in a tray the freeze, everywhere the close)
 * is kept: until the socket says that it has seen it, and for `grace` ms at most.
 */
export function writeRefusal(workshop: LiveWorkshop, connection: Connection, now: number, grace: number): RefusalReason | null {
  const { status } = workshop;
  const { role, department } = connection.grant;
  const document = connection.document.ref.document;
  if (mayWriteNow(status, connection.grant, document)) return null;
  if (document === SESSION || !mayWrite({ role, department, phase: "align", locked: false }, document)) return "read-only";
  const isClosed = status.phase === "closed";
  const stops = [
    ...(isClosed ? [workshop.closed] : []),
    ...(role === "seat" && document === CANVAS && status.lock.locked ? [workshop.locked] : []),
    ...(role === "seat" && document !== CANVAS && status.frozen ? [workshop.frozen] : []),
  ];
  const inGoodFaith = connection.asked && stops.every((stop) => connection.seenLock < stop.n && now - stop.at < grace);
  if (inGoodFaith) return null;
  return isClosed ? "closed" : "locked";
}
