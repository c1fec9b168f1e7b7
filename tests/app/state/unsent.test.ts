import { describe, expect, it } from "vitest";
import type { OpenBallot } from "#core/model/ballot.ts";
import { paperPlace, watchPapers } from "../../../app/ballots/left-papers.ts";
import { createDemoSession } from "../../../app/session/demo-session.ts";
import { createUiStore } from "../../../app/state/ui-store.ts";
import { forgetUnsent, keepUnsent, unsentWords } from "../../../app/state/unsent.ts";

const ballot = (id: string, title: string): OpenBallot => ({ id, kind: "consent", title, openedAt: 1 });

describe("what was begun and not sent", () => {
  it("[PG63] each form has a place of its own, and leaves no other one touched", () => {
    const ui = createUiStore();
    keepUnsent(ui, "object a", "text", "We answer for");
    keepUnsent(ui, "object a", "text", "We answer for every word");
    keepUnsent(ui, "object b", "text", "Another");
    keepUnsent(ui, "agree x", "departments", ["hr"]);
    keepUnsent(ui, "agree x", "owner", "Kim");
    keepUnsent(ui, "agree x", "text", "We edit the first post");
    expect(unsentWords(ui, "object a")).toBe("We answer for every word");
    expect(unsentWords(ui, "agree x"), "words alone, not what was chosen").toBe("We edit the first post\nKim");
    forgetUnsent(ui, "object a");
    expect([unsentWords(ui, "object a"), unsentWords(ui, "object b")]).toEqual(["", "Another"]);
  });

  it("[PG63] a ballot closed over somebody's paper hands the reason out, and says nothing to who had not begun", () => {
    const session = createDemoSession({ latencyMs: 0 });
    const ui = createUiStore();
    const stop = watchPapers({ session, ui });
    const open = (...openBallots: OpenBallot[]) => {
      const state = session.workshop.getState();
      session.projection.session({ ...state, room: { ...state.room, openBallots } });
      session.projection.flush();
    };
    open(ballot("b1", "Sign with a name?"), ballot("b2", "Go?"));
    keepUnsent(ui, paperPlace("b1"), "consent", "object");
    keepUnsent(ui, paperPlace("b1"), "reason", "Some are harassed");
    open(ballot("b1", "Sign with a name?"));
    expect(session.status.getState().notices).toEqual([]);
    open();
    expect(session.status.getState().notices.at(-1)).toMatchObject({
      text: expect.stringContaining("“Sign with a name?” was closed"),
      detail: "Some are harassed",
    });
    expect(ui.getState().unsent).toEqual({});
    stop();
    session.close();
  });
});
