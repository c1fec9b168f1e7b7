import { APPROACH_AXES, type Approach } from "../model/goal.ts";
import type { Match } from "./pattern.ts";
import { longest, PREPOSITIONS, type Reading, touches } from "./reading.ts";

/** "We do not check every post", "we don't buy ads": whoever refuses one side means the other. */
const TURNED_BY_NOT: ReadonlyMap<string, string> = new Map([
  ["control=pre-approve", "control=empower"],
  ["spend=paid", "spend=organic"],
]);
const OUTSIDERS = new Set(
  "alumni candidates customers donors families followers investors media patients public regulators residents suppliers young-people".split(" "),
);
const LOCAL_WORDS = /^(local|regional|region|each|every|own|per$|chaque|propre|locale|locaux|cada|propi|su$|sus$|decentral)/;
const CENTRAL_WORDS = /^(one$|single|same|common|shared|central|standard|uniform|unique|seule?$|meme|commun|unic|sol[oa]$|mism|harmoni|unific)/;
const ASKED = new Set("as how if what whatever when".split(" "));
const STATIONS = /^(station|gare|estacion|park$|heating|chauffage|calefaccion|ban[kqc])/;
const OTHER_OFFICES = new Set("post front box back tax ticket".split(" "));
const CONDITIONS = new Set("unless until before without sans sin avant tant antes hasta".split(" "));
const SUBJECTS = new Set("we they you i anyone anybody nous on ils elles nosotros ellos".split(" "));

function isContent(tokens: Reading["tokens"], marks: ReadonlySet<string>, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.clause === tokens[at - 1]?.clause && !marks.has(token.norm) && !PREPOSITIONS.has(token.norm);
}

/** "Listen before we announce anything": what comes later is no matter of this goal. */
function isLater(tokens: Reading["tokens"], at: number): boolean {
  return SUBJECTS.has(tokens[at - 1]?.norm ?? "") && ["before", "avant", "antes"].includes(tokens[at - 2]?.norm ?? "");
}

