// The `session` document: the frame and everything that needs authority. Only the server writes it; everybody reads it.
import type * as Y from "yjs";
import { type RoomState, readRoomState } from "../facilitation/room-state.ts";
import { EMPTY_FRAME, type Frame } from "../model/frame.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Agreement, Answer, Parked } from "../model/workshop.ts";
import { PHASES, type Phase } from "../protocol/roles.ts";
import { ROOTS } from "./roots.ts";

export interface SessionState {
  readonly frame: Frame;
  readonly phase: Phase;
  /** `n` grows with each change of the lock or the freeze, and with closing and opening: what `seenLock` answers. `locked` is true while frozen, too. */
  readonly lock: { readonly locked: boolean; readonly n: number };
  /** The join code while it is on. */
  readonly code: string | null;
  readonly settings: JsonObject;
  readonly answers: readonly Answer[];
  readonly agreements: readonly Agreement[];
  readonly parked: readonly Parked[];
  /** Timer, gathering, ballots, stances and so on. */
  readonly room: RoomState;
  /** Unknown top-level properties of an imported file. */
  readonly extra: JsonObject;
}

/** Lists of records, in the order the server wrote them. */
export const SESSION_LISTS = ["answers", "agreements", "parked", "objections", "stances", "signatures", "ballots", "glossary"] as const;
export type SessionList = (typeof SESSION_LISTS)[number];

export function readSession(doc: Y.Doc): SessionState {
  const root = doc.getMap<Json>(ROOTS.session);
  const text = (key: string) => (typeof root.get(key) === "string" ? (root.get(key) as string) : "");
  const list = <T>(key: string): readonly T[] => (Array.isArray(root.get(key)) ? (root.get(key) as unknown as readonly T[]) : []);
  const lock = root.get("lock") as unknown as SessionState["lock"] | undefined;
  return {
    frame: {
      title: text("title"),
      overarchingGoal: text("overarchingGoal"),
      departments: list("departments"),
      objectives: list("objectives"),
      horizons: list("horizons"),
      pools: list("pools"),
    },
    phase: PHASES.find((phase) => phase === root.get("phase")) ?? "align",
    lock: lock ?? { locked: false, n: 0 },
    code: typeof root.get("code") === "string" ? (root.get("code") as string) : null,
    settings: (root.get("settings") as JsonObject | undefined) ?? {},
    answers: readList<Answer>(doc, "answers"),
    agreements: readList<Agreement>(doc, "agreements"),
    parked: readList<Parked>(doc, "parked"),
    room: readRoomState(
      (key) => root.get(key),
      (name) => readList<unknown>(doc, name),
    ),
    extra: (root.get("extra") as JsonObject | undefined) ?? {},
  };
}

export function readList<T>(doc: Y.Doc, name: SessionList): readonly T[] {
  const map = doc.getMap<Json>(ROOTS[name]);
  return [...map.keys()].sort().map((key) => map.get(key) as T);
}

/** Server only. Writes the keys that differ, nothing else. Call inside a transaction. */
export function writeFrame(doc: Y.Doc, frame: Partial<Frame>): void {
  for (const key of Object.keys(EMPTY_FRAME) as (keyof Frame)[]) {
    const value = frame[key];
    if (value !== undefined) writeSessionKey(doc, key, value as unknown as Json);
  }
}

export function writeSessionKey(doc: Y.Doc, key: string, value: Json): void {
  const root = doc.getMap<Json>(ROOTS.session);
  if (JSON.stringify(root.get(key)) !== JSON.stringify(value)) root.set(key, value);
}

/** Server only. Appends a record; keys are numbers of six digits so that their string order is their age. */
export function appendToList(doc: Y.Doc, name: SessionList, record: Json): string {
  const map = doc.getMap<Json>(ROOTS[name]);
  const last = [...map.keys()].sort().at(-1);
  const key = String(last === undefined ? 1 : Number(last) + 1).padStart(6, "0");
  map.set(key, record);
  return key;
}

/** Server only. Puts the record in the place of the first that `same` accepts, or at the end; null takes that one out. Returns whether one was there. */
export function replaceInList(doc: Y.Doc, name: SessionList, same: (record: Json) => boolean, record: Json | null): boolean {
  const map = doc.getMap<Json>(ROOTS[name]);
  const key = [...map.keys()].sort().find((known) => same(map.get(known) as Json));
  if (record === null) {
    if (key !== undefined) map.delete(key);
  } else if (key === undefined) {
    appendToList(doc, name, record);
  } else if (JSON.stringify(map.get(key)) !== JSON.stringify(record)) {
    map.set(key, record);
  }
  return key !== undefined;
}
