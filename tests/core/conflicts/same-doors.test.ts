import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { NO_DELTA } from "#core/model/changes.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import { card, FRAME } from "../../support/move-context.ts";

describe("doors with the same cards", () => {
  it("[CE1] [CF10] a card that comes to one of them, first by id, makes the other a crowd of its own", () => {
    const both = { channel: ["blog", "mail"], audience: ["staff"] };
    const engine = createEngine();
    engine.apply({
      frame: [EMPTY_FRAME, FRAME],
      goals: { ...NO_DELTA, added: [card("b", "hr", both), card("c", "pr", both), card("d", "pr", both)] },
    });
    const crowds = () => engine.current().flatMap(({ rule, scope }) => (rule === "crowding" ? [scope?.channel] : []));
    expect(crowds()).toEqual(["blog"]);
    engine.apply({ goals: { ...NO_DELTA, added: [card("a", "hr", { channel: ["blog"], audience: ["staff"] })] } });
    expect(crowds()).toEqual(["blog", "mail"]);
  });
});
