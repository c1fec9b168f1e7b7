import { ACCESS_ROLES } from "#core/protocol/roles.ts";
import type { Roster } from "#core/protocol/roster.ts";

/** Reads message 107; null: not a roster. The server is trusted with its meaning, not with its shape. */
export function readRoster(json: string): Roster | null {
  try {
    const { people, hands, names, drafts, knocks, ballots, ready, airTime } = JSON.parse(json) as { readonly [key: string]: unknown };
    if (!Array.isArray(people) || !Array.isArray(hands) || !Array.isArray(names) || typeof drafts !== "object" || drafts === null) return null;
    const sits = (person: { readonly role?: unknown; readonly department?: unknown }) =>
      ACCESS_ROLES.some((role) => role === person.role) && (person.department === null || typeof person.department === "string");
    return {
      people: people.filter(sits),
      hands: hands.filter((hand) => sits(hand) && typeof hand.awareness === "number"),
      names: names.filter((person) => sits(person) && typeof person.name === "string"),
      drafts: drafts as Roster["drafts"],
      ...(Array.isArray(knocks) ? { knocks: knocks as NonNullable<Roster["knocks"]> } : {}),
      ...(typeof airTime === "object" && airTime !== null ? { airTime: airTime as NonNullable<Roster["airTime"]> } : {}),
      ...(Array.isArray(ready) ? { ready: ready.filter((id): id is string => typeof id === "string") } : {}),
      ...(Array.isArray(ballots) ? { ballots: ballots as NonNullable<Roster["ballots"]> } : {}),
    };
  } catch {
    return null;
  }
}
