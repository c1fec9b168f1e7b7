// Levers are an open list: what a strong word turns ("halve the no-shows") is one, whatever it is.
import type { Direction } from "../model/goal.ts";
import type { Turn } from "./compiled-lexicon.ts";
import type { Match } from "./pattern.ts";
import { PREPOSITIONS, type Reading, startOfClause, touches } from "./reading.ts";
import { isCount, type Token } from "./tokens.ts";

/** Turning words that only ever speak of an amount, and so make a lever of any noun behind them. */
const STRONG = new Set(
  "shorten raccourcir acortar increase raise double doubling triple quadruple treble halve halving reduce reducing cut cutting lower lowering shrink fewer more less twice half augmenter doubler tripler reduire baisser diminuer multiplier plus moin moins davantage aumentar duplicar triplicar subir reducir bajar disminuir recortar incrementar menos mas".split(
    " ",
  ),
);
/** Of these, the ones that stand before adjectives and verbs as well. */
const COMPARING = new Set("more less plus moin moins mas menos".split(" "));
const BEHIND = new Set("up down".split(" "));
const SKIPPED = new Set(
  "the our a an un una une of de d le la les nos notre du des el los las nuestro nuestra nuestros nuestras number as many much por que number nombre numero amount share all their your fois veces by # % percent".split(
    " ",
  ),
);
const STOPS = new Set([
  ...PREPOSITIONS,
  ..."who that and or than per over within during before until when while if so because into onto about through thru like between next this last each every using as off out up without against around behind near outside inside across along please pls is are was be goes go qui que et ou au aux avant apres sin sobre entre desde hasta y o antes despues si".split(
    " ",
  ),
]);
/** Behind "more" these are no nouns. */
const NO_NOUNS = new Set(
  "us them it this these those always plus less process news business pub pubs access express success focus discus jamais sans dans pas vers mais alors mas menos veces fois as".split(
    " ",
  ),
);

const TO_A_LEVEL = new Set("to by from under below above a de par por".split(" "));
const NEVER_MORE = new Set("a per every each par por al check checking click sided standard".split(" "));
/** These make a lever where they come with a number: "grow the pool to 200". */
const WITH_NUMBER = new Set("grow boost lift expand push build faire croitre grandir developper hacer crecer elevar ampliar".split(" "));
const NUMBER_REACH = 7;
const BRINGS = new Set("get bring push drive take move".split(" "));
const MAINTAINS = /^(maint|manten|stabili|estabili|freez|gel|congel)/;
const HELD_BEHIND = new Set("flat stable steady unchanged constant stables constante constantes estable estables".split(" "));

interface OpenLever {
  readonly lever: string;
  readonly direction: Direction;
}
type Turned = Match & { readonly value: Turn };

export function findOpenLever(reading: Reading, turns: readonly Turned[]): OpenLever | null {
  const { tokens, excluded, negated, denied } = reading;
  const isSaid = (turn: Turned) => turn.value === "hold" || !touches(excluded, turn) || denied[turn.start] === true;
  for (const turn of turns.filter(isSaid)) {
    // "no more double shifts": the second word only describes.
    if (turns.some((other) => other.end === turn.start)) continue;
    const words = turnedBy(tokens, turn);
    if (words.length === 0 || turn.value === "improve") continue;
    const isHeld = turn.value === "hold" || negated[turn.start] || denied[turn.start];
    return { lever: words.map(({ raw }) => raw).join(" "), direction: isHeld ? "hold" : turn.value };
  }
  return broughtToLevel(tokens) ?? movedFromTo(tokens) ?? keptAt(tokens) ?? meantByIt(tokens, turns) ?? subjectThatStays(tokens, turns);
}

/** "get the waiting list below 6 weeks" */
function broughtToLevel(tokens: readonly Token[]): OpenLever | null {
  const at = tokens.findIndex(({ norm }, i) => (LOW.has(norm) || HIGH.has(norm)) && isCount(tokens[i + 1]));
  const from = tokens.findIndex(({ norm }, i) => BRINGS.has(norm) && i < at && at - i <= 4 && tokens[i]?.clause === tokens[at]?.clause);
  const words = from === -1 ? [] : tokens.slice(from + 1, at).filter(({ norm }) => !SKIPPED.has(norm));
  return words.length === 0 ? null : { lever: words.map(({ raw }) => raw).join(" "), direction: LOW.has(tokens[at]?.norm ?? "") ? "lower" : "raise" };
}
/** "occupancy from 70 to 85%", "les délais passent de 10 à 4 jours"; "open from 9 to 17" moves nothing. */
function movedFromTo(tokens: readonly Token[]): OpenLever | null {
  const at = tokens.findIndex(({ norm }, i) => FROM.has(norm) && isCount(tokens[i + 1]));
  const to =
    at === -1
      ? -1
      : tokens.findIndex(({ norm, clause }, i) => i > at && i <= at + 4 && clause === tokens[at]?.clause && TO.has(norm) && isCount(tokens[i + 1]));
  if (to === -1) return null;
  const [from, target] = [tokens[at + 1], tokens[to + 1]].map((token) => Number(token?.norm.replace(",", ".")));
  const moves = /^(pas[aes]|passer|passent|goes|go$|rise|grow|fall|drop)/.test(tokens[at - 1]?.norm ?? "");
  if (from === undefined || target === undefined || !(from !== target) || !(moves || tokens[to + 2]?.norm === "%")) return null;
  const before = subject(tokens, startOfClause(tokens, at)).filter((token) => token !== tokens[at - 1]);
  const words = before.length > 0 ? before : nounBehind(tokens, { start: to, end: to + 2 }, false);
  return words.length === 0 ? null : { lever: spelled(words), direction: target > from ? "raise" : "lower" };
}
const FROM = new Set("from de".split(" "));
const TO = new Set("to a".split(" "));

