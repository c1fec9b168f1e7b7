// What the room has settled, as the engine takes it.
import type { Settled } from "../model/changes.ts";
import type { Answer, Workshop } from "../model/workshop.ts";
import { identityOf } from "./identity.ts";
import type { SettledAs } from "./ledger.ts";

/**
 * Agreements and parkings settle; of the answers to one conflict as it stood, the last one counts, and only "not a conflict" settles
 * and "we mean different things" once that is defined; "it is real" opens it again.
 */
export function settledOf({ answers, agreements, parked }: Pick<Workshop, "answers" | "agreements" | "parked">): readonly Settled[] {
  const settled = new Map<string, Settled>();
  const keyOf = ({ identity, print }: Settled) => `${identity}\n${print}`;
  for (const answer of answers) {
    const one = { identity: identityOf(answer), print: answer.print };
    if (settles(answer)) settled.set(keyOf(one), one);
    else settled.delete(keyOf(one));
  }
  for (const record of [...agreements, ...parked]) {
    const one = { identity: identityOf(record), print: record.print };
    settled.set(keyOf(one), one);
  }
  return [...settled.values()];
}

function settles({ answer, defined }: Answer): boolean {
  return answer === "not-a-conflict" || (answer === "different-things" && defined !== undefined);
}

/** How the room settled the conflict of an identity: agreed before parked before dismissed; what is defined is agreed. */
export function settledAsOf({ answers, agreements, parked }: Pick<Workshop, "answers" | "agreements" | "parked">): (identity: string) => SettledAs {
  const agreed = new Set([...agreements, ...answers.filter(({ defined }) => defined !== undefined)].map(identityOf));
  const waiting = new Set(parked.map(identityOf));
  return (identity) => (agreed.has(identity) ? "agreed" : waiting.has(identity) ? "parked" : "dismissed");
}
