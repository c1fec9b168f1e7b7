import { describe, expect, it } from "vitest";
import { keepPlaces, type Offer, offersFor, settled, takenBack } from "../../../app/suggest/offers.ts";
import { withEdit } from "../../../app/suggest/own-facets.ts";
import type { Facets } from "../../../core/model/goal.ts";
import type { Suggestion } from "../../../core/suggest/suggestion.ts";
import { aGoal, FRAME } from "../canvas/board.ts";

const SAID: Suggestion = {
  lever: "posts",
  direction: "raise",
  channel: ["facebook", "instagram"],
  audience: ["candidates"],
  approach: { spend: "organic" },
  asks: [{ pool: "design", amount: 2, unit: "day" }],
};
const offers = (facets: Facets = {}, said: Suggestion = SAID, levers: readonly string[] = []) => offersFor(aGoal("g", { facets }), said, levers, FRAME.pools);
const open = (facets?: Facets, said?: Suggestion, levers?: readonly string[]) =>
  offers(facets, said, levers)
    .filter(({ own }) => !own)
    .map(({ text }) => text);

describe("what is offered for a goal", () => {
  it("[SG21] one chip a word, in the order of the card's facets; nothing where nothing was read", () => {
    expect(open()).toEqual(["↑ posts", "facebook", "instagram", "candidates", "organic", "2 days design"]);
    expect(open({}, {})).toEqual([]);
  });

  it("[SG22] one tap sets what the chip says, and a second takes exactly that back", () => {
    const [posts, facebook, instagram] = offers({ channel: ["facebook"] });
    expect(posts?.take).toEqual({ set: { lever: "posts", direction: "raise" } });
    expect(posts?.drop).toEqual({ set: { lever: null, direction: null } });
    expect(facebook).toMatchObject({ own: true, drop: { set: { channel: null } } });
    expect(instagram).toMatchObject({ own: false, take: { set: { channel: ["facebook", "instagram"] } }, drop: { set: { channel: ["facebook"] } } });
  });

  it("[SG22] a second tap leaves what stood there before the first, and what was set since", () => {
    const tapped = (before: Facets) => offers(before).find(({ facet }) => facet === "lever") as Offer;
    const back = (before: Facets, now: Facets) => takenBack(tapped(before), before, now).set;
    const both: Facets = { lever: "posts", direction: "raise" };
    expect(back({}, both)).toEqual({ lever: null, direction: null });
    expect(back({ direction: "raise" }, both)).toEqual({ lever: null });
    expect(back({ lever: "posts" }, both)).toEqual({ direction: null });
    expect(back({}, { lever: "posts", direction: "lower" })).toEqual({ lever: null });
  });

  it("[SG22] [SG25] what a file brought keeps its chip when it is confirmed, and a second tap and a third are its opposites", () => {
    const brought = aGoal("g", { facets: { channel: ["blog", "x"] }, suggested: ["channel"] });
    const [stored] = offersFor(brought, {}, [], FRAME.pools) as [Offer];
    const says = brought.facets;
    const own = settled(stored, says, aGoal("g", { facets: says }));
    expect(own).toMatchObject({ key: stored.key, text: "blog, x", own: true, stored: false, drop: { set: { channel: null } } });
    expect(settled(stored, says, aGoal("g", { facets: {} }))).toMatchObject({ own: false, take: { set: { channel: ["blog", "x"] } } });
    expect(settled(stored, says, aGoal("g", { facets: { channel: ["blog"] } }))).toBeNull();
  });

  it("[SG24] what a person has set is not offered against", () => {
    expect(open({ lever: "reach" })).not.toContain("↑ posts");
    expect(open({ lever: "posts", direction: "lower" })).not.toContain("↑ posts");
    expect(open({ lever: "posts" })).toContain("↑ posts");
    expect(open({ channel: ["blog"] })).not.toContain("facebook");
    expect(open({ approach: { spend: "paid" } })).not.toContain("organic");
    expect(open({ approach: { voice: "push" } })).toContain("organic");
    expect(open({ asks: [{ pool: "design", amount: 1 }] })).not.toContain("2 days design");
  });

  it("[SG24] no confirmation, in whatever order, takes away what a person has set", () => {
    const own: Facets = { approach: { voice: "push" }, audience: ["candidates"], direction: "raise" };
    let facets = own;
    for (const { take } of offers(own)) facets = withEdit(facets, take.set ?? {});
    expect(facets).toMatchObject({ ...own, approach: { voice: "push", spend: "organic" } });
  });

  it("[SG24] an ask is offered for a pool of the frame in its own unit only", () => {
    const ask = (pool: string, unit?: string): Suggestion => ({ asks: [{ pool, amount: 2, ...(unit === undefined ? {} : { unit }) }] });
    expect(open({}, ask("design", "days"))).toEqual(["2 days design"]);
    expect(open({}, ask("design"))).toEqual(["2 days design"]);
    expect(open({}, ask("design", "week"))).toEqual([]);
    expect(open({}, ask("lawyer"))).toEqual([]);
  });

  it("[SG26] a lever in use is offered as it stands on the board, without a direction nobody typed", () => {
    expect(open({}, {}, ["sign-ups"])).toEqual(["sign-ups"]);
  });

  it("[SG21] what a file brought unconfirmed is one chip a facet; nothing is offered beside it, and waving it away empties the facet", () => {
    const goal = aGoal("g", { facets: { channel: ["blog", "x"] }, suggested: ["channel"] });
    const [stored, ...rest] = offersFor(goal, { channel: ["facebook"] }, [], FRAME.pools);
    expect(rest).toEqual([]);
    expect(stored).toMatchObject({ text: "blog, x", own: false, stored: true, take: { confirm: ["channel"] }, drop: { set: { channel: null } } });
  });

  it("[SG25] a chip keeps its place when the text goes on; new ones come after", () => {
    expect(keepPlaces(["b", "gone", "a"], ["a", "new", "b"])).toEqual(["b", "a", "new"]);
  });
});