/** "hold scrap at 1.5%" */
function keptAt(tokens: readonly Token[]): OpenLever | null {
  const from = tokens.findIndex(({ norm }) => KEEPS.has(norm));
  const at = tokens.findIndex(({ norm }, i) => i > from && AT.has(norm) && isCount(tokens[i + 1]) && tokens[i]?.clause === tokens[from]?.clause);
  const words = from === -1 || at === -1 || at - from > KEPT_REACH ? [] : tokens.slice(from + 1, at).filter(({ norm }) => !SKIPPED.has(norm));
  return words.length === 0 || words.some(({ norm }) => STOPS.has(norm)) ? null : { lever: spelled(words), direction: "hold" };
}
const KEEPS = new Set("hold keep cap maintain".split(" "));
const AT = new Set("at below under above over".split(" "));
const KEPT_REACH = 4;

/** "Dropout is too high, halve it": what "it" stands for opens the text. */
function meantByIt(tokens: readonly Token[], turns: readonly Turned[]): OpenLever | null {
  const turn = turns.find((turn) => turn.value !== "hold" && turn.value !== "improve" && speaksOfIt(tokens, turn));
  if (turn === undefined) return null;
  const words = subject(tokens, 0);
  return words.length === 0 ? null : { lever: spelled(words), direction: turn.value as Direction };
}
const IT = new Set("it them horas heures hours".split(" "));

/** Whether what is turned was named before: "halve it", "en diviser le nombre". */
export function speaksOfIt(tokens: readonly Token[], { start, end }: Match): boolean {
  if ((tokens[start]?.clause ?? 0) === 0) return false;
  return IT.has(tokens[end]?.norm ?? "") || (tokens[start - 1]?.norm === "en" && tokens.slice(start, end).some(({ norm }) => norm === "nombre"));
}

/** "el precio del abono se queda igual", "Prix du lait : on n'y touche pas". */
function subjectThatStays(tokens: readonly Token[], turns: readonly Turned[]): OpenLever | null {
  const turn = turns.find(({ start, end, value }) => end - start > 1 && value === "hold" && STAYS.test(tokens[start]?.norm ?? ""));
  if (turn === undefined) return null;
  const words = subject(tokens, 0);
  return words.length === 0 ? null : { lever: spelled(words), direction: "hold" };
}
const KEEPING = /^(keep|leave|gard|laiss|mant|dej)/;
const STAYS = /^(as|where|ne|tel\w*|que[dr]\w+|sigue|rest\w+)$/;

/** The noun a text opens with, as far as the first small word behind it. */
function subject(tokens: readonly Token[], from: number): readonly Token[] {
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

function spelled(words: readonly Token[]): string {
  return words.map(({ raw }) => raw).join(" ");
}
const LOW = new Set(["below", "under"]);
const HIGH = new Set(["above", "over", "past"]);

function turnedBy(tokens: readonly Token[], turn: Turned): readonly Token[] {
  const [word, last, next] = [tokens[turn.start], tokens[turn.end - 1], tokens[turn.end]];
  if (word === undefined || last === undefined) return [];
  if (turn.value === "hold") {
    if (MAINTAINS.test(word.norm)) return nounBehind(tokens, turn, false);
    if (HELD_BEHIND.has(last.norm)) return nounBefore(tokens, turn.start);
    return ["in", "number", "amount", "nombre", "numero"].includes(last.norm) ? nounBehind(tokens, turn, false) : [];
  }
  // "refunds up to 50 euro" is a limit.
  if (last.norm === "to" && word.norm === "up" && !BRINGS.has(tokens[turn.start - 2]?.norm ?? "") && !BRINGS.has(tokens[turn.start - 3]?.norm ?? "")) return [];
  if (word.norm === "en") return nounBefore(tokens, turn.start);
  // "downtime -20%": with a share behind it any noun is a lever.
  if (BEHIND.has(word.norm) && isCount(next) && tokens[turn.end + 1]?.norm === "%") return nounBefore(tokens, turn.start, true);
  if (word.norm === "stop") return next?.norm === "aux" ? nounBehind(tokens, { start: turn.start, end: turn.end + 1 }, false) : [];
  if (BEHIND.has(word.norm)) return turn.end - turn.start > 1 || TO_A_LEVEL.has(next?.norm ?? "") || isCount(next) ? nounBefore(tokens, turn.start) : [];
  const reaches =
    WITH_NUMBER.has(word.norm) &&
    tokens.slice(turn.end, turn.end + NUMBER_REACH).some(({ norm, clause }, i, all) => clause === word.clause && TO_A_LEVEL.has(norm) && isCount(all[i + 1]));
  // "no más de dos correos" is a limit.
  if (next?.norm === "de" && isCount(tokens[turn.end + 1])) return [];
  if (!(reaches || STRONG.has(word.stem) || STRONG.has(word.norm)) || NEVER_MORE.has(next?.norm ?? "")) return [];
  return nounBehind(tokens, turn, COMPARING.has(word.stem));
}

function nounBehind(tokens: readonly Token[], turn: Match, comparing: boolean): readonly Token[] {
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
const NOUN = /(?:ment|ance|ship|time|traffic|income|revenue)$/;

/** "bring no-shows down", "queues down to 5 minutes". */
function nounBefore(tokens: readonly Token[], before: number, single = false): readonly Token[] {
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
