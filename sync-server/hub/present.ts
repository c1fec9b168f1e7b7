// Who is here, each person once, whichever tabs they have open and whichever sockets have died unnoticed.
import { SESSION } from "#core/protocol/documents.ts";
import type { Roster } from "#core/protocol/roster.ts";
import type { Grant } from "../keeper/keeper.ts";
import type { LiveWorkshop } from "./live-workshop.ts";
import { compare } from "./turnout.ts";

export interface Present {
  /** By participant. */
  readonly grants: ReadonlyMap<string, Grant>;
  readonly people: Roster["people"];
  readonly hands: Roster["hands"];
}

export function presentIn(workshop: LiveWorkshop): Present {
  const grants = new Map<string, Grant>();
  const hands: Roster["hands"][number][] = [];
  for (const { document, grant, awarenessId, open } of workshop.connections) {
    if (!open) continue;
    grants.set(grant.participantId, grant);
    if (document.ref.document === SESSION && awarenessId !== null) hands.push({ awareness: awarenessId, role: grant.role, department: grant.department });
  }
  const people = [...grants.values()].map(({ role, department }) => ({ role, department }));
  // Sorted, so that no place in one list tells a place in the other.
  people.sort(bySeat);
  hands.sort((a, b) => a.awareness - b.awareness);
  return { grants, people, hands };
}

type Seat = Roster["people"][number];

export function bySeat(a: Seat, b: Seat): number {
  return compare(a.role + a.department, b.role + b.department);
}
