// The number a lever is to reach tells the way: "cost per lead below 40", "bookings to 40%", "reach 50k followers", "from 3.2 to 4.5 stars".
import type { Direction } from "../model/goal.ts";
import type { Match } from "./pattern.ts";
import { PREPOSITIONS, startOfClause } from "./reading.ts";
import { isCount, isNumber, type Token } from "./tokens.ts";

const BELOW = new Set("below under less moins menos max maximum".split(" "));
const ABOVE = new Set("above over past least".split(" "));
const TO = new Set("to a".split(" "));
const TIMES = /^(x|times|fois|veces)$/;
const THOUSANDS = new Set("k thousand mille mil million millions millones m".split(" "));
const REACHING = new Set(
  "reach reaching hit hitting pass passing exceed top target aim atteindre depasser franchir viser objectif llegar alcanzar superar lograr objetivo".split(" "),
);
const FILLERS = new Set("to for the our a les nos los las al de of".split(" "));
/** Behind the number of a level stands its unit, or nothing; "posts to 300 people" go to people. */
const UNITS = new Set(
  "% percent k thousand million euro euros eur hour hours h day days minute minutes min mins week weeks month months point points star stars heures jours minutes semaines mois etoiles horas dias minutos semanas meses estrellas puntos".split(
    " ",
  ),
);
const REACH = 5;
/** Words that may stand before a lever that is the subject: "our direct bookings to 40%". */
const LONGEST_SUBJECT = 3;

export function towardsNumber(tokens: readonly Token[], lever: Match): Direction | null {
  return fromTo(tokens, lever) ?? (isReached(tokens, lever) ? "raise" : null);
}

/** "from 7 to 8.5", before or behind. */
function fromTo(tokens: readonly Token[], lever: Match): Direction | null {
  const { clause } = tokens[lever.start] ?? {};
  for (let i = startOfClause(tokens, lever.start); i < Math.min(tokens.length - 3, lever.end + 4); i++) {
    if (tokens[i]?.clause !== clause || !["from", "de"].includes(tokens[i]?.norm ?? "")) continue;
    const rest = tokens.slice(i + 1, i + 6);
    const to = rest.findIndex(({ norm }) => TO.has(norm));
    const [from, target] = [numberOf(rest[0]), numberOf(rest[to + 1])];
    if (to > 0 && Number.isFinite(from) && Number.isFinite(target) && from !== target) return target > from ? "raise" : "lower";
  }
  return null;
}

function numberOf(token: Token | undefined): number {
  return Number(token?.norm.replace(",", ".") ?? Number.NaN);
}

/** "reach 50k followers", "hit the 1000 subscribers". */
function isReached(tokens: readonly Token[], { start }: Match): boolean {
  let at = start - 1;
  // "2000 newsletter subscribers"
  for (
    let skipped = 0;
    skipped < 2 && tokens[at] !== undefined && !isCount(tokens[at]) && !FILLERS.has(tokens[at]?.norm ?? "") && !THOUSANDS.has(tokens[at]?.norm ?? "");
    skipped++
  )
    at--;
  while (FILLERS.has(tokens[at]?.norm ?? "")) at--;
  if (THOUSANDS.has(tokens[at]?.norm ?? "")) at--;
  if (!isCount(tokens[at])) return false;
  at--;
  while (FILLERS.has(tokens[at]?.norm ?? "")) at--;
  return REACHING.has(tokens[at]?.norm ?? "") && tokens[at]?.clause === tokens[start]?.clause;
}

/** "cost per lead below 40", "donations x2", where no word turns the lever itself. */
export function levelBehind(tokens: readonly Token[], { start, end }: Match, lessIsBetter: boolean): Direction | null {
  const clause = tokens[start]?.clause;
  const before = tokens.slice(startOfClause(tokens, start), start);
  if (before.length > LONGEST_SUBJECT || before.some(({ norm }) => PREPOSITIONS.has(norm))) return null;
  for (let at = end; at < end + REACH && tokens[at]?.clause === clause; at++) {
    const [word, number, unit] = [tokens[at]?.norm ?? "", tokens[at + 1], tokens[at + 2]];
    if (TIMES.test(word) && isNumber(number)) return "raise";
    if (!isNumber(number) || number?.clause !== clause) continue;
    if (BELOW.has(word)) return "lower";
    if (ABOVE.has(word)) return "raise";
    const isLevel = unit === undefined || unit.clause !== clause || UNITS.has(unit.norm) || PREPOSITIONS.has(unit.norm);
    if (TO.has(word) && isLevel) return lessIsBetter ? "lower" : "raise";
  }
  return null;
}
