// What the conflict engine costs: `npm run bench -- conflicts [seed] [changes]`. Boards dense enough that every rule fires, at equal density. Exit 1 where a budget of docs/spec/conflicts.md CE7 is not kept: on a machine that does nothing else.

import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import type { WorkshopChanges } from "#core/model/changes.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { APPROACH, type Facets, type Goal, STANCES } from "#core/model/goal.ts";
import { pick, seededRandom } from "../tests/support/random.ts";

const seed = Number(process.argv[2] ?? 1);
/** A sixth of them to get warm. */
const CHANGES = Number(process.argv[3] ?? 3_000);
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** Columns, departments and vocabulary grow with the board, so that a bucket holds as many cards at every size. */
function board(size: number) {
  const random = seededRandom(seed);
  const chance = (p: number) => random() < p;
  const scale = Math.max(1, size / 200);
  const [objectives, departments] = [names("o", Math.ceil(4 * scale) + 2), names("d", Math.ceil(8 * Math.sqrt(scale)) + 1)];
  const [levers, channels, words] = [names("lever", Math.ceil(10 * scale)), names("channel", Math.ceil(8 * scale)), names("", Math.ceil(60 * scale))];
  const letters = (word: string) => [...word].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const frame: Frame = {
    ...EMPTY_FRAME,
    departments: departments.map((id) => ({ id, title: id })),
    objectives: objectives.map((id, i) => ({ id, title: id, serves: i % 7 !== 1 })),
    horizons: ["q1", "q2", "q3", "q4"].map((id) => ({ id, title: id })),
    pools: names("pool", Math.ceil(scale)).map((id) => ({ id, title: id, unit: "days", capacity: { q1: 10, q2: 20, q3: 40, q4: null } })),
  };
  const goalIds = names("goal", size);
  const makeGoal = (id: string, i: number): Goal => {
    const objective = objectives[Math.floor(random() * (objectives.length - 1))] as string;
    // The last column but one belongs to one department: a silo. The last column and the last department have no card.
    const alone = objective === objectives.at(-2);
    const facets: Facets = {
      ...(chance(0.7) ? { lever: pick(random, levers), direction: pick(random, ["raise", "lower", "hold"] as const) } : {}),
      ...(chance(0.8) ? { channel: [pick(random, channels), pick(random, channels)] } : {}),
      ...(chance(0.8) ? { audience: [pick(random, ["public", "staff", "donors"])] } : {}),
      ...(chance(0.5) ? { approach: { control: pick(random, APPROACH.control), voice: pick(random, APPROACH.voice) } } : {}),
      ...(chance(0.3) ? { asks: [{ pool: pick(random, frame.pools).id, amount: 1 + Math.floor(random() * 5) }] } : {}),
      ...(chance(0.6)
        ? { role: pick(random, Number(objective.slice(1)) % 3 === 0 ? (["contribute", "needs"] as const) : (["lead", "needs", "affected"] as const)) }
        : {}),
      ...(chance(0.5) ? { stance: pick(random, STANCES) } : {}),
      ...(chance(0.3) ? { dependsOn: [chance(0.03) ? "gone" : (goalIds[Math.min(size - 1, Math.max(0, i + Math.floor(random() * 40) - 20))] as string)] } : {}),
    };
    const title = `More ${letters(pick(random, words))}word ${letters(pick(random, words))}thing with growing stories`;
    const department = alone ? (departments[0] as string) : (departments[Math.floor(random() * (departments.length - 1))] as string);
    const placement = chance(0.05) ? null : { objective: chance(0.05) ? null : objective, horizon: pick(random, ["q1", "q2", "q3", "q4"]) };
    return { id, department, title, facets, placement };
  };
  return { frame, goals: goalIds.map(makeGoal), random, objectives };
}

const quantile = (times: number[], q: number) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] as number;
const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const heap = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

interface Budget {
  readonly what: string;
  readonly goals: number;
  readonly is: number;
  readonly atMost: number;
}
const budgets: Budget[] = [];
/** ms by number of goals, for a board opened whole. */
const coldOf = new Map<number, number>();
/** The same for reading, hashing and sorting it: plain n log n, on this machine with its caches. */
const plainOf = new Map<number, number>();
function plainWork(text: string): void {
  const goals = JSON.parse(text) as readonly Goal[];
  const byText = new Map<string, Goal>();
  for (let round = 0; round < 4; round++) for (const goal of goals) byText.set(`${round}${goal.id}${goal.title}`, { ...goal });
  [...byText.keys()].sort();
}
/** How many times as much as a board of 2,000. */
const growth = (of: ReadonlyMap<number, number>, size: number) => (of.get(size) ?? Number.NaN) / (of.get(2_000) ?? Number.NaN);

