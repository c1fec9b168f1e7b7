import { describe, expect, it } from "vitest";
import { createReader as createReaderOf } from "../../../app/suggest/reader.ts";
import { createSuggest } from "../../../core/suggest/suggest.ts";
import { aGoal } from "../canvas/board.ts";

const createReader = () => createReaderOf((text, own) => createSuggest(own)(text));
const titled = (id: string, title: string, more: Parameters<typeof aGoal>[1] = {}) => ({ ...aGoal(id, more), title });

describe("what a text says, and who says it already", () => {
  it("[SG26] at most two twins, never the goal itself", async () => {
    const goals = ["a", "b", "c", "d"].map((id) => titled(id, "Post every day on Facebook"));
    const { twins, said } = await createReader().read("Post every day on Facebook", goals, "a");
    expect(twins.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(said.channel).toEqual(["facebook"]);
  });

  it("[SG26] a lever in use that the text names is found as it stands on the board", async () => {
    const { said, levers } = await createReader().read("Our quokka score is up to all of us", [titled("a", "x", { facets: { lever: "quokka-score" } })]);
    expect(said.lever ?? levers[0]).toBe("quokka-score");
  });

  it("[SG21] a machine's unconfirmed word is no word of the workshop", async () => {
    const goals = [titled("a", "x", { facets: { channel: ["quokkagram"] }, suggested: ["channel"] })];
    expect((await createReader().read("Answer on quokkagram", goals)).said.channel).toBeUndefined();
    const own = [titled("a", "x", { facets: { channel: ["quokkagram"] } })];
    expect((await createReader().read("Answer on quokkagram", own)).said.channel).toEqual(["quokkagram"]);
  });

  it("[SG20] an empty text says nothing", async () => {
    expect(await createReader().read("  ", [])).toEqual({ said: {}, levers: [], twins: [] });
  });
});
