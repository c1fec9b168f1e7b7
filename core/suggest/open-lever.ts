// Levers are an open list: what a strong word turns ("halve the no-shows") is one, whatever it is.
import { nounBefore, nounBehind, spelled } from "./noun-phrase.ts";
import { BRINGS, broughtToLevel, keptAt, meantByIt, movedFromTo, mustMove, type OpenLever, subjectThatStays, type Turned } from "./open-lever-level.ts";
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
const TO_A_LEVEL = new Set("to by from under below above a de par por".split(" "));
const NEVER_MORE = new Set("a per every each par por al check checks checking click sided standard".split(" "));
/** These make a lever where they come with a number: "grow the pool to 200". */
const WITH_NUMBER = new Set("grow boost lift expand push build faire croitre grandir developper hacer crecer elevar ampliar".split(" "));
const NUMBER_REACH = 7;
const MAINTAINS = /^(maint|manten|stabili|estabili|freez|gel|congel)/;
const HELD_BEHIND = new Set("flat stable steady unchanged constant stables constante constantes estable estables".split(" "));

export function findOpenLever(reading: Reading, turns: readonly Turned[]): OpenLever | null {
  const { tokens, excluded, negated, denied } = reading;
  const isSaid = (turn: Turned) => turn.value === "hold" || !touches(excluded, turn) || denied[turn.start] === true;
  const cues = reading.lexicon.askCues.find(tokens);
  // "necesitamos 3 enfermeras más" asks for hands.
  const isAsked = (turn: Turned) =>
    isCount(tokens[turn.start - 2]) && cues.some(({ end }) => end <= turn.start - 2 && tokens[end]?.clause === tokens[turn.start]?.clause);
  for (const turn of turns.filter((turn) => isSaid(turn) && !isAsked(turn))) {
    // "no more double shifts": the second word only describes.
    if (turns.some((other) => other.end === turn.start && (other.value !== "raise" || STRONG.has(tokens[other.start]?.norm ?? "")))) continue;
    const words = turnedBy(tokens, turn);
    if (words.length === 0 || turn.value === "improve") continue;
    const isHeld = turn.value === "hold" || negated[turn.start] || denied[turn.start];
    return { lever: spelled(words), direction: isHeld ? "hold" : turn.value };
  }
  return (
    broughtToLevel(tokens) ?? movedFromTo(tokens) ?? keptAt(tokens) ?? mustMove(tokens, turns) ?? meantByIt(tokens, turns) ?? subjectThatStays(tokens, turns)
  );
}

function turnedBy(tokens: readonly Token[], turn: Turned): readonly Token[] {
  // "200 adhérents de plus", "200 socios más"
  if (turn.value !== "hold" && isCount(tokens[turn.start - 2]) && /^(plus|mas|moins|menos|supplementaires?)$/.test(tokens[turn.end - 1]?.norm ?? ""))
    return nounBefore(tokens, turn.start, true);
  const [word, last, next] = [tokens[turn.start], tokens[turn.end - 1], tokens[turn.end]];
  if (word === undefined || last === undefined) return [];
  if (turn.value === "hold") {
    if (MAINTAINS.test(word.norm)) return nounBehind(tokens, turn, false);
    // "the fare stays at 2.40", "library hours stay as they are"
    if (/^(stay|remain)/.test(word.norm) && /^(at|as|where|the)$/.test(next?.norm ?? "")) return nounBefore(tokens, turn.start, true);
    if (/^(tocar|touch)$/.test(last.norm)) return nounBehind(tokens, turn, false);
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
  if (!(reaches || STRONG.has(word.stem) || STRONG.has(word.norm) || (isCount(word) && STRONG.has(last.norm))) || NEVER_MORE.has(next?.norm ?? "")) return [];
  return nounBehind(tokens, turn, COMPARING.has(last.stem));
}