const rows: { readonly [column: string]: string | number }[] = [];
for (const size of [200, 2_000, 10_000]) {
  const { frame, goals, random, objectives } = board(size);
  const load: WorkshopChanges = {
    frame: [EMPTY_FRAME, frame],
    goals: { added: goals, updated: [], removed: [] },
    raised: { added: [{ id: "r1", goals: [goals[0]?.id ?? ""], text: "?" }], updated: [], removed: [] },
  };
  // The engine is new each time; its code is warm from the second on. What the very first costs stands in a column of its own.
  const first = timed(() => createEngine().apply(load));
  for (let i = 0; i < 20; i++) createEngine().apply(load);
  const cold = names("", 31).map(() => timed(() => createEngine().apply(load)));
  const text = JSON.stringify(goals);
  for (let i = 0; i < 20; i++) plainWork(text);
  const plain = names("", 31).map(() => timed(() => plainWork(text)));
  const before = heap();
  const engine = createEngine();
  engine.apply(load);
  const bytes = heap() - before;
  const open = engine.current();
  const missing = RULE_IDS.filter((rule) => !open.some((conflict) => conflict.rule === rule));
  if (missing.length > 0) throw new Error(`on ${size} goals no finding of ${missing.join(", ")}`);

  const cell = () => ({ objective: objectives[Math.floor(random() * (objectives.length - 1))] as string, horizon: pick(random, ["q1", "q2", "q3", "q4"]) });
  const live = new Map(goals.map((goal) => [goal.id, goal]));
  const change: number[] = [];
  const list: number[] = [];
  const preview: number[] = [];
  let touched = 0;
  const cpu = process.cpuUsage();
  for (let i = 0; i < CHANGES; i++) {
    const goal = live.get(pick(random, goals).id) as Goal;
    const to: Goal = i % 2 === 0 ? { ...goal, placement: cell() } : { ...goal, facets: pick(random, goals).facets };
    const target = cell();
    const previewed = timed(() => engine.preview(goal, target));
    const applied = timed(() => {
      const { appeared, changed, cleared } = engine.apply({ goals: { added: [], updated: [[goal, to]], removed: [] } });
      touched += appeared.length + changed.length + cleared.length;
    });
    live.set(to.id, to);
    const listed = timed(() => engine.current());
    if (i < CHANGES / 6) continue;
    change.push(applied);
    preview.push(previewed);
    list.push(listed);
  }
  // What a loaded machine adds to wall time is not in here: change, preview and list together.
  const used = process.cpuUsage(cpu);
  const now = { frame, goals: [...live.values()], raised: load.raised?.added ?? [] };
  const oracle =
    size > 2_000
      ? undefined
      : quantile(
          names("", 3).map(() => timed(() => detectAll(now))),
          0.5,
        );
  coldOf.set(size, quantile(cold, 0.5));
  plainOf.set(size, quantile(plain, 0.5));
  if (size >= 2_000) budgets.push({ what: "change p95 ms", goals: size, is: quantile(change, 0.95), atMost: size > 2_000 ? 2 : 1 });
  if (size === 2_000) {
    budgets.push({ what: "preview p95 ms", goals: size, is: quantile(preview, 0.95), atMost: 1 });
    budgets.push({ what: "cold ms", goals: size, is: quantile(cold, 0.5), atMost: 60 });
  }
  if (size > 2_000) {
    budgets.push({ what: "growth of cold / of plain n log n", goals: size, is: growth(coldOf, size) / growth(plainOf, size), atMost: 1.5 });
    console.log(`from 2,000 to ${size} goals: cold ${growth(coldOf, size).toFixed(1)} times, plain n log n ${growth(plainOf, size).toFixed(1)} times`);
  }
  rows.push({
    goals: size,
    conflicts: open.length,
    "per change": (touched / CHANGES).toFixed(1),
    "change p50 ms": quantile(change, 0.5).toFixed(3),
    "change p95 ms": quantile(change, 0.95).toFixed(3),
    "preview p50 ms": quantile(preview, 0.5).toFixed(3),
    "preview p95 ms": quantile(preview, 0.95).toFixed(3),
    "cpu ms, all three": ((used.user + used.system) / CHANGES / 1_000).toFixed(3),
    "list p95 ms": quantile(list, 0.95).toFixed(3),
    "first ms": first.toFixed(0),
    "cold ms (best)": `${quantile(cold, 0.5).toFixed(0)} (${Math.min(...cold).toFixed(0)})`,
    "KB a goal": (bytes / size / 1024).toFixed(2),
    "oracle ms": oracle?.toFixed(0) ?? "-",
    "oracle / change": oracle === undefined ? "-" : Math.round(oracle / quantile(change, 0.5)),
  });
}
console.table(rows);
console.table(
  budgets.map(({ what, goals, is, atMost }) => ({
    budget: what,
    goals,
    "at most": atMost,
    is: Number(is.toFixed(3)),
    verdict: is <= atMost ? "kept" : "BEYOND",
  })),
);
if (budgets.some(({ is, atMost }) => !(is <= atMost))) process.exitCode = 1;

// All cards in one bucket: nothing may hang.
const crowd = names("c", 100).map(
  (id, i): Goal => ({
    id,
    department: `d${i % 8}`,
    title: "One door",
    facets: { lever: "posts", direction: i % 2 === 0 ? "raise" : "lower", channel: ["blog"], audience: ["public"] },
    placement: { objective: "o0", horizon: "q1" },
  }),
);
const one = createEngine();
one.apply({ frame: [EMPTY_FRAME, board(200).frame], goals: { added: crowd, updated: [], removed: [] } });
const [first] = crowd;
if (first === undefined) throw new Error("no crowd");
const there: Goal = { ...first, placement: { objective: "o0", horizon: "q2" } };
const crowded = names("", 200).map((_, i) =>
  timed(() => one.apply({ goals: { added: [], updated: [i % 2 === 0 ? [first, there] : [there, first]], removed: [] } })),
);
console.log(`100 cards in one bucket: ${one.current().length} conflicts, one move p95 ${quantile(crowded, 0.95).toFixed(3)} ms`);
