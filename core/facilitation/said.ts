// What departments said, out of a workshop's lists: each record checked, the unreadable left out.
import type { ClosedBallot } from "../model/ballot.ts";
import type { Json } from "../model/json.ts";
import type { GlossaryEntry, Learning, Objection, RoomStance, Signature } from "../model/room.ts";
import type { Workshop } from "../model/workshop.ts";
import { fieldsOf, readClosedBallot, readGlossaryEntry, readLearning, readObjection, readSignature, readStance } from "./records.ts";

export interface Said {
  readonly glossary: readonly GlossaryEntry[];
  readonly objections: readonly Objection[];
  readonly stances: readonly RoomStance[];
  readonly signatures: readonly Signature[];
  readonly ballots: readonly ClosedBallot[];
  readonly learnings: readonly Learning[];
}

export function saidIn(workshop: Pick<Workshop, "glossary" | "objections" | "stances" | "signatures" | "ballots" | "learnings">): Said {
  const some = <T>(values: readonly Json[] | undefined, read: (value: Json) => T | null): readonly T[] => (values ?? []).flatMap((value) => read(value) ?? []);
  return {
    glossary: some(workshop.glossary, readGlossaryEntry),
    objections: some(workshop.objections, readObjection),
    stances: some(workshop.stances, readStance),
    signatures: some(workshop.signatures, readSignature),
    ballots: some(workshop.ballots, readClosedBallot),
    learnings: some(workshop.learnings, (value) => readLearning(String(fieldsOf(value)?.id ?? ""), value)),
  };
}
