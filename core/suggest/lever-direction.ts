import type { Direction } from "../model/goal.ts";
import type { Turn } from "./compiled-lexicon.ts";
import { findOpenLever } from "./open-lever.ts";
import { speaksOfIt } from "./open-lever-level.ts";
import type { Match } from "./pattern.ts";
import { longest, type Reading, startOfClause, touches } from "./reading.ts";
import { levelBehind, levelNextTo, towardsNumber } from "./target.ts";
import { isCount, isNumber } from "./tokens.ts";

/** Levers of which less is better: "improve" lowers them. */
const LESS_IS_BETTER = new Set([
  "response-time",
  "approval-time",
  "complaints",
  "turnover",
  "cost-per-lead",
  "workload",
  "churn",
  "cost",
  "delays",
  "errors",
  "no-shows",
  "sick-leave",
  "bounce-rate",
  "waiting list",
  "returns",
]);
/** Behind these words stands a means, not what is moved: "attract classes via the newsletter". */
const MEANS = new Set("via by through with using from on par avec por con mediante sur grace thanks".split(" "));
const KEEPS = new Set(["keep", "keeping", "stay", "garder", "mantener"]);
/** What may stand behind a lever that is kept. */
const LEVELS = new Set(
  "at as to for on in of and where under over below above between within flat stable steady constant unchanged same the this per down low up high au a aux en sous de du pour actuel actuelle actuels stable stables bas al igual como por del estable estables".split(
    " ",
  ),
);
/** Levers that are named by the people they count. */
const COUNTS_PEOPLE = new Set(["followers", "subscribers", "headcount", "turnover"]);
/** "more" and "less" of a verb, and what then follows. */
const ADVERBS = new Set("more less plus moins mas menos".split(" "));
const OFTEN = new Set("often frequently souvent menudo each every par por al cada".split(" "));
const TOWARDS = new Set("a to on in at with about for from aux sur dans avec au al con en sobre para".split(" "));
const MODALS = new Set("must should shall will to doit doivent debe deben que".split(" "));
const NOUN_BEFORE = new Set("has must should is up down to by from".split(" "));
/** How far before or behind a lever the word may stand that turns it, in words. */
const REACH_BEFORE = 5;
const REACH_BEHIND = 5;

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
export function findLever(reading: Reading, people: readonly (Match & { readonly value: string })[]): LeverFinding {
  const { tokens, lexicon, excluded } = reading;
  const isPeople = (index: number) => people.some(({ start, end }) => index >= start && index < end);
  // Who recruits volunteers or members hires nobody.
  const winsOthers = ({ start, end }: Match) =>
    people.some((who) => who.start >= start && who.start <= end + 1 && who.value !== "candidates" && who.value !== "staff");
  const idioms = longest(lexicon.idioms.find(tokens, isPeople)).map(({ start, end, value }): Candidate => {
    const [lever = "", said = null] = value.split(" ") as [string, Direction | undefined];
    // "don't spend more on ads": the expression itself is denied.
    const direction = said !== null && said !== "hold" && reading.negated[start] ? "hold" : said;
    return { start, end, lever, direction, idiom: true };
  });
  const decoys = lexicon.decoys.find(tokens);
  // "follower gap" is no matter of followers, but "staff turnover" is one of turnover.
  const isPartOfDecoy = (match: Match) => decoys.some(({ start, end }) => start === match.start && end > match.end);
  const turns = longest(lexicon.turns.find(tokens)).filter((turn) => !isPhrasal(tokens, turn));
  // "more tips for our followers": whom it is for is not moved; "look for followers", "for more followers" and "for 300 followers" are another matter.
  const isForWhom = ({ start }: Match) => {
    for (let at = start - 1; at >= start - 4 && tokens[at]?.clause === tokens[start]?.clause; at--) {
      // "pour de bon"
      if (/^(for|pour|para)$/.test(tokens[at]?.norm ?? "") && tokens[at + 1]?.norm !== "de")
        return !/^(aim|ask|call|go|look|search)/.test(tokens[at - 1]?.norm ?? "");
      if (isCount(tokens[at]) || turns.some(({ end }) => end === at + 1)) return false;
    }
    return false;
  };
  const levers = longest(lexicon.lever.find(tokens))
    .filter((match) => !touches(excluded, match) && !isPartOfDecoy(match) && !isForWhom(match))
    // "Reach twice as many people": the verb, not the measure.
    .filter(
      ({ start, value }) =>
        value !== "reach" ||
        tokens[start]?.norm !== "reach" ||
        tokens[start - 1]?.clause === tokens[start]?.clause ||
        NOUN_BEFORE.has(tokens[start + 1]?.norm ?? ""),
    )
    // "newsletter sign-ups" are sign-ups.
    .filter((match, i, all) => all[i + 1]?.start !== match.end || tokens[match.end]?.clause !== tokens[match.start]?.clause)
    .map(({ start, end, value }): Candidate => ({ start, end, lever: value, direction: turned(reading, { start, end }, value, turns), idiom: false }));
  // "publish more videos" is about videos.
  const meansOther = ({ start, end }: Match) => levers.some((lever) => lever.lever !== "posts" && lever.start >= start && lever.start <= end);
  // "más seguidores en insta" come to no event.
  const countsPeople = ({ start, end }: Match) => levers.some((lever) => COUNTS_PEOPLE.has(lever.lever) && lever.start >= start && lever.end <= end);
  const candidates = [
    ...idioms.filter(
      (idiom) =>
        !excluded[idiom.start] &&
        // "no more ads" is no wish for more.
        !(idiom.direction === "raise" && tokens[idiom.start - 1]?.norm === "no") &&
        !(idiom.lever === "hires" && winsOthers(idiom)) &&
        !(idiom.lever === "posts" && meansOther(idiom)) &&
        !(idiom.lever === "attendance" && countsPeople(idiom)),
    ),
    ...levers,
  ];
  // A lever that nothing turns is a mere word, unless the whole expression names it ("a video every week").
  const chosen = candidates
    .filter(({ direction, idiom }) => direction !== null || idiom)
    .sort((a, b) => Number(a.direction === null) - Number(b.direction === null) || a.start - b.start || Number(b.idiom) - Number(a.idiom))[0];
  const used = tokens.map(() => false);
  for (const { start, end, direction, lever } of levers)
    if ((COUNTS_PEOPLE.has(lever) && direction !== null) || (end - start > 1 && lever !== "retention")) used.fill(true, start, end);
  // "Too many complaints at the desk, halve them"
  const [named] = levers;
  const turnsIt = turns.find((turn) => turn.value !== "improve" && (speaksOfIt(tokens, turn) || endsOnTopic(tokens, turn)));
  if (chosen === undefined && turnsIt !== undefined && named !== undefined) return { lever: named.lever, direction: turnsIt.value as Direction, used };
  const level = chosen === undefined && named !== undefined ? levelNextTo(tokens, named, LESS_IS_BETTER.has(named.lever)) : null;
  if (named !== undefined && level !== null) return { lever: named.lever, direction: level, used };
  if (chosen === undefined) return { ...findOpenLever(reading, turns), used };
  return { lever: chosen.lever, ...(chosen.direction === null ? {} : { direction: chosen.direction }), used };
}

