import type { WorkshopSession } from "../state/types.ts";

/** The ballot, the workshop or one's place is over: nothing of this person lies in a box any more. */
const OVER: ReadonlySet<string> = new Set(["ballot-closed", "unknown-ballot", "closed", "unauthorized"]);

/** Before a place is given up: who came back by the same link would be another voter. Null: nothing is left in an open ballot; else why one stays. */
export async function takeVotesOut({ me, workshop, status, actions }: WorkshopSession): Promise<string | null> {
  const open = me.department === null ? [] : workshop.getState().room.openBallots;
  if (open.length === 0) return null;
  if (status.getState().connection.state !== "online") {
    return "A ballot is open, and the server cannot be reached to take yours out. Leave when the connection is back.";
  }
  const outcomes = await Promise.all(open.map(({ id }) => actions.command({ type: "vote", ballot: id, vote: null })));
  const kept = outcomes.find((outcome) => !outcome.ok && !OVER.has(outcome.code));
  return kept === undefined || kept.ok ? null : `You are still here: your ballot could not be taken out. ${kept.message}`;
}
