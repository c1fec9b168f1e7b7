// Who of those who are here has voted: of each department how many, and the names of those who have not, which roster.ts gives to hosts and their own department.
// How is told to nobody.
import type { Turnout } from "#core/protocol/roster.ts";
import type { Grant } from "../keeper/keeper.ts";
import type { LiveWorkshop } from "./live-workshop.ts";

export interface Voter {
  readonly grant: Grant;
  readonly isHere: boolean;
  /** Only these are named, be they here or gone since: or comings and goings would name who came and went (told-names.ts). */
  readonly isTold: boolean;
}

/** Each person once who could vote, whichever sockets they have. */
export function votersOf(workshop: LiveWorkshop, told: ReadonlyMap<string, Grant>): readonly Voter[] {
  const here = new Map([...workshop.connections].filter(({ open }) => open).map(({ grant }) => [grant.participantId, grant]));
  return [...new Map([...told, ...here])]
    .filter(([, { role, department }]) => role !== "wall" && department !== null)
    .map(([participant, grant]) => ({ grant, isHere: here.has(participant), isTold: told.has(participant) }));
}

/** `voted`: one for each of the voters, in their order. */
export function turnoutOf(ballot: string, voters: readonly Voter[], voted: readonly boolean[]): Turnout {
  const departments: { [department: string]: { here: number; voted: number } } = {};
  const waitingFor: Turnout["waitingFor"][number][] = [];
  for (const [place, { grant, isHere, isTold }] of voters.entries()) {
    const { name, department } = grant;
    if (department === null) continue;
    const hasVoted = voted[place] === true;
    if (isHere) {
      const count = departments[department] ?? { here: 0, voted: 0 };
      departments[department] = { here: count.here + 1, voted: count.voted + (hasVoted ? 1 : 0) };
    }
    if (isTold && !hasVoted && name !== null) waitingFor.push({ name, department });
  }
  waitingFor.sort((a, b) => compare(a.name, b.name) || compare(a.department, b.department));
  const inOrder = Object.fromEntries(Object.entries(departments).sort(([a], [b]) => compare(a, b)));
  return { ballot, departments: inOrder, waitingFor };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
