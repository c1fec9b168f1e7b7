import { describe, expect, it, vi } from "vitest";
import { identityOf } from "#core/conflicts/identity.ts";
import { QUIET_ROOM } from "#core/facilitation/room-state.ts";
import { PHASES } from "#core/protocol/roles.ts";
import { answeredCall, keepAnsweredCall } from "../../../app/room/answered-call.ts";
import { nowWords } from "../../../app/room/now-words.ts";
import { readiness, readyWords } from "../../../app/room/ready-words.ts";
import { createDemoSession } from "../../../app/session/demo-session.ts";
import { whyNotDraft } from "../../../app/state/rights.ts";
import { isHere, isView, sameTarget, targetWords } from "../../../app/words/target-words.ts";
import { goal } from "../../support/goals.ts";
import { aConflict } from "../../support/records.ts";

describe("the bar under the header", () => {
  it("[PG50] one sentence says what to do now; a lock and a freeze take its place and say that typed words stay", () => {
    const sentences = PHASES.map((phase) => nowWords("seat", { phase, locked: false, frozen: false }));
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(PHASES.length);
    expect(sentences.every(({ tone }) => tone === "go")).toBe(true);
    const locked = nowWords("seat", { phase: "align", locked: true, frozen: false });
    // A freeze locks as well: it is told as what it is.
    const frozen = nowWords("seat", { phase: "align", locked: true, frozen: true });
    expect([locked.tone, frozen.tone]).toEqual(["locked", "frozen"]);
    for (const { text } of [locked, frozen]) expect(text).toContain("what you have typed stays where it is".slice(5));
    expect(nowWords("seat", { phase: "closed", locked: true, frozen: true }).tone).toBe("go");
  });

  it("[PG50] the sentence is that of the view: nothing is dragged on a phone or in the outline, and a lock reads the same everywhere", () => {
    const room = { phase: "align", locked: false, frozen: false } as const;
    expect(nowWords("seat", room).text).toMatch(/^Drag /);
    expect(nowWords("seat", room, "phone").text).toContain("tap ⋯");
    expect(nowWords("seat", room, "outline").text).toContain("M on one");
    expect(nowWords("seat", { ...room, locked: true }, "phone")).toEqual(nowWords("seat", { ...room, locked: true }));
  });

  it("[PG51] readiness counts the departments that are here; one that was ready and left still counts", () => {
    const departments = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const here = (...ids: string[]) => ids.includes.bind(ids);
    expect(readiness(departments, [], here("a", "b"))).toEqual({ ready: 0, all: 2 });
    expect(readiness(departments, ["c"], here("a", "b"))).toEqual({ ready: 1, all: 3 });
    expect(readiness(departments, ["gone"], here("a"))).toEqual({ ready: 0, all: 1 });
    expect(readyWords({ ready: 0, all: 3 })).toBeNull();
    expect(readyWords({ ready: 2, all: 3 })).toBe("2 of 3 departments ready");
    expect(readyWords({ ready: 3, all: 3 })).toBe("All ready");
  });

  it("[PG52] an invitation names what it leads to; to what is not here, or to a view nobody knows, there is none", () => {
    const room = { frame: { objectives: [{ id: "o", title: "Be found", serves: true }] }, goals: new Map([["g", { title: "Daily posts" }]]) };
    expect(targetWords({ kind: "objective", objective: "o" }, room)).toBe("“Be found”");
    expect(targetWords({ kind: "objective", objective: "gone" }, room)).toBeNull();
    expect(targetWords({ kind: "goal", goal: "g" }, room)).toBe("“Daily posts”");
    expect(targetWords({ kind: "goal", goal: "hidden" }, room)).toBeNull();
    expect(targetWords({ kind: "view", view: "canvas" }, room)).toBe("the canvas");
    expect(targetWords({ kind: "view", view: "constructor" }, room)).toBeNull();
    expect(isView("goals")).toBe(true);
    expect(sameTarget({ kind: "view", view: "canvas" }, { kind: "view", view: "canvas" })).toBe(true);
    expect(sameTarget(null, { kind: "view", view: "canvas" })).toBe(false);
  });

  it("[PG52] an invitation to a conflict leads somewhere while it is open or settled here; to one that is gone there is none", () => {
    const cards = [goal("a", ["o1", "q1"]), goal("b", ["o1", "q1"])];
    const made = aConflict("opposite-direction", "tension", cards);
    const here = { ...made, identity: identityOf(made) };
    const { rule, goals, scope } = made;
    // As the record has it, with its cards the other way round.
    const call = { kind: "conflict", conflict: { rule, goals: [...goals].reverse(), ...(scope === undefined ? {} : { scope }) } } as const;
    expect(isHere(call, { open: [here], settled: [] })).toBe(true);
    expect(isHere(call, { open: [], settled: [here] })).toBe(true);
    expect(isHere(call, { open: [], settled: [] })).toBe(false);
    const other = aConflict("duplicate-effort", "tension", cards);
    expect(isHere(call, { open: [{ ...other, identity: identityOf(other) }], settled: [] })).toBe(false);
    expect(isHere({ kind: "goal", goal: "a" }, { open: [], settled: [] })).toBe(true);
  });

  it("[PG52] a call that was answered stays answered over a reload, in this workshop alone; without storage it asks again", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
    expect(answeredCall("w1")).toBe(0);
    keepAnsweredCall("w1", 3);
    expect([answeredCall("w1"), answeredCall("w2")]).toEqual([3, 0]);
    kept.set([...kept.keys()][0] as string, "not a number");
    expect(answeredCall("w1")).toBe(0);
    vi.stubGlobal("sessionStorage", undefined);
    keepAnsweredCall("w1", 4);
    expect(answeredCall("w1")).toBe(0);
    vi.unstubAllGlobals();
  });

  it("[PG60] a draft is stopped by a freeze or a close, never by a lock; hosts go on", () => {
    const seat = { role: "seat", department: "a", participantId: "p", epoch: 1 } as const;
    const host = { ...seat, role: "host" } as const;
    const room = (frozen: boolean) => ({ phase: "align" as const, room: { ...QUIET_ROOM, frozen }, lock: { locked: true, n: 1 } });
    expect(whyNotDraft(seat, room(false))).toBeNull();
    expect(whyNotDraft(seat, room(true))).toContain("stopped everything");
    expect(whyNotDraft(host, room(true))).toBeNull();
    expect(whyNotDraft(host, { ...room(false), phase: "closed" })).toContain("closed");
  });

  it("[PG60] what cannot be written is handed out in a notice, to be copied", async () => {
    const session = createDemoSession({ latencyMs: 0 });
    await session.actions.command({ type: "lock", locked: true });
    await vi.waitFor(() => expect(session.workshop.getState().lock.locked).toBe(true));
    const [goal] = session.workshop.getState().goals.keys();
    session.actions.edit(goal as string, { title: "Words nobody has yet", note: "and a note" });
    expect(session.status.getState().notices.at(-1)).toMatchObject({ kind: "warning", detail: "Words nobody has yet\nand a note" });
    session.close();
  });

  it("[PG60] [PG63] whoever edits a card or raises a conflict under a lock is told that nothing was written, so that a form keeps what it holds", async () => {
    const session = createDemoSession({ latencyMs: 0 });
    const [goal, other] = [...session.workshop.getState().goals.keys()] as [string, string];
    const write = () => [
      session.actions.edit(goal, { set: { dependsOn: [other] } }),
      session.actions.raise({ goals: [goal, other], text: "In each other's way" }),
      session.actions.edit("gone", { title: "Words" }),
    ];
    await session.actions.command({ type: "lock", locked: true });
    await vi.waitFor(() => expect(session.workshop.getState().lock.locked).toBe(true));
    expect(write()).toEqual([false, false, false]);
    expect([session.workshop.getState().goals.get(goal)?.facets.dependsOn, session.workshop.getState().raised.size]).toEqual([undefined, 0]);
    await session.actions.command({ type: "lock", locked: false });
    await vi.waitFor(() => expect(session.workshop.getState().lock.locked).toBe(false));
    expect(write()).toEqual([true, true, false]);
    expect([session.workshop.getState().goals.get(goal)?.facets.dependsOn, session.workshop.getState().raised.size]).toEqual([[other], 1]);
    session.close();
  });
});