/** "nobody picks up", "boosted posts": no more of anything. */
function isPhrasal(tokens: Reading["tokens"], { start, end }: Match): boolean {
  const { norm } = tokens[start] ?? { norm: "" };
  if (end - start > 1) return false;
  return norm === "boosted" || (/^(up|down)$/.test(norm) && PHRASAL.test(tokens[start - 1]?.norm ?? "") && !isNumber(tokens[end]));
}
const PHRASAL = /^(pick|sign|set|catch|follow|look|give|make|open|start|show|end|hang|speak|stand|turn|write|sit|lock|break|let)(s|ing|t?ing|ed)?$/;

/** "Too many newsletters, we must reduce", "Turnover is 60 %, down to 30": what is turned was named before. */
function endsOnTopic(tokens: Reading["tokens"], { start, end, value }: Match & { readonly value: Turn }): boolean {
  const { clause = 0 } = tokens[start] ?? {};
  if (clause === 0 || value === "hold" || tokens.slice(start, end).some(({ norm }) => ADVERBS.has(norm))) return false;
  const next = tokens[end];
  return next === undefined || next.clause !== clause || isNumber(next) || (TOWARDS.has(next.norm) && isNumber(tokens[end + 1]));
}

/** "engagement is dropping": what happens is not what is wished. */
function isComplaint(tokens: Reading["tokens"], at: number): boolean {
  const [word = "", before = "", third = ""] = [at, at - 1, at - 2].map((i) => tokens[i]?.norm);
  if (before === "en") return /^(est|sont)$/.test(third);
  return (/(ing|[aey]ndo)$/.test(word) && BEING.has(before)) || (HAVING.has(before) && /ed$/.test(word));
}
const BEING = new Set("is are keep keeps been esta estan siguen".split(" "));
const HAVING = new Set("has have".split(" "));

