// The number a lever is to reach tells the way: "cost per lead below 40", "bookings to 40%", "reach 50k followers", "from 3.2 to 4.5 stars".
import type { Direction } from "../model/goal.ts";
import type { Match } from "./pattern.ts";
import { endOfClause, PREPOSITIONS, startOfClause } from "./reading.ts";
import { isCount, isNumber, type Token } from "./tokens.ts";

const BELOW = new Set("below under less moins menos max maximum".split(" "));
const ABOVE = new Set("above over past least".split(" "));
const TO = new Set("to a au al".split(" "));
const TIMES = /^(x|times|fois|veces)$/;
const THOUSANDS = new Set("k thousand mille mil million millions millones m".split(" "));
const REACHING = new Set(
  "reach reaching hit hitting pass passing exceed top target aim atteindre depasser franchir viser objectif llegar alcanzar superar lograr objetivo".split(" "),
);
const FILLERS = new Set("to for the our a les nos los las al de of".split(" "));
/** Behind the number of a level stands its unit, or nothing; "posts to 300 people" go to people. */
const UNITS = new Set(
  "% percent k thousand million euro euros eur hour hours h day days minute minutes min mins week weeks month months point points star stars heures jours semaines mois etoiles horas dias minutos semanas meses estrellas puntos".split(
    " ",
  ),
);
const REACH = 5;
/** Words that may stand before a lever that is the subject: "our direct bookings to 40%". */
const LONGEST_SUBJECT = 3;

/** "star rating: from 3.6 to 4.5", "mentions : x2", "subscribers, 900 now, 2500 by may": the level stands in the clauses behind. */
export function levelNextTo(tokens: readonly Token[], { start }: Match, lessIsBetter: boolean): Direction | null {
  const from = endOfClause(tokens, start);
  const next = tokens[from];
  if (next === undefined) return null;
  if (
    (TIMES.test(next.norm) && isNumber(tokens[from + 1])) ||
    tokens.slice(from, from + 3).some(({ norm, clause }) => clause === next.clause && TWICE.test(norm))
  )
    return "raise";
  const clause = tokens.slice(from, endOfClause(tokens, from));
  // "queue at the till: 3 minutes at most"
  if (lessIsBetter && clause.some(isNumber) && clause.some(({ norm }) => AT_MOST.test(norm))) return "lower";
  return fromTo(tokens, { start: from, end: from }) ?? nowAndThen(tokens, start);
}
const AT_MOST = /^(most|max|plus$|mucho$|tope)/;
const TWICE = /^(doubl|triple$|dobl|twice)/;

function nowAndThen(tokens: readonly Token[], from: number): Direction | null {
  const now = tokens.findIndex((token, i) => i >= from && isAmount(tokens, i) && tokens.some(({ norm, clause }) => clause === token.clause && NOW.has(norm)));
  const then = now === -1 ? -1 : tokens.findIndex((token, i) => i > now && isAmount(tokens, i) && token.clause !== tokens[now]?.clause);
  const [is, shall] = [amountOf(tokens, now), amountOf(tokens, then)];
  return then === -1 || is === shall ? null : shall > is ? "raise" : "lower";
}
const NOW = new Set("now today currently stuck aujourd actuellement ahora hoy actualmente".split(" "));

function isAmount(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens[at]) && !/^20[2-9]\d$/.test(tokens[at]?.norm ?? "");
}

function amountOf(tokens: readonly Token[], at: number): number {
  return numberOf(tokens[at]) * (THOUSANDS.has(tokens[at + 1]?.norm ?? "") ? 1000 : 1);
}

export function towardsNumber(tokens: readonly Token[], lever: Match): Direction | null {
  return fromTo(tokens, lever) ?? (isReached(tokens, lever) ? "raise" : null);
}

/** "from 7 to 8.5", before or behind. */
function fromTo(tokens: readonly Token[], lever: Match): Direction | null {
  const { clause } = tokens[lever.start] ?? {};
  for (let i = startOfClause(tokens, lever.start); i < Math.min(tokens.length - 3, lever.end + 4); i++) {
    if (tokens[i]?.clause !== clause || !["from", "de", "du", "des", "del"].includes(tokens[i]?.norm ?? "")) continue;
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

const RATES = /^(taux|nombre|numero|tasa|part)$/;

/** "cost per lead below 40", "donations x2", where no word turns the lever itself. */
export function levelBehind(tokens: readonly Token[], { start, end }: Match, lessIsBetter: boolean): Direction | null {
  const clause = tokens[start]?.clause;
  // "taux de conversion à 3 %"
  const before = tokens.slice(startOfClause(tokens, start), start).filter(({ norm }, i, all) => !RATES.test(norm) && !RATES.test(all[i - 1]?.norm ?? ""));
  if (before.length > LONGEST_SUBJECT || before.some(({ norm }) => PREPOSITIONS.has(norm))) return null;
  for (let at = end; at < end + REACH && tokens[at]?.clause === clause; at++) {
    const [word, number, unit] = [tokens[at]?.norm ?? "", tokens[at + 1], tokens[at + 2]];
    if (TIMES.test(word) && isCount(number)) return "raise";
    if (!isNumber(number) || number?.clause !== clause) continue;
    if (BELOW.has(word)) return "lower";
    if (ABOVE.has(word)) return "raise";
    const isLevel = unit === undefined || unit.clause !== clause || UNITS.has(unit.norm) || PREPOSITIONS.has(unit.norm);
    if (TO.has(word) && isLevel) return lessIsBetter ? "lower" : "raise";
  }
  return null;
}
