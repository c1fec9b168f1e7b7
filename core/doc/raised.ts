import type * as Y from "yjs";
import type { Delta } from "../model/changes.ts";
import type { Json } from "../model/json.ts";
import { ID_PATTERN, MAX_RAISED_GOALS, MAX_TITLE_CHARS } from "../model/limits.ts";
import { type Raised, SEVERITIES } from "../model/workshop.ts";
import { type EntriesView, observeEntries } from "./observe-entries.ts";
import { ROOTS } from "./roots.ts";

export function raisedOf(doc: Y.Doc): Y.Map<Json> {
  return doc.getMap<Json>(ROOTS.raised);
}

/** Reads untrusted JSON; null: not a raised conflict. */
export function readRaised(id: string, value: unknown): Raised | null {
  if (!ID_PATTERN.test(id) || typeof value !== "object" || value === null) return null;
  const { goals, severity, text, extra } = value as { [key: string]: unknown };
  if (!Array.isArray(goals) || typeof text !== "string") return null;
  const known = goals.filter((goal): goal is string => typeof goal === "string" && ID_PATTERN.test(goal)).slice(0, MAX_RAISED_GOALS);
  const level = SEVERITIES.find((option) => option === severity);
  return {
    id,
    goals: known,
    ...(level === undefined ? {} : { severity: level }),
    text: text.slice(0, MAX_TITLE_CHARS),
    ...(typeof extra === "object" && extra !== null && !Array.isArray(extra) ? { extra: extra as { [key: string]: Json } } : {}),
  };
}

export function observeRaised(doc: Y.Doc, onDelta: (delta: Delta<Raised>) => void, known?: ReadonlyMap<string, Raised>): EntriesView<Raised> {
  return observeEntries<Raised>(doc, ROOTS.raised, { read: readRaised, onDelta, ...(known === undefined ? {} : { known }) });
}
