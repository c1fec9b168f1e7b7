import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frame, Objective, Pool } from "#core/model/frame.ts";
import { clashWords } from "#core/model/frame-clash.ts";
import { mergeFrame } from "#core/model/frame-merge.ts";

const objective = (id: string, title = id, serves = true): Objective => ({ id, title, serves });
const pool = (capacity: Pool["capacity"]): Pool => ({ id: "p", title: "Design", unit: "days", capacity });
const FRAME: Frame = {
  title: "A workshop",
  overarchingGoal: "People choose us",
  departments: [{ id: "a", title: "A", initials: "AA", colour: "#112233", pattern: "dots" }],
  objectives: [objective("o1", "First"), objective("o2", "Second"), objective("o3", "Third")],
  horizons: [{ id: "q1", title: "Q1" }],
  pools: [pool({ q1: 8 })],
};

/** Both start from FRAME. */
function merge(mine: Partial<Frame>, theirs: Partial<Frame>) {
  const { frame, clashes } = mergeFrame(FRAME, mine, { ...FRAME, ...theirs });
  return { frame, told: clashes.map(clashWords) };
}
const objectives = (mine: readonly Objective[], theirs: readonly Objective[]) => {
  const { frame, told } = merge({ objectives: mine }, { objectives: theirs });
  return { titles: frame.objectives.map(({ title }) => title), told };
};
const [o1, o2, o3] = FRAME.objectives as readonly [Objective, Objective, Objective];

