import { describe, expect, it } from "vitest";
import { dropLink } from "#core/conflicts/moves/drop-link.ts";
import { merge } from "#core/conflicts/moves/merge.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { card, cardsOf, contextAbout } from "../../../support/move-context.ts";

const merged = (a: Goal, b: Goal, others: readonly Goal[] = []) => {
  const context = contextAbout({ goals: [a.id, b.id] }, [a, b, ...others]);
  return merge(context, ...cardsOf(context));
};
/** What the kept card of two gets. */
const given = (a: Facets, b: Facets) => merged(card("a", "hr", a), card("b", "pr", b)).changes[0]?.set;
const named = (kind: Pick<Goal, "note">) => merged({ ...card("a", "hr"), ...kind }, card("b", "pr")).changes[0]?.note;

describe("moves that take links away or join cards", () => {
  it("[MV8] a first step without takes one link away; the last one leaves nothing said", () => {
    const context = contextAbout({}, [card("a", "hr", { dependsOn: ["b", "c"] }), card("b", "pr", { dependsOn: ["a"] }), card("c", "pr")]);
    expect(dropLink(context, "a", "b")).toEqual([
      { kind: "avoid", label: "Begin “A” with a first step that does without “B”", changes: [{ goal: "a", set: { dependsOn: ["c"] } }] },
    ]);
    expect(dropLink(context, "b", "a")[0]?.changes).toEqual([{ goal: "b", set: { dependsOn: null } }]);
  });

  it("[MV8] a link that is not there is not taken away", () => {
    const context = contextAbout({}, [card("a", "hr", { dependsOn: ["b"] }), card("b", "pr")]);
    expect([dropLink(context, "a", "c"), dropLink(context, "b", "a"), dropLink(context, "gone", "a")]).toEqual([[], [], []]);
  });

  it("[MV8] two cards become the first: the other goes, and who needed it needs the first, once", () => {
    const others = [card("c", "sales", { dependsOn: ["b", "x", "a"] }), card("d", "sales", { dependsOn: ["x"] }), card("e", "sales")];
    expect(merged(card("a", "hr"), card("b", "pr"), others)).toEqual({
      kind: "merge",
      label: "Merge both into “A” of HR, together with Press",
      changes: [
        { goal: "a", note: "Together with Press: B", set: {} },
        { goal: "b", remove: true },
        { goal: "c", set: { dependsOn: ["a", "x"] } },
      ],
    });
  });

  it("[MV8] the note of the first stays above the other's name", () => {
    expect([named({}), named({ note: "" }), named({ note: "Mine" })]).toEqual([
      "Together with Press: B",
      "Together with Press: B",
      "Mine\nTogether with Press: B",
    ]);
  });

  it("[MV8] the first no longer needs the other; what else it needs stays", () => {
    const both = { dependsOn: ["b", "c"] };
    expect(given(both, { dependsOn: ["a", "b"] })).toEqual({ dependsOn: ["c"] });
    expect(given({ dependsOn: ["b"] }, {})).toEqual({ dependsOn: null });
    expect(Object.keys(given({ dependsOn: ["c"] }, {}) ?? {})).toEqual([]);
    expect(merged(card("a", "hr", both), card("b", "pr", { dependsOn: ["b"] })).changes.map(({ goal }) => goal)).toEqual(["a", "b"]);
  });

  it("[MV8] channels and audiences of both are taken in, at most three, and none that was there is lost", () => {
    expect(given({ channel: ["x"] }, { channel: ["y", "x", "z", "w"] })).toEqual({ channel: ["x", "y", "z"] });
    expect(given({}, { audience: ["y"] })).toEqual({ audience: ["y"] });
    expect(given({ audience: ["y"] }, {})).toEqual({});
    expect(given({ channel: ["x", "y", "z", "w"] }, { channel: ["v"] })).toEqual({});
  });

  it("[MV8] of two asks of one pool and unit the larger is asked; a unit that is not said is the pool's", () => {
    const ask = (amount: number, unit?: string, pool = "design") => ({ pool, amount, ...(unit === undefined ? {} : { unit }) });
    expect(given({ asks: [ask(1)] }, {})).toEqual({});
    expect(given({}, { asks: [ask(1)] })).toEqual({ asks: [ask(1)] });
    expect(given({ asks: [ask(1)] }, { asks: [ask(3, "days"), ask(2, "weeks")] })).toEqual({ asks: [ask(2, "weeks"), ask(3, "days")] });
    expect(given({ asks: [ask(3, "")] }, { asks: [ask(2)] })).toEqual({ asks: [ask(3, "")] });
    expect(given({ asks: [ask(2, "")] }, { asks: [ask(2)] })).toEqual({ asks: [ask(2, "")] });
    expect(given({ asks: [ask(1)] }, { asks: [ask(2, "", "halls")] })).toEqual({ asks: [ask(1), ask(2, "", "halls")] });
    expect(given({ asks: [ask(1, "", "halls")] }, { asks: [ask(2, undefined, "halls")] })).toEqual({ asks: [ask(2, undefined, "halls")] });
    expect(given({ asks: [ask(1, "", "gone")] }, { asks: [ask(2, undefined, "gone")] })).toEqual({ asks: [ask(2, undefined, "gone")] });
    expect(given({ asks: [ask(1, "days", "gone")] }, { asks: [ask(2, undefined, "gone")] })).toEqual({
      asks: [ask(1, "days", "gone"), ask(2, undefined, "gone")],
    });
  });
});
