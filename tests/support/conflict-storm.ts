// Random workshops for the conflict engine: every kind of change, on words so few that everything meets everything.

import type { Conflict, ConflictChanges } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import type { Delta, Settled, WorkshopChanges } from "#core/model/changes.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { FACET_NAMES, type Goal } from "#core/model/goal.ts";
import { type Raised, SEVERITIES } from "#core/model/workshop.ts";
import { byTheLetter } from "./letter.ts";
import { pick, seededRandom } from "./random.ts";
import { createGoalMaker, GOAL_IDS } from "./random-goals.ts";

export interface Storm {
  readonly engine: ReturnType<typeof createEngine>;
  /** One random change, or a batch, applied. What it was, for a message. */
  step(): string;
  /** Throws where engine, oracle and the fold of all diffs do not say the same. */
  check(): void;
  /** A random goal and a place for it, and what an engine that really puts it there says. */
  tryPreview(): { readonly preview: readonly Conflict[]; readonly applied: readonly Conflict[] };
  readonly fired: ReadonlySet<string>;
  readonly clearedRules: ReadonlySet<string>;
  readonly reopened: number;
  /** Kinds of changes that occurred. */
  readonly kinds: ReadonlySet<string>;
}

export function createStorm(seed: number): Storm {
  const random = seededRandom(seed);
  const { chance, some, facet, placement, title, goal: freshGoal, frame: randomFrame } = createGoalMaker(random);
  const engine = createEngine();
  let frame: Frame = EMPTY_FRAME;
  const goals = new Map<string, Goal>();
  const raised = new Map<string, Raised>();
  const settled = new Map<string, Settled>();
  const folded = new Map<string, Conflict>();
  const undo: WorkshopChanges[] = [];
  const fired = new Set<string>();
  const clearedRules = new Set<string>();
  const kinds = new Set<string>();
  /** Identity -> print -> what the second reading of the text calls the same facts. */
  const prints = new Map<string, Map<string, string>>();
  let reopened = 0;
  let count = 0;

  const edited = (goal: Goal): Goal => {
    const name = pick(random, FACET_NAMES);
    const { [name]: _, ...rest } = goal.facets;
    switch (Math.floor(random() * 9)) {
      case 0:
        return { ...goal, placement: null };
      case 1:
      case 2:
        return { ...goal, placement: placement() };
      case 3:
        return { ...goal, facets: rest };
      case 4:
        return { ...goal, hidden: goal.hidden !== true };
      case 5:
        return { ...goal, suggested: chance(0.3) ? [] : [name] };
      case 6:
        return { ...goal, title: title() };
      default:
        return { ...goal, facets: { ...goal.facets, [name]: facet[name]() } };
    }
  };
  const onGoal = (goal: Goal | undefined, to: Goal | undefined): { goals?: Delta<Goal> } => {
    if (goal === undefined) return to === undefined ? {} : { goals: { added: [to], updated: [], removed: [] } };
    return { goals: to === undefined ? { added: [], updated: [], removed: [goal] } : { added: [], updated: [[goal, to]], removed: [] } };
  };

  function randomChange(): readonly [string, WorkshopChanges] {
    const dice = random();
    const id = pick(random, GOAL_IDS);
    const goal = goals.get(id);
    if (frame === EMPTY_FRAME || dice < 0.03) return ["frame", { frame: [frame, randomFrame(`t${count}`)] }];
    if (dice < 0.04) {
      const list = pick(random, ["objectives", "departments"] as const);
      const gone = pick(random, ["o1", "o2", "o3", "a", "b", "c", "d"]);
      return [`drop from ${list}`, { frame: [frame, { ...frame, [list]: frame[list].filter((one) => one.id !== gone) }] }];
    }
    if (dice < 0.07) {
      const row = pick(random, ["q1", "q1", "q2", "q3"]);
      const pools = frame.pools.map((pool) => ({ ...pool, capacity: { ...pool.capacity, [row]: pick(random, [null, 0, 2, 5]) } }));
      return ["capacity", { frame: [frame, { ...frame, pools }] }];
    }
    if (dice < 0.1) return ["link-objective", { frame: [frame, { ...frame, objectives: frame.objectives.map((o) => ({ ...o, serves: chance(0.6) })) }] }];
    if (dice < 0.16) {
      const hand = raised.get(pick(random, ["r1", "r2"]));
      if (hand !== undefined && chance(0.5)) return ["withdraw", { raised: { added: [], updated: [], removed: [hand] } }];
      const next: Raised = {
        id: hand?.id ?? (raised.has("r1") ? "r2" : "r1"),
        goals: some(GOAL_IDS, 3),
        text: "?",
        ...(chance(0.5) ? { severity: pick(random, SEVERITIES) } : {}),
      };
      if (raised.has(next.id)) return ["raise again", { raised: { added: [], updated: [[raised.get(next.id) as Raised, next]], removed: [] } }];
      return ["raise", { raised: { added: [next], updated: [], removed: [] } }];
    }
    if (dice < 0.26 && folded.size > 0) {
      const { identity, print } = pick(random, [...folded.values()]);
      const one = { identity, print };
      if (settled.has(identity)) return ["settle anew", { settled: { added: [], updated: [[settled.get(identity) as Settled, one]], removed: [] } }];
      return ["settle", { settled: { added: [one], updated: [], removed: [] } }];
    }
    if (dice < 0.29 && settled.size > 0) return ["unsettle", { settled: { added: [], updated: [], removed: [pick(random, [...settled.values()])] } }];
    if (dice < 0.36 && undo.length > 0) return ["undo", undo[undo.length - 1] as WorkshopChanges];
    if (goal === undefined) return [`add ${id}`, onGoal(undefined, freshGoal(id))];
    if (dice < 0.42) return [`remove ${id}`, onGoal(goal, undefined)];
    if (dice < 0.46 || goals.size < 3) {
      const others = [...goals.values()].filter(() => chance(0.3));
      return ["batch", { goals: { added: [], updated: others.map((one) => [one, edited(one)] as const), removed: [] } }];
    }
    return [`edit ${id}`, onGoal(goal, edited(goal))];
  }

  function keep<T>(map: Map<string, T>, delta: Delta<T> | undefined, id: (item: T) => string): void {
    for (const item of delta?.removed ?? []) map.delete(id(item));
    for (const [from] of delta?.updated ?? []) map.delete(id(from));
    for (const item of [...(delta?.added ?? []), ...(delta?.updated ?? []).map(([, to]) => to)]) map.set(id(item), item);
  }
  function fold({ appeared, changed, cleared }: ConflictChanges): void {
    for (const conflict of cleared) {
      if (!folded.delete(conflict.identity)) throw new Error(`cleared what was not there: ${conflict.identity}`);
      clearedRules.add(conflict.rule);
    }
    for (const conflict of appeared) {
      if (folded.has(conflict.identity)) throw new Error(`appeared twice: ${conflict.identity}`);
      folded.set(conflict.identity, conflict);
      fired.add(conflict.rule);
      if (conflict.reopened) reopened += 1;
    }
    for (const [from, to] of changed) {
      if (JSON.stringify(folded.get(from.identity)) !== JSON.stringify(from)) throw new Error(`changed from what it was not: ${from.identity}`);
      folded.set(to.identity, to);
    }
  }
  function flip<T>(delta: Delta<T>): Delta<T> {
    return { added: delta.removed, removed: delta.added, updated: delta.updated.map(([from, to]) => [to, from] as const) };
  }

  const same = (what: string, is: readonly Conflict[], should: readonly Conflict[]) => {
    if (JSON.stringify(is) === JSON.stringify(should)) return;
    const [a, b] = [new Set(is.map((one) => JSON.stringify(one))), new Set(should.map((one) => JSON.stringify(one)))];
    const [extra, missed] = [[...a].filter((one) => !b.has(one)), [...b].filter((one) => !a.has(one))];
    throw new Error(`${what}: too many: ${extra.join(" ")}; missed: ${missed.join(" ")}; or out of order`);
  };

  return {
    engine,
    step() {
      count += 1;
      const [name, changes] = randomChange();
      kinds.add(name.replace(/ g\d+$/, ""));
      if (name === "undo") undo.pop();
      else
        undo.push({
          ...(changes.frame === undefined ? {} : { frame: [changes.frame[1], changes.frame[0]] as const }),
          ...(changes.goals === undefined ? {} : { goals: flip(changes.goals) }),
          ...(changes.raised === undefined ? {} : { raised: flip(changes.raised) }),
          ...(changes.settled === undefined ? {} : { settled: flip(changes.settled) }),
        });
      if (changes.frame !== undefined) frame = changes.frame[1];
      keep(goals, changes.goals, ({ id }) => id);
      keep(raised, changes.raised, ({ id }) => id);
      keep(settled, changes.settled, ({ identity }) => identity);
      fold(engine.apply(changes));
      return `seed ${seed} step ${count}: ${name}`;
    },
    check() {
      const found = detectAll({ frame, goals: goals.values(), raised: raised.values() });
      const open = found
        .filter(({ identity, print }) => settled.get(identity)?.print !== print)
        .map((one) => ({ ...one, reopened: settled.has(one.identity) }));
      const hidden = found.filter(({ identity, print }) => settled.get(identity)?.print === print);
      same("open", engine.current(), open);
      same("hidden", engine.settled(), hidden);
      // The same once more from the text alone; and prints differ exactly where the facts the text names do.
      const letter = byTheLetter({ frame, goals: [...goals.values()], raised: [...raised.values()] });
      const plain = (one: { readonly severity: string; readonly rule: string; readonly goals: readonly string[]; readonly scope?: Conflict["scope"] }) =>
        JSON.stringify([one.severity, one.rule, one.goals, Object.entries(one.scope ?? {}).sort()]);
      const [mine, theirs] = [found.map(plain).sort(), letter.map(plain).sort()];
      if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error(`by the letter ${theirs.join(" ")} but ${mine.join(" ")}`);
      const facts = new Map(letter.map((one) => [plain(one), one]));
      for (const one of found) {
        const { key, print } = facts.get(plain(one)) ?? { key: "", print: "" };
        const known = prints.get(one.identity) ?? new Map<string, string>([["key", key]]);
        prints.set(one.identity, known);
        const before = known.get(one.print) ?? print;
        const clash = [...known].some(([other, facts]) => other !== "key" && other !== one.print && facts === print);
        if (known.get("key") !== key || before !== print || clash)
          throw new Error(`print ${one.print} of ${one.identity} stands for ${before}, and for ${print}`);
        known.set(one.print, print);
      }
      const left = new Map(open.map((one) => [one.identity, one]));
      if (left.size !== open.length) throw new Error("one identity twice");
      same("folded", [...folded.values()].sort(byIdentity), [...left.values()].sort(byIdentity));
    },
    tryPreview() {
      const id = pick(random, GOAL_IDS);
      const goal = goals.get(id) ?? { ...freshGoal(id), placement: null };
      const cell = placement();
      const preview = engine.preview(goal, cell);
      const copy = createEngine();
      copy.apply({
        frame: [EMPTY_FRAME, frame],
        goals: { added: [...goals.values()], updated: [], removed: [] },
        raised: { added: [...raised.values()], updated: [], removed: [] },
        settled: { added: [...settled.values()], updated: [], removed: [] },
      });
      const { appeared, changed } = copy.apply(onGoal(goals.get(id), { ...goal, placement: cell }));
      const graver = changed.filter(([from, to]) => SEVERITIES.indexOf(to.severity) < SEVERITIES.indexOf(from.severity)).map(([, to]) => to);
      const applied = [...appeared, ...graver].filter((one) => one.goals.includes(id) || one.scope?.objective === cell.objective);
      return { preview: [...preview].sort(byIdentity), applied: applied.sort(byIdentity) };
    },
    fired,
    clearedRules,
    kinds,
    get reopened() {
      return reopened;
    },
  };
}

function byIdentity(a: Conflict, b: Conflict): number {
  return a.identity < b.identity ? -1 : 1;
}

/** Runs storms and checks after every step; says which rules fired and cleared. */
export function weather(seeds: readonly number[], steps: number) {
  const fired = new Set<string>();
  const cleared = new Set<string>();
  const kinds = new Set<string>();
  const seen = { reopened: 0, previews: 0 };
  for (const seed of seeds) {
    const storm = createStorm(seed);
    for (let i = 0; i < steps; i++) {
      const what = storm.step();
      try {
        storm.check();
        if (i % 10 === 0) {
          const { preview, applied } = storm.tryPreview();
          if (JSON.stringify(preview) !== JSON.stringify(applied)) throw new Error(`preview ${JSON.stringify(preview)} but ${JSON.stringify(applied)}`);
          seen.previews += preview.length;
          storm.check();
        }
      } catch (error) {
        throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
    for (const rule of storm.fired) fired.add(rule);
    for (const rule of storm.clearedRules) cleared.add(rule);
    for (const kind of storm.kinds) kinds.add(kind);
    seen.reopened += storm.reopened;
  }
  return { fired, cleared, kinds, ...seen };
}
