// The rules said slowly and plainly: the oracle that the engine is held against. docs/spec/conflicts.md.
import type { Frame } from "../model/frame.ts";
import { APPROACH_AXES, type Ask, FACET_NAMES, type Facets, type Goal, isLive } from "../model/goal.ts";
import type { Raised, Severity } from "../model/workshop.ts";
import type { Conflict, RuleId, Scope } from "./conflict.ts";

export interface Board {
  readonly frame: Frame;
  /** Every goal there is, live or not. */
  readonly goals: Iterable<Goal>;
  readonly raised: Iterable<Raised>;
}

interface Card {
  readonly id: string;
  readonly dept: string;
  readonly goal: Goal;
  readonly o: string | null;
  readonly h: string;
  readonly row: number;
  readonly f: Facets;
}

export function effectiveFacets(goal: Goal): Facets {
  if (goal.suggested === undefined || goal.suggested.length === 0) return goal.facets;
  return Object.fromEntries(
    Object.entries(goal.facets).filter(([name]) => !(FACET_NAMES as readonly string[]).includes(name) || !goal.suggested?.includes(name as never)),
  ) as Facets;
}

export function detectAll({ frame, goals, raised }: Board): readonly Conflict[] {
  const all = new Map<string, Goal>();
  for (const goal of goals) all.set(goal.id, goal);
  const rows = new Map(frame.horizons.map((horizon, row) => [horizon.id, row]));
  const cards: Card[] = [...all.values()]
    .filter(isLive)
    .map((goal) => ({
      id: goal.id,
      dept: goal.department,
      goal,
      o: goal.placement?.objective ?? null,
      h: goal.placement?.horizon ?? "",
      row: rows.get(goal.placement?.horizon ?? "") ?? -1,
      f: effectiveFacets(goal),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const mature = cards.length >= Math.max(6, Math.ceil(1.5 * frame.departments.length));
  const order = new Map(frame.departments.map((department, place) => [department.id, place]));
  const found: Conflict[] = [];

  const add = (
    rule: RuleId,
    severity: Severity,
    ids: readonly string[],
    facts: string,
    identityCards: readonly string[] | null,
    scope?: Scope,
    departments?: readonly string[],
  ) => {
    const sorted = [...new Set(ids)].sort();
    const depts = departments ?? [...new Set(sorted.map((id) => all.get(id)?.department).filter((d) => d !== undefined))];
    found.push({
      rule,
      severity,
      goals: sorted,
      ...(scope === undefined ? {} : { scope }),
      identity: JSON.stringify([rule, scope === undefined ? null : Object.entries(scope).sort(), identityCards === null ? [] : [...identityCards].sort()]),
      print: `${severity}|${facts}`,
      kind: rule === "duplicate-effort" ? "synergy" : "conflict",
      departments: [...depts].sort((a, b) => (order.get(a) ?? 99) - (order.get(b) ?? 99)),
      reopened: false,
    });
  };

  for (let i = 0; i < cards.length; i++) {
    for (let j = i + 1; j < cards.length; j++) {
      const [a, b] = [cards[i] as Card, cards[j] as Card];
      if (a.dept === b.dept) continue;
      const pair = [a.id, b.id];
      const differing = APPROACH_AXES.filter(
        (axis) => a.f.approach?.[axis] !== undefined && b.f.approach?.[axis] !== undefined && a.f.approach[axis] !== b.f.approach[axis],
      );
      if (
        a.h === b.h &&
        some(a.f.lever) &&
        a.f.lever === b.f.lever &&
        a.f.direction !== undefined &&
        b.f.direction !== undefined &&
        a.f.direction !== b.f.direction &&
        notSplit(a, b)
      ) {
        const hold = a.f.direction === "hold" || b.f.direction === "hold";
        add("opposite-direction", hold ? "tension" : "blocker", pair, `${a.f.direction} ${b.f.direction} ${a.h}`, pair, { lever: a.f.lever as string });
      }
      if (a.h === b.h && meet(a.f.channel, b.f.channel) && meet(a.f.audience, b.f.audience) && differing.length > 0) {
        const level: Severity = differing.includes("control") ? "blocker" : differing.includes("voice") || differing.includes("locus") ? "tension" : "watch";
        add("approach-clash", level, pair, `${differing.map((axis) => `${axis}:${a.f.approach?.[axis]}/${b.f.approach?.[axis]}`).join(" ")} ${a.h}`, pair);
      }
      if (a.o !== null && a.o === b.o && Math.abs(a.row - b.row) <= 1 && differing.length === 0) {
        const sameLever = some(a.f.lever) && a.f.lever === b.f.lever;
        const facetTwin =
          sameLever && a.f.direction !== undefined && a.f.direction === b.f.direction && meet(a.f.channel, b.f.channel) && meet(a.f.audience, b.f.audience);
        const directionsDiffer = sameLever && a.f.direction !== undefined && b.f.direction !== undefined && a.f.direction !== b.f.direction;
        const [wa, wb] = [contentWords(a.goal.title), contentWords(b.goal.title)];
        const textTwin = !directionsDiffer && notSplit(a, b) && wa.size >= 3 && wb.size >= 3 && jaccard(wa, wb) >= 0.6;
        if (facetTwin || textTwin) add("duplicate-effort", "watch", pair, "", pair);
      }
    }
  }

  for (const { id: o } of frame.objectives) {
    const column = cards.filter((card) => card.o === o);
    const depts = new Set(column.map((card) => card.dept));
    const ids = column.map((card) => card.id);
    for (const { id: h } of frame.horizons) {
      const leads = column.filter((card) => card.h === h && card.f.role === "lead");
      const leaders = [...new Set(leads.map((card) => card.dept))].sort();
      if (leaders.length >= 2)
        add(
          "contested-lead",
          "blocker",
          leads.map((card) => card.id),
          leaders.join(","),
          null,
          { objective: o, horizon: h },
        );
    }
    const roles = column.filter((card) => card.f.role !== undefined);
    if (column.length >= 3 && depts.size >= 2 && roles.length >= 2 && roles.every((card) => card.f.role !== "lead"))
      add("missing-lead", "tension", ids, ids.join(","), null, { objective: o });
    if (mature && column.length === 0) add("empty-objective", "watch", [], "", null, { objective: o });
    const objective = frame.objectives.find((candidate) => candidate.id === o);
    if (objective?.serves === false && column.length > 0) add("unsupported", "tension", ids, ids.join(","), null, { objective: o });
    if (mature && column.length >= 3 && depts.size === 1) add("silo", "watch", ids, ids.join(","), null, { objective: o });
    for (const x of depts) {
      const resisting = column.filter((card) => card.dept === x && card.f.stance === "resist");
      const needing = column.filter((card) => card.dept !== x && card.f.role === "needs");
      if (resisting.length > 0 && needing.length > 0) {
        const both = [...resisting, ...needing].map((card) => card.id).sort();
        add("stance-gap", "tension", both, both.join(","), null, { objective: o, department: x });
      }
    }
  }

  for (const pool of frame.pools) {
    for (const { id: h } of frame.horizons) {
      const capacity = pool.capacity[h];
      if (capacity === null || capacity === undefined) continue;
      const counted = cards.filter((card) => card.h === h).flatMap((card) => asksFor(card, pool.id, pool.unit).map((ask) => ({ card, ask })));
      const sum = counted.reduce((total, { ask }) => total + ask.amount, 0);
      if (sum > capacity + 1e-9) {
        const severity = sum >= 1.25 * capacity - 1e-9 ? "blocker" : "tension";
        add(
          "over-commit",
          severity,
          counted.map(({ card }) => card.id),
          `${Number(sum.toFixed(9))}/${capacity}`,
          null,
          { pool: pool.id, horizon: h },
        );
      }
    }
  }

  const needs = new Map(cards.map((card) => [card.id, (card.f.dependsOn ?? []).filter((id) => byId.has(id))]));
  const component = components(needs);
  for (const members of new Set(component.values())) {
    const [first] = members;
    const selfish = members.length === 1 && (needs.get(first as string) ?? []).includes(first as string);
    if (members.length >= 2 || selfish) add("dependency-cycle", "blocker", members, [...members].sort().join(","), [[...members].sort()[0] as string]);
  }
  for (const a of cards) {
    for (const needed of new Set(a.f.dependsOn ?? [])) {
      const b = byId.get(needed);
      if (b === undefined) {
        if (!all.has(needed) || mature) add("dependency-open", "watch", [a.id], "", [a.id], { needs: needed });
        continue;
      }
      if (b.row > a.row && component.get(a.id) !== component.get(b.id))
        add("dependency-order", "blocker", [a.id, b.id], `${b.h}>${a.h}`, [a.id, b.id], { needs: b.id, by: a.id });
      if (a.dept !== b.dept && b.f.stance === "resist") add("stance-gap", "blocker", [a.id, b.id], "", [a.id, b.id]);
    }
    if (a.o === null) {
      const wanted = cards.some((other) => other.id !== a.id && (other.f.dependsOn ?? []).includes(a.id));
      add("unsupported", (a.f.asks?.length ?? 0) > 0 || wanted ? "tension" : "watch", [a.id], "", [a.id], { objective: null });
    }
  }

  const doors = new Map<string, { scope: Scope; cards: Card[] }>();
  for (const card of cards)
    for (const channel of new Set(card.f.channel ?? []))
      for (const audience of new Set(card.f.audience ?? [])) {
        const key = JSON.stringify([channel, audience, card.h]);
        const door = doors.get(key) ?? { scope: { channel, audience, horizon: card.h }, cards: [] };
        door.cards.push(card);
        doors.set(key, door);
      }
  const shown = new Set<string>();
  for (const [, door] of [...doors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const depts = new Set(door.cards.map((card) => card.dept));
    const ids = door.cards
      .map((card) => card.id)
      .sort()
      .join(",");
    if (door.cards.length < 3 || depts.size < 2 || shown.has(ids)) continue;
    shown.add(ids);
    add(
      "crowding",
      door.cards.length >= 6 && depts.size >= 3 ? "tension" : "watch",
      door.cards.map((card) => card.id),
      ids,
      null,
      door.scope,
    );
  }

  for (const hand of raised) {
    const named = hand.goals.filter((id) => all.has(id));
    if (named.length > 0) add("human-raised", hand.severity ?? "tension", named, [...named].sort().join(","), null, { id: hand.id });
  }
  if (mature) {
    for (const { id } of frame.departments) if (!cards.some((card) => card.dept === id)) add("voice-gap", "watch", [], "", null, { department: id }, [id]);
  }
  return found;
}

const some = (text: string | undefined): boolean => text !== undefined && text !== "";
function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.some((member) => b?.includes(member)) ?? false;
}
function notSplit(a: Card, b: Card): boolean {
  const apart = (x: readonly string[] | undefined, y: readonly string[] | undefined) => (x?.length ?? 0) > 0 && (y?.length ?? 0) > 0 && !meet(x, y);
  return !apart(a.f.audience, b.f.audience) && !apart(a.f.channel, b.f.channel);
}
function asksFor(card: Card, pool: string, unit: string): readonly Ask[] {
  return (card.f.asks ?? []).filter((ask) => ask.pool === pool && (ask.unit === undefined || ask.unit === "" || ask.unit === unit));
}
function components(needs: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(needs.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return seen;
  };
  const reached = new Map([...needs.keys()].map((id) => [id, (needs.get(id)?.length ?? 0) > 0 ? reach(id) : new Set<string>()]));
  const result = new Map<string, readonly string[]>();
  for (const id of needs.keys()) {
    if (result.has(id)) continue;
    const members = [id, ...[...needs.keys()].filter((other) => other !== id && reached.get(id)?.has(other) && reached.get(other)?.has(id))];
    for (const member of members) result.set(member, members);
  }
  return result;
}
const STOP = new Set(
  "the and for with from our all are that this into out per its their them they you your will not but any can has have was were who how what when every each more one".split(
    " ",
  ),
);
function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 3 && !STOP.has(word))
      .map((word) => (word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word)),
  );
}
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
