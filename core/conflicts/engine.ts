// The conflicts of a board, kept up to date change by change; docs/spec/conflicts.md CE1-CE7.
import type { Delta, Settled, WorkshopChanges } from "../model/changes.ts";
import type { Frame } from "../model/frame.ts";
import type { Goal, GoalId, Placement } from "../model/goal.ts";
import { type Raised, SEVERITIES } from "../model/workshop.ts";
import type { Conflict, ConflictChanges, Engine } from "./conflict.ts";
import { compareConflicts, compareText, sameConflict, sameList } from "./finding.ts";
import { createFindings, type Patch } from "./findings.ts";
import { createLiveBoard } from "./live-board.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/all.ts";
import { createSortedConflicts } from "./sorted-conflicts.ts";
import { nothingTouched, type Touched, touchCard } from "./touched.ts";

/** From so many goals on that are also a large share of the board, judging all is cheaper than asking who was touched. */
const MANY = { goals: 64, share: 0.25 };

export function createEngine(rules: readonly Rule[] = RULES): Engine {
  const board = createLiveBoard(new Set(rules.flatMap((rule) => [rule.pair?.keys, rule.group?.keys].filter((keys) => keys !== undefined))));
  const hands = new Map<string, Raised>();
  const handsOn = new Map<GoalId, Set<string>>();
  const findings = createFindings(rules, board, hands);
  /** Identity -> prints the room has settled. */
  const accepted = new Map<string, Set<string>>();
  const open = createSortedConflicts();
  const hidden = createSortedConflicts();

  function putGoal(touched: Touched, id: GoalId, goal: Goal | undefined): void {
    const whole = touched.whole.size === rules.length;
    const [before, after] = board.put(id, goal);
    if (whole) return;
    if (before !== undefined || after !== undefined) touchCard(touched, rules, board, id, before, after);
    else for (const needer of board.neededBy(id)) touched.cards.add(needer);
    for (const hand of handsOn.get(id) ?? []) touched.hands.add(hand);
  }

  /** Judges what was touched, and all that depends on `mature` where that has flipped. */
  function judge(touched: Touched, wasMature: boolean): Patch {
    for (const id of board.settleLinks()) touched.cards.add(id);
    if (board.mature !== wasMature) for (const rule of rules) if (rule.reads?.includes("mature")) touched.whole.add(rule);
    return findings.judge(touched);
  }

  /** As the room sees it: open, open again, or hidden while its print is one that was settled. */
  function shown(conflict: Conflict | undefined): { readonly open?: Conflict; readonly hidden?: Conflict } {
    if (conflict === undefined) return {};
    const prints = accepted.get(conflict.identity);
    if (prints === undefined) return { open: conflict };
    return prints.has(conflict.print) ? { hidden: conflict } : { open: { ...conflict, reopened: true } };
  }

  function foldSettled(delta: Delta<Settled> | undefined): ReadonlySet<string> {
    const identities = new Set<string>();
    if (delta === undefined) return identities;
    for (const { identity, print } of [...delta.removed, ...delta.updated.map(([from]) => from)]) {
      identities.add(identity);
      const prints = accepted.get(identity);
      prints?.delete(print);
      if (prints?.size === 0) accepted.delete(identity);
    }
    for (const { identity, print } of [...delta.added, ...delta.updated.map(([, to]) => to)]) {
      identities.add(identity);
      accepted.set(identity, (accepted.get(identity) ?? new Set()).add(print));
    }
    return identities;
  }

  function foldHands(touched: Touched, delta: Delta<Raised> | undefined): void {
    const put = (id: string, hand: Raised | undefined) => {
      for (const goal of hands.get(id)?.goals ?? []) {
        const ids = handsOn.get(goal);
        ids?.delete(id);
        if (ids?.size === 0) handsOn.delete(goal);
      }
      if (hand === undefined) hands.delete(id);
      else hands.set(id, hand);
      for (const goal of hand?.goals ?? []) handsOn.set(goal, (handsOn.get(goal) ?? new Set()).add(id));
      touched.hands.add(id);
    };
    for (const { id } of delta?.removed ?? []) put(id, undefined);
    for (const hand of [...(delta?.added ?? []), ...(delta?.updated ?? []).map(([, to]) => to)]) put(hand.id, hand);
  }

  return {
    apply(changes: WorkshopChanges): ConflictChanges {
      const touched = nothingTouched();
      const wasMature = board.mature;
      if (changes.frame !== undefined) {
        const from = board.frame;
        const [, to] = changes.frame;
        const moved = frameParts(from, to);
        for (const rule of rules) if (moved === "all" || moved.some((part) => rule.reads?.includes(part))) touched.whole.add(rule);
        board.setFrame(to, moved === "all");
      }
      const { added = [], updated = [], removed = [] } = changes.goals ?? {};
      const count = added.length + updated.length + removed.length;
      if (count >= MANY.goals && count >= MANY.share * board.goals.size) for (const rule of rules) touched.whole.add(rule);
      for (const { id } of removed) putGoal(touched, id, undefined);
      // By id, as the indexes are: each card of a board that is opened comes last.
      for (const goal of count >= MANY.goals ? [...added].sort((a, b) => compareText(a.id, b.id)) : added) putGoal(touched, goal.id, goal);
      for (const [, goal] of updated) putGoal(touched, goal.id, goal);
      foldHands(touched, changes.raised);
      const patch = judge(touched, wasMature);
      findings.commit(patch);

      const appeared: Conflict[] = [];
      const changed: (readonly [Conflict, Conflict])[] = [];
      const cleared: Conflict[] = [];
      for (const identity of new Set([...patch.keys(), ...foldSettled(changes.settled)])) {
        const was = open.get(identity);
        const now = shown(findings.get(identity));
        if (was === undefined && now.open !== undefined) appeared.push(now.open);
        if (was !== undefined && now.open === undefined) cleared.push(was);
        if (was !== undefined && now.open !== undefined && !sameConflict(was, now.open)) changed.push([was, now.open]);
        open.set(identity, now.open);
        hidden.set(identity, now.hidden);
      }
      return {
        appeared: appeared.sort(compareConflicts),
        changed: changed.sort(([, a], [, b]) => compareConflicts(a, b)),
        cleared: cleared.sort(compareConflicts),
      };
    },

    preview(goal: Goal, placement: Placement): readonly Conflict[] {
      const touched = nothingTouched();
      const wasMature = board.mature;
      const [there, card] = [board.goals.get(goal.id), board.cards.get(goal.id)];
      putGoal(touched, goal.id, { ...goal, placement });
      try {
        return [...judge(touched, wasMature)]
          .flatMap(([identity, found]) => {
            const was = open.get(identity);
            const now = shown(found?.conflict).open;
            if (now === undefined || (was !== undefined && SEVERITIES.indexOf(now.severity) >= SEVERITIES.indexOf(was.severity))) return [];
            return now.goals.includes(goal.id) || now.scope?.objective === placement.objective ? [now] : [];
          })
          .sort(compareConflicts);
      } finally {
        board.putBack(goal.id, there, card);
        board.settleLinks();
      }
    },

    current: open.list,
    settled: hidden.list,
    nameOf: (id) => rules.find((rule) => rule.id === id)?.says.name,
  };
}

/** What of the frame has changed that rules can see; titles and looks they cannot. */
function frameParts(from: Frame, to: Frame): "all" | readonly ("pools" | "serves")[] {
  const sameIds = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]) =>
    sameList(
      a.map(({ id }) => id),
      b.map(({ id }) => id),
    );
  if (!sameIds(from.departments, to.departments) || !sameIds(from.objectives, to.objectives) || !sameIds(from.horizons, to.horizons)) return "all";
  const pools = JSON.stringify(from.pools) !== JSON.stringify(to.pools);
  const serves = from.objectives.some(({ serves }, place) => serves !== to.objectives[place]?.serves);
  return [...(pools ? (["pools"] as const) : []), ...(serves ? (["serves"] as const) : [])];
}
