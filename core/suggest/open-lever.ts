// Levers are an open list: what a strong word turns ("halve the no-shows") is one, whatever it is.
import type { Direction } from "../model/goal.ts";
import type { Turn } from "./compiled-lexicon.ts";
import type { Match } from "./pattern.ts";
import { type Reading, touches } from "./reading.ts";
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
const STOPS = new Set(
  "on in at to for from with by who that and or than via per over under within during before after until when while if so because into onto about sur pour en dans chez avec par qui que et ou au aux avant apres a con para sin sobre entre desde hasta y o antes despues si".split(
    " ",
  ),
);
/** Behind "more" these are no nouns. */
const NO_NOUNS = new Set(
  "us them it this these those always plus less process news business access express success focus discus jamais sans dans pas vers mais alors mas menos veces fois as".split(
    " ",
  ),
);

const TO_A_LEVEL = new Set("to by from under below above a de par por".split(" "));
const NEVER_MORE = new Set("a per every each par por al check checking click sided standard".split(" "));
const BRINGS = new Set("get bring push drive take move".split(" "));
const MAINTAINS = /^(maint|manten|stabili|estabili|freez|gel|congel)/;
const HELD_BEHIND = new Set("flat stable steady unchanged constant stables constante constantes estable estables".split(" "));

export function findOpenLever(
  reading: Reading,
  turns: readonly (Match & { readonly value: Turn })[],
): { readonly lever: string; readonly direction: Direction } | null {
  const { tokens, excluded, negated, denied } = reading;
  const isSaid = (turn: Match) => !touches(excluded, turn) || denied[turn.start] === true;
  for (const turn of turns.filter(isSaid)) {
    // "no more double shifts": the second word only describes.
    if (turns.some((other) => other.end === turn.start)) continue;
    const words = turnedBy(tokens, turn);
    if (words.length === 0 || turn.value === "improve") continue;
    const isHeld = turn.value === "hold" || negated[turn.start] || denied[turn.start];
    return { lever: words.map(({ raw }) => raw).join(" "), direction: isHeld ? "hold" : turn.value };
  }
  return broughtToLevel(tokens);
}

/** "get the waiting list below 6 weeks" */
function broughtToLevel(tokens: readonly Token[]): { readonly lever: string; readonly direction: Direction } | null {
  const at = tokens.findIndex(({ norm }, i) => (LOW.has(norm) || HIGH.has(norm)) && isCount(tokens[i + 1]));
  const from = tokens.findIndex(({ norm }, i) => BRINGS.has(norm) && i < at && at - i <= 4 && tokens[i]?.clause === tokens[at]?.clause);
  const words = from === -1 ? [] : tokens.slice(from + 1, at).filter(({ norm }) => !SKIPPED.has(norm));
  return words.length === 0 ? null : { lever: words.map(({ raw }) => raw).join(" "), direction: LOW.has(tokens[at]?.norm ?? "") ? "lower" : "raise" };
}
const LOW = new Set(["below", "under"]);
const HIGH = new Set(["above", "over", "past"]);

function turnedBy(tokens: readonly Token[], turn: Match & { readonly value: Turn }): readonly Token[] {
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
  if (BEHIND.has(word.norm)) return turn.end - turn.start > 1 || TO_A_LEVEL.has(next?.norm ?? "") || isCount(next) ? nounBefore(tokens, turn.start) : [];
  if (!(STRONG.has(word.stem) || STRONG.has(word.norm)) || NEVER_MORE.has(next?.norm ?? "")) return [];
  return nounBehind(tokens, turn, COMPARING.has(word.stem));
}

function nounBehind(tokens: readonly Token[], turn: Match, comparing: boolean): readonly Token[] {
  let at = turn.end;
  const clause = tokens[turn.start]?.clause;
  while (tokens[at]?.clause === clause && (SKIPPED.has(tokens[at]?.norm ?? "") || isCount(tokens[at]))) at++;
  const words: Token[] = [];
  for (; at < tokens.length && words.length < 3; at++) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause || STOPS.has(token.norm) || isCount(token) || !/\p{L}{3}|\p{L}{2}/u.test(token.norm)) break;
    words.push(token);
  }
  while (words.length > 1 && /ing$/.test(words.at(-1)?.norm ?? "")) words.pop();
  const last = words.at(-1);
  if (last === undefined || NO_NOUNS.has(last.norm)) return [];
  return !comparing || isPlural(last) ? words : [];
}

/** "bring no-shows down", "queues down to 5 minutes". */
function nounBefore(tokens: readonly Token[], before: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = before - 1; at >= 0 && words.length < 2; at--) {
    const token = tokens[at];
    if (token === undefined || token.clause !== tokens[before]?.clause || SKIPPED.has(token.norm) || STOPS.has(token.norm) || isCount(token)) break;
    words.unshift(token);
  }
  const last = words.at(-1);
  return last !== undefined && isPlural(last) ? words : [];
}

function isPlural({ norm }: Token): boolean {
  return !NO_NOUNS.has(norm) && (norm === "people" || norm === "gente" || norm === "monde" || (norm.length > 3 && /(?:[^s]s|x)$/.test(norm)));
}
