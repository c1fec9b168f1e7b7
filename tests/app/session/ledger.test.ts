import { afterEach, describe, expect, it } from "vitest";
import { mayAnswer } from "#core/conflicts/given-answers.ts";
import { equilibrium } from "#core/conflicts/ledger.ts";
import { ranked } from "#core/conflicts/wall/score.ts";
import { APPROACH, type Facets, ROLES, STANCES } from "#core/model/goal.ts";
import type { Cell } from "../../../app/state/types.ts";
import { eventually } from "../../support/eventually.ts";
import { pick, seededRandom } from "../../support/random.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom | undefined;
afterEach(async () => {
  await room?.close();
});

const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);
const STEPS = 36;
const named = (...ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
const FILE = {
  version: 1,
  title: "Late",
  departments: named("a", "b", "c"),
  objectives: [...named("o1", "o2"), { id: "o3", title: "o3", serves: false }],
  horizons: named("q1", "q2"),
  pools: [{ id: "money", title: "Money", unit: "k", capacity: { q1: 4, q2: 2 } }],
  goals: [],
};

/** What a screen makes of the conflicts at a moment. */
function seen({ session }: Person, nowMs: number) {
  const { open, settled, ledger } = session.conflicts.getState();
  const { goals, frame } = session.workshop.getState();
  const firstAt = (identity: string) => ledger.get(identity)?.firstAt ?? Number.NaN;
  const context = { goal: (id: string) => goals.get(id), firstHorizon: frame.horizons[0]?.id, firstAt, nowMs };
  return {
    open: open.map(({ identity, print, reopened }) => ({ identity, print, reopened, firstAt: firstAt(identity) })),
    settled: settled.map(({ identity, print }) => ({ identity, print, as: ledger.get(identity)?.settled })),
    rank: ranked(open, context).map(({ identity }) => identity),
    equilibrium: equilibrium(ledger),
  };
}

/** Three departments, each with its own screen, act one after the other. */
async function live(people: readonly Person[], random: () => number): Promise<void> {
  const chance = (p: number) => random() < p;
  const facets = (ids: readonly string[]): Facets => ({
    ...(chance(0.7) ? { lever: pick(random, ["posts", "reach"]), direction: pick(random, ["raise", "lower"] as const) } : {}),
    ...(chance(0.7) ? { channel: ["blog"], audience: ["public"] } : {}),
    ...(chance(0.5) ? { approach: { control: pick(random, APPROACH.control) } } : {}),
    ...(chance(0.4) ? { asks: [{ pool: "money", amount: 1 + Math.floor(random() * 3) }] } : {}),
    ...(chance(0.5) ? { role: pick(random, ROLES) } : {}),
    ...(chance(0.5) ? { stance: pick(random, STANCES) } : {}),
    ...(chance(0.4) && ids.length > 0 ? { dependsOn: [pick(random, ids)] } : {}),
  });
  for (let step = 0; step < STEPS; step++) {
    const { session, state } = people[step % people.length] as Person;
    const { horizons, objectives } = state().frame;
    const goals = [...state().goals.values()];
    const ids = goals.map(({ id }) => id);
    const mine = goals.filter(({ department }) => department === session.me.department);
    const cell: Cell = { objective: chance(0.15) ? null : pick(random, objectives).id, horizon: pick(random, horizons).id };
    const dice = random();
    if (mine.length < 3) {
      const id = session.actions.addDraft(`Goal ${step}`);
      if (id === null) throw new Error("no draft");
      session.actions.edit(id, { set: facets(ids) });
      session.actions.moveTo(id, cell);
    } else if (dice < 0.1) session.actions.raise({ goals: [pick(random, ids)], text: "Wait" });
    else if (dice < 0.18) session.actions.unplace(pick(random, mine).id);
    else if (dice < 0.24) session.actions.undo();
    else if (dice < 0.6) session.actions.moveTo(pick(random, mine).id, cell);
    else session.actions.edit(pick(random, mine).id, { set: facets(ids) });
    const open = session.conflicts.getState().open.filter((conflict) => mayAnswer(conflict, session.me));
    if (open.length > 0 && chance(0.6)) await session.actions.answer(pick(random, open), "not-a-conflict");
  }
}

/** A clash that the room dismisses, and that says something else afterwards. */
async function settleAndReopen([a, b]: readonly [Person, Person]): Promise<string> {
  const put = ({ session, state }: Person, direction: "raise" | "lower") => {
    const id = session.actions.addDraft(`The ${direction}`) ?? "";
    session.actions.edit(id, { set: { lever: "own", direction } });
    session.actions.moveTo(id, { objective: "o1", horizon: state().frame.horizons[0]?.id ?? "" });
    return id;
  };
  put(a, "raise");
  const lowered = put(b, "lower");
  const clash = await eventually(() => a.session.conflicts.getState().open.find(({ scope }) => scope?.lever === "own"));
  await a.session.actions.answer(clash, "not-a-conflict");
  await eventually(() => [a, b].every(({ session }) => session.conflicts.getState().settled.some(({ identity }) => identity === clash.identity)));
  await eventually(() => b.session.conflicts.getState().ledger.get(clash.identity)?.settled === "dismissed");
  b.session.actions.edit(lowered, { set: { direction: "hold" } });
  await eventually(() => [a, b].every(({ session }) => session.conflicts.getState().open.some(({ identity }) => identity === clash.identity)));
  await eventually(() => a.session.conflicts.getState().ledger.get(clash.identity)?.settled === null);
  return clash.identity;
}

describe("a screen that joins late", () => {
  const rules = new Set<string>();
  const found = { settled: 0, reopened: 0 };

  it.each(SEEDS)(
    "[WP1] [WP4] [WP5] [CE3] wall, seat or host: shows the same conflicts, ages, ranks and equilibrium as one that was there (seed %i)",
    async (seed) => {
      room = await openSessionRoom({ file: FILE });
      const people = [await room.person({ department: "a" }), await room.person({ department: "b" }), await room.person({ department: "c" })] as const;
      await live(people, seededRandom(seed));
      const [first, second] = people;
      const again = await settleAndReopen([first, second]);
      const isKnown = ({ session }: Person) => {
        const { open, ledger } = session.conflicts.getState();
        return open.every(({ identity }) => ledger.get(identity)?.clearedAt === null);
      };
      await eventually(() => people.every(({ session }) => session.status.getState().saving.state === "saved"));
      await eventually(() => isKnown(first) && people.every(({ state }) => state().goals.size === first.state().goals.size));
      const late = [await room.person({ link: "wall" }), await room.person({ department: "b" }), await room.person({ link: "host" })];
      const at = Date.now();
      for (const screen of [...people.slice(1), ...late]) {
        await eventually(() => JSON.stringify(seen(screen, at)) === JSON.stringify(seen(first, at)));
        expect(seen(screen, at)).toEqual(seen(first, at));
      }
      const { open, settled } = seen(first, at);
      expect(open.find(({ identity }) => identity === again)).toMatchObject({ reopened: true });
      for (const { rule } of first.session.conflicts.getState().open) rules.add(rule);
      found.settled += settled.length;
      found.reopened += open.filter(({ reopened }) => reopened).length;
    },
  );

  it("[WP1] it was no quiet room: many rules, some settled, some open again", () => {
    expect(rules.size, [...rules].join()).toBeGreaterThan(9);
    expect(found.settled).toBeGreaterThan(SEEDS.length);
    expect(found.reopened).toBeGreaterThanOrEqual(SEEDS.length);
  });
});
