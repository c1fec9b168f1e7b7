import type { Goal, GoalId } from "#core/model/goal.ts";
import { cellKey } from "../../state/cell-key.ts";
import { whyNotMove, whyNotPlace } from "../../state/rights.ts";
import type { Cell } from "../../state/types.ts";
import type { Over } from "../../state/ui-store.ts";
import { nextSaid, say } from "../../state/ui-store.ts";
import type { Screen } from "../../state/use-session.ts";
import { MARKS, markOf } from "../../ui/mark.ts";
import { cancelled, carried, dropped, lifted, returned } from "./announcements.ts";
import { planDrop } from "./drop-plan.ts";
import { nearbyCells, nextStop, type Step } from "./next-cell.ts";

/** Cells tried for "would not clash" beside the one under the card. */
const MAX_TRIED = 8;

/** One card in the hand, by pointer or by keys: asks the engine once per cell, tells the others, and drops. */
export interface CarryControl {
  /** It is pressed and may be lifted: asks the engine about the cells near it before there is a frame to be in time for. */
  prepare(goal: GoalId): void;
  /** Null when it may be lifted, else the reason, which is also said. */
  lift(goal: GoalId, by: "pointer" | "keys"): string | null;
  over(over: Over): void;
  step(step: Step): void;
  drop(): void;
  cancel(): void;
  close(): void;
}

