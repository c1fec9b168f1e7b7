// The properties that have a meaning, per kind of record; every other one is unknown and kept. Reader and writer share this list.
import { FACET_NAMES } from "../model/goal.ts";

const BOARD = ["departments", "objectives", "horizons", "pools", "goals"] as const;
/** Lists whose records are kept as they stand. */
export const KEPT_LISTS = ["objections", "stances", "signatures", "ballots", "learnings", "glossary", "comments"] as const;
const REF = ["rule", "goals", "scope", "print"] as const;

export const KNOWN = {
  file: ["version", "title", "overarchingGoal", ...BOARD, "raised", "answers", "agreements", "parked", ...KEPT_LISTS, "settings", "historyBase", "history"],
  historyBase: BOARD,
  department: ["id", "title", "initials", "colour", "pattern"],
  objective: ["id", "title", "serves"],
  horizon: ["id", "title"],
  pool: ["id", "title", "unit", "capacity"],
  goal: ["id", "department", "title", "note", "facets", "suggested", "placement", "hidden", "example"],
  facets: FACET_NAMES,
  placement: ["objective", "horizon", "order"],
  ask: ["pool", "amount", "unit"],
  raised: ["id", "goals", "severity", "text"],
  /** A raise as history tells it. */
  raiseEvent: ["t", "op", "id", "goals", "severity", "text"],
  answer: [...REF, "answer", "department", "defined"],
  agreement: [...REF, "text", "departments", "owner", "until"],
  parked: [...REF, "text", "owner", "until"],
} as const;
