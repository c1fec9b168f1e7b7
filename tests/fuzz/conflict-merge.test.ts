// People who work apart on copies of one canvas: after every merge each copy's engine says what the rules say of what it holds.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Conflict, ConflictChanges } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { moveGoal } from "#core/doc/commands/move-goal.ts";
import { raiseConflict } from "#core/doc/commands/raise-conflict.ts";
import { removeGoal } from "#core/doc/commands/remove-goal.ts";
import { withdrawRaise } from "#core/doc/commands/withdraw-raise.ts";
import { type GoalEdit, putGoal, readGoals } from "#core/doc/goal-map.ts";
import { observeGoals } from "#core/doc/observe-goals.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { observeRaised } from "#core/doc/raised.ts";
import { createUndoTimeline } from "#core/doc/undo.ts";
import type { WorkshopChanges } from "#core/model/changes.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { FACET_NAMES } from "#core/model/goal.ts";
import { pick, seededRandom } from "../support/random.ts";
import { createGoalMaker, GOAL_IDS } from "../support/random-goals.ts";

const SEEDS = Array.from({ length: 12 }, (_, i) => 400 + i);
const STEPS = 90;
const KINDS = ["add", "edit", "facet emptied", "hide", "move", "raise", "remove", "suggest", "undo", "withdraw"];
const NOBODY = { added: [], updated: [], removed: [] };

/** One person's copy with its engine, fed by what the document tells and nothing else. */
function createCopy(name: string, frame: Frame) {
  const doc = new Y.Doc();
  doc.clientID = name === "left" ? 1 : 2;
  const engine = createEngine();
  const told: WorkshopChanges[] = [];
  const folded = new Map<string, Conflict>();
  const seen = { fired: new Set<string>(), cleared: new Set<string>() };
  const take = (changes: WorkshopChanges) => {
    told.push(changes);
    fold(engine.apply(changes));
  };
  const fold = ({ appeared, changed, cleared }: ConflictChanges) => {
    for (const { identity, rule } of cleared) {
      expect(folded.delete(identity)).toBe(true);
      seen.cleared.add(rule);
    }
    for (const one of appeared) {
      expect(folded.has(one.identity)).toBe(false);
      folded.set(one.identity, one);
      seen.fired.add(one.rule);
    }
    for (const [from, to] of changed) {
      expect(folded.get(from.identity)).toEqual(from);
      folded.set(to.identity, to);
    }
  };
  const undo = createUndoTimeline(() => undefined);
  undo.follow(name, doc);
  take({ frame: [EMPTY_FRAME, frame] });
  observeGoals(doc, (goals) => take({ goals }));
  const raised = observeRaised(doc, (hands) => take({ raised: hands }));
  return {
    doc,
    undo,
    raised,
    engine,
    told,
    seen,
    check(what: string) {
      const found = detectAll({ frame, goals: readGoals(doc).values(), raised: raised.entries.values() });
      expect(engine.current(), what).toEqual(found);
      expect(
        [...folded.values()].sort((a, b) => (a.identity < b.identity ? -1 : 1)),
        what,
      ).toEqual([...found].sort((a, b) => (a.identity < b.identity ? -1 : 1)));
    },
  };
}
type Copy = ReturnType<typeof createCopy>;

describe("the conflict engine on two copies of a canvas", () => {
  const fired = new Set<string>();
  const cleared = new Set<string>();
  const kinds = new Set<string>();
  let merged = 0;

  it.each(SEEDS)(
    "[CE1] [CE2] says on either side, before and after every merge, what the rules say from scratch and what its diffs add up to: seed %i",
    (seed) => {
      const random = seededRandom(seed);
      const make = createGoalMaker(random);
      const frame = make.frame("t");
      const copies = [createCopy("left", frame), createCopy("right", frame)] as const;

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

      for (let step = 0; step < STEPS; step++) {
        const copy = pick(random, copies);
        const what = act(copy);
        kinds.add(what);
        copy.check(`seed ${seed} step ${step}: ${what}`);
        if (!make.chance(0.15)) continue;
        const [from, to] = make.chance(0.5) ? copies : [copies[1], copies[0]];
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), "remote");
        to.check(`seed ${seed} step ${step}: merge after ${what}`);
        merged += 1;
      }
      const [left, right] = copies;
      Y.applyUpdate(left.doc, Y.encodeStateAsUpdate(right.doc), "remote");
      Y.applyUpdate(right.doc, Y.encodeStateAsUpdate(left.doc), "remote");
      left.check(`seed ${seed}: in the end`);
      right.check(`seed ${seed}: in the end`);
      expect(left.engine.current()).toEqual(right.engine.current());

      for (const { told, engine, seen, undo, doc } of copies) {
        const again = createEngine();
        for (const changes of told) again.apply(changes);
        expect(again.current()).toEqual(engine.current());
        const atOnce = createEngine();
        atOnce.apply({
          frame: [EMPTY_FRAME, frame],
          goals: { ...NOBODY, added: [...readGoals(doc).values()] },
          raised: { ...NOBODY, added: [...left.raised.entries.values()] },
        });
        expect(atOnce.current()).toEqual(engine.current());
        for (const rule of seen.fired) fired.add(rule);
        for (const rule of seen.cleared) cleared.add(rule);
        undo.close();
        doc.destroy();
      }
    },
  );

  it("[CE1] these storms are none in a glass of water: every kind of act, most rules there and gone again, many merges", () => {
    expect([...kinds].sort()).toEqual(KINDS);
    expect(fired.size).toBe(16);
    expect(cleared.size).toBe(16);
    expect(merged).toBeGreaterThan(100);
  });
});
