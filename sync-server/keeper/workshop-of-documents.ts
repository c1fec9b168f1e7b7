// A live workshop as plain data, for exports: what this person may see of it.
import type * as Y from "yjs";
import { readGoals } from "#core/doc/goal-map.ts";
import { raisedOf, readRaised } from "#core/doc/raised.ts";
import { ROOTS } from "#core/doc/roots.ts";
import { readList, readSession } from "#core/doc/session-doc.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Json } from "#core/model/json.ts";
import type { Raised, Workshop } from "#core/model/workshop.ts";
import { CANVAS, type DocumentName, SESSION, trayOf } from "#core/protocol/documents.ts";

export type ReadDocument = <T>(document: DocumentName, read: (doc: Y.Doc) => T) => T;

const OPTIONAL_LISTS = ["objections", "stances", "signatures", "ballots", "glossary"] as const;

/** `department`: whose drafts are in it besides the canvas; null for none. */
export function workshopOfDocuments(read: ReadDocument, department: string | null): Workshop {
  const session = read(SESSION, readSession);
  const lists = read(SESSION, (doc) => OPTIONAL_LISTS.map((list) => [list, readList<Json>(doc, list)] as const)).filter(([, records]) => records.length > 0);
  const canvas = read(CANVAS, (doc) => ({
    goals: goalsById(doc).filter(({ placement }) => placement !== null),
    raised: raisedById(doc),
    learnings: recordsOf(doc, ROOTS.learnings),
    comments: recordsOf(doc, ROOTS.comments),
  }));
  const onCanvas = new Set(canvas.goals.map(({ id }) => id));
  const drafts = department === null ? [] : read(trayOf(department), goalsById);
  return {
    ...session.frame,
    goals: [...canvas.goals, ...drafts.filter(({ id }) => !onCanvas.has(id)).map((goal): Goal => ({ ...goal, placement: null }))],
    raised: canvas.raised,
    answers: session.answers,
    agreements: session.agreements,
    parked: session.parked,
    ...Object.fromEntries(lists),
    ...(canvas.learnings.length > 0 ? { learnings: canvas.learnings } : {}),
    ...(canvas.comments.length > 0 ? { comments: canvas.comments } : {}),
    ...(Object.keys(session.settings).length > 0 ? { settings: session.settings } : {}),
    ...(Object.keys(session.extra).length > 0 ? { extra: session.extra } : {}),
  };
}

function goalsById(doc: Y.Doc): readonly Goal[] {
  return [...readGoals(doc).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function raisedById(doc: Y.Doc): readonly Raised[] {
  const map = raisedOf(doc);
  return [...map.keys()].sort().flatMap((id) => readRaised(id, map.get(id)) ?? []);
}

function recordsOf(doc: Y.Doc, root: string): readonly Json[] {
  const map = doc.getMap<Json>(root);
  return [...map.keys()].sort().flatMap((key) => {
    const record = map.get(key);
    return typeof record === "object" && record !== null && !Array.isArray(record) ? [record] : [];
  });
}
