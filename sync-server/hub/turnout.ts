// Who of those who are here has voted: of each department how many, and the names of those who have not, which roster.ts gives to hosts and their own department. How is told to nobody.
import type { Turnout } from "#core/protocol/roster.ts";
import type { Grant } from "../keeper/keeper.ts";
import type { LiveWorkshop } from "./live-workshop.ts";

/** Each person once who could vote, whichever sockets they have. */
export function votersOf(workshop: LiveWorkshop): readonly Grant[] {
  const people = new Map([...workshop.connections].filter(({ open }) => open).map(({ grant }) => [grant.participantId, grant]));
  return [...people.values()].filter(({ role, department }) => role !== "wall" && department !== null);
}

/** `voted`: one for each of the voters, in their order. */
export function turnoutOf(ballot: string, voters: readonly Grant[], voted: readonly boolean[]): Turnout {
  const departments: { [department: string]: { here: number; voted: number } } = {};
  const waitingFor: Turnout["waitingFor"][number][] = [];
  for (const [place, { name, department }] of voters.entries()) {
    if (department === null) continue;
    const count = departments[department] ?? { here: 0, voted: 0 };
    departments[department] = count;
    count.here += 1;
    if (voted[place] === true) count.voted += 1;
    else if (name !== null && name !== "") waitingFor.push({ name, department });
  }
  waitingFor.sort((a, b) => compare(a.name, b.name) || compare(a.department, b.department));
  return { ballot, departments, waitingFor };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
