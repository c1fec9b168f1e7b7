// People who work apart on copies of one canvas, while the host changes the frame and the room settles conflicts: after every merge
// and everything heard, each copy's engine says what the rules say of what it holds.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createEngine } from "#core/conflicts/engine.ts";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { moveGoal } from "#core/doc/commands/move-goal.ts";
import { raiseConflict } from "#core/doc/commands/raise-conflict.ts";
import { removeGoal } from "#core/doc/commands/remove-goal.ts";
import { withdrawRaise } from "#core/doc/commands/withdraw-raise.ts";
import { type GoalEdit, putGoal, editGoal as putInto, readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import type { Settled } from "#core/model/changes.ts";
import { FACET_NAMES } from "#core/model/goal.ts";
import { type Copy, createCopy, type RoomChange } from "../support/canvas-copy.ts";
import { pick, seededRandom } from "../support/random.ts";
import { createGoalMaker, GOAL_IDS } from "../support/random-goals.ts";

/** The last ones let the room speak more than the canvas. */
const SEEDS = [...Array.from({ length: 12 }, (_, i) => 400 + i), ...Array.from({ length: 8 }, (_, i) => 900 + i)];
const STEPS = 90;
const ON_CANVAS = ["add", "edit", "facet emptied", "hide", "move", "raise", "remove", "suggest", "undo", "withdraw"];
const IN_ROOM = ["capacity", "cards to the lane", "department gone", "new frame", "objective gone", "serves", "settle", "settle anew", "unsettle"];

describe("the conflict engine on two copies of a canvas", () => {
  const fired = new Set<string>();
  const cleared = new Set<string>();
  const kinds = new Set<string>();
  const seen = { merged: 0, reopened: 0, hiddenAgain: 0, twice: 0 };

  it.each(SEEDS)(
    "[CE1] [CE2] [CE3] [CC15] says on either side, before and after every merge and all that is heard, what the rules say from scratch: seed %i",
    (seed) => {
      const random = seededRandom(seed);
      const make = createGoalMaker(random);
      const copies = [createCopy("left", 1), createCopy("right", 2)] as const;
      const log: RoomChange[] = [];
      const heard = new Map<Copy, number>(copies.map((copy) => [copy, 0]));
      let frame = make.frame("t");
      const settled: Settled[] = [];
      const say = (change: RoomChange) => void log.push(change);
      /** A copy is told the next `most` things it has not heard, in their order. */
      const hear = (copy: Copy, most: number) => {
        const from = heard.get(copy) ?? 0;
        for (const change of log.slice(from, from + most)) copy.hear(change);
        heard.set(copy, Math.min(log.length, from + most));
      };
      say({ frame });
      for (const copy of copies) hear(copy, 1);

      function decide({ engine, doc }: Copy): string {
        if (make.chance(0.6)) {
          const open = engine.current();
          const again = open.filter(({ reopened }) => reopened);
          const conflict = again.length > 0 && make.chance(0.9) ? pick(random, again) : open.length > 0 ? pick(random, open) : undefined;
          if (conflict === undefined) return "nothing to settle";
          const { identity, print } = conflict;
          if (settled.some((one) => one.identity === identity && one.print === print)) return "settled meanwhile";
          const anew = settled.some((one) => one.identity === identity);
          if (anew) seen.twice += 1;
          settled.push({ identity, print });
          say({ settle: { identity, print } });
          return anew ? "settle anew" : "settle";
        }
        const dice = random();
        if (dice < 0.1) {
          const [one] = settled.splice(Math.floor(random() * settled.length), 1);
          if (one === undefined) return "nothing to unsettle";
          say({ unsettle: one });
          return "unsettle";
        }
        const gone = pick(random, dice < 0.25 ? ["o1", "o2", "o3"] : ["a", "b", "c", "d"]);
        const without = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => id !== gone);
        if (dice < 0.25) {
          frame = { ...frame, objectives: without(frame.objectives) };
          say({ frame });
          if (make.chance(0.5)) return "objective gone";
          // What the server does with the cards that stood there arrives in its own time.
          doc.transact(() => {
            for (const { id, placement } of readGoals(doc).values())
              if (placement?.objective === gone) putInto(doc, id, { placement: { ...placement, objective: null } });
          }, "remote");
          return "cards to the lane";
        }
        if (dice < 0.35) {
          frame = { ...frame, departments: without(frame.departments) };
          say({ frame });
          return "department gone";
        }
        if (dice < 0.75) {
          const row = pick(random, ["q1", "q1", "q2", "q3"]);
          frame = { ...frame, pools: frame.pools.map((pool) => ({ ...pool, capacity: { ...pool.capacity, [row]: pick(random, [null, 0, 2, 5]) } })) };
          say({ frame });
          return "capacity";
        }
        const serves = dice < 0.85;
        frame = serves ? { ...frame, objectives: frame.objectives.map((one) => ({ ...one, serves: make.chance(0.6) })) } : make.frame("t");
        say({ frame });
        return serves ? "serves" : "new frame";
      }

      function act({ doc, undo, raised }: Copy): string {
        const id = pick(random, GOAL_IDS);
        const goal = readGoals(doc).get(id);
        const dice = random();
        const facet = pick(random, FACET_NAMES);
        if (dice < 0.06) {
          const hand = raised.entries.keys().next().value;
          if (hand === undefined || make.chance(0.5)) raiseConflict(doc, { id: `r${Math.floor(random() * 3)}`, goals: make.some(GOAL_IDS, 3), text: "?" });
          else withdrawRaise(doc, hand);
          return hand === undefined ? "raise" : "withdraw";
        }
        if (dice < 0.16) {
          undo.undo();
          return "undo";
        }
        if (goal === undefined) {
          doc.transact(() => putGoal(doc, make.goal(id)), ORIGIN.local);
          return "add";
        }
        if (dice < 0.22) {
          removeGoal(doc, id);
          return "remove";
        }
        if (dice < 0.45) {
          const cell = make.placement();
          moveGoal(doc, id, {
            cell,
            others: [...readGoals(doc).values()].filter((one) => one.placement?.horizon === cell.horizon && one.placement.objective === cell.objective),
          });
          return "move";
        }
        if (dice < 0.5) {
          editGoal(doc, id, { hidden: goal.hidden !== true });
          return "hide";
        }
        if (dice < 0.58) {
          editGoal(doc, id, { set: { [facet]: null } });
          return "facet emptied";
        }
        const set = { [facet]: make.facet[facet]() } as NonNullable<GoalEdit["set"]>;
        const suggest = make.chance(0.2);
        editGoal(doc, id, { set, ...(suggest ? { suggest: [facet] } : {}), ...(make.chance(0.2) ? { title: make.title() } : {}) });
        return suggest ? "suggest" : "edit";
      }

      const spoken = seed < 900 ? 0.15 : 0.45;
      for (let step = 0; step < (seed < 900 ? STEPS : 2 * STEPS); step++) {
        const copy = pick(random, copies);
        const what = make.chance(spoken) ? decide(copy) : act(copy);
        kinds.add(what);
        copy.check(`seed ${seed} step ${step}: ${what}`);
        if (make.chance(0.3)) {
          const listener = pick(random, copies);
          hear(listener, 1 + Math.floor(random() * 3));
          listener.check(`seed ${seed} step ${step}: heard after ${what}`);
        }
        if (!make.chance(0.15)) continue;
        const [from, to] = make.chance(0.5) ? copies : [copies[1], copies[0]];
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), "remote");
        to.check(`seed ${seed} step ${step}: merge after ${what}`);
        seen.merged += 1;
      }
      const [left, right] = copies;
      for (const copy of copies) hear(copy, log.length);
      Y.applyUpdate(left.doc, Y.encodeStateAsUpdate(right.doc), "remote");
      Y.applyUpdate(right.doc, Y.encodeStateAsUpdate(left.doc), "remote");
      left.check(`seed ${seed}: in the end`);
      right.check(`seed ${seed}: in the end`);
      expect(left.engine.current()).toEqual(right.engine.current());
      expect(left.engine.settled()).toEqual(right.engine.settled());

      for (const copy of copies) {
        const again = createEngine();
        for (const changes of copy.told) again.apply(changes);
        for (const engine of [again, copy.atOnce()]) {
          expect(engine.current()).toEqual(copy.engine.current());
          expect(engine.settled()).toEqual(copy.engine.settled());
        }
        for (const rule of copy.seen.fired) fired.add(rule);
        for (const rule of copy.seen.cleared) cleared.add(rule);
        seen.reopened += copy.seen.reopened;
        seen.hiddenAgain += copy.seen.hiddenAgain;
        copy.close();
      }
    },
  );

  it("[CE1] these storms are none in a glass of water: every kind of act, most rules there and gone again, many merges, much settled, and twice", () => {
    expect([...kinds]).toEqual(expect.arrayContaining([...ON_CANVAS, ...IN_ROOM]));
    expect(fired.size).toBe(16);
    expect(cleared.size).toBe(16);
    expect(seen.merged).toBeGreaterThan(100);
    expect(seen.twice).toBeGreaterThan(20);
    expect(seen.reopened).toBeGreaterThan(50);
    expect(seen.hiddenAgain).toBeGreaterThan(20);
  });
});
