// A workshop as data becomes its first documents. Only the server seeds, once, in the transaction that creates the workshop: two seeds of one template would double it.
import type * as Y from "yjs";
import { putGoal } from "#core/doc/goal-map.ts";
import { raisedOf } from "#core/doc/raised.ts";
import { ROOTS } from "#core/doc/roots.ts";
import { appendToList, SESSION_LISTS, writeFrame, writeSessionKey } from "#core/doc/session-doc.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Json, JsonObject } from "#core/model/json.ts";
import { ID_PATTERN, MAX_CANVAS_GOALS, MAX_TRAY_GOALS } from "#core/model/limits.ts";
import type { Workshop } from "#core/model/workshop.ts";
import { CANVAS, type DocumentName, SESSION, trayOf } from "#core/protocol/documents.ts";
import type { Phase } from "#core/protocol/roles.ts";
import { Refusal } from "./refusal.ts";

export interface Seed {
  readonly document: DocumentName;
  readonly fill: (doc: Y.Doc) => void;
}

export interface SeedState {
  readonly workshop: Workshop;
  readonly phase: Phase;
  readonly code: string;
  readonly settings: JsonObject;
}

/** Goals with a place go to the canvas, those without to their departments' trays. Throws a Refusal where a limit is passed. */
export function seedsOf(state: SeedState): readonly Seed[] {
  const { workshop } = state;
  const placed = workshop.goals.filter((goal) => goal.placement !== null);
  if (placed.length > MAX_CANVAS_GOALS) {
    throw new Refusal(422, "canvas-full", `The file places ${placed.length} goals; a canvas holds ${MAX_CANVAS_GOALS}. Take some off their places.`, "/goals");
  }
  return [
    { document: SESSION, fill: (doc) => fillSession(doc, state) },
    { document: CANVAS, fill: (doc) => fillCanvas(doc, workshop, placed) },
    ...workshop.departments.map(({ id, title }): Seed => {
      const drafts = workshop.goals.filter((goal) => goal.placement === null && goal.department === id);
      if (drafts.length > MAX_TRAY_GOALS) {
        throw new Refusal(422, "tray-full", `${title} has ${drafts.length} drafts; a tray holds ${MAX_TRAY_GOALS}. Leave some out.`, "/goals");
      }
      return { document: trayOf(id), fill: (doc) => putGoals(doc, drafts) };
    }),
  ];
}

function fillSession(doc: Y.Doc, { workshop, phase, code, settings }: SeedState): void {
  writeFrame(doc, workshop);
  writeSessionKey(doc, "phase", phase);
  writeSessionKey(doc, "lock", { locked: false, n: 0 });
  writeSessionKey(doc, "code", code);
  writeSessionKey(doc, "settings", settings);
  if (workshop.extra !== undefined) writeSessionKey(doc, "extra", workshop.extra);
  for (const list of SESSION_LISTS) {
    for (const record of (workshop[list] ?? []) as unknown as readonly Json[]) appendToList(doc, list, record);
  }
}

function fillCanvas(doc: Y.Doc, workshop: Workshop, placed: readonly Goal[]): void {
  putGoals(doc, placed);
  const records = (root: string, list: readonly Json[]) => {
    const map = doc.getMap<Json>(root);
    for (const [index, key] of keysOf(list).entries()) map.set(key, list[index] as Json);
  };
  // The key of a raised conflict is its id: what the room said of it names it so.
  const raised = raisedOf(doc);
  for (const one of workshop.raised) raised.set(one.id, one as unknown as Json);
  records(ROOTS.learnings, workshop.learnings ?? []);
  records(ROOTS.comments, workshop.comments ?? []);
}

/** Their ids, where each has one and reading by sorted key gives the same order and loses none; else their places. */
function keysOf(list: readonly Json[]): readonly string[] {
  const ids = list.map(idOf);
  const ascending = ids.every((id, index) => id !== null && (index === 0 || (ids[index - 1] ?? "") < id));
  return list.map((_, index) => (ascending ? ids[index] : null) ?? String(index + 1).padStart(6, "0"));
}

function putGoals(doc: Y.Doc, goals: readonly Goal[]): void {
  for (const goal of goals) putGoal(doc, goal);
}

function idOf(record: Json): string | null {
  const id = typeof record === "object" && record !== null && "id" in record ? record.id : null;
  return typeof id === "string" && ID_PATTERN.test(id) ? id : null;
}
