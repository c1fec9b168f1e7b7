import type { Match } from "./pattern.ts";
import { createRoles } from "./people-roles.ts";
import { endOfClause, longest, type Reading, startOfClause, touches } from "./reading.ts";

/** A "not" further away than this speaks of something else than the channel, words. */
const CLOSE = 4;
/** Whoever works for the house acts in a goal as often as it is addressed; others are addressed even when they act. */
const OF_THE_HOUSE = new Set(["staff", "managers", "volunteers", "students", "partners", "members"]);
type Found = Match & { readonly value: string };

/** Where the goal happens; a channel that is ruled out is none. */
export function findChannels(reading: Reading): readonly string[] {
  const { tokens, lexicon, excluded, negated, yielded } = reading;
  const decoys = lexicon.decoys.find(tokens);
  const kept = longest(lexicon.channel.find(tokens)).filter((match) => {
    // "print quality" is no print; "patient portal" would still be a portal.
    if (decoys.some(({ start, end }) => start === match.start && end > match.end) || touches(excluded, match)) return false;
    if (negated[match.start] && !yielded[match.start] && !negated[match.start - CLOSE]) return false;
    // "en facebook no": a refusal that comes last.
    return !(tokens[match.end]?.norm === "no" && match.end + 1 === endOfClause(tokens, match.start) && match.start < 3);
  });
  return distinct(kept);
}

/** Everybody the text speaks of as people, whatever they do in it. */
export function findPeople({ tokens, lexicon, decoy }: Reading): readonly Found[] {
  return longest(lexicon.audience.find(tokens)).filter((match) => !touches(decoy, match));
}

/** Whom the goal is for. Who only acts in it ("let staff answer", "told by employees") is not addressed. */
export function findAudience(reading: Reading, people: readonly Found[], leverTokens: readonly boolean[]): readonly string[] {
  const { tokens, lexicon, excluded } = reading;
  const after = lexicon.actsAfter.find(tokens);
  const before = lexicon.actsBefore.find(tokens);
  const roles = createRoles(reading, people);
  return distinct(
    people.filter((match) => {
      if (touches(excluded, match) || touches(leverTokens, match) || roles.modifies(match) || roles.isAskedFor(match)) return false;
      if (!OF_THE_HOUSE.has(match.value)) return true;
      if (roles.isSubject(match)) return false;
      if (after.some(({ end, start }) => tokens[start]?.clause === tokens[match.start]?.clause && (end === match.start || end + 1 === match.start)))
        return false;
      const from = startOfClause(tokens, match.start);
      const opensClause = match.start - from <= 2 && (match.start === from || !before.some(({ start }) => start < match.start && start >= from));
      return !(opensClause && before.some(({ start }) => start === match.end));
    }),
  );
}

function distinct(found: readonly Found[]): readonly string[] {
  return [...new Set(found.map(({ value }) => value))];
}
