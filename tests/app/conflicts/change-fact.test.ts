import { afterEach, describe, expect, it } from "vitest";
import { changeFact } from "../../../app/conflicts/change-fact.ts";
import { createUiStore } from "../../../app/state/ui-store.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom | undefined;
afterEach(() => room?.close());

const CAPACITY = { goal: null, facet: "frame", text: "Q1 has 4 weeks" } as const;

describe("a fact of a conflict", () => {
  it("[PG65] opens the place where it can be changed: its editor, its place, the frame; who cannot change it is told who can", async () => {
    room = await openSessionRoom();
    const [host, seat] = await Promise.all([room.person({ link: "host" }), room.person({ department: "a" })]);
    const goal = seat.session.actions.addDraft("Daily posts") ?? "";
    seat.session.actions.moveTo(goal, { objective: "o1", horizon: "q1" });
    await eventually(() => host.state().goals.has(goal) && seat.state().goals.has(goal));
    const tapped = ({ session }: typeof host, fact: Parameters<typeof changeFact>[1]) => {
      const ui = createUiStore();
      changeFact({ session, ui }, fact);
      const { sheet, editing, moving } = ui.getState();
      return { sheet, editing, moving };
    };
    const nothing = { sheet: null, editing: null, moving: null };
    expect(tapped(seat, { goal, facet: "channel", text: "on blog" })).toEqual({ ...nothing, editing: { goal, part: "channel" } });
    expect(tapped(seat, { goal, facet: "placement", text: "in Q1" })).toEqual({ ...nothing, moving: goal });
    expect(tapped(host, CAPACITY)).toEqual({ ...nothing, sheet: { kind: "frame" } });
    expect(tapped(seat, CAPACITY)).toEqual(nothing);
    expect(seat.session.status.getState().notices.map(({ text }) => text)).toEqual(["The host changes this, in the frame: say it aloud."]);
    expect((await host.session.actions.command({ type: "phase", phase: "commit" })).ok).toBe(true);
    await eventually(() => host.state().phase === "commit");
    expect(tapped(host, CAPACITY)).toEqual(nothing);
    expect(host.session.status.getState().notices.map(({ text }) => text)).toEqual(["The frame is changed in Frame, Draft and Align."]);
  });
});
