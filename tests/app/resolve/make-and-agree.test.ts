import { describe, expect, it, vi } from "vitest";
import type { Move } from "#core/conflicts/moves/move.ts";
import type { Command } from "#core/protocol/commands.ts";
import { type Making, makeAndAgree } from "../../../app/resolve/make-and-agree.ts";
import { createDemoSession } from "../../../app/session/demo-session.ts";
import type { CommandOutcome } from "../../../app/state/types.ts";
import { eventually } from "../../support/eventually.ts";

const MOVE: Move = { kind: "weaken", label: "Post weekly", changes: [{ goal: "g4", note: "weekly" }], settles: [], eases: [], raises: [] };
const FRAME: Move = { ...MOVE, changes: [], frame: { pools: [] }, frameBefore: { pools: [] } };
const word = (text: string): Command => ({ type: "agree", rule: "opposite-direction", goals: ["g4", "g5"], print: "over", text });
const REFUSED: CommandOutcome = { ok: false, code: "frozen", message: "The host has stopped everything for a moment." };

/** A person at the form: what was asked of the server in order, and what it said no to. */
function atTheForm(refuses: (command: Command) => boolean = () => false, applied = () => true) {
  const asked: string[] = [];
  let made = false;
  const press = (move: Move, text: string) => {
    const making: Making = {
      applyMove() {
        asked.push("cards");
        return applied();
      },
      async run(command) {
        asked.push(command.type === "agree" ? command.text : command.type);
        return refuses(command) ? REFUSED : { ok: true };
      },
      made,
      onMade() {
        made = true;
      },
    };
    return makeAndAgree(move, word(text), making);
  };
  return { asked, press };
}

describe("do it, and agree", () => {
  it("[MV11] what is not done is not agreed on: a lock that came between the look and the press leaves cards and record as they are", async () => {
    const session = createDemoSession({ latencyMs: 0 });
    await session.actions.command({ type: "lock", locked: true });
    await eventually(() => session.workshop.getState().lock.locked);
    const { command: run, applyMove } = session.actions;
    const press = () => makeAndAgree(MOVE, word("Post weekly"), { applyMove, run, made: false, onMade() {} });
    expect(await press()).toBe(false);
    const { agreements, goals } = session.workshop.getState();
    expect([agreements, goals.get("g4")?.note]).toEqual([[], undefined]);
    expect(session.status.getState().notices.at(-1)?.text).toContain("locked the canvas");
    await session.actions.command({ type: "lock", locked: false });
    await eventually(() => !session.workshop.getState().lock.locked);
    expect(await press()).toBe(true);
    await eventually(() => session.workshop.getState().agreements.length === 1);
    expect(session.workshop.getState().goals.get("g4")?.note).toBe("weekly");
    session.close();
  });

  it("[MV11] cards are written and the word is in the queue of the tab within one task", () => {
    const session = createDemoSession({ latencyMs: 60_000 });
    vi.useFakeTimers();
    try {
      const { command: run, applyMove } = session.actions;
      void makeAndAgree(MOVE, word("Post weekly"), { applyMove, run, made: false, onMade() {} });
      expect(session.workshop.getState().goals.get("g4")?.note).toBe("weekly");
      expect(session.queue.waiting().map(({ command }) => command.type)).toEqual(["agree"]);
    } finally {
      vi.useRealTimers();
      session.close();
    }
  });

  it("[MV11] a refused word is said by the next press as it then stands, and the deed is not done twice", async () => {
    let frozen = true;
    const { asked, press } = atTheForm((command) => frozen && command.type === "agree");
    expect(await press(MOVE, "first words")).toBe(false);
    frozen = false;
    expect(await press(MOVE, "better words")).toBe(true);
    expect(asked).toEqual(["cards", "first words", "better words"]);
  });

  it("[MV11] a refused frame is neither made nor agreed on; the next press says the words that stand there then", async () => {
    let clashes = true;
    const { asked, press } = atTheForm((command) => clashes && command.type === "frame");
    expect(await press(FRAME, "first words")).toBe(false);
    clashes = false;
    expect(await press(FRAME, "better words")).toBe(true);
    expect(asked).toEqual(["frame", "frame", "better words"]);
  });

  it("[MV11] where a card is gone nothing is agreed on", async () => {
    const { asked, press } = atTheForm(undefined, () => false);
    expect(await press(MOVE, "words")).toBe(false);
    expect(asked).toEqual(["cards"]);
  });
});