/** `afterPaint`: runs the task once what is changed now has been drawn. */
export function createCarry({ session, ui }: Screen, afterPaint: (task: () => void) => void): CarryControl {
  const { actions, workshop, me } = session;
  /** Clashes per cell for one card, in the hand or about to be; a neighbour's preview is mostly the next cell's. */
  let previews: { readonly goal: GoalId; readonly at: Map<string, ReturnType<typeof actions.preview>> } | null = null;

  /** A drop by pointer that is written and not drawn yet. */
  let drawing: (() => void) | null = null;
  const draw = () => {
    const task = drawing;
    drawing = null;
    task?.();
  };

  const goalOf = (id: GoalId): Goal | undefined => workshop.getState().goals.get(id) ?? workshop.getState().drafts.get(id);
  const titleOf = (id: GoalId) => workshop.getState().goals.get(id)?.title ?? null;
  const previewAt = (goal: GoalId, cell: Cell) => {
    const key = cellKey(cell);
    if (previews?.goal !== goal) previews = { goal, at: new Map() };
    let found = previews.at.get(key);
    if (found === undefined) {
      found = [...actions.preview(goal, cell)].sort((a, b) => MARKS.indexOf(markOf(a)) - MARKS.indexOf(markOf(b)));
      previews.at.set(key, found);
    }
    return found;
  };
  // What is previewed depends on the canvas, the card itself and what is settled: another person's edit while a card is in the hand asks again.
  const again = () => {
    previews = null;
    const { carry } = ui.getState();
    if (carry === null) return;
    if (goalOf(carry.goal) === undefined) end(cancelled(undefined, workshop.getState().frame));
    else put(carry.over, true);
  };
  const stop = workshop.subscribe((state, before) => {
    if (state.goals !== before.goals || state.frame !== before.frame || state.drafts !== before.drafts) again();
  });
  // Also when the engine comes, which may be after the card was lifted.
  const stopFound = session.conflicts.subscribe((state, before) => {
    if (state.open !== before.open || state.settled !== before.settled) again();
  });

  /** `claim`: the card that takes the focus; after a pointer's drop a moment later, as the focus makes the browser lay everything out. */
  function end(text: string, claim: GoalId | null = null): void {
    const later = ui.getState().carry?.by === "pointer";
    // One change, which is asked of four hundred cards once. The claim comes before the act: the card may be drawn in its new cell within the same turn.
    ui.setState(({ said }) => ({ carry: null, said: nextSaid(said, text), ...(later || claim === null ? {} : { claim }) }));
    actions.present({ drag: null });
    if (later && claim !== null) afterPaint(() => ui.setState({ claim }));
  }

  function put(over: Over, again: boolean): void {
    const { carry } = ui.getState();
    if (carry === null || drawing !== null || (!again && isSame(carry.over, over))) return;
    const cellBefore = carry.over === null || carry.over === "tray" ? null : carry.over.cell;
    const cell = over === null || over === "tray" ? null : over.cell;
    if (!again && cell !== null && cellBefore !== null && cellKey(cell) === cellKey(cellBefore)) {
      ui.setState({ carry: { ...carry, over } });
      return;
    }
    const { frame } = workshop.getState();
    const clashes = cell === null ? [] : previewAt(carry.goal, cell);
    const alarming = (at: Cell) => previewAt(carry.goal, at).some((clash) => clash.kind === "conflict" && clash.severity !== "watch");
    const free =
      cell === null || !clashes.some((clash) => clash.kind === "conflict" && clash.severity !== "watch")
        ? null
        : (nearbyCells(frame, cell)
            .slice(0, MAX_TRIED)
            .find((near) => !alarming(near)) ?? null);
    ui.setState({ carry: { ...carry, over, clashes, free } });
    actions.present({
      drag: {
        from: carry.from,
        ...(carry.from === "canvas" ? { goal: carry.goal } : {}),
        cell,
        clashes: clashes.map(({ rule, severity, goals }) => ({ rule, severity, with: goals.filter((id) => id !== carry.goal) })),
      },
    });
    const goal = goalOf(carry.goal);
    if (carry.by === "keys" && goal !== undefined) say(ui, carried(goal, over, clashes, free, frame, { titleOf, nameOf: actions.nameOf }));
  }

  return {
    prepare(id) {
      draw();
      const goal = goalOf(id);
      if (goal === undefined) return;
      previews = null;
      const { frame } = workshop.getState();
      const near = goal.placement ?? { objective: null, horizon: frame.horizons[0]?.id ?? "" };
      for (const cell of nearbyCells(frame, near).slice(0, MAX_TRIED)) previewAt(id, cell);
    },
    lift(id, by) {
      draw();
      const state = workshop.getState();
      const goal = goalOf(id);
      if (goal === undefined) return "This goal is gone.";
      const live = state.goals.has(id);
      const reason = live ? whyNotMove(me, state) : whyNotPlace(me, state);
      if (reason !== null) {
        say(ui, reason);
        return reason;
      }
      // A pointer has pressed it a moment ago.
      if (by === "keys") previews = null;
      const start: Over =
        live && goal.placement !== null ? { cell: goal.placement, index: Math.max(0, state.cells.get(cellKey(goal.placement))?.indexOf(id) ?? 0) } : "tray";
      ui.setState(({ focus, said }) => ({
        carry: { goal: id, from: live ? "canvas" : "tray", by, over: start, clashes: [], free: null },
        focus: live ? id : focus,
        shown: null,
        said: nextSaid(said, lifted(goal, state.frame)),
      }));
      return null;
    },
    over: (over) => put(over, false),
    step(step) {
      const { carry } = ui.getState();
      if (carry === null || drawing !== null) return;
      const { frame, cells } = workshop.getState();
      const from = carry.over === null || carry.over === "tray" ? "tray" : carry.over.cell;
      const stop = nextStop(frame, from, step, me.department !== null);
      if (stop === "tray") put("tray", false);
      else put({ cell: stop, index: (cells.get(cellKey(stop)) ?? []).filter((id) => id !== carry.goal).length }, false);
    },
    drop() {
      const { carry } = ui.getState();
      if (carry === null || drawing !== null) return;
      const state = workshop.getState();
      const goal = goalOf(carry.goal);
      const department = state.frame.departments.find(({ id }) => id === goal?.department)?.title ?? "its department";
      const plan = planDrop({ carry, goal, me, room: state, inCell: (key) => state.cells.get(key) ?? [], departmentTitle: department });
      if (plan.act === "refuse" || goal === undefined) return end(plan.act === "refuse" ? plan.reason : cancelled(goal, state.frame));
      if (plan.act === "none") return end(cancelled(goal, state.frame), carry.goal);
      if (plan.act === "unplace") {
        end(returned(goal));
        actions.unplace(carry.goal);
        return;
      }
      const others = (state.cells.get(cellKey(plan.cell)) ?? []).filter((id) => id !== carry.goal).length;
      const words = dropped(goal, plan.cell, plan.index, others, state.frame);
      if (carry.by === "keys") {
        end(words, carry.goal);
        actions.moveTo(carry.goal, plan.cell, plan.index);
        return;
      }
      // Written now, drawn after the frame that follows a pointer at once: both together would be a long task among four hundred cards.
      actions.moveTo(carry.goal, plan.cell, plan.index, "unseen");
      drawing = () => {
        end(words, carry.goal);
        actions.catchUp();
      };
      afterPaint(draw);
    },
    cancel() {
      const { carry } = ui.getState();
      if (carry === null || drawing !== null) return;
      end(cancelled(goalOf(carry.goal), workshop.getState().frame), carry.goal);
    },
    close() {
      draw();
      stop();
      stopFound();
      if (ui.getState().carry !== null) ui.setState({ carry: null });
    },
  };
}

function isSame(a: Over, b: Over): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === "tray" || b === "tray") return false;
  return a.index === b.index && cellKey(a.cell) === cellKey(b.cell);
}