function describesOtherwise(tokens: Reading["tokens"], lever: Match): boolean {
  const next = tokens[lever.end];
  return next !== undefined && next.clause === tokens[lever.start]?.clause && !isNumber(next) && !LEVELS.has(next.norm);
}

/** "stop spamming our subscribers": what stops is the spamming. */
function stopsSomethingElse(tokens: Reading["tokens"], from: number, lever: number): boolean {
  return ["stop", "quit", "avoid", "arreter", "cesser", "dejar", "parar"].includes(tokens[from - 1]?.stem ?? "") && from < lever;
}

function turned(reading: Reading, lever: Match, name: string, turns: readonly (Match & { readonly value: Turn })[]): Direction | null {
  const { tokens, negated, excluded, denied } = reading;
  let best: { readonly turn: Turn; readonly distance: number; readonly at: number } | null = null;
  for (const { start, end, value } of turns) {
    if (tokens[start]?.clause !== tokens[lever.start]?.clause || (excluded[start] && !denied[start])) continue;
    const mustBe = MODALS.has(tokens[start - 1]?.norm ?? "") || MODALS.has(tokens[start]?.norm ?? "");
    const gap =
      mustBe && lever.start - startOfClause(tokens, lever.start) <= 2 && start >= lever.end
        ? 2
        : end <= lever.start
          ? lever.start - end
          : start >= lever.end
            ? start - lever.end + 0.5
            : Number.POSITIVE_INFINITY;
    if (gap > (end <= lever.start ? REACH_BEFORE : REACH_BEHIND)) continue;
    if (end <= lever.start && tokens.slice(end, lever.start).some(({ norm }) => MEANS.has(norm) && value !== "hold")) continue;
    // "Fewer, better emails" are fewer.
    const distance = gap + (value === "improve" ? 3.5 : 0);
    // Boosted posts are paid ones, not more of them; "keep posts honest" is no matter of number.
    if (name === "posts" && tokens[start]?.norm.startsWith("boost")) continue;
    if (value === "hold" && KEEPS.has(tokens[start]?.stem ?? "") && end <= lever.start && describesOtherwise(tokens, lever)) continue;
    // "the bulletin stays on paper"
    if (value === "hold" && start >= lever.end && /^(stay|remain)/.test(tokens[start]?.norm ?? "") && /^(on|in|with)$/.test(tokens[end]?.norm ?? "")) continue;
    // "listen more to ...": the word goes with the verb before it.
    if (ADVERBS.has(tokens[end - 1]?.norm ?? "") && TOWARDS.has(tokens[end]?.norm ?? "") && end < lever.start) continue;
    // "los seguidores más fieles" are no more followers, and "subir vídeos" uploads them.
    if (start >= lever.end && ADVERBS.has(tokens[start]?.norm ?? "") && describesOtherwise(tokens, { start, end }) && !OFTEN.has(tokens[end]?.norm ?? ""))
      continue;
    if ((name === "videos" || name === "posts") && /^(sub[aei]|cuelg|colg)/.test(tokens[start]?.norm ?? "")) continue;
    // "keeps its own newsletter"
    if (value === "hold" && tokens.slice(end, lever.start).some(({ norm }) => /^(own|propr|propi)/.test(norm))) continue;
    if (stopsSomethingElse(tokens, end, lever.start)) continue;
    if (best === null || distance < best.distance) best = { turn: value, distance, at: start };
  }
  const numbers = towardsNumber(tokens, lever);
  if (numbers !== null) return numbers;
  if (best === null) return levelBehind(tokens, lever, LESS_IS_BETTER.has(name));
  const { turn, at } = best;
  if (turn === "hold") {
    const behind = tokens.slice(lever.end, lever.end + 2).map(({ norm }) => norm);
    return behind.some((word) => ["down", "low", "bas", "bajo", "baja"].includes(word)) ? "lower" : "hold";
  }
  const direction = turn === "improve" ? (LESS_IS_BETTER.has(name) ? "lower" : "raise") : turn;
  if (isComplaint(tokens, at) && direction === (LESS_IS_BETTER.has(name) ? "raise" : "lower")) return direction === "lower" ? "raise" : "lower";
  return negated[at] || denied[at] ? "hold" : direction;
}
