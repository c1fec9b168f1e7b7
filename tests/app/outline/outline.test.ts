import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { QUIET_ROOM, type RoomState } from "#core/facilitation/room-state.ts";
import type { Goal } from "#core/model/goal.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { shelfOf } from "../../../app/desk/shelf.ts";
import { stepOf } from "../../../app/outline/outline-keys.ts";
import { newsOf, type OwnDoing } from "../../../app/outline/outline-news.ts";
import { type OutlineBoard, outlineRows } from "../../../app/outline/outline-rows.ts";
import { stepToTarget } from "../../../app/outline/row-of-target.ts";
import type { Sheet } from "../../../app/state/ui-store.ts";
import { aClash, aGoal, FRAME } from "../canvas/board.ts";

const one = aGoal("one", { department: "hr", placement: { objective: "listen", horizon: "q1" } });
const two = aGoal("two", { department: "pub", placement: { objective: "listen", horizon: "q2" } });
const loose = aGoal("loose", { department: "pr", placement: { objective: null, horizon: "q1" } });
const draft = aGoal("draft", { department: "hr" });
const clash = aClash(["one", "two"]);
const empty = aClash([], { rule: "empty-objective", scope: { objective: "trade" }, severity: "watch", identity: "empty trade" });
const silent = aClash([], { rule: "voice-gap", scope: { department: "pr" }, severity: "watch", identity: "voice pr" });
const BOARD: OutlineBoard = {
  frame: FRAME,
  goals: new Map([one, two, loose].map((goal) => [goal.id, goal])),
  cells: new Map([
    ["listen|q1", ["one"]],
    ["listen|q2", ["two"]],
    ["|q1", ["loose"]],
  ]),
  drafts: new Map([["draft", draft]]),
  open: [clash, empty, silent],
  byGoal: new Map([
    ["one", [clash]],
    ["two", [clash]],
  ]),
  department: "hr",
  isHost: false,
  tools: new Set(["answer"]),
};
const LEARNED = { id: "l", department: "hr", text: "They answer within the hour", links: [] };
const NOTHING_DONE: OwnDoing = { said: [], sheets: new Set(), department: null };
const explain = () => ({
  name: "Opposite manner",
  sentence: "Two manners.",
  question: "Which?",
  quotes: [{ goal: "one", text: "We let them out" }],
  facts: [{ goal: "one", facet: "approach" as const, text: "empower" }],
});
const rowsOf = (board: OutlineBoard, ...toggled: string[]) => outlineRows(board, new Set(toggled), explain);
const lines = (board: OutlineBoard, ...toggled: string[]) => rowsOf(board, ...toggled).map(({ level, text }) => `${level} ${text}`);

