import { describe, expect, it } from "vitest";
import { type Tool, toolsOf } from "#core/facilitation/phase-tools.ts";
import { QUIET_ROOM } from "#core/facilitation/room-state.ts";
import { type AccessRole, type Membership, PHASES, type Phase } from "#core/protocol/roles.ts";
import { boardKeys, listKeys, outlineKeys } from "../../../app/canvas/board-keys.ts";
import { outlineRows } from "../../../app/outline/outline-rows.ts";
import { whyNotChange, whyNotDraft, whyNotMenu, whyNotMove, whyNotPlace, whyNotUnplace, whyNotWrite } from "../../../app/state/rights.ts";
import { aClash, aGoal, FRAME } from "../canvas/board.ts";

const standing = aGoal("standing", { placement: { objective: "voice", horizon: "q1" } });
const draft = aGoal("draft");
const goals = new Map([[standing.id, standing]]);
const board = (phase: Phase, more: { locked?: boolean; frozen?: boolean } = {}) => ({
  phase,
  lock: { locked: more.locked === true || more.frozen === true, n: 1 },
  room: { ...QUIET_ROOM, frozen: more.frozen === true },
  goals,
});
const someone = (role: AccessRole, department: string | null): Membership => ({ role, department, participantId: "p", epoch: 1 });
const PEOPLE = [someone("seat", "hr"), someone("host", null), someone("host", "hr"), someone("wall", null)];

/** What this person can do to cards, as the screens ask. */
function deeds(me: Membership, phase: Phase): readonly Tool[] {
  const at = board(phase);
  const can: { readonly [T in Tool]?: string | null } = {
    place: whyNotPlace(me, at),
    move: whyNotMove(me, at),
    edit: whyNotChange(me, at, standing.id),
    withdraw: whyNotUnplace(me, at, standing, "Human Resources"),
    draft: me.department === null ? "no tray" : whyNotDraft(me, at),
  };
  return (Object.keys(can) as Tool[]).filter((tool) => can[tool] === null);
}

describe("what a phase offers to a hand", () => {
  it("[PG62] in every phase each person can do to cards exactly what the table of FA11 says", () => {
    for (const phase of PHASES)
      for (const me of PEOPLE) {
        const tools = toolsOf(phase, me);
        const offered = (["place", "move", "edit", "withdraw", "draft"] as const).filter((tool) => tools.has(tool));
        expect([phase, me.role, me.department, ...deeds(me, phase)]).toEqual([phase, me.role, me.department, ...offered]);
      }
  });

  it("[PG62] what the keys are said to do on board, list and outline is what they do", () => {
    for (const phase of PHASES) {
      const tools = toolsOf(phase, someone("seat", "hr"));
      for (const words of [boardKeys(tools), listKeys(tools), outlineKeys(tools)]) {
        expect([phase, words.includes("Delete")]).toEqual([phase, tools.has("edit")]);
        expect([phase, words.includes("M moves")]).toEqual([phase, tools.has("move")]);
      }
      expect([phase, boardKeys(tools).includes("Space lifts")]).toEqual([phase, tools.has("move")]);
    }
  });

  it("[PG62] the outline has rows for exactly what the phase offers on a conflict", () => {
    const clash = aClash(["standing"]);
    for (const phase of PHASES) {
      const tools = toolsOf(phase, someone("seat", "hr"));
      const rows = outlineRows(
        {
          frame: FRAME,
          goals,
          cells: new Map([["voice|q1", [standing.id]]]),
          drafts: new Map(),
          open: [clash],
          byGoal: new Map([[standing.id, [clash]]]),
          department: "hr",
          isHost: false,
          tools,
        },
        new Set(["goal standing", `goal standing ${clash.identity}`]),
        () => ({ name: "", sentence: "", question: "", quotes: [], facts: [] }),
      );
      const has = (does: "answer" | "sheet", kind?: string) =>
        rows.some(({ action }) => action?.does === does && (action.does !== "sheet" || kind === undefined || action.sheet.kind === kind));
      expect([phase, has("answer"), has("sheet", "agree"), has("sheet", "define"), has("sheet", "object")]).toEqual([
        phase,
        ...(["answer", "settle", "define", "object"] as const).map((tool) => tools.has(tool)),
      ]);
    }
  });

  it("[PG60] under a lock a seat's draft has its menu and can be removed, a card on the canvas cannot; a freeze stops both", () => {
    const [seat] = PEOPLE as [Membership];
    const locked = board("align", { locked: true });
    expect([whyNotMenu(seat, locked, draft.id), whyNotChange(seat, locked, draft.id)]).toEqual([null, null]);
    for (const reason of [whyNotMenu(seat, locked, standing.id), whyNotChange(seat, locked, standing.id), whyNotPlace(seat, locked)])
      expect(reason).toBe("The host has locked the canvas.");
    expect(whyNotMenu(seat, board("align", { frozen: true }), draft.id)).toContain("stopped everything");
  });

  it("[PG62] a refusal names the phase that has it; what is begun is stopped by lock and close alone", () => {
    const [seat, host] = PEOPLE as [Membership, Membership];
    expect(whyNotPlace(seat, board("resolve"))).toBe("Goals go onto the canvas in Align; the host leads there.");
    expect(whyNotMove(host, board("commit"))).toBe("Cards are moved in Align and Resolve: lead there first.");
    expect(whyNotMenu(seat, board("draft"), standing.id), "what was revealed can be taken back").toBeNull();
    for (const phase of PHASES) expect([phase, whyNotWrite(seat, board(phase)) === null]).toEqual([phase, phase !== "closed"]);
  });
});
