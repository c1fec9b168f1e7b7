// What a person can do, in the words of the screens: documents are written here, authority is asked for.
import type * as Y from "yjs";
import type { Engine } from "#core/conflicts/conflict.ts";
import { compareInCell, keysAt } from "#core/doc/cell-order.ts";
import { addDraft } from "#core/doc/commands/add-draft.ts";
import { applyMove } from "#core/doc/commands/apply-move.ts";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { makeRoom, moveGoal } from "#core/doc/commands/move-goal.ts";
import { raiseConflict } from "#core/doc/commands/raise-conflict.ts";
import { removeGoal } from "#core/doc/commands/remove-goal.ts";
import { withdrawRaise } from "#core/doc/commands/withdraw-raise.ts";
import { goalsOf } from "#core/doc/goal-map.ts";
import type { UndoTimeline } from "#core/doc/undo.ts";
import { toolsOf, whereOffered } from "#core/facilitation/phase-tools.ts";
import type { Goal, GoalId, Placement } from "#core/model/goal.ts";
import { MAX_CANVAS_GOALS, MAX_TITLE_CHARS, MAX_TRAY_GOALS } from "#core/model/limits.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, mayWrite, trayOf } from "#core/protocol/documents.ts";
import type { Presence } from "#core/protocol/presence.ts";
import type { InviteReply, Membership } from "#core/protocol/roles.ts";
import { cellKey } from "../state/cell-key.ts";
import type { StatusProjection } from "../state/status-store.ts";
import type { Cell, CommandOutcome, WorkshopActions } from "../state/types.ts";
import type { WorkshopProjection } from "../state/workshop-store.ts";
import type { Crossings } from "./crossings.ts";
import { randomId } from "./random-id.ts";

export interface ActionsDeps {
  readonly me: Membership;
  /** Documents are replaced after a refusal: ask each time. null: no tray, or a copy that is being fetched anew. */
  readonly canvas: () => Y.Doc | null;
  readonly tray: () => Y.Doc | null;
  readonly projection: WorkshopProjection;
  readonly preview: Engine["preview"];
  readonly nameOf: Engine["nameOf"];
  readonly crossings: Crossings;
  readonly undo: UndoTimeline;
  readonly status: StatusProjection;
  readonly run: (command: Command) => Promise<CommandOutcome>;
  readonly present: (presence: Presence) => void;
  readonly invite: () => Promise<InviteReply | null>;
  readonly exportAs: (format: string) => Promise<void>;
  /** ms */
  readonly now: () => number;
}

