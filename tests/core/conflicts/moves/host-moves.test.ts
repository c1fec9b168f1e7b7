import { describe, expect, it } from "vitest";
import { dropObjective, linkObjective, moreCapacity } from "#core/conflicts/moves/host-moves.ts";
import { card, contextAbout, FRAME } from "../../../support/move-context.ts";

const [design, halls] = FRAME.pools;
const [o1, o2] = FRAME.objectives;
const asking = (id: string, amount: number, pool = "design", unit = "") => card(id, "hr", { asks: [{ pool, amount, unit }] });
/** How much a host is asked to find in the first row for cards that ask so much. */
const found = (...amounts: readonly number[]) =>
  moreCapacity(
    contextAbout(
      { scope: { pool: "design", horizon: "q1" } },
      amounts.map((amount, i) => asking(`${i}`, amount)),
    ),
  )[0]?.frame?.pools?.[0]?.capacity.q1;

describe("moves of the host", () => {
  it("[MV7] [MV8] a pool is given what its cards ask in that row; other rows and pools stay as they are", () => {
    const cards = [asking("a", 2.25), asking("b", 3, "design", "weeks"), asking("c", 9, "halls"), asking("d", 9, "design", "days")];
    expect(moreCapacity(contextAbout({ scope: { pool: "design", horizon: "q1" } }, cards))).toEqual([
      {
        kind: "avoid",
        label: "Find 5.3 weeks of designers for Q1",
        changes: [],
        frameBefore: { pools: FRAME.pools },
        frame: { pools: [{ ...design, capacity: { q1: 5.3, q2: 7 } }, halls] },
      },
    ]);
  });

  it("[MV5] a pool without a unit is said without one", () => {
    const context = contextAbout({ scope: { pool: "halls", horizon: "q2" } }, [asking("a", 3, "halls")]);
    expect(moreCapacity(context)[0]?.label).toBe("Find 3 of halls for Q2");
  });

  it("[MV8] it is given to a tenth, never less than is asked, and a tenth more for no rounding of the machine", () => {
    expect([found(0.1, 0.2), found(1.005), found(1.1), found(1.01), found(2)]).toEqual([0.3, 1.1, 1.1, 1.1, 2]);
  });

  it("[MV7] without a pool or a row there is nothing to find", () => {
    const cards = [asking("a", 5)];
    const scopes = [undefined, {}, { pool: "gone", horizon: "q1" }, { pool: "design" }, { pool: "design", horizon: null }];
    expect(scopes.flatMap((scope) => moreCapacity(contextAbout({ ...(scope === undefined ? {} : { scope }) }, cards)))).toEqual([]);
  });

  it("[MV7] [MV8] an objective is dropped, or linked to the over-arching goal; the others stay", () => {
    expect(dropObjective(contextAbout({ scope: { objective: "o1" } }, []))).toEqual([
      {
        kind: "other-way",
        label: "Drop the objective “Listen”",
        changes: [],
        frameBefore: { objectives: FRAME.objectives },
        frame: { objectives: [o2] },
      },
    ]);
    const loose = { ...FRAME, objectives: FRAME.objectives.map((one) => ({ ...one, serves: false })) };
    expect(linkObjective(contextAbout({ scope: { objective: "o1" } }, [], loose))).toEqual([
      {
        kind: "other-way",
        label: "Link “Listen” to the over-arching goal",
        changes: [],
        frameBefore: { objectives: loose.objectives },
        frame: { objectives: [o1, { ...o2, serves: false }] },
      },
    ]);
  });

  it("[MV7] without an objective there is nothing to drop or to link", () => {
    const contexts = [contextAbout({}, []), contextAbout({ scope: {} }, []), contextAbout({ scope: { objective: null } }, [])];
    expect(contexts.flatMap((context) => [...dropObjective(context), ...linkObjective(context)])).toEqual([]);
  });
});
