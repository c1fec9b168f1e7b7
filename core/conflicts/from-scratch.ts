// The rules said slowly and plainly: the oracle that the engine is held against. docs/spec/conflicts.md.
import type { Frame } from "../model/frame.ts";
import type { Goal } from "../model/goal.ts";
import type { Raised, Severity } from "../model/workshop.ts";
import { type Card, cardOf, placesOf } from "./card.ts";
import type { Conflict, Scope } from "./conflict.ts";
import { jaccard } from "./content-words.ts";
import { compareConflicts, compareText, conflictOf, departmentOrder, type Finding } from "./finding.ts";
import type { RuleId } from "./rules/all.ts";
import { AMOUNT_TOLERANCE, asksOf, differingAxes, directionsDiffer, isMature, meet, notSplit, otherUnits, sameLever } from "./vocabulary.ts";

interface Door extends Scope {
  readonly channel: string;
  readonly audience: string;
}

export interface Board {
  readonly frame: Frame;
  /** Every goal there is, live or not. */
  readonly goals: Iterable<Goal>;
  readonly raised: Iterable<Raised>;
}

export function detectAll({ frame, goals, raised }: Board): readonly Conflict[] {
  const all = new Map<string, Goal>();
  for (const goal of goals) all.set(goal.id, goal);
  const places = placesOf(frame);
  const cards = [...all.values()].flatMap((goal) => cardOf(goal, places) ?? []).sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const mature = isMature(cards.length, frame);
  const order = departmentOrder(frame);
  const found: Conflict[] = [];
  /** Without `facts` the print names the cards. */
  const add = (
    rule: RuleId,
    severity: Severity,
    goals: readonly string[],
    facts?: string,
    scope?: Scope,
    more: Pick<Finding, "departments" | "aside"> = {},
  ) => {
    const optional = {
      ...(facts === undefined ? {} : { facts }),
      ...(scope === undefined ? {} : { scope }),
      ...more,
    };
    found.push(conflictOf(rule, { severity, goals, ...optional }, all, order));
  };

  for (let i = 0; i < cards.length; i++) {
    for (let j = i + 1; j < cards.length; j++) {
      const [a, b] = [cards[i] as Card, cards[j] as Card];
      if (a.dept === b.dept) continue;
      const pair = [a.id, b.id];
      const differing = differingAxes(a, b);
      if (a.h === b.h && sameLever(a, b) && directionsDiffer(a, b) && notSplit(a, b)) {
        const hold = a.f.direction === "hold" || b.f.direction === "hold";
        add("opposite-direction", hold ? "tension" : "blocker", pair, `${a.f.direction} ${b.f.direction} ${a.h}`, { lever: a.f.lever as string });
      }
      if (a.h === b.h && meet(a.f.channel, b.f.channel) && meet(a.f.audience, b.f.audience) && differing.length > 0) {
        const level: Severity = differing.includes("control") ? "blocker" : differing.includes("voice") || differing.includes("locus") ? "tension" : "watch";
        add("approach-clash", level, pair, `${differing.map((axis) => `${axis}:${a.f.approach?.[axis]}/${b.f.approach?.[axis]}`).join(" ")} ${a.h}`);
      }
      const near = a.h === b.h || (a.row !== null && b.row !== null && Math.abs(a.row - b.row) <= 1);
      if (a.o !== null && a.o === b.o && near && differing.length === 0) {
        const oneWay = a.f.direction !== undefined && a.f.direction === b.f.direction;
        const facetTwin = sameLever(a, b) && oneWay && meet(a.f.channel, b.f.channel) && meet(a.f.audience, b.f.audience);
        const twoWays = sameLever(a, b) && directionsDiffer(a, b);
        const textTwin = !twoWays && notSplit(a, b) && a.words.length >= 3 && b.words.length >= 3 && jaccard(a.words, b.words) >= 0.6;
        if (facetTwin || textTwin) add("duplicate-effort", "watch", pair, "");
      }
    }
  }

  for (const { id: o, serves } of frame.objectives) {
    const column = cards.filter((card) => card.o === o);
    const depts = new Set(column.map((card) => card.dept));
    const ids = column.map((card) => card.id);
    for (const { id: h } of frame.horizons) {
      const leads = column.filter((card) => card.h === h && card.f.role === "lead");
      const leaders = [...new Set(leads.map((card) => card.dept))].sort();
      const leading = leads.map((card) => card.id);
      if (leaders.length >= 2) add("contested-lead", "blocker", leading, leaders.join(","), { objective: o, horizon: h });
    }
    const roles = column.filter((card) => card.f.role !== undefined);
    if (column.length >= 3 && depts.size >= 2 && roles.length >= 2 && roles.every((card) => card.f.role !== "lead"))
      add("missing-lead", "tension", ids, undefined, { objective: o });
    if (mature && column.length === 0) add("empty-objective", "watch", [], undefined, { objective: o });
    if (!serves && column.length > 0) add("unsupported", "tension", ids, undefined, { objective: o });
    if (mature && column.length >= 3 && depts.size === 1) add("silo", "watch", ids, undefined, { objective: o });
    for (const x of depts) {
      const resisting = column.filter((card) => card.dept === x && card.f.stance === "resist");
      const needing = column.filter((card) => card.dept !== x && card.f.role === "needs");
      const both = [...resisting, ...needing].map((card) => card.id);
      if (resisting.length > 0 && needing.length > 0) add("stance-gap", "tension", both, undefined, { objective: o, department: x });
    }
  }

  for (const pool of frame.pools) {
    for (const { id: h } of frame.horizons) {
      const capacity = pool.capacity[h];
      if (capacity === null || capacity === undefined) continue;
      const inRow = cards.filter((card) => card.h === h);
      const counted = inRow.flatMap((card) => asksOf(card, pool.id, pool.unit).map(({ amount }) => ({ id: card.id, amount })));
      const sum = counted.reduce((total, { amount }) => total + amount, 0);
      if (sum <= capacity + AMOUNT_TOLERANCE) continue;
      const aside = otherUnits(inRow, pool.id, pool.unit);
      const askers = counted.map(({ id }) => id);
      const severity = sum >= 1.25 * capacity - AMOUNT_TOLERANCE ? "blocker" : "tension";
      add("over-commit", severity, askers, `${Number(sum.toFixed(9))}/${capacity}`, { pool: pool.id, horizon: h }, { aside });
    }
  }

  const needs = new Map(cards.map((card) => [card.id, card.f.dependsOn ?? []]));
  const component = components(needs);
  for (const members of new Set(component.values())) {
    const [first = ""] = members;
    if (members.length >= 2 || needs.get(first)?.includes(first)) add("dependency-cycle", "blocker", members);
  }
  const refused = new Set<string>();
  for (const a of cards) {
    for (const needed of new Set(a.f.dependsOn)) {
      const b = byId.get(needed);
      if (b === undefined) {
        if (!all.has(needed) || mature) add("dependency-open", "watch", [a.id], "", { needs: needed });
        continue;
      }
      if (a.row !== null && b.row !== null && b.row > a.row && component.get(a.id) !== component.get(b.id))
        add("dependency-order", "blocker", [a.id, b.id], "", { needs: b.id, by: a.id });
      const pair = [a.id, b.id].sort().join();
      if (a.dept === b.dept || b.f.stance !== "resist" || refused.has(pair)) continue;
      refused.add(pair);
      add("stance-gap", "blocker", [a.id, b.id], "");
    }
    if (a.o === null) {
      const needers = cards.filter((other) => other.id !== a.id && other.f.dependsOn?.includes(a.id)).map(({ id }) => id);
      const costs = a.f.asks?.some((ask) => ask.amount > 0) === true;
      add("unsupported", costs || needers.length > 0 ? "tension" : "watch", [a.id], "", { objective: null }, { aside: costs ? [] : needers });
    }
  }

  const doors = new Map<string, { readonly scope: Door; readonly cards: Card[] }>();
  for (const card of cards)
    for (const channel of new Set(card.f.channel))
      for (const audience of new Set(card.f.audience)) {
        const key = JSON.stringify([channel, audience, card.h]);
        const door = doors.get(key) ?? { scope: { channel, audience, horizon: card.h }, cards: [] };
        door.cards.push(card);
        doors.set(key, door);
      }
  const shown = new Set<string>();
  const inOrder = [...doors.values()].sort((a, b) => compareText(a.scope.channel, b.scope.channel) || compareText(a.scope.audience, b.scope.audience));
  for (const { scope, cards: there } of inOrder) {
    const depts = new Set(there.map((card) => card.dept));
    const ids = there.map((card) => card.id);
    if (there.length < 3 || depts.size < 2 || shown.has(JSON.stringify(ids))) continue;
    shown.add(JSON.stringify(ids));
    add("crowding", there.length >= 6 && depts.size >= 3 ? "tension" : "watch", ids, undefined, scope);
  }

  for (const hand of raised) {
    const named = hand.goals.filter((id) => all.has(id));
    if (named.length > 0) add("human-raised", hand.severity ?? "tension", named, undefined, { id: hand.id });
  }
  if (mature) {
    for (const { id } of frame.departments)
      if (!cards.some((card) => card.dept === id)) add("voice-gap", "watch", [], undefined, { department: id }, { departments: [id] });
  }
  return found.sort(compareConflicts);
}

function components(needs: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const reach = (from: readonly string[]): Set<string> => {
    const seen = new Set<string>();
    const open = [...from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return seen;
  };
  const reached = new Map([...needs].map(([id, from]) => [id, reach(from)]));
  const result = new Map<string, readonly string[]>();
  for (const id of needs.keys()) {
    const members = [...needs.keys()].filter((other) => other === id || (reached.get(id)?.has(other) && reached.get(other)?.has(id)));
    for (const member of members) result.set(member, members);
  }
  return result;
}
