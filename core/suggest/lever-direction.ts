import type { Direction } from "../model/goal.ts";
import type { Turn } from "./compiled-lexicon.ts";
import type { Match } from "./pattern.ts";
import { longest, type Reading, touches } from "./reading.ts";

/** Levers of which less is better: "improve" lowers them. */
const LESS_IS_BETTER = new Set(["response-time", "approval-time", "complaints", "turnover", "cost-per-lead", "workload", "churn", "cost"]);
/** How far before or behind a lever the word may stand that turns it, in words. */
const REACH_BEFORE = 5;
const REACH_BEHIND = 3;

export interface LeverFinding {
  readonly lever?: string;
  readonly direction?: Direction;
  /** Words used up: "followers" as a lever is no audience. */
  readonly used: readonly boolean[];
}
interface Candidate extends Match {
  readonly lever: string;
  readonly direction: Direction | null;
  readonly idiom: boolean;
}

/** What is to be moved, and which way it speaks of it as named: "answer within 4 hours" lowers response-time. */
export function findLever(reading: Reading, isPeople: (index: number) => boolean): LeverFinding {
  const { tokens, lexicon, excluded } = reading;
  const idioms = longest(lexicon.idioms.find(tokens, isPeople)).map(({ start, end, value }): Candidate => {
    const [lever = "", direction = null] = value.split(" ") as [string, Direction | undefined];
    return { start, end, lever, direction, idiom: true };
  });
  const decoys = lexicon.decoys.find(tokens);
  // "follower gap" is no matter of followers, but "staff turnover" is one of turnover.
  const isPartOfDecoy = (match: Match) => decoys.some(({ start, end }) => start === match.start && end > match.end);
  const turns = longest(lexicon.turns.find(tokens));
  const levers = longest(lexicon.lever.find(tokens))
    .filter((match) => !touches(excluded, match) && !isPartOfDecoy(match))
    .map(({ start, end, value }): Candidate => ({ start, end, lever: value, direction: turned(reading, { start, end }, value, turns), idiom: false }));
  const candidates = [...idioms.filter(({ start }) => !excluded[start]), ...levers];
  // A lever that nothing turns is a mere word, unless the whole expression names it ("a video every week").
  const chosen = candidates
    .filter(({ direction, idiom }) => direction !== null || idiom)
    .sort((a, b) => Number(a.direction === null) - Number(b.direction === null) || a.start - b.start || Number(b.idiom) - Number(a.idiom))[0];
  const used = tokens.map(() => false);
  for (const { start, end, direction, idiom } of levers) if (direction !== null && !idiom) used.fill(true, start, end);
  if (chosen === undefined) return { used };
  return { lever: chosen.lever, ...(chosen.direction === null ? {} : { direction: chosen.direction }), used };
}

/** "stop spamming our subscribers": what stops is the spamming. */
function stopsSomethingElse(tokens: Reading["tokens"], from: number, lever: number): boolean {
  return ["stop", "quit", "avoid", "arreter", "cesser", "dejar", "parar"].includes(tokens[from - 1]?.stem ?? "") && from < lever;
}

function turned(reading: Reading, lever: Match, name: string, turns: readonly (Match & { readonly value: Turn })[]): Direction | null {
  const { tokens, negated, excluded } = reading;
  let best: { readonly turn: Turn; readonly distance: number; readonly at: number } | null = null;
  for (const { start, end, value } of turns) {
    if (tokens[start]?.clause !== tokens[lever.start]?.clause || excluded[start]) continue;
    const distance = end <= lever.start ? lever.start - end : start >= lever.end ? start - lever.end + 0.5 : Number.POSITIVE_INFINITY;
    if (distance > (end <= lever.start ? REACH_BEFORE : REACH_BEHIND)) continue;
    if (stopsSomethingElse(tokens, end, lever.start)) continue;
    if (best === null || distance < best.distance) best = { turn: value, distance, at: start };
  }
  if (best === null) return null;
  const { turn, at } = best;
  if (turn === "hold") {
    const behind = tokens.slice(lever.end, lever.end + 2).map(({ norm }) => norm);
    return behind.some((word) => ["down", "low", "bas", "bajo", "baja"].includes(word)) ? "lower" : "hold";
  }
  const direction = turn === "improve" ? (LESS_IS_BETTER.has(name) ? "lower" : "raise") : turn;
  return negated[at] ? "hold" : direction;
}
