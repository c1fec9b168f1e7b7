import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Cell } from "../../state/types.ts";
import type { Over } from "../../state/ui-store.ts";
import { MARK_WORDS, markOf } from "../../ui/mark.ts";

// What a screen reader says of a card that is lifted, carried and dropped: always the card's own words and the names of the cells.

export function cellName(frame: Pick<Frame, "objectives" | "horizons">, cell: Cell): string {
  const objective =
    cell.objective === null ? "No objective yet" : (frame.objectives.find(({ id }) => id === cell.objective)?.title ?? "an objective that is gone");
  const horizon = frame.horizons.find(({ id }) => id === cell.horizon)?.title ?? "a time that is gone";
  return `${objective}, ${horizon}`;
}

export function lifted(goal: Goal, frame: Frame): string {
  const at = goal.placement === null ? "in the tray" : `in ${cellName(frame, goal.placement)}`;
  return `Lifted “${goal.title}”, ${at}. Arrow keys move it from cell to cell, Space drops it, Escape puts it back.`;
}

/** `titleOf` gives the title of a live goal, `nameOf` what a rule's conflicts are called. */
export function carried(
  goal: Goal,
  over: Over,
  clashes: readonly Conflict[],
  free: Cell | null,
  frame: Frame,
  { titleOf, nameOf }: { readonly titleOf: (goal: string) => string | null; readonly nameOf: (rule: string) => string },
): string {
  if (over === null) return `“${goal.title}” is over no cell.`;
  if (over === "tray") return `“${goal.title}” over the tray.`;
  const where = `“${goal.title}” over ${cellName(frame, over.cell)}.`;
  const [worst] = clashes;
  if (worst === undefined) return `${where} Nothing there clashes.`;
  const others = worst.goals
    .filter((id) => id !== goal.id)
    .map((id) => titleOf(id))
    .filter((title) => title !== null)
    .map((title) => `“${title}”`);
  const what =
    markOf(worst) === "synergy"
      ? `A shared idea${others.length === 0 ? "" : ` with ${list(others)}`}.`
      : `${others.length === 0 ? "It would raise" : `It would clash with ${list(others)}:`} ${MARK_WORDS[markOf(worst)]}, ${nameOf(worst.rule).toLowerCase()}.`;
  const rest = clashes.length > 1 ? ` ${clashes.length - 1} more.` : "";
  return `${where} ${what}${rest}${free === null ? "" : ` ${cellName(frame, free)} would not clash.`}`;
}

export function dropped(goal: Goal, cell: Cell, index: number, others: number, frame: Frame): string {
  return `Dropped “${goal.title}” in ${cellName(frame, cell)}, ${index + 1} of ${others + 1}.`;
}

export function returned(goal: Goal): string {
  return `“${goal.title}” is back in the tray.`;
}

export function cancelled(goal: Goal | undefined, frame: Frame): string {
  if (goal === undefined) return "The goal you held was removed.";
  return `Put back: “${goal.title}” ${goal.placement === null ? "stays in the tray" : `stays in ${cellName(frame, goal.placement)}`}.`;
}

export function removed(goal: Goal): string {
  return `Removed “${goal.title}”.`;
}

function list(items: readonly string[]): string {
  const [first, second] = items;
  if (items.length < 3) return items.join(" and ");
  return `${first}, ${second} and ${items.length - 2} more`;
}