describe("the outline", () => {
  it("[OU1] [OU2] drafts, over-arching goal, objectives, goals by row; conflicts closed", () => {
    expect(lines(BOARD)).toEqual([
      "1 Our tray, 1 draft that only Human Resources sees",
      "2 Human Resources: Title of draft",
      "1 Over-arching goal: People choose us because we listen",
      "2 Listen first, 2 goals",
      "3 Human Resources: Title of one, Q1, 1 conflict",
      "3 Publishing: Title of two, Q2, 1 conflict",
      "2 One voice, no goal yet",
      "2 Trade, not linked yet, no goal yet, 1 conflict",
      "3 worth a question, Opposite manner: Two manners.",
      "2 No objective yet, 1 goal",
      "3 Public Relations: Title of loose, Q1",
    ]);
  });

  it("[OU1] [CT6] an opened conflict gives its question, what its cards say, facts and three answers; a raised one is only settled", () => {
    const open = lines(BOARD, "goal one", `goal one ${clash.identity}`);
    const at = open.findIndex((line) => line.startsWith("4 "));
    expect(open.slice(at, at + 7).map((line) => line.replace(/^(\d) .*Opposite manner/, "$1 …"))).toEqual([
      "4 …: Two manners.",
      "5 Which?",
      "5 “We let them out”",
      "5 Fact: empower",
      "5 Answer: it is real",
      "5 Answer: we mean different things",
      "5 Answer: not a conflict",
    ]);
    const raised = aClash(["one"], { rule: "human-raised", identity: "raised" });
    const board = { ...BOARD, byGoal: new Map([["one", [raised]]]) };
    expect(lines(board, "goal one", "goal one raised").filter((line) => line.includes("Answer"))).toEqual(["5 Answer: settled"]);
  });

  it("[OU1] [VO2] answers are for the departments concerned, for hosts, and for everybody where none is", () => {
    const answers = (conflict: Conflict, who: Partial<OutlineBoard>) => {
      const board = { ...BOARD, byGoal: new Map([["one", [conflict]]]), tools: new Set(["answer", "define", "object"] as const), ...who };
      return lines(board, "goal one", `goal one ${conflict.identity}`).filter((line) => /Answer|Define|Object/.test(line)).length;
    };
    const concerned = { ...clash, departments: ["hr", "pub"] };
    expect([answers(concerned, {}), answers(concerned, { department: "pr" }), answers(concerned, { department: null, isHost: true })]).toEqual([5, 1, 5]);
    expect(answers({ ...clash, departments: [] }, { department: "pr" })).toBe(5);
  });

  it("[OU1] [VO11] what the phase offers stands under the answers, and what was learned outside before it", () => {
    const learning = { id: "l", department: "hr", text: "Seen at a fair", links: [{ evidence: "contradicts" as const, goal: "one" }] };
    const board = { ...BOARD, tools: new Set(["settle", "object"] as const), learnings: new Map([["l", learning]]) };
    const open = lines(board, "goal one", `goal one ${clash.identity}`).filter((line) => line.startsWith("5 "));
    expect(open.slice(-5)).toEqual(["5 Learning that contradicts it: Seen at a fair", "5 Agree…", "5 Park it…", "5 Hand it to the sponsor…", "5 Object…"]);
    const action = rowsOf(board, "goal one", `goal one ${clash.identity}`).find(({ text }) => text === "Agree…")?.action;
    expect(action).toEqual({ does: "sheet", sheet: { kind: "agree", conflict: clash.identity } });
  });

  it("[OU1] ballots, stances and signatures stand at the end, as far as the phase offers them or they are there", () => {
    const openBallots = [{ id: "b", kind: "consent" as const, title: "Do we go on?", openedAt: 0, options: [] }];
    const shelf = shelfOf(new Set(["stance", "sign"]), { phase: "commit", room: QUIET_ROOM, learnings: new Map([["l", LEARNED]]) });
    const board = { ...BOARD, openBallots, shelf };
    expect(lines(board).slice(-5)).toEqual([
      "1 What departments say",
      "2 Open ballot, consent: Do we go on?",
      "2 Sign, none yet",
      "2 Stances, none yet",
      "2 Learnings, 1",
    ]);
    expect(rowsOf(board).flatMap(({ action }) => (action?.does === "sheet" ? [action.sheet] : []))).toEqual([
      { kind: "vote", ballot: "b" },
      { kind: "signatures" },
      { kind: "stances" },
      { kind: "learnings" },
    ]);
    expect(shelfOf(new Set(), { phase: "align", room: QUIET_ROOM, learnings: new Map() })).toEqual([]);
  });

  it("[OU1] a chair without a card is for hosts", () => {
    const said = (isHost: boolean) => rowsOf({ ...BOARD, isHost }).filter(({ conflict }) => conflict?.rule === "voice-gap").length;
    expect([said(true), said(false)]).toEqual([1, 0]);
  });

  it("[OU2] places among siblings are counted", () => {
    expect(
      rowsOf(BOARD)
        .filter(({ level }) => level === 2 && true)
        .map(({ at, of }) => `${at}/${of}`),
    ).toEqual(["1/1", "1/4", "2/4", "3/4", "4/4"]);
  });

  it("[OU7] the way to what the host points at opens what lies above it, and ends at its row", () => {
    const way = (target: RoomTarget, ...toggled: string[]) => {
      const steps: string[] = [];
      const keys = new Set(toggled);
      for (let n = 0; n < 9; n++) {
        const step = stepToTarget(BOARD, outlineRows(BOARD, keys, explain), target);
        if (step === null || "to" in step) return [...steps, step?.to ?? null];
        steps.push(step.open);
        if (!keys.delete(step.open)) keys.add(step.open);
      }
      return steps;
    };
    expect(way({ kind: "goal", goal: "two" })).toEqual(["goal two"]);
    expect(way({ kind: "goal", goal: "loose" }, "arch", "objective ")).toEqual(["arch", "objective ", "goal loose"]);
    expect(way({ kind: "objective", objective: "trade" }, "arch")).toEqual(["arch", "objective trade"]);
    expect(way({ kind: "view", view: "canvas" })).toEqual(["arch"]);
    const ref = ({ rule, goals, scope }: Conflict) => ({ rule, goals, ...(scope === undefined ? {} : { scope }) });
    const named = (conflict: Conflict) => ({ ...conflict, identity: identityOf(ref(conflict)) });
    const pair = named(clash);
    const lone = named(empty);
    const board = { ...BOARD, open: [pair, lone], byGoal: new Map([["one", [pair]]]) };
    const at = (conflict: Conflict, toggled: ReadonlySet<string>) =>
      stepToTarget(board, outlineRows(board, toggled, explain), { kind: "conflict", conflict: ref(conflict) });
    expect(at(pair, new Set())).toEqual({ open: "goal one" });
    expect(at(pair, new Set(["goal one"]))).toEqual({ to: `goal one ${pair.identity}` });
    expect(at(lone, new Set())).toEqual({ to: `objective trade ${lone.identity}` });
    expect([way({ kind: "goal", goal: "gone" }), at(silent, new Set())]).toEqual([[null], null]);
  });

  it("[OU3] keys of a tree", () => {
    const rows = rowsOf(BOARD);
    const go = (at: string | null, key: string) => stepOf(rows, at, key);
    expect(go(null, "ArrowDown")).toEqual({ to: "tray" });
    expect(go("tray", "ArrowDown")).toEqual({ to: "goal draft" });
    expect(go("tray", "ArrowUp")).toBeNull();
    expect(go("goal one", "ArrowRight")).toEqual({ toggle: "goal one" });
    expect(go("objective listen", "ArrowRight")).toEqual({ to: "goal one" });
    expect(go("objective listen", "ArrowLeft")).toEqual({ toggle: "objective listen" });
    expect(go("goal one", "ArrowLeft")).toEqual({ to: "objective listen" });
    expect(go("goal one", "End")).toEqual({ to: "goal loose" });
    expect(go("goal one", "Home")).toEqual({ to: "tray" });
    expect(go("goal one", "t")).toEqual({ to: "objective trade" });
    expect(go("goal one", "P")).toEqual({ to: "goal two" });
    expect(go("goal one", "z")).toBeNull();
  });

  it("[OU6] what others did is told, what one did oneself is not, and many changes are a number", () => {
    const before = { frame: FRAME, goals: BOARD.goals, open: [] };
    const moved = aGoal("one", { placement: { objective: "voice", horizon: "q3" } });
    const after = {
      frame: FRAME,
      goals: new Map([
        ["one", moved],
        ["two", two],
      ]),
      open: [clash, empty],
    };
    const tell = (...said: string[]) => newsOf(before, after, () => "Two manners.", { ...NOTHING_DONE, said });
    expect(tell()).toEqual(["“Title of one” is now in One voice, Q3.", "“Title of loose” left the canvas.", "New conflict: Two manners."]);
    expect(tell("Dropped “Title of one” in One voice, Q3, 1 of 1.")[0]).toBe("“Title of loose” left the canvas.");
    expect(newsOf(after, before, () => "", NOTHING_DONE).slice(0, 3)).toEqual([
      "“Title of one” is now in Listen first, Q1.",
      "Public Relations placed “Title of loose” in No objective yet, Q1.",
      "A conflict is gone.",
    ]);
    const many = new Map(Array.from({ length: 9 }, (_, i) => [`n${i}`, aGoal(`n${i}`, { placement: { objective: "listen", horizon: "q1" } })] as const));
    expect(newsOf({ ...before, goals: new Map() }, { ...before, goals: many }, () => "", NOTHING_DONE)).toHaveLength(4);
    expect(newsOf({ ...before, goals: new Map() }, { ...before, goals: many }, () => "", NOTHING_DONE).at(-1)).toBe("And 6 more changes.");
  });

  it("[OU6] a card of others is told although its title, or a place it has left, was just spoken of", () => {
    const place = { objective: "listen", horizon: "q1" };
    const before = { frame: FRAME, goals: new Map<string, Goal>(), open: [] };
    const after = {
      ...before,
      goals: new Map(
        [
          { ...aGoal("a", { placement: place }), title: "" },
          { ...aGoal("b", { placement: place }), title: "Post" },
        ].map((goal) => [goal.id, goal]),
      ),
    };
    const said = ["Dropped “Post more” in Listen first, Q1, 1 of 2.", "Dropped “Post” in Trade, Q3, 1 of 1."];
    expect(newsOf(before, after, () => "", { ...NOTHING_DONE, said }).map((text) => text.replace(/^.*placed/, "placed"))).toEqual([
      "placed “Untitled” in Listen first, Q1.",
      "placed “Post” in Listen first, Q1.",
    ]);
  });

  it("[OU6] what is said in the room is told: agreements, objections, learnings, ballots, words; not by whom it was just sent", () => {
    const room = (more: Partial<RoomState>) => ({ ...QUIET_ROOM, ...more });
    const ref = { rule: "silo", goals: ["one"], print: "p" };
    const before = { frame: FRAME, goals: BOARD.goals, open: [], agreements: [], parked: [], learnings: new Map(), room: QUIET_ROOM };
    const told = (more: Partial<typeof before>, sheet?: Sheet["kind"]) =>
      newsOf(before, { ...before, ...more }, () => "", { ...NOTHING_DONE, department: "hr", sheets: new Set(sheet === undefined ? [] : [sheet]) });
    const agreed = { agreements: [{ ...ref, text: "One week each" }] } as unknown as Partial<typeof before>;
    expect([told(agreed), told(agreed, "agree")]).toEqual([["Agreed: One week each"], []]);
    const objects = (department: string) => ({ room: room({ objections: [{ id: "x", department, about: { kind: "workshop" }, text: "Too soon" }] }) });
    expect([told(objects("hr")), told(objects("hr"), "object"), told(objects("pub"), "object")].map((news) => news.length)).toEqual([1, 0, 1]);
    expect(told({ room: room({ openBallots: [{ id: "v", kind: "fist", title: "Sure?", openedAt: 1 }] }) })).toEqual(["A ballot is open: Sure?"]);
    expect(told({ room: room({ glossary: [{ id: "g", term: "post", definition: "Of the brand", departments: [] }] }) })).toEqual([
      "“post” means: Of the brand",
    ]);
  });

  it("[OU1] [MV7] the ways out of an opened conflict are rows, with what each would do", () => {
    const move = { kind: "talk", label: "Talk about it", changes: [], settles: [], eases: [], raises: [] } as unknown as Move;
    const board = { ...BOARD, tools: new Set(["settle"] as const), moves: new Map([[clash.identity, [move]]]) };
    const row = rowsOf(board, "goal one", `goal one ${clash.identity}`).find(({ text }) => text.startsWith("Way out"));
    expect([row?.text, row?.action]).toEqual(["Way out: Talk about it", { does: "sheet", sheet: { kind: "agree", conflict: clash.identity, move } }]);
    expect(lines({ ...board, tools: new Set() }, "goal one", `goal one ${clash.identity}`).some((line) => line.includes("Way out"))).toBe(false);
  });
});
