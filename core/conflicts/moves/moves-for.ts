// Two or three moves for one conflict: proposed, tried on a copy of the board, ordered by what they bring. docs/spec/moves.md.
import { NO_DELTA, type WorkshopChanges } from "../../model/changes.ts";
import { EMPTY_FRAME } from "../../model/frame.ts";
import type { Goal } from "../../model/goal.ts";
import { SEVERITIES, type Severity } from "../../model/workshop.ts";
import type { Conflict, ConflictChanges } from "../conflict.ts";
import { createEngine } from "../engine.ts";
import { gravity } from "../ledger.ts";
import { changedGoal, type Move, type Proposal } from "./move.ts";
import { contextOf, type MoveBoard } from "./move-board.ts";
import { proposals } from "./proposals.ts";
import { talkMoves } from "./talk.ts";

export const MOST_MOVES = 3;
const LEAST_MOVES = 2;

/** The best first. Costs one cold pass over the board and two changes a proposal: for a conflict that is opened, not for a card in the hand. */
export function movesFor(conflict: Conflict, board: MoveBoard): readonly Move[] {
  const context = contextOf(conflict, board);
  const engine = createEngine();
  engine.apply({
    frame: [EMPTY_FRAME, board.frame],
    goals: { ...NO_DELTA, added: [...board.goals.values()] },
    raised: { ...NO_DELTA, added: board.raised },
    settled: { ...NO_DELTA, added: board.settled },
  });
  const tried = proposals(context).flatMap((proposal) => {
    const [there, back] = bothWays(proposal, board);
    const effect = effectOf(engine.apply(there));
    engine.apply(back);
    const helps = [...effect.settles, ...effect.eases].some(({ identity }) => identity === conflict.identity);
    return helps ? [{ ...proposal, ...effect }] : [];
  });
  const doing = fewOfEachKind(tried.sort(byNetEffect));
  const talking = talkMoves(context).map((proposal) => ({ ...proposal, settles: [], eases: [], raises: [] }));
  return [...doing, ...talking.slice(0, Math.max(0, LEAST_MOVES - doing.length))];
}

/** The board with the proposal, and the way back. */
function bothWays({ changes, frame }: Proposal, board: MoveBoard): readonly [there: WorkshopChanges, back: WorkshopChanges] {
  const updated: (readonly [Goal, Goal])[] = [];
  const removed: Goal[] = [];
  for (const change of changes) {
    const goal = board.goals.get(change.goal);
    if (goal === undefined) continue;
    const after = changedGoal(goal, change);
    if (after === undefined) removed.push(goal);
    else updated.push([goal, after]);
  }
  const next = { ...board.frame, ...frame };
  return [
    { frame: [board.frame, next], goals: { ...NO_DELTA, updated, removed } },
    { frame: [next, board.frame], goals: { ...NO_DELTA, added: removed, updated: updated.map(([from, to]) => [to, from]) } },
  ];
}

function effectOf({ appeared, changed, cleared }: ConflictChanges): Pick<Move, "settles" | "eases" | "raises"> {
  return {
    settles: cleared,
    eases: changed.filter(([from, to]) => gravity(to.severity) > gravity(from.severity)).map(([, to]) => to),
    raises: [...appeared, ...changed.filter(([from, to]) => gravity(to.severity) < gravity(from.severity)).map(([, to]) => to)],
  };
}

/** What a move brings at one level; levels are not added up, and shared ideas do not count. */
function net({ settles, eases, raises }: Move, level: Severity): number {
  const count = (conflicts: readonly Conflict[]) => conflicts.filter(({ kind, severity }) => kind === "conflict" && severity === level).length;
  return count(settles) + count(eases) / 2 - count(raises);
}

/** The better move first. */
export function byNetEffect(a: Move, b: Move): number {
  for (const level of SEVERITIES) {
    const gain = net(b, level) - net(a, level);
    if (gain !== 0) return gain;
  }
  return a.changes.length - b.changes.length || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

/** The best of each kind before the second best of one: three ways out, not one way three times. In their order. */
function fewOfEachKind(moves: readonly Move[]): readonly Move[] {
  const firsts = moves.filter((move) => moves.find(({ kind }) => kind === move.kind) === move);
  const chosen = [...new Set([...firsts, ...moves])].slice(0, MOST_MOVES);
  return moves.filter((move) => chosen.includes(move));
}
