// The sixteen rules a second time, from the text of the conflict model alone: shares no code with core/conflicts, is slow, and compares everything with everything.
import type { Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import type { Raised } from "#core/model/workshop.ts";

export interface LetterBoard {
  readonly frame: Frame;
  readonly goals: readonly Goal[];
  readonly raised: readonly Raised[];
}
/** `key`: the identity, `print`: the facts an answer hangs on; both in words of this file's own. */
export interface LetterFinding {
  readonly rule: string;
  readonly severity: "blocker" | "tension" | "watch";
  readonly goals: readonly string[];
  readonly scope?: { readonly [name: string]: string | null };
  readonly key: string;
  readonly print: string;
}
type Severity = LetterFinding["severity"];
type Scope = LetterFinding["scope"];

const STOP = ["the", "and", "for", "with", "from", "our", "all"];
const GRAVITY = ["blocker", "tension", "watch"];

function contentWordSet(text: string): Set<string> {
  const words = new Set<string>();
  const plain = [...text.normalize("NFD")].filter((sign) => !/\p{Mn}/u.test(sign)).join("");
  for (const run of plain.toLowerCase().matchAll(/\p{L}+/gu)) {
    const [word] = run;
    if (word.length < 3 || STOP.includes(word)) continue;
    words.add(word.length > 3 ? word.replace(/s$/, "") : word);
  }
  return words;
}

export function byTheLetter({ frame, goals, raised }: LetterBoard): readonly LetterFinding[] {
  const found: LetterFinding[] = [];
  const columns = frame.objectives.map(({ id }) => id);
  const rowOf = (goal: Goal) => frame.horizons.findIndex(({ id }) => id === goal.placement?.horizon);
  const h = (goal: Goal) => goal.placement?.horizon ?? "";
  const o = (goal: Goal) => columns.find((id) => id === goal.placement?.objective) ?? null;
  const said = <N extends keyof Facets>(goal: Goal, name: N): Facets[N] | null => {
    const value = (goal.suggested as readonly string[] | undefined)?.includes(name) ? undefined : goal.facets[name];
    if (name === "asks" && (value as Facets["asks"])?.every(({ amount }) => amount <= 0)) return null;
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
    return value;
  };
  const common = (a: Goal, b: Goal, name: "channel" | "audience") => (said(a, name) ?? []).filter((one) => (said(b, name) ?? []).includes(one)).length > 0;
  const keptApart = (a: Goal, b: Goal, name: "channel" | "audience") => said(a, name) !== null && said(b, name) !== null && !common(a, b, name);
  const notSplit = (a: Goal, b: Goal) => !keptApart(a, b, "audience") && !keptApart(a, b, "channel");
  const diff = (a: Goal, b: Goal) =>
    (["control", "voice", "locus", "spend"] as const).filter((axis) => {
      const [x, y] = [said(a, "approach")?.[axis], said(b, "approach")?.[axis]];
      return x !== undefined && y !== undefined && x !== y;
    });
  const oneLever = (a: Goal, b: Goal) => said(a, "lever") !== null && said(a, "lever") === said(b, "lever");
  const twoWays = (a: Goal, b: Goal) => said(a, "direction") !== null && said(b, "direction") !== null && said(a, "direction") !== said(b, "direction");
  const departments = (some: readonly Goal[]) => [...new Set(some.map((goal) => goal.department))].sort();
  const ids = (some: readonly Goal[]) => some.map(({ id }) => id).sort();

  const live = goals.filter((goal) => goal.placement !== null && goal.hidden !== true);
  const isLive = (id: string) => live.some((goal) => goal.id === id);
  const mature = live.length >= 6 && live.length >= frame.departments.length * 1.5;
  const needsOf = (goal: Goal) => [...new Set(said(goal, "dependsOn") ?? [])];
  const pair = (rule: string, severity: Severity, goals: readonly string[], print: string, scope?: Scope) => {
    const sorted = [...new Set(goals)].sort();
    found.push({ rule, severity, goals: sorted, ...(scope ? { scope } : {}), key: JSON.stringify([rule, scope ?? {}, sorted]), print: `${severity} ${print}` });
  };
  const group = (rule: string, severity: Severity, cards: readonly string[], scope: Scope, print?: string) => {
    const sorted = [...new Set(cards)].sort();
    found.push({
      rule,
      severity,
      goals: sorted,
      ...(scope ? { scope } : {}),
      key: JSON.stringify([rule, scope ?? sorted[0]]),
      print: `${severity} ${print ?? JSON.stringify(sorted)}`,
    });
  };

  for (const a of live) {
    for (const b of live) {
      if (a.id >= b.id || a.department === b.department) continue;
      if (h(a) === h(b) && oneLever(a, b) && twoWays(a, b) && notSplit(a, b)) {
        const holds = [said(a, "direction"), said(b, "direction")].includes("hold");
        const lever = said(a, "lever") ?? "";
        pair("opposite-direction", holds ? "tension" : "blocker", [a.id, b.id], `${said(a, "direction")} ${said(b, "direction")} ${h(a)}`, { lever });
      }
      const axes = diff(a, b);
      if (h(a) === h(b) && common(a, b, "channel") && common(a, b, "audience") && axes.length > 0) {
        const levels = axes.map((axis) => ({ control: 0, voice: 1, locus: 1, spend: 2 })[axis]);
        const values = axes.map((axis) => [axis, said(a, "approach")?.[axis], said(b, "approach")?.[axis]]);
        pair("approach-clash", GRAVITY[Math.min(...levels)] as Severity, [a.id, b.id], `${JSON.stringify(values)} ${h(a)}`);
      }
      const near = h(a) === h(b) || (rowOf(a) >= 0 && rowOf(b) >= 0 && Math.abs(rowOf(a) - rowOf(b)) < 2);
      if (o(a) !== null && o(a) === o(b) && near && axes.length === 0) {
        const facetTwin =
          oneLever(a, b) &&
          said(a, "direction") !== null &&
          said(a, "direction") === said(b, "direction") &&
          common(a, b, "channel") &&
          common(a, b, "audience");
        const [x, y] = [contentWordSet(a.title), contentWordSet(b.title)];
        const shared = [...x].filter((word) => y.has(word)).length;
        const alike = x.size >= 3 && y.size >= 3 && shared >= 0.6 * new Set([...x, ...y]).size;
        const textTwin = !(oneLever(a, b) && twoWays(a, b)) && notSplit(a, b) && alike;
        if (facetTwin || textTwin) pair("duplicate-effort", "watch", [a.id, b.id], "");
      }
    }
  }

  for (const objective of frame.objectives) {
    const column = live.filter((goal) => o(goal) === objective.id);
    const scope = { objective: objective.id };
    for (const { id: horizon } of frame.horizons) {
      const leads = column.filter((goal) => h(goal) === horizon && said(goal, "role") === "lead");
      const who = departments(leads);
      if (who.length >= 2) group("contested-lead", "blocker", ids(leads), { ...scope, horizon }, who.join());
    }
    const roles = column.filter((goal) => said(goal, "role") !== null);
    const led = roles.some((goal) => said(goal, "role") === "lead");
    if (column.length >= 3 && departments(column).length >= 2 && roles.length >= 2 && !led) group("missing-lead", "tension", ids(column), scope);
    if (mature && column.length === 0) group("empty-objective", "watch", [], scope);
    if (mature && column.length >= 3 && departments(column).length === 1) group("silo", "watch", ids(column), scope);
    if (!objective.serves && column.length > 0) group("unsupported", "tension", ids(column), scope);
    for (const department of departments(column)) {
      const resist = column.filter((goal) => goal.department === department && said(goal, "stance") === "resist");
      const needs = column.filter((goal) => goal.department !== department && said(goal, "role") === "needs");
      if (resist.length > 0 && needs.length > 0) group("stance-gap", "tension", ids([...resist, ...needs]), { ...scope, department });
    }
  }

  for (const pool of frame.pools) {
    for (const { id: horizon } of frame.horizons) {
      const capacity = pool.capacity[horizon] ?? null;
      if (capacity === null) continue;
      const there = live.filter((goal) => h(goal) === horizon).sort((a, b) => (a.id < b.id ? -1 : 1));
      const asks = there.flatMap((goal) => (said(goal, "asks") ?? []).map((ask) => ({ goal, ask })));
      const counted = asks.filter(({ ask }) => ask.pool === pool.id && ask.amount > 0 && (!ask.unit || ask.unit === pool.unit));
      const sum = counted.reduce((total, { ask }) => total + ask.amount, 0);
      if (!(sum - capacity > 1e-9)) continue;
      const askers = ids(counted.map(({ goal }) => goal));
      group("over-commit", sum - 1.25 * capacity >= -1e-9 ? "blocker" : "tension", askers, { pool: pool.id, horizon }, `${sum.toFixed(6)} of ${capacity}`);
    }
  }

  const steps = new Map(live.map((goal) => [goal.id, needsOf(goal).filter(isLive)]));
  /** Reachable in one step or more, by widening until nothing is new. */
  const reach = new Map(
    live.map(({ id }) => {
      let seen = new Set(steps.get(id));
      for (;;) {
        const wider = new Set([...seen].flatMap((at) => [at, ...(steps.get(at) ?? [])]));
        if (wider.size === seen.size) return [id, seen];
        seen = wider;
      }
    }),
  );
  const inOneCycle = (a: string, b: string) => (reach.get(a)?.has(b) && reach.get(b)?.has(a)) === true;
  const cycles = new Set(live.filter(({ id }) => inOneCycle(id, id)).map(({ id }) => JSON.stringify(ids(live.filter((other) => inOneCycle(id, other.id))))));
  for (const cycle of cycles) group("dependency-cycle", "blocker", JSON.parse(cycle), undefined);
  for (const a of live) {
    for (const needs of needsOf(a)) {
      const b = live.find(({ id }) => id === needs);
      if (b === undefined) {
        if (mature || goals.every(({ id }) => id !== needs)) pair("dependency-open", "watch", [a.id], "", { needs });
        continue;
      }
      if (rowOf(a) >= 0 && rowOf(b) > rowOf(a) && !inOneCycle(a.id, b.id)) pair("dependency-order", "blocker", [a.id, b.id], "", { needs, by: a.id });
      if (a.department !== b.department && said(b, "stance") === "resist") {
        const mutual = found.some((one) => one.rule === "stance-gap" && one.scope === undefined && one.goals.join() === ids([a, b]).join());
        if (!mutual) pair("stance-gap", "blocker", [a.id, b.id], "");
      }
    }
    if (o(a) === null) {
      const wanted = live.some((other) => other.id !== a.id && needsOf(other).includes(a.id));
      pair("unsupported", said(a, "asks") !== null || wanted ? "tension" : "watch", [a.id], "", { objective: null });
    }
  }

  const doors = new Map<string, { readonly cards: readonly string[]; readonly scope: Record<string, string> }>();
  for (const channel of new Set(live.flatMap((goal) => said(goal, "channel") ?? [])))
    for (const audience of new Set(live.flatMap((goal) => said(goal, "audience") ?? [])))
      for (const horizon of new Set(live.map(h))) {
        const there = live.filter((goal) => h(goal) === horizon && said(goal, "channel")?.includes(channel) && said(goal, "audience")?.includes(audience));
        if (there.length < 3 || departments(there).length < 2) continue;
        const same = doors.get(JSON.stringify(ids(there)));
        const { channel: c = "", audience: x = "" } = same?.scope ?? {};
        const comesFirst = same === undefined || channel < c || (channel === c && audience < x);
        if (comesFirst) doors.set(JSON.stringify(ids(there)), { cards: ids(there), scope: { channel, audience, horizon } });
      }
  for (const { cards, scope } of doors.values()) {
    const who = departments(live.filter(({ id }) => cards.includes(id)));
    group("crowding", cards.length >= 6 && who.length >= 3 ? "tension" : "watch", cards, scope);
  }

  for (const hand of raised) {
    const named = hand.goals.filter((id) => goals.some((goal) => goal.id === id));
    if (named.length > 0) group("human-raised", hand.severity ?? "tension", named, { id: hand.id });
  }
  for (const { id } of frame.departments) if (mature && live.every((goal) => goal.department !== id)) group("voice-gap", "watch", [], { department: id });

  const text = (one: LetterFinding) => `${GRAVITY.indexOf(one.severity)} ${one.rule} ${one.goals.join()}`;
  return found.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}
