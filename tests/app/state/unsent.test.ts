import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenBallot } from "#core/model/ballot.ts";
import { paperPlace, watchPapers } from "../../../app/ballots/left-papers.ts";
import { inShape, keepUnsentOverReload } from "../../../app/room/keep-unsent.ts";
import { createCredentials } from "../../../app/session/credentials.ts";
import { createDemoSession } from "../../../app/session/demo-session.ts";
import { readUnsent, unsentKey } from "../../../app/state/kept-unsent.ts";
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

describe("a tab that is loaded anew", () => {
  const tab = new Map<string, string>();
  const store = {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
    removeItem: (key: string) => void tab.delete(key),
  };
  const session = createDemoSession({ latencyMs: 0 });
  const { workshopId, me } = session;
  const load = (person = me.participantId) => createUiStore({ unsent: readUnsent(workshopId, person) });
  beforeEach(() => {
    tab.clear();
    vi.stubGlobal("sessionStorage", store);
  });
  afterEach(() => void vi.unstubAllGlobals());
  afterAll(session.close);

  it("[PG63] finds what was begun, for the same person in the same workshop alone; sent, it is gone", () => {
    const ui = createUiStore();
    const stop = keepUnsentOverReload({ session, ui });
    keepUnsent(ui, "new goal", "title", "Answer within a day");
    keepUnsent(ui, "new goal", "facets", { lever: "response-time" });
    keepUnsent(ui, "ballot-open", "options", [{ title: "Blog" }]);
    stop();
    const again = load();
    const stopAgain = keepUnsentOverReload({ session, ui: again });
    expect(again.getState().unsent).toEqual({
      "new goal": { title: "Answer within a day", facets: { lever: "response-time" } },
      "ballot-open": { options: [{ title: "Blog" }] },
    });
    expect([readUnsent(workshopId, "another person"), readUnsent("another workshop", me.participantId)]).toEqual([{}, {}]);
    for (const place of ["new goal", "ballot-open"]) forgetUnsent(again, place);
    stopAgain();
    expect([load().getState().unsent, tab.size]).toEqual([{}, 0]);
  });

  it("[PG63] [VO8] forgets how one would vote, and keeps the reason that was written", () => {
    const ui = createUiStore();
    const stop = keepUnsentOverReload({ session, ui });
    keepUnsent(ui, paperPlace("b1"), "consent", "object");
    keepUnsent(ui, paperPlace("b1"), "reason", "Some are harassed");
    keepUnsent(ui, paperPlace("b2"), "dots", { x: 2 });
    ui.setState({ votes: { b3: { fist: 1 } } });
    stop();
    expect([...tab.values()].join()).not.toMatch(/object|dots|fist|b2|b3/);
    expect(load().getState().unsent).toEqual({ [paperPlace("b1")]: { reason: "Some are harassed" } });
  });

  it("[PG63] hands out the reason on a paper whose ballot was closed meanwhile", () => {
    const ui = createUiStore({ unsent: { [paperPlace("gone")]: { reason: "Some are harassed" }, "new goal": { title: "Stays" } } });
    watchPapers({ session, ui })();
    expect(session.status.getState().notices.at(-1)).toMatchObject({ text: expect.stringContaining("closed"), detail: "Some are harassed" });
    expect(ui.getState().unsent).toEqual({ "new goal": { title: "Stays" } });
  });

  it("[PG63] believes no shape that lies in storage, and does without a storage", () => {
    for (const junk of ["{", "null", "7", '{"person":"demo","unsent":null}', '{"person":"demo","unsent":7}']) {
      tab.set(unsentKey(workshopId), junk);
      expect(readUnsent(workshopId, "demo"), junk).toEqual({});
    }
    const frame = { title: "t", departments: [], objectives: [], horizons: [], pools: [] };
    const good = { a: { text: "words", departments: ["hr"], made: true }, frame: { editing: { base: frame, draft: frame, told: [] } } };
    const bad = { b: null, c: { text: 7, departments: [1], options: [{}], links: [null], facets: [], byDepartment: "yes" }, d: { editing: { base: frame } } };
    expect(inShape({ ...good, ...bad })).toEqual(good);
    expect(inShape(["a"])).toEqual({});
    vi.stubGlobal("sessionStorage", undefined);
    const ui = load();
    const stop = keepUnsentOverReload({ session, ui });
    keepUnsent(ui, "new goal", "title", "Words");
    stop();
    expect(unsentWords(ui, "new goal")).toBe("Words");
  });

  it("[PG63] keeps nothing once its person has left", () => {
    const credentials = createCredentials(store, store);
    credentials.keepSession(workshopId, "token");
    const ui = createUiStore();
    const stop = keepUnsentOverReload({ session, ui });
    keepUnsent(ui, "new goal", "title", "Words");
    credentials.forgetSession(workshopId, "token");
    stop();
    expect(readUnsent(workshopId, me.participantId)).toEqual({});
  });
});
