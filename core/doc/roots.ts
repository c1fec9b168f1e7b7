/** Root names of the shared documents; docs/spec/document.md is their spec. A root never changes its type. */
export const ROOTS = {
  /** canvas and trays: Y.Map<goal id, Y.Map<key, value>> (goal-entries.ts) */
  goals: "goals",
  /** canvas: Y.Map<id, JSON> */
  raised: "raised",
  learnings: "learnings",
  comments: "comments",
  /** session: Y.Map<key, JSON>, written by the server only (session-doc.ts) */
  session: "session",
  answers: "answers",
  agreements: "agreements",
  parked: "parked",
  objections: "objections",
  stances: "stances",
  signatures: "signatures",
  ballots: "ballots",
  glossary: "glossary",
  /** session: Y.Map<conflict identity, {firstAt, maxLevel, clearedAt, settled}> */
  ledger: "ledger",
} as const;