describe("two hands on one frame", () => {
  it("[CM38] one adds, the other renames: both are there", () => {
    const { titles, told } = objectives([o1, { ...o2, title: "Second, better" }, o3], [...FRAME.objectives, objective("o4", "Fourth")]);
    expect(titles).toEqual(["First", "Second, better", "Third", "Fourth"]);
    expect(told).toEqual([]);
  });

  it("[CM38] both add, both remove another one, and parts nobody named stay as they stand", () => {
    const { titles, told } = objectives([o1, o2, objective("m", "Mine")], [o2, o3, objective("t", "Theirs")]);
    expect(new Set(titles)).toEqual(new Set(["Second", "Mine", "Theirs"]));
    expect(told).toEqual([]);
    expect(merge({ title: "Mine" }, { overarchingGoal: "Theirs", horizons: [] }).frame).toEqual({
      ...FRAME,
      title: "Mine",
      overarchingGoal: "Theirs",
      horizons: [],
    });
  });

  it("[CM38] one entry, different fields: both; a capacity in another horizon as well, and a field taken away is gone", () => {
    expect(objectives([{ ...o1, title: "Mine" }, o2, o3], [{ ...o1, serves: false }, o2, o3]).told).toEqual([]);
    expect(merge({ objectives: [{ ...o1, title: "Mine" }, o2, o3] }, { objectives: [{ ...o1, serves: false }, o2, o3] }).frame.objectives[0]).toEqual({
      id: "o1",
      title: "Mine",
      serves: false,
    });
    expect(merge({ pools: [pool({ q1: 8, q2: 5 })] }, { pools: [pool({ q1: 9 })] })).toMatchObject({ frame: { pools: [pool({ q1: 9, q2: 5 })] }, told: [] });
    const [{ initials: _, ...plain }] = FRAME.departments as [Frame["departments"][0] & {}];
    expect(merge({ departments: [plain] }, { departments: [{ ...plain, initials: "AA", pattern: "grid" }] }).frame.departments).toEqual([
      { ...plain, pattern: "grid" },
    ]);
  });

  it("[CM38] who moved something gives the order, and what the other added stands after what it stood after", () => {
    expect(objectives([o3, o1, o2], [o1, objective("n", "New"), o2, o3])).toEqual({ titles: ["Third", "First", "New", "Second"], told: [] });
    expect(objectives([o1, objective("n", "New"), o2, o3], [o3, o1, o2])).toEqual({ titles: ["Third", "First", "New", "Second"], told: [] });
    expect(objectives([objective("n", "New"), o1, o2, o3], [o2, o1, o3]).titles).toEqual(["New", "Second", "First", "Third"]);
    expect(objectives([o3, o2, o1], [o3, o2, o1])).toEqual({ titles: ["Third", "Second", "First"], told: [] });
  });

  it.each<[string, Partial<Frame>, Partial<Frame>, string, Partial<Frame>]>([
    ["what I renamed they removed", { objectives: [{ ...o1, title: "Mine" }, o2, o3] }, { objectives: [o2, o3] }, "removed the objective “Mine”", {}],
    ["what I removed they renamed", { objectives: [o2, o3] }, { objectives: [{ ...o1, title: "Theirs" }, o2, o3] }, "changed the objective “Theirs”", {}],
    [
      "both renamed it",
      { objectives: [{ ...o1, title: "Mine" }, o2, o3] },
      { objectives: [{ ...o1, title: "Theirs" }, o2, o3] },
      "title of the objective “Mine”, too: “Theirs”",
      {},
    ],
    ["both moved entries", { objectives: [o3, o1, o2] }, { objectives: [o2, o1, o3] }, "moved objectives", { objectives: [o3, o1, o2] }],
    ["both said what it is for", { overarchingGoal: "Mine" }, { overarchingGoal: "Theirs" }, "over-arching goal, too: “Theirs”", { overarchingGoal: "Mine" }],
    ["both counted", { pools: [pool({ q1: 5 })] }, { pools: [pool({ q1: null })] }, "capacity of the shared resource “Design”, too: nothing", {}],
  ])("[CM38] %s: told, and nothing is lost", (_, mine, theirs, words, expected) => {
    const { frame, told } = merge(mine, theirs);
    expect(told).toEqual([expect.stringContaining(words)]);
    expect(frame).toMatchObject(expected);
    expect(frame.objectives).toHaveLength(3);
  });

  it("[CM38] the same said twice is no contradiction, and a part without a base replaces", () => {
    const renamed = { objectives: [{ ...o1, title: "Same" }, o2] };
    expect(merge(renamed, renamed)).toEqual({ frame: { ...FRAME, ...renamed }, told: [] });
    expect(mergeFrame({}, { objectives: [o2] }, FRAME)).toEqual({ frame: { ...FRAME, objectives: [o2] }, clashes: [] });
  });

  it("[CM38] whatever two hosts do to a list, every entry either keeps, adds or changes is there, once", () => {
    const edits = fc.record({
      drop: fc.subarray(["o1", "o2", "o3"]),
      rename: fc.subarray(["o1", "o2", "o3"]),
      flip: fc.boolean(),
      add: fc.nat({ max: 2 }),
    });
    type Edits = { drop: string[]; rename: string[]; flip: boolean; add: number };
    const changedBy = ({ drop, rename, flip, add }: Edits, who: string): readonly Objective[] => {
      const left = FRAME.objectives
        .filter(({ id }) => !drop.includes(id))
        .map((one) => (rename.includes(one.id) ? { ...one, title: `${one.title} ${who}` } : one));
      return [...(flip ? left.toReversed() : left), ...Array.from({ length: add }, (_, n) => objective(`${who}${n}`))];
    };
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [mine, theirs] = [changedBy(a, "mine"), changedBy(b, "theirs")];
        const { frame } = merge({ objectives: mine }, { objectives: theirs });
        const ids = frame.objectives.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const changed = [...mine, ...theirs].filter(({ id, title }) => FRAME.objectives.find((one) => one.id === id)?.title !== title).map(({ id }) => id);
        const kept = FRAME.objectives.map(({ id }) => id).filter((id) => [mine, theirs].every((list) => list.some((one) => one.id === id)));
        expect(new Set(ids)).toEqual(new Set([...changed, ...kept]));
      }),
    );
  });
});
