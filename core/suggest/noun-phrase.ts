// Where the noun begins and ends that a word turns: behind it, before it, or at the head of the text.
import type { Match } from "./pattern.ts";
import { PREPOSITIONS } from "./reading.ts";
import { isCount, type Token } from "./tokens.ts";

export const SKIPPED = new Set(
  "the our a an un una une of de d le la les nos notre du des el los las nuestro nuestra nuestros nuestras as many much por que number nombre numero amount share all their your fois veces by # % percent".split(
    " ",
  ),
);
export const STOPS = new Set([
  ...PREPOSITIONS,
  ..."who that and or than per over within during before until when while if so because into onto about like between next this last each every using as off out up without against around behind near outside inside across along please pls is are was be goes go qui que et ou au aux avant apres sin sobre entre desde hasta y o antes despues si".split(
    " ",
  ),
]);
/** Behind "more" these are no nouns. */
const NO_NOUNS = new Set(
  "us them it this these those always plus less process news business pub pubs access express success focus discus jamais sans dans pas vers mais alors mas menos veces fois as".split(
    " ",
  ),
);

const KEEPING = /^(keep|leave|gard|laiss|mant|dej)/;
export const STAYS = /^(as|where|ne|tel\w*|que[dr]\w+|sigue|rest\w+)$/;

/** The noun a text opens with, as far as the first small word behind it. */
export function subject(tokens: readonly Token[], from: number): readonly Token[] {
  let at = from;
  while (SKIPPED.has(tokens[at]?.norm ?? "") || KEEPING.test(tokens[at]?.norm ?? "")) at++;
  const words: Token[] = [];
  for (; words.length < 3 && tokens[at] !== undefined && tokens[at]?.clause === tokens[from]?.clause; at++) {
    const token = tokens[at] as Token;
    if (STOPS.has(token.norm) || SKIPPED.has(token.norm) || isCount(token) || STAYS.test(token.norm) || token.norm === "se") break;
    words.push(token);
  }
  return words;
}

export function spelled(words: readonly Token[]): string {
  return words.map(({ raw }) => raw).join(" ");
}
export function nounBehind(tokens: readonly Token[], turn: Match, comparing: boolean): readonly Token[] {
  let at = turn.end;
  const clause = tokens[turn.start]?.clause;
  while (tokens[at]?.clause === clause && (SKIPPED.has(tokens[at]?.norm ?? "") || isCount(tokens[at]))) at++;
  const words: Token[] = [];
  for (; at < tokens.length && words.length < 3; at++) {
    const token = tokens[at];
    if (words.length > 0 && ARTICLES.has(token?.norm ?? "")) break;
    if (token === undefined || token.clause !== clause || STOPS.has(token.norm) || isCount(token) || !/\p{L}{3}|\p{L}{2}/u.test(token.norm)) break;
    words.push(token);
  }
  while (words.length > 1 && /ing$/.test(words.at(-1)?.norm ?? "")) words.pop();
  const last = words.at(-1);
  if (last === undefined || NO_NOUNS.has(last.norm)) return [];
  // "plus de visibilité": behind "de" stands a noun, whatever its number.
  if (
    !comparing ||
    isPlural(last) ||
    OF.has(tokens[turn.end - 1]?.norm ?? "") ||
    (words[0] !== undefined && OF.has(words[1]?.norm ?? "") && isPlural(words[0]))
  )
    return words;
  // "less jargon in our leaflets" is less of something; "less formal" is not.
  const behind = tokens[at];
  const ends = behind === undefined || behind.clause !== clause || STOPS.has(behind.norm);
  return ends && words.length === 1 && isUncountable(turn, tokens, last) ? words : [];
}

const ARTICLES = new Set("the le la les el los las un une una".split(" "));
const OF = new Set("de d".split(" "));

function isUncountable(turn: Match, tokens: readonly Token[], { norm }: Token): boolean {
  return tokens[turn.end - 1]?.norm === "less" ? norm.length > 3 && !ADJECTIVE.test(norm) && !SHORT_ADJECTIVES.has(norm) : NOUN.test(norm);
}
const ADJECTIVE = /(?:al|ive|ful|ous|[ai]ble|ing|ed|ly|ent|ant|less|ish|ary|ory|like)$/;
const SHORT_ADJECTIVES = new Set(
  "email mail chat talk print phone paper formal stiff often boring serious technical dry long loud cold heavy busy wordy pushy salesy corporate strict rigid obvious complex generic vague dense tense bleak rude blunt remote modest slow alone afraid about than more time frequent".split(
    " ",
  ),
);
const NOUN = /(?:pay|ment|ance|ship|time|traffic|income|revenue)$/;

/** "bring no-shows down", "queues down to 5 minutes". */
export function nounBefore(tokens: readonly Token[], before: number, single = false): readonly Token[] {
  const words: Token[] = [];
  for (let at = before - 1; at >= 0 && words.length < 2; at--) {
    const token = tokens[at];
    if (token === undefined || token.clause !== tokens[before]?.clause || SKIPPED.has(token.norm) || STOPS.has(token.norm) || isCount(token)) break;
    words.unshift(token);
  }
  const last = words.at(-1);
  return last !== undefined && (single || isPlural(last)) ? words : [];
}

function isPlural({ norm }: Token): boolean {
  return !NO_NOUNS.has(norm) && (norm === "people" || norm === "gente" || norm === "monde" || (norm.length > 3 && /(?:[^s]s|x)$/.test(norm)));
}
