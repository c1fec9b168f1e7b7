// Levers without a turning word behind or before their noun: brought to a level, moved from one number to another, kept where they are, or named before and then only "it".
import type { Direction } from "../model/goal.ts";
import type { Turn } from "./compiled-lexicon.ts";
import { nounBehind, SKIPPED, STAYS, STOPS, spelled, subject } from "./noun-phrase.ts";
import type { Match } from "./pattern.ts";
import { PREPOSITIONS, startOfClause } from "./reading.ts";
import { isCount, type Token } from "./tokens.ts";

export interface OpenLever {
  readonly lever: string;
  readonly direction: Direction;
}
export type Turned = Match & { readonly value: Turn };

export const BRINGS = new Set("get bring push drive take move".split(" "));
const LOW = new Set(["below", "under"]);
const HIGH = new Set(["above", "over", "past"]);

/** "get the waiting list below 6 weeks" */
export function broughtToLevel(tokens: readonly Token[]): OpenLever | null {
  const at = tokens.findIndex(({ norm }, i) => (LOW.has(norm) || HIGH.has(norm)) && isCount(tokens[i + 1]));
  const from = tokens.findIndex(({ norm }, i) => BRINGS.has(norm) && i < at && at - i <= 4 && tokens[i]?.clause === tokens[at]?.clause);
  const words = from === -1 ? [] : tokens.slice(from + 1, at).filter(({ norm }) => !SKIPPED.has(norm));
  return words.length === 0 ? null : { lever: words.map(({ raw }) => raw).join(" "), direction: LOW.has(tokens[at]?.norm ?? "") ? "lower" : "raise" };
}
/** "occupancy from 70 to 85%", "les délais passent de 10 à 4 jours"; "open from 9 to 17" moves nothing. */
export function movedFromTo(tokens: readonly Token[]): OpenLever | null {
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

/** "the number of accidents has to go down", "energy bills 10% lower" */
export function mustMove(tokens: readonly Token[], turns: readonly Turned[]): OpenLever | null {
  for (const { start, end, value } of turns) {
    const next = tokens[end];
    const ends = next === undefined || next.clause !== tokens[start]?.clause || isCount(next) || PREPOSITIONS.has(next.norm);
    if (value === "hold" || value === "improve" || !ends) continue;
    if (
      !MODALS.test(tokens[start - 1]?.norm ?? "") &&
      !(MODALS.test(tokens[start]?.norm ?? "") && end - start > 1) &&
      !/er$/.test(isCount(tokens[start]) ? (tokens[end - 1]?.norm ?? "") : "")
    )
      continue;
    const words = subject(tokens, startOfClause(tokens, start)).filter(({ norm }) => !AUXILIARY.test(norm));
    if (words.length > 0) return { lever: spelled(words), direction: value };
  }
  return null;
}
const AUXILIARY = /^(ha[sv]e?|must|should|shall|will|tienen?)$/;
const MODALS = /^(must|should|shall|will|to|doit|doivent|deben?|que)$/;

/** "hold scrap at 1.5%" */
export function keptAt(tokens: readonly Token[]): OpenLever | null {
  const from = tokens.findIndex(({ norm }) => KEEPS.has(norm));
  const at = tokens.findIndex(({ norm }, i) => i > from && AT.has(norm) && isCount(tokens[i + 1]) && tokens[i]?.clause === tokens[from]?.clause);
  const words = from === -1 || at === -1 || at - from > KEPT_REACH ? [] : tokens.slice(from + 1, at).filter(({ norm }) => !SKIPPED.has(norm));
  return words.length === 0 || words.some(({ norm }) => STOPS.has(norm)) ? null : { lever: spelled(words), direction: "hold" };
}
const KEEPS = new Set("hold keep cap maintain".split(" "));
const AT = new Set("at below under above over".split(" "));
const KEPT_REACH = 4;

/** "Dropout is too high, halve it": what "it" stands for opens the text. */
export function meantByIt(tokens: readonly Token[], turns: readonly Turned[]): OpenLever | null {
  const turn = turns.find((turn) => turn.value !== "hold" && turn.value !== "improve" && speaksOfIt(tokens, turn));
  if (turn === undefined) return null;
  const words = subject(tokens, 0);
  return words.length === 0 ? null : { lever: spelled(words), direction: turn.value as Direction };
}
const IT = new Set("it them horas heures hours".split(" "));

/** Whether what is turned was named before: "halve it", "en diviser le nombre". */
export function speaksOfIt(tokens: readonly Token[], { start, end }: Match): boolean {
  if ((tokens[start]?.clause ?? 0) === 0) return false;
  const word = tokens[start];
  // "le faire reculer", "les réduire", "recortarla"
  if (/^(le|la|les)$/.test(tokens[start - 1]?.norm ?? "") && /(er|ir|re)$/.test(word?.norm ?? "")) return true;
  if (/[aei]rl[ao]s?$/.test(word?.raw ?? "")) return true;
  return IT.has(tokens[end]?.norm ?? "") || (tokens[start - 1]?.norm === "en" && tokens.slice(start, end).some(({ norm }) => norm === "nombre"));
}

/** "el precio del abono se queda igual", "Prix du lait : on n'y touche pas". */
export function subjectThatStays(tokens: readonly Token[], turns: readonly Turned[]): OpenLever | null {
  const turn = turns.find(({ start, end, value }) => end - start > 1 && value === "hold" && STAYS.test(tokens[start]?.norm ?? ""));
  if (turn === undefined) return null;
  const words = subject(tokens, 0);
  return words.length === 0 ? null : { lever: spelled(words), direction: "hold" };
}
