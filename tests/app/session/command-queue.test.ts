import { afterEach, describe, expect, it } from "vitest";
import type { Command } from "#core/protocol/commands.ts";
import { type CommandQueue, createCommandQueue, type SendOutcome } from "../../../app/session/command-queue.ts";
import { eventually } from "../../support/eventually.ts";

const place = (goal: string): Command => ({ type: "place", goal, objective: null, horizon: "q1" });
const LATER: SendOutcome = { ok: false, code: "network", message: "Nobody answers.", later: true };
const open: CommandQueue[] = [];
afterEach(() => {
  for (const queue of open.splice(0)) queue.close();
});

function queue(answers: (command: Command, key: string) => SendOutcome | Promise<SendOutcome>, kept: string | null = null, random = 0) {
  const sent: { key: string; type: string; goal?: string }[] = [];
  const outcomes: boolean[] = [];
  let mayLeave: (command: Command) => boolean = () => true;
  let stored = kept;
  const made = createCommandQueue({
    async send(command, key) {
      sent.push({ key, type: command.type, ...("goal" in command ? { goal: command.goal } : {}) });
      return answers(command, key);
    },
    mayLeave: (command) => mayLeave(command),
    stored,
    store: (waiting) => {
      stored = waiting;
    },
    onOutcome: (_command, outcome) => outcomes.push(outcome.ok),
    onWaiting: () => {},
    random: () => random,
  });
  open.push(made);
  return {
    queue: made,
    sent,
    outcomes,
    stored: () => stored,
    hold(test: (command: Command) => boolean) {
      mayLeave = test;
    },
  };
}

describe("commands on their way", () => {
  it("[SC31] one key over all tries, and the order is kept", async () => {
    let tries = 0;
    const { queue: commands, sent, outcomes } = queue(() => (++tries < 4 ? LATER : { ok: true }));
    const [first, second] = await Promise.all([commands.run(place("x")), commands.run(place("y"))]);
    expect([first.ok, second.ok, outcomes]).toEqual([true, true, [true, true]]);
    expect(sent.map(({ goal }) => goal)).toEqual(["x", "x", "x", "x", "y"]);
    expect(new Set(sent.slice(0, 4).map(({ key }) => key)).size).toBe(1);
    expect(sent[4]?.key).not.toBe(sent[0]?.key);
  });

  it("[SC31] what waits survives a reload under its key", async () => {
    const before = queue(() => new Promise(() => {}));
    void before.queue.run(place("x"));
    void before.queue.run({ type: "unplace", goal: "y" });
    await eventually(() => before.sent.length === 1);
    before.queue.close();
    const after = queue(() => ({ ok: true }), before.stored());
    expect(after.queue.waiting().map(({ command }) => command.type)).toEqual(["place", "unplace"]);
    await eventually(() => after.outcomes.length === 2);
    expect(after.sent[0]?.key).toBe(before.sent[0]?.key);
    expect([after.stored(), after.queue.waiting()]).toEqual([null, []]);
  });

  it("[SC31] a no is an answer: it is not asked again, and the next goes on", async () => {
    const { queue: commands, sent } = queue((command) => (command.type === "place" ? { ok: false, code: "locked", message: "Locked." } : { ok: true }));
    const refused = await commands.run(place("x"));
    expect(refused).toMatchObject({ ok: false, code: "locked", message: "Locked." });
    await commands.run({ type: "unplace", goal: "x" });
    expect(sent).toHaveLength(2);
  });

  it("[SC31] what steers the room gives up after four tries, and waits for nobody", async () => {
    const { queue: commands, sent } = queue((command) => (command.type === "place" ? new Promise(() => {}) : LATER));
    void commands.run(place("x"));
    const outcome = await commands.run({ type: "lock", locked: true });
    expect(outcome.ok).toBe(false);
    const locks = sent.filter(({ type }) => type === "lock");
    expect([locks.length, new Set(locks.map(({ key }) => key)).size]).toEqual([4, 1]);
  });

  it("[SC32] only what has not left can be taken back", async () => {
    let tries = 0;
    const { queue: commands, sent } = queue(() => (++tries === 1 ? LATER : new Promise(() => {})), null, 0.99);
    void commands.run(place("x"));
    const second = commands.run(place("y"));
    await eventually(() => sent.length === 1);
    expect(commands.cancel((command) => command.type === "place" && command.goal === "y")).toBe(true);
    expect((await second).ok).toBe(false);
    expect(commands.cancel((command) => command.type === "place" && command.goal === "x")).toBe(false);
    commands.retryNow();
    await eventually(() => sent.length === 2);
    expect(sent.map(({ goal }) => goal)).toEqual(["x", "x"]);
  });

  it("[SC31] a card is placed only once the server has its draft", async () => {
    let arrived = false;
    const { queue: commands, sent, hold } = queue(() => ({ ok: true }));
    hold(() => arrived);
    const placing = commands.run(place("x"));
    commands.look();
    expect(sent).toEqual([]);
    arrived = true;
    commands.look();
    expect((await placing).ok).toBe(true);
  });

  it.each(["{", "[1]", '[{"key":1}]', '[{"key":"k","command":null}]'])("[SC31] a broken store is no store: %s", (kept) => {
    expect(queue(() => ({ ok: true }), kept).queue.waiting()).toEqual([]);
  });
});