/** Both sides of an axis in one text say nothing about the axis. */
export function findApproach(reading: Reading, people: readonly (Match & { readonly value: string })[]): Approach {
  const { tokens, lexicon, excluded, negated, yielded, decoy } = reading;
  const negators = lexicon.negation.find(tokens);
  const lowered = lexicon.turns.find(tokens).filter(({ value }) => value === "lower");
  const spendLevers = lexicon.lever.find(tokens).filter(({ value }) => value === "ad-budget");
  // "no subir el gasto en publicidad" holds the spending.
  const holds = (match: Match) =>
    turns.some(
      (turn) =>
        (turn.value === "hold" && turn.start < match.end && match.start < turn.end) ||
        (turn.value === "raise" && !/^(more|mas|plus|boost)/.test(tokens[turn.start]?.norm ?? "") && turn.start > match.start && turn.end <= match.end),
    );
  const isPeople = (index: number) => people.some(({ start, end }) => index >= start && index < end);
  const outsiders = people.filter(({ value }) => OUTSIDERS.has(value));
  // "Let customers choose" gives nobody of the house a free hand.
  const isOfOutsiders = ({ end }: Match) =>
    outsiders.some(
      (who) =>
        who.start < end &&
        !PREPOSITIONS.has(tokens[who.start - 1]?.norm ?? "") &&
        !PREPOSITIONS.has(tokens[who.start - 2]?.norm ?? "") &&
        !people.some((other) => !outsiders.includes(other)),
    );
  // "No tweets unless legal agrees" is no freedom.
  const isConditional = ({ start, end }: Match) => tokens.slice(start + 1, end).some(({ norm }) => CONDITIONS.has(norm));
  const all = lexicon.approach.find(tokens, isPeople);
  // "Ask the pupils what they want" asks; "on its own page" is no freedom but a page.
  const isAnotherMatter = (match: (typeof all)[number]) =>
    (ASKED.has(tokens[match.start]?.norm ?? "") &&
      all.some(({ start, value }) => value === "voice=listen" && start < match.start && tokens[start]?.clause === tokens[match.start]?.clause)) ||
    (tokens[match.start]?.norm === "on" && tokens[match.end - 1]?.norm === "own" && isContent(tokens, lexicon.marks, match.end));
  // "Approve the budget before the summer"
  // "Directors may talk to reporters"
  const isLeave = ({ start, end, value }: (typeof all)[number]) => value === "voice=listen" && tokens.slice(start, end).some(({ norm }) => norm === "may");
  // "far too many mails go to our clients"
  const isTooMuch = ({ start, value }: (typeof all)[number]) =>
    value === "voice=push" && tokens.some(({ norm, clause }) => clause === tokens[start]?.clause && /^(too|trop|demasiad)/.test(norm));
  // "answer within 4 hours" says how fast; answering somebody, or somewhere, is listening.
  const isJustInTime = ({ start, value }: (typeof all)[number]) => {
    const [word, time, ...behind] = tokens.slice(start, start + 5).map(({ norm }) => norm);
    if (value !== "voice=listen" || people.length > 0 || !/^(answer|repl|respond|contest|repond)/.test(word ?? "")) return false;
    return (time === "within" || (/^(in|under|en)$/.test(time ?? "") && behind.some((norm) => /^\d/.test(norm)))) && lexicon.channel.find(tokens).length === 0;
  };
  const isOtherCheck = ({ start, value }: (typeof all)[number]) => value === "control=pre-approve" && decoy[start] === true;
  // "post office", "box office"
  // "the central station"
  const isStation = ({ start, end, value }: (typeof all)[number]) =>
    value === "locus=central" && end - start === 1 && [tokens[start - 1], tokens[end]].some((token) => STATIONS.test(token?.norm ?? ""));
  const isOtherPlace = ({ start, value }: (typeof all)[number]) =>
    value === "locus=local" && tokens[start]?.stem === "office" && OTHER_OFFICES.has(tokens[start - 1]?.norm ?? "");
  const found = all
    .filter((match) => !isOtherCheck(match) && !isOtherPlace(match) && !isStation(match) && !isLeave(match) && !isTooMuch(match) && !isJustInTime(match))
    .filter((match) => match.value !== "control=empower" || !(isOfOutsiders(match) || isConditional(match) || isAnotherMatter(match)));
  const turns = lexicon.turns.find(tokens);
  // ", not a billboard" sets apart and refuses nothing; "don't spend more on ads" only holds the spending.
  const isRefused = (match: Match) =>
    negators.some(
      ({ start, end, value }) =>
        value === "not" &&
        end <= match.start &&
        tokens[start]?.clause === tokens[match.start]?.clause &&
        tokens[start - 1]?.clause === tokens[start]?.clause &&
        !turns.some((turn) => turn.start >= end && turn.end <= match.start),
    );
  const approach: { [axis: string]: string } = {};
  for (const axis of APPROACH_AXES) {
    const ofAxis = found.filter(({ value }) => value.startsWith(`${axis}=`));
    // Patterns that bring their own "no" or "without", or hold a word of the other side ("stop paid ads"), mean it, and outweigh the word they deny.
    const denies = ({ start, end, value }: (typeof ofAxis)[number]) =>
      [...negators, ...(axis === "spend" ? lowered : [])].some((no) => no.start >= start && no.start < end) ||
      ofAxis.some((other) => other.value !== value && other.start >= start && other.end <= end && other.end - other.start < end - start);
    const denying = longest(ofAxis.filter((match) => denies(match) && !(match.value === "spend=organic" && holds(match))));
    const plain = longest(ofAxis).filter((match) => {
      if (match.value === "spend=paid" && touches(decoy, match)) return false;
      if (/^promo/.test(tokens[match.start]?.norm ?? "") && SUBJECTS.has(tokens[match.start - 1]?.norm ?? "")) return false;
      if (touches(excluded, match) || (negated[match.start] && !yielded[match.start] && !(TURNED_BY_NOT.has(match.value) && isRefused(match)))) return false;
      if (match.value === "spend=paid" && spendLevers.some(({ start, end }) => start < match.end && match.start < end)) return false;
      if (match.value === "spend=organic" && holds(match)) return false;
      // "apprentices from local schools"
      if (match.value === "locus=local" && tokens[match.start - 1]?.norm === "from") return false;
      if (axis === "voice" && isLater(tokens, match.start)) return false;
      const reach = match.value === "voice=push" ? match.end : match.start;
      return !lowered.some(
        ({ start, end }) =>
          end <= reach &&
          match.start - end <= (axis === "spend" ? 3 : 1) &&
          tokens[end]?.norm !== "and" &&
          tokens[start]?.clause === tokens[match.start]?.clause,
      );
    });
    const deniedIn = new Set(denying.map(({ start }) => tokens[start]?.clause));
    const kept = [
      ...denying.map(({ value }) => value),
      ...plain
        .filter(({ start }) => !deniedIn.has(tokens[start]?.clause))
        .map(({ start, value }) => (negated[start] && !yielded[start] ? (TURNED_BY_NOT.get(value) ?? value) : value)),
    ];
    const about = ofAxis.flatMap(({ start, end }) => tokens.slice(start, end));
    // "Let the teams post" is about freedom, "approved by head office" about approval; where it happens takes a word of its own.
    if (axis === "locus" && approach.control === "empower" && !about.some(({ norm }) => LOCAL_WORDS.test(norm))) continue;
    if (axis === "locus" && approach.control === "pre-approve" && !about.some(({ norm }) => CENTRAL_WORDS.test(norm))) continue;
    const values = new Set(kept.map((value) => value.slice(axis.length + 1)));
    const [only] = values;
    // Whoever promotes by adverts advertises.
    if (
      axis === "voice" &&
      only === "push" &&
      found.some(({ value }) => value === "spend=paid") &&
      ofAxis.every(({ start }) => /^promo/.test(tokens[start]?.norm ?? ""))
    )
      continue;
    if (values.size === 1 && only !== undefined) approach[axis] = only;
  }
  return approach as Approach;
}
