import { describe, expect, it } from "vitest";
import { attach, attachTo } from "#core/conflicts/moves/attach.ts";
import { card, cardsOf, contextAbout, FRAME } from "../../../support/move-context.ts";

const COLUMNS = {
  ...FRAME,
  objectives: ["o1", "o2", "o3", "o4", "o5"].map((id) => ({ id, title: `Column ${id}`, serves: id !== "o5" })),
};
const order = (waiting: ReturnType<typeof card>, others: readonly ReturnType<typeof card>[]) =>
  attach(contextAbout({ goals: [waiting.id] }, [waiting, ...others], COLUMNS), cardsOf(contextAbout({}, [waiting]))[0]).map(
    ({ changes }) => changes[0]?.placement?.objective,
  );
const several = (count: number, department: string, cell: string) =>
  Array.from({ length: count }, (_, i) => card(`${cell}${department}${i}`, department, {}, cell));

describe("moves that put a card under an objective", () => {
  it("[MV8] at most three cards that serve nothing yet are offered to a column, by id, each in its row", () => {
    const waiting = [card("b", "hr", {}, "lane q3"), card("d", "hr", {}, "lane q2"), card("a", "sales", {}, "lane q2"), card("c", "pr", {}, "lane q1")];
    const not = [card("0", "hr", {}, ""), { ...card("1", "hr", {}, "lane q1"), hidden: true }, card("2", "hr", {}, "o1 q1")];
    expect(attachTo(contextAbout({}, [...waiting, ...not]), "o2")).toEqual([
      { kind: "other-way", label: "Put “A” under “Grow”", changes: [{ goal: "a", placement: { objective: "o2", horizon: "q2" } }] },
      { kind: "other-way", label: "Put “B” under “Grow”", changes: [{ goal: "b", placement: { objective: "o2", horizon: "q3" } }] },
      { kind: "other-way", label: "Put “C” under “Grow”", changes: [{ goal: "c", placement: { objective: "o2", horizon: "q1" } }] },
    ]);
  });

  it("[MV8] a card is offered at most three columns that serve, in its row", () => {
    const context = contextAbout({}, [card("a", "hr", {}, "lane q2")], COLUMNS);
    expect(attach(context, cardsOf(context)[0])).toEqual(
      ["o1", "o2", "o3"].map((id) => ({
        kind: "other-way",
        label: `Put “A” under “Column ${id}”`,
        changes: [{ goal: "a", placement: { objective: id, horizon: "q2" } }],
      })),
    );
    const away = contextAbout({}, [card("a", "hr", {}, "")], COLUMNS);
    expect(attach(away, cardsOf(away)[0])).toEqual([]);
  });

  it("[MV8] of columns that serve, one link outweighs any number of cards, either way; one card of the department any number of others", () => {
    const crowd = [...several(200, "hr", "o5 q1"), ...several(120, "hr", "o2 q1"), ...several(20, "sales", "o3 q1"), card("one", "hr", {}, "o4 q1")];
    expect(order(card("a", "hr", { dependsOn: ["far"] }, "lane q1"), [...crowd, card("far", "sales", {}, "o1 q3")])).toEqual(["o1", "o2", "o4"]);
    expect(order(card("a", "hr", {}, "lane q1"), [...crowd, card("far", "sales", { dependsOn: ["a"] }, "o4 q3")])).toEqual(["o4", "o2", "o3"]);
    expect(order(card("a", "hr", {}, "lane q1"), [...crowd, card("far", "sales", { dependsOn: ["one"] }, "o1 q3")])).toEqual(["o2", "o4", "o3"]);
  });

  it("[MV8] two links outweigh one, and where nothing of its own is the fullest column comes first", () => {
    const two = [card("x", "pr", {}, "o3 q1"), card("y", "pr", {}, "o3 q1"), card("z", "pr", {}, "o2 q1"), ...several(5, "hr", "o2 q1")];
    expect(order(card("a", "hr", { dependsOn: ["z", "x", "y"] }, "lane q1"), two)).toEqual(["o3", "o2", "o1"]);
    expect(order(card("a", "hr", {}, "lane q1"), [...several(1, "pr", "o3 q1"), ...several(2, "pr", "o4 q1")])).toEqual(["o4", "o3", "o1"]);
  });
});