export function createActions(deps: ActionsDeps): WorkshopActions {
  const { me, projection, crossings, undo, status } = deps;

  /** `words`: what was typed and is written nowhere, to copy. */
  function refuse(text: string, words?: string): null {
    status.notice("warning", text, words);
    return null;
  }

  /** The canvas, if this person may write it now; says why not otherwise. */
  function canvas(words?: string): Y.Doc | null {
    const { phase, lock, room } = projection.store.getState();
    const right = { role: me.role, department: me.department, phase, locked: lock.locked, frozen: room.frozen };
    if (!mayWrite(right, CANVAS)) {
      if (phase === "closed") return refuse("This workshop is closed: it can be read and exported.", words);
      return refuse(me.role === "wall" ? "The wall only shows." : "The host has locked the canvas. Nothing was changed.", words);
    }
    return deps.canvas() ?? refuse("The canvas is just being fetched anew. Try again in a moment.", words);
  }

  function tray(words?: string): Y.Doc | null {
    const { phase, lock, room } = projection.store.getState();
    if (me.department === null) return refuse("Drafts belong to a department, and you joined for none.");
    if (!mayWrite({ role: me.role, department: me.department, phase, locked: lock.locked, frozen: room.frozen }, trayOf(me.department))) {
      if (phase === "closed") return refuse("This workshop is closed: it can be read and exported.", words);
      return refuse(me.role === "wall" ? "The wall only shows." : "The host has stopped everything for a moment. Nothing was changed.", words);
    }
    return deps.tray() ?? refuse("Your tray is just being fetched anew. Try again in a moment.", words);
  }

  function homeOf(goal: GoalId): "canvas" | "tray" | null {
    const at = projection.documented(goal);
    return at.canvas !== undefined ? "canvas" : at.tray !== undefined ? "tray" : null;
  }

  function othersIn(cell: Cell, goal: GoalId): readonly Goal[] {
    const { cells, goals } = projection.store.getState();
    return (cells.get(cellKey(cell)) ?? [])
      .filter((id) => id !== goal)
      .flatMap((id) => goals.get(id) ?? [])
      .sort(compareInCell);
  }

  function moveTo(goal: GoalId, cell: Cell, index?: number, unseen?: "unseen"): boolean {
    const isWritten = writeMove(goal, cell, index);
    if (isWritten && unseen === undefined) projection.flush();
    if (unseen !== undefined) projection.hold();
    return isWritten;
  }

  function writeMove(goal: GoalId, cell: Cell, index?: number): boolean {
    const shown = projection.store.getState().goals.get(goal);
    const others = othersIn(cell, goal);
    if (shown?.placement != null && stands(shown.placement, cell, others, shown, index)) return true;
    const doc = canvas();
    if (doc === null) return false;
    if (homeOf(goal) === "canvas" && !crossings.isCrossing(goal)) {
      moveGoal(doc, goal, { cell, others, ...(index === undefined ? {} : { index }) });
    } else {
      const keys = keysAt(others, index ?? others.length, goal);
      const order = keys.get(goal);
      const placement: Placement = { objective: cell.objective, horizon: cell.horizon, ...(order === undefined ? {} : { order }) };
      if (crossings.isCrossing(goal) && crossings.moveLater(goal, placement)) return true;
      const phase = projection.store.getState().phase;
      if (me.role !== "host" && (phase === "frame" || phase === "draft")) {
        refuse("Goals go onto the canvas as soon as the host starts Align.");
        return false;
      }
      if (projection.store.getState().goals.size >= MAX_CANVAS_GOALS) {
        refuse(`The canvas holds ${MAX_CANVAS_GOALS} cards and is full. Take one off before you place another.`);
        return false;
      }
      makeRoom(doc, keys, others);
      crossings.place(goal, placement);
      undo.push({ undo: () => crossings.unplace(goal), redo: () => crossings.place(goal, placement) });
    }
    return true;
  }

  function unplace(goal: GoalId): void {
    const standing = projection.store.getState().goals.get(goal);
    if (standing?.placement == null || canvas() === null) return;
    if (me.role !== "host" && standing.department !== me.department) {
      refuse("This card belongs to another department; it or the host can take it off.");
      return;
    }
    const { placement } = standing;
    crossings.unplace(goal);
    // Only the department's own people can bring it back.
    if (standing.department === me.department) {
      undo.push({ undo: () => crossings.place(goal, placement), redo: () => crossings.unplace(goal) });
    }
    projection.flush();
  }

  /** A draft's step asks what a draft asks; any other one what the canvas asks, and the phase. */
  function steps(way: "undo" | "redo"): void {
    undo[way]((document) => {
      if (document === "tray") return tray() !== null;
      const { phase } = projection.store.getState();
      if (phase === "closed" || toolsOf(phase, me).has("edit")) return canvas() !== null;
      refuse(`What was done on the canvas is taken back in ${whereOffered("edit", me)}.`);
      return false;
    });
    projection.flush();
  }

  return {
    addDraft(title) {
      const doc = tray();
      if (doc === null || me.department === null) return null;
      if (goalsOf(doc).size >= MAX_TRAY_GOALS) return refuse(`Your tray holds ${MAX_TRAY_GOALS} drafts and is full. Place or delete one first.`);
      const id = randomId("g");
      // Names only where the workshop wants them: what is anonymous now stays so.
      const signed = projection.store.getState().settings.authors === "names" && me.name ? { extra: { author: me.name } } : {};
      addDraft(doc, { id, department: me.department, title: title.slice(0, MAX_TITLE_CHARS), facets: {}, placement: null, ...signed }, deps.now());
      projection.flush();
      return id;
    },
    edit(goal, edit) {
      const home = homeOf(goal);
      const words = [edit.title, edit.note].filter((text) => typeof text === "string" && text !== "").join("\n");
      const kept = words === "" ? undefined : words;
      const doc = home === "canvas" ? canvas(kept) : home === "tray" ? tray(kept) : null;
      if (doc !== null) {
        editGoal(doc, goal, edit);
      } else if (home === null) {
        refuse("Somebody has deleted this card meanwhile.", kept);
      }
      projection.flush();
      return doc !== null;
    },
    remove(goal) {
      const home = homeOf(goal);
      const doc = home === "canvas" ? canvas() : home === "tray" ? tray() : null;
      if (doc !== null && !crossings.removeLater(goal)) removeGoal(doc, goal);
      projection.flush();
    },
    moveTo,
    catchUp: projection.flush,
    unplace,
    raise({ goals, text, severity }) {
      const doc = canvas();
      if (doc === null) return false;
      raiseConflict(doc, { id: randomId("r"), goals, text: text.slice(0, MAX_TITLE_CHARS), ...(severity === undefined ? {} : { severity }) });
      projection.flush();
      return true;
    },
    applyMove(changes) {
      const doc = canvas();
      if (doc === null) return false;
      const isWhole = applyMove(doc, changes);
      if (!isWhole) refuse("Somebody has deleted one of these cards meanwhile. Nothing was moved: open the conflict again and choose anew.");
      projection.flush();
      return isWhole;
    },
    withdraw(raised) {
      const doc = canvas();
      if (doc !== null) withdrawRaise(doc, raised);
      projection.flush();
    },
    answer: ({ rule, goals, scope, print }, answer) => deps.run({ type: "answer", rule, goals, ...(scope === undefined ? {} : { scope }), print, answer }),
    command: deps.run,
    undo: () => steps("undo"),
    redo: () => steps("redo"),
    preview(goal, cell) {
      const { goals, drafts } = projection.store.getState();
      const card = goals.get(goal) ?? drafts.get(goal);
      return card === undefined ? [] : deps.preview(card, { objective: cell.objective, horizon: cell.horizon });
    },
    nameOf: (rule) => deps.nameOf(rule) ?? "A clash",
    present: deps.present,
    tell: (text, words) => void refuse(text, words === "" ? undefined : words),
    dismissNotice: status.dismiss,
    invite: deps.invite,
    exportAs: deps.exportAs,
  };
}

/** Whether the card stands at that place already. */
function stands(placement: Placement, cell: Cell, others: readonly Goal[], card: Goal, index: number | undefined): boolean {
  if (placement.objective !== cell.objective || placement.horizon !== cell.horizon) return false;
  const before = others.filter((other) => compareInCell(other, card) < 0).length;
  return before === Math.min(index ?? others.length, others.length);
}
