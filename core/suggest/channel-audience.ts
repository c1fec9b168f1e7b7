import type { Match } from "./pattern.ts";
import { createRoles } from "./people-roles.ts";
import { endOfClause, longest, PREPOSITIONS, type Reading, startOfClause, touches } from "./reading.ts";
import { isCount } from "./tokens.ts";

/** How far behind "no more" a channel still is what there shall be no more of, in words. */
const GIVEN_UP_REACH = 3;
const AMOUNTS = new Set("more less plus moins mas menos".split(" "));
/** Whoever works for the house acts in a goal as often as it is addressed; others are addressed even when they act. */
const OF_THE_HOUSE = new Set(["staff", "managers", "volunteers", "students", "partners", "members", "suppliers", "regulators"]);
const ONE_ACTS = new Set(["managers"]);
/** Things that break: "the radio in the van is broken" is no matter of broadcasting. */
const DEVICES = new Set(["phone", "tv-radio", "print"]);
const BROKEN = /^(broken|repair|repar|panne|averi|arregl|crash|funciona|installe|dema?nag)/;
type Found = Match & { readonly value: string };

/** Where the goal happens; a channel that is ruled out is none. */
export function findChannels(reading: Reading, people: readonly Found[]): readonly string[] {
  const { tokens, lexicon, excluded, negated, yielded } = reading;
  const decoys = lexicon.decoys.find(tokens);
  const givenUp = lexicon.givesUp.find(tokens);
  const uses = lexicon.uses.find(tokens);
  const isPeople = (at: number) => people.some(({ start, end }) => at >= start && at < end);
  const found = longest(lexicon.channel.find(tokens, isPeople));
  /** "We don't post on it" rules it out; "they don't understand our website" speaks of it. */
  const isUnused = ({ start }: Match) => {
    if (!negated[start] || yielded[start]) return false;
    for (let at = start - 1; negated[at]; at--) {
      const norm = tokens[at]?.norm ?? "";
      if (
        AMOUNTS.has(norm) ||
        (!lexicon.marks.has(norm) &&
          !PREPOSITIONS.has(norm) &&
          !found.some((other) => other.start <= at && other.end > at) &&
          !uses.some((use) => use.start === at))
      )
        return false;
    }
    return tokens[start - 1]?.norm !== "nobody";
  };
  // "no more ads on youtube" is about youtube.
  const isDetour = (from: number, to: number) =>
    tokens.slice(from, to + 1).some((token) => token.clause !== tokens[from - 1]?.clause || PREPOSITIONS.has(token.norm) || isCount(token));
  const kept = found.filter((match) => {
    if (DEVICES.has(match.value) && tokens.some(({ norm, clause }) => clause === tokens[match.start]?.clause && BROKEN.test(norm))) return false;
    // "print quality", "a chat with" are no print and no chat.
    if (decoys.some(({ start, end }) => start <= match.start && end >= match.end && end - start > match.end - match.start)) return false;
    if (touches(excluded, match) || isUnused(match)) return false;
    if (givenUp.some(({ end }) => end <= match.start && match.start - end <= GIVEN_UP_REACH && !isDetour(end, match.start))) return false;
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
  if (people.length === 0) return [];
  const { tokens, lexicon, excluded } = reading;
  const after = lexicon.actsAfter.find(tokens);
  const before = lexicon.actsBefore.find(tokens);
  const roles = createRoles(reading, people);
  return distinct(
    people.filter((match) => {
      if (touches(excluded, match) || touches(leverTokens, match) || roles.modifies(match) || roles.isAskedFor(match)) return false;
      if (match.value === "followers" && isCounted(tokens, match)) return false;
      if (!OF_THE_HOUSE.has(match.value)) return true;
      // One boss acts, bosses are addressed: "a message from the director", "a nurse's reply".
      if (ONE_ACTS.has(match.value) && isOne(tokens, match)) return false;
      if (roles.isSubject(match)) return false;
      if (after.some(({ end, start }) => tokens[start]?.clause === tokens[match.start]?.clause && (end === match.start || end + 1 === match.start)))
        return false;
      const from = startOfClause(tokens, match.start);
      const opensClause = match.start - from <= 2 && (match.start === from || !before.some(({ start }) => start < match.start && start >= from));
      return !(opensClause && before.some(({ start }) => start === match.end));
    }),
  );
}

/** "12,000 followers", "stuck at 8k followers": a number of them, nobody spoken to. */
function isCounted(tokens: Reading["tokens"], { start, end }: Match): boolean {
  const before = tokens.slice(Math.max(0, start - 2), start);
  return (
    before.some((token) => isCount(token) || /^(peu|pocos|few)$/.test(token.norm)) ||
    (tokens[end]?.clause === tokens[start]?.clause && isCount(tokens[end + 2]))
  );
}

function isOne(tokens: Reading["tokens"], { start, end }: Match): boolean {
  const last = tokens[end - 1];
  return (
    last?.norm === last?.stem && !/ship$|^direccion$|^direction$/.test(last?.norm ?? "") && !/^(each|every|chaque|cada)$/.test(tokens[start - 1]?.norm ?? "")
  );
}

function distinct(found: readonly Found[]): readonly string[] {
  return [...new Set(found.map(({ value }) => value))];
}
