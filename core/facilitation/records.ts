// Untrusted JSON of the session and the canvas as typed records; null: not one. A file may bring lists of any shape, and they stay in the document as they came.
import { BALLOT_KINDS, type BallotKind, type BallotOption, type ClosedBallot, type OpenBallot, type Tally } from "../model/ballot.ts";
import { STANCES } from "../model/goal.ts";
import { ID_PATTERN, MAX_NOTE_CHARS, MAX_TITLE_CHARS } from "../model/limits.ts";
import {
  type About,
  EVIDENCE,
  type GlossaryEntry,
  type Learning,
  type LearningLink,
  MOMENTS,
  type Objection,
  type RoomStance,
  type RoomTarget,
  type Signature,
  VOICES,
} from "../model/room.ts";
import type { ConflictRef } from "../model/workshop.ts";

type Fields = { readonly [key: string]: unknown };

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
export function idOf(value: unknown): string | null {
  return typeof value === "string" && ID_PATTERN.test(value) ? value : null;
}
function textOf(value: unknown, max: number): string | null {
  return typeof value === "string" ? value.slice(0, max) : null;
}
/** Finite and not below zero. */
export function amountOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}
function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id): id is string => idOf(id) !== null) : [];
}

export function readConflictRef(value: unknown): ConflictRef | null {
  const fields = fieldsOf(value);
  if (fields === null || typeof fields.rule !== "string") return null;
  const scope = fieldsOf(fields.scope);
  const parts =
    scope === null ? null : Object.entries(scope).filter((part): part is [string, string | null] => part[1] === null || typeof part[1] === "string");
  return { rule: fields.rule, goals: idsOf(fields.goals), ...(parts === null ? {} : { scope: Object.fromEntries(parts) }) };
}

export function readTarget(value: unknown): RoomTarget | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  if (fields.kind === "view") return typeof fields.view === "string" ? { kind: "view", view: fields.view.slice(0, 64) } : null;
  const about = readAbout(value);
  return about === null || about.kind === "workshop" ? null : about;
}

export function readAbout(value: unknown): About | null {
  const fields = fieldsOf(value);
  switch (fields?.kind) {
    case "workshop":
      return { kind: "workshop" };
    case "conflict": {
      const conflict = readConflictRef(fields.conflict);
      return conflict === null ? null : { kind: "conflict", conflict };
    }
    case "objective": {
      const objective = idOf(fields.objective);
      return objective === null ? null : { kind: "objective", objective };
    }
    case "goal": {
      const goal = idOf(fields.goal);
      return goal === null ? null : { kind: "goal", goal };
    }
    default:
      return null;
  }
}

export function readObjection(value: unknown): Objection | null {
  const fields = fieldsOf(value);
  const [id, department, about, text] = [idOf(fields?.id), idOf(fields?.department), readAbout(fields?.about), textOf(fields?.text, MAX_NOTE_CHARS)];
  return id === null || department === null || about === null || text === null ? null : { id, department, about, text };
}

/** `voice` and `moment` absent, as in a file of other origin: the first voice, before. */
export function readStance(value: unknown): RoomStance | null {
  const fields = fieldsOf(value);
  const [department, objective] = [idOf(fields?.department), idOf(fields?.objective)];
  const stance = STANCES.find((known) => known === fields?.stance);
  const voice = VOICES.find((known) => known === fields?.voice) ?? 1;
  const moment = MOMENTS.find((known) => known === fields?.moment) ?? "before";
  return department === null || objective === null || stance === undefined ? null : { department, objective, voice, moment, stance };
}

export function readSignature(value: unknown): Signature | null {
  const fields = fieldsOf(value);
  const [department, objective] = [idOf(fields?.department), idOf(fields?.objective)];
  if (fields === null || department === null || (objective === null && fields.objective !== null)) return null;
  return { department, objective, at: amountOf(fields.at) ?? 0, agreements: amountOf(fields.agreements) ?? 0 };
}

export function readGlossaryEntry(value: unknown): GlossaryEntry | null {
  const fields = fieldsOf(value);
  const [id, term, definition] = [idOf(fields?.id), textOf(fields?.term, MAX_TITLE_CHARS), textOf(fields?.definition, MAX_NOTE_CHARS)];
  if (id === null || term === null || definition === null) return null;
  const conflict = readConflictRef(fields?.conflict);
  return { id, term, definition, departments: idsOf(fields?.departments), ...(conflict === null ? {} : { conflict }) };
}

export function readLearning(id: string, value: unknown): Learning | null {
  const fields = fieldsOf(value);
  const [department, text] = [idOf(fields?.department), textOf(fields?.text, MAX_NOTE_CHARS)];
  if (idOf(id) === null || fields === null || department === null || text === null) return null;
  const links = Array.isArray(fields.links) ? fields.links.flatMap((link) => readLink(link) ?? []) : [];
  const source = textOf(fields.source, MAX_TITLE_CHARS);
  return { id, department, text, ...(source === null || source === "" ? {} : { source }), links };
}

function readLink(value: unknown): LearningLink | null {
  const fields = fieldsOf(value);
  const evidence = EVIDENCE.find((known) => known === fields?.evidence);
  const [goal, objective] = [idOf(fields?.goal), idOf(fields?.objective)];
  if (evidence === undefined) return null;
  return goal !== null ? { evidence, goal } : objective !== null ? { evidence, objective } : null;
}

export function readOpenBallot(value: unknown): OpenBallot | null {
  const fields = fieldsOf(value);
  const id = idOf(fields?.id);
  const kind = BALLOT_KINDS.find((known: BallotKind) => known === fields?.kind);
  const title = textOf(fields?.title, MAX_TITLE_CHARS);
  if (fields === null || id === null || kind === undefined || title === null) return null;
  const options = Array.isArray(fields.options) ? fields.options.flatMap((option) => readOption(option) ?? []) : null;
  const budget = amountOf(fields.budget);
  return {
    id,
    kind,
    title,
    ...(options === null ? {} : { options }),
    ...(budget === null ? {} : { budget }),
    ...(fields.byDepartment === true ? { byDepartment: true } : {}),
    openedAt: amountOf(fields.openedAt) ?? 0,
  };
}

function readOption(value: unknown): BallotOption | null {
  const fields = fieldsOf(value);
  const [id, title, objective] = [idOf(fields?.id), textOf(fields?.title, MAX_TITLE_CHARS), idOf(fields?.objective)];
  return id === null || title === null ? null : { id, title, ...(objective === null ? {} : { objective }) };
}

export function readClosedBallot(value: unknown): ClosedBallot | null {
  const open = readOpenBallot(value);
  const fields = fieldsOf(value);
  if (open === null || fields === null) return null;
  const parts = fieldsOf(fields.tallyByDepartment);
  const reasons = Array.isArray(fields.reasons) ? fields.reasons.flatMap((reason) => textOf(reason, MAX_NOTE_CHARS) ?? []) : null;
  return {
    ...open,
    closedAt: amountOf(fields.closedAt) ?? 0,
    cast: amountOf(fields.cast) ?? 0,
    tally: readTally(fields.tally),
    ...(parts === null
      ? {}
      : { tallyByDepartment: Object.fromEntries(Object.entries(parts).map(([department, tally]) => [department, readTally(tally) ?? {}])) }),
    ...(reasons === null ? {} : { reasons }),
  };
}

function readTally(value: unknown): Tally | null {
  const fields = fieldsOf(value);
  return fields === null ? null : Object.fromEntries(Object.entries(fields).flatMap(([choice, n]) => (amountOf(n) === null ? [] : [[choice, n as number]])));
}
