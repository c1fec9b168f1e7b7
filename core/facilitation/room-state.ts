// How the room is led now, and what it committed to: the part of the session that this folder gives its meaning.
import type { ClosedBallot, OpenBallot } from "../model/ballot.ts";
import type { DepartmentId } from "../model/frame.ts";
import type { Gather, GlossaryEntry, Objection, RoomStance, RoomTarget, Signature, Timer } from "../model/room.ts";
import {
  amountOf,
  fieldsOf,
  idOf,
  readClosedBallot,
  readGlossaryEntry,
  readObjection,
  readOpenBallot,
  readSignature,
  readStance,
  readTarget,
} from "./records.ts";

export interface RoomState {
  readonly timer: Timer | null;
  /** Everything but a host stands still. `lock.locked` is true then too. */
  readonly frozen: boolean;
  readonly gather: Gather | null;
  readonly spotlight: RoomTarget | null;
  /** Departments whose drafts were revealed at least once. */
  readonly revealed: readonly DepartmentId[];
  readonly openBallots: readonly OpenBallot[];
  readonly closedBallots: readonly ClosedBallot[];
  readonly objections: readonly Objection[];
  readonly stances: readonly RoomStance[];
  readonly signatures: readonly Signature[];
  readonly glossary: readonly GlossaryEntry[];
}

export const QUIET_ROOM: RoomState = {
  timer: null,
  frozen: false,
  gather: null,
  spotlight: null,
  revealed: [],
  openBallots: [],
  closedBallots: [],
  objections: [],
  stances: [],
  signatures: [],
  glossary: [],
};

/** `key` reads the session's map, `list` one of its lists. */
export function readRoomState(
  key: (name: string) => unknown,
  list: (name: "ballots" | "objections" | "stances" | "signatures" | "glossary") => readonly unknown[],
): RoomState {
  const ids = (value: unknown) => (Array.isArray(value) ? value.filter((id): id is string => idOf(id) !== null) : []);
  const some = <T>(values: unknown, read: (value: unknown) => T | null): readonly T[] =>
    Array.isArray(values) ? values.flatMap((value) => read(value) ?? []) : [];
  return {
    timer: readTimer(key("timer")),
    frozen: key("frozen") === true,
    gather: readGather(key("gather")),
    spotlight: readTarget(key("spotlight")),
    revealed: ids(key("revealed")),
    openBallots: some(key("openBallots"), readOpenBallot),
    closedBallots: some(list("ballots"), readClosedBallot),
    objections: some(list("objections"), readObjection),
    stances: some(list("stances"), readStance),
    signatures: some(list("signatures"), readSignature),
    glossary: some(list("glossary"), readGlossaryEntry),
  };
}

function readTimer(value: unknown): Timer | null {
  const fields = fieldsOf(value);
  const [endsAt, remainingMs, totalMs] = [amountOf(fields?.endsAt), amountOf(fields?.remainingMs), amountOf(fields?.totalMs)];
  if (totalMs === null) return null;
  if (fields?.state === "running" && endsAt !== null) return { state: "running", endsAt, totalMs };
  return fields?.state === "paused" && remainingMs !== null ? { state: "paused", remainingMs, totalMs } : null;
}

function readGather(value: unknown): Gather | null {
  const fields = fieldsOf(value);
  const [n, to] = [amountOf(fields?.n), readTarget(fields?.to)];
  return n === null || to === null ? null : { n, to };
}
