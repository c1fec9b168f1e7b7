import { describe, expect, it } from "vitest";
import { createSavedTracker } from "../../../app/session/saved.ts";
import { savingState } from "../../../app/session/saving-state.ts";

function tracker() {
  const marks: number[] = [];
  const tasks: (() => void)[] = [];
  let clock = 0;
  const made = createSavedTracker({
    sendMark: (mark) => marks.push(mark),
    onChange: () => {},
    schedule(task) {
      tasks.push(task);
      return () => void tasks.splice(tasks.indexOf(task), 1);
    },
    now: () => clock,
  });
  return {
    ...made,
    marks,
    frame() {
      clock += 16;
      for (const task of tasks.slice()) task();
    },
    edits: () => made.pending().edits,
  };
}

describe("saved", () => {
  it("[SC10] the edits of one frame share a mark, and nothing but its answer clears them", () => {
    const { edited, asked, saved, marks, frame, edits, pending } = tracker();
    asked();
    edited(["x"]);
    edited(["y"]);
    expect([marks, edits()]).toEqual([[], 2]);
    frame();
    edited(["z"]);
    frame();
    expect([marks, edits(), pending().since]).toEqual([[1, 2], 3, 0]);
    saved(1);
    expect([edits(), pending().since, [...pending().touched]]).toEqual([1, 16, ["z"]]);
    saved(2);
    expect([edits(), pending().since]).toEqual([0, null]);
  });

  it("[SC10] an edit after a mark is not covered by that mark's answer", () => {
    const { edited, asked, saved, frame, edits } = tracker();
    asked();
    edited(["x"]);
    frame();
    edited(["x"]);
    saved(1);
    expect(edits()).toBe(1);
  });

  it("[SC10] offline edits are covered by a mark sent after the server asked, not before", () => {
    const { edited, asked, lost, saved, marks, frame, edits } = tracker();
    asked();
    edited(["x"]);
    frame();
    lost();
    edited(["y"]);
    frame();
    expect(marks).toEqual([1]);
    asked();
    expect(marks).toEqual([1, 2]);
    saved(2);
    expect(edits()).toBe(0);
    asked();
    expect(marks).toEqual([1, 2]);
  });

  it("[SC11] says saved only when nothing is pending", () => {
    const facts = { pending: 1, since: 1_000, online: true, cannotSave: false, readOnly: false };
    const at = (now: number, more: Partial<typeof facts> = {}) => savingState({ ...facts, ...more }, now);
    expect(at(1_000)).toEqual({ state: { state: "saving", brief: true }, againInMs: 400 });
    expect(at(1_400)).toEqual({ state: { state: "saving" }, againInMs: 2_600 });
    expect(at(4_000)).toEqual({ state: { state: "unsaved", pending: 1 }, againInMs: null });
    expect(at(1_000, { online: false }).state).toEqual({ state: "unsaved", pending: 1 });
    expect(at(9_000, { cannotSave: true }).state).toEqual({ state: "cannot-save" });
    expect(savingState({ ...facts, pending: 0, since: null }, 9_000).state).toEqual({ state: "saved" });
    expect(savingState({ ...facts, pending: 0, since: null, readOnly: true }, 9_000).state).toEqual({ state: "read-only" });
  });
});
