import { afterEach, describe, expect, it } from "vitest";
import { equilibrium } from "#core/conflicts/ledger.ts";
import { ranked } from "#core/conflicts/wall/score.ts";
import { APPROACH, type Facets } from "#core/model/goal.ts";
import { eventually } from "../../support/eventually.ts";
import { pick, seededRandom } from "../../support/random.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom | undefined;
afterEach(async () => {
  await room?.close();
});

/** What a wall makes of the conflicts at a moment. */
function seen({ session }: Person, nowMs: number) {
  const { open, ledger } = session.conflicts.getState();
  const { goals, frame } = session.workshop.getState();
  const firstAt = (identity: string) => ledger.get(identity)?.firstAt ?? Number.NaN;
  const context = { goal: (id: string) => goals.get(id), firstHorizon: frame.horizons[0]?.id, firstAt, nowMs };
  return {
    ages: open.map(({ identity }) => [identity, firstAt(identity)]),
    rank: ranked(open, context).map(({ identity }) => identity),
    equilibrium: equilibrium(ledger),
  };
}

describe("a screen that joins late", () => {
  it.each([1, 2, 3])("[WP1] [WP4] [WP5] shows the same ages, ranks and equilibrium as one that was there (seed %i)", async (seed) => {
    room = await openSessionRoom();
    const random = seededRandom(seed);
    const people = [await room.person({ department: "a" }), await room.person({ department: "b" })];
    const facets = (): Facets => ({
      lever: pick(random, ["posts", "reach"]),
      direction: pick(random, ["raise", "lower"] as const),
      channel: ["blog"],
      audience: ["public"],
      approach: { control: pick(random, APPROACH.control) },
    });
    for (let step = 0; step < 24; step++) {
      const { session, state } = people[step % 2] as Person;
      const { horizons, objectives } = state().frame;
      const mine = [...state().goals.values()].filter(({ department }) => department === session.me.department);
      const cell = { objective: pick(random, objectives).id, horizon: pick(random, horizons).id };
      if (mine.length < 4) {
        const id = session.actions.addDraft(`Goal ${step}`);
        if (id === null) throw new Error("no draft");
        session.actions.edit(id, { set: facets() });
        session.actions.moveTo(id, cell);
      } else if (random() < 0.5) session.actions.moveTo(pick(random, mine).id, cell);
      else session.actions.edit(pick(random, mine).id, { set: facets() });
      const [clash] = session.conflicts.getState().open;
      if (clash !== undefined && random() < 0.2) await session.actions.answer(clash, "not-a-conflict");
    }
    const [first] = people as [Person, Person];
    const known = ({ session }: Person) => {
      const { open, ledger } = session.conflicts.getState();
      return open.every(({ identity }) => ledger.get(identity)?.clearedAt === null);
    };
    await eventually(async () => known(first) && people.every(({ session }) => session.status.getState().saving.state === "saved"));
    const late = await room.person({ link: "wall" });
    await eventually(async () => known(late) && late.state().goals.size === first.state().goals.size);
    const at = Date.now();
    expect(seen(first, at).ages.length).toBeGreaterThan(0);
    await eventually(async () => JSON.stringify(seen(late, at)) === JSON.stringify(seen(first, at)));
    expect(seen(late, at)).toEqual(seen(first, at));
  });
});
