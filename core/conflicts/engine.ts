import type { WorkshopChanges } from "../model/changes.ts";
import { EMPTY_FRAME, type Frame } from "../model/frame.ts";
import type { Goal, Placement } from "../model/goal.ts";
import { type Raised, SEVERITIES } from "../model/workshop.ts";
import type { Conflict, ConflictChanges, Engine } from "./conflict.ts";
import { detectAll } from "./from-scratch.ts";

export function createEngine(): Engine {
  let frame: Frame = EMPTY_FRAME;
  const goals = new Map<string, Goal>();
  const raised = new Map<string, Raised>();
  const accepted = new Map<string, Set<string>>();
  let open: readonly Conflict[] = [];
  let hidden: readonly Conflict[] = [];
  function evaluate() {
    const found = [...detectAll({ frame, goals: goals.values(), raised: raised.values() })].sort(byRank);
    open = found.filter((c) => !accepted.get(c.identity)?.has(c.print)).map((c) => (accepted.has(c.identity) ? { ...c, reopened: true } : c));
    hidden = found.filter((c) => accepted.get(c.identity)?.has(c.print));
  }
  return {
    apply(changes: WorkshopChanges): ConflictChanges {
      if (changes.frame) frame = changes.frame[1];
      fold(goals, changes.goals, (g) => g.id);
      fold(raised, changes.raised, (r) => r.id);
      for (const s of changes.settled?.removed ?? []) drop(s.identity, s.print);
      for (const [from] of changes.settled?.updated ?? []) drop(from.identity, from.print);
      for (const s of [...(changes.settled?.added ?? []), ...(changes.settled?.updated ?? []).map(([, to]) => to)]) {
        const prints = accepted.get(s.identity) ?? new Set();
        prints.add(s.print);
        accepted.set(s.identity, prints);
      }
      const before = new Map(open.map((c) => [c.identity, c]));
      evaluate();
      const now = new Map(open.map((c) => [c.identity, c]));
      return {
        appeared: open.filter((c) => !before.has(c.identity)),
        changed: open.flatMap((c) => {
          const was = before.get(c.identity);
          return was !== undefined && JSON.stringify(was) !== JSON.stringify(c) ? [[was, c] as const] : [];
        }),
        cleared: [...before.values()].filter((c) => !now.has(c.identity)),
      };
      function drop(identity: string, print: string) {
        accepted.get(identity)?.delete(print);
        if (accepted.get(identity)?.size === 0) accepted.delete(identity);
      }
    },
    preview(goal: Goal, placement: Placement) {
      const there = new Map(goals);
      there.set(goal.id, { ...goal, placement });
      const was = new Map([...open, ...hidden].map((c) => [c.identity, c]));
      return detectAll({ frame, goals: there.values(), raised: raised.values() }).filter((c) => {
        const before = was.get(c.identity);
        return (
          (before === undefined || SEVERITIES.indexOf(c.severity) < SEVERITIES.indexOf(before.severity)) &&
          !accepted.get(c.identity)?.has(c.print) &&
          (c.goals.includes(goal.id) || c.scope?.objective === placement.objective)
        );
      });
    },
    current: () => open,
    settled: () => hidden,
  };
}
function fold<T>(
  map: Map<string, T>,
  delta: { added: readonly T[]; updated: readonly (readonly [T, T])[]; removed: readonly T[] } | undefined,
  id: (t: T) => string,
) {
  for (const item of delta?.removed ?? []) map.delete(id(item));
  for (const item of delta?.added ?? []) map.set(id(item), item);
  for (const [, to] of delta?.updated ?? []) map.set(id(to), to);
}
function byRank(a: Conflict, b: Conflict) {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.goals.join() < b.goals.join() ? -1 : 1)
  );
}
