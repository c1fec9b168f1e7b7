// The frame changes by a host's hand. What cards stand on is not pulled away from under them without a word.
import { editGoal, goalsOf, readGoals } from "#core/doc/goal-map.ts";
import { writeFrame } from "#core/doc/session-doc.ts";
import type { Frame } from "#core/model/frame.ts";
import { clashWords, LISTS } from "#core/model/frame-clash.ts";
import { mergeFrame } from "#core/model/frame-merge.ts";
import type { Goal } from "#core/model/goal.ts";
import { MAX_DEPARTMENTS, MAX_HORIZONS, MAX_OBJECTIVES, MAX_POOLS } from "#core/model/limits.ts";
import { namedCards } from "#core/model/named-cards.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, SESSION, trayOf } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { lastOrder } from "./place.ts";

const MOST = { departments: MAX_DEPARTMENTS, objectives: MAX_OBJECTIVES, horizons: MAX_HORIZONS, pools: MAX_POOLS };

export function frame(context: CommandContext, command: Extract<Command, { readonly type: "frame" }>): Done {
  const { type: _type, base, ...changes } = command;
  const row = context.workshop();
  const before = row.frame;
  const after = withoutLostRows(mergedWithOthers(base ?? {}, changes, before));
  for (const [list, what] of [
    [after.departments, "departments"],
    [after.horizons, "horizons"],
  ] as const) {
    if (list.length === 0) throw new Refusal(400, "invalid", `A workshop needs at least one of its ${what}.`, `/${what}`);
  }
  const goals = [...context.read(CANVAS, readGoals).values()];
  refuseHorizonsInUse(before, after, goals);
  removeDepartments(context, before, after, goals);
  moveToLane(context, before, after);
  for (const { id } of gone(after.departments, before.departments)) {
    // A department that was here before has its tray still.
    if (!context.storage.documentsOf(row.id, row.epoch).includes(trayOf(id))) context.seed(trayOf(id), () => {});
  }
  context.edit(SESSION, (doc) => writeFrame(doc, after));
  context.saveWorkshop({ ...context.workshop(), frame: after });
  return { detail: JSON.stringify(Object.keys(changes)) };
}

/** What others changed since `base` stays; what contradicts it is for the sender to decide. */
function mergedWithOthers(base: Partial<Frame>, changes: Partial<Frame>, before: Frame): Frame {
  const { frame: after, clashes } = mergeFrame(base, changes, before);
  const [clash] = clashes;
  if (clash !== undefined) throw new Refusal(409, "frame-moved", clashWords(clash), `/${clash.kind}`);
  for (const [list, max] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    if (after[list].length <= max) continue;
    throw new Refusal(409, "frame-full", `Together with what another host has added these are ${after[list].length} ${LISTS[list]}; ${max} fit.`, `/${list}`);
  }
  return after;
}

/** What a pool has in a row goes with the row: a file that names it would be refused. */
function withoutLostRows(frame: Frame): Frame {
  const rows = new Set(frame.horizons.map(({ id }) => id));
  const isWhole = frame.pools.every(({ capacity }) => Object.keys(capacity).every((row) => rows.has(row)));
  if (isWhole) return frame;
  const pools = frame.pools.map((pool) => ({ ...pool, capacity: Object.fromEntries(Object.entries(pool.capacity).filter(([row]) => rows.has(row))) }));
  return { ...frame, pools };
}

function refuseHorizonsInUse(before: Frame, after: Frame, goals: readonly Goal[]): void {
  for (const horizon of gone(before.horizons, after.horizons)) {
    const standing = goals.filter((goal) => goal.placement?.horizon === horizon.id);
    if (standing.length === 0) continue;
    throw new Refusal(
      409,
      "horizon-in-use",
      `"${horizon.title}" still holds ${namedCards(standing)}. Move what stands there, then remove the row.`,
      "/horizons",
    );
  }
}

function removeDepartments(context: CommandContext, before: Frame, after: Frame, goals: readonly Goal[]): void {
  const { id: workshop } = context.workshop();
  for (const department of gone(before.departments, after.departments)) {
    const standing = goals.filter((goal) => goal.department === department.id);
    if (standing.length > 0) {
      const message = `${department.title} still has ${namedCards(standing)} on the canvas. Take these off, then remove the department.`;
      throw new Refusal(409, "department-in-use", message, "/departments");
    }
    // Drafts are private: their number may be said, their titles not.
    const drafts = context.read(trayOf(department.id), (doc) => goalsOf(doc).size);
    if (drafts > 0) {
      const message = `${department.title} still has ${drafts} ${drafts === 1 ? "draft" : "drafts"} in its tray. Ask it to delete them, then remove the department.`;
      throw new Refusal(409, "department-in-use", message, "/departments");
    }
    // The server cannot tell which votes are theirs; whoever sat there would join elsewhere and vote a second time.
    const hasPeople = context.storage.sessionsOf(workshop).some((session) => session.department === department.id && !session.waiting);
    if (hasPeople && context.storage.ballotsOf(workshop).length > 0) {
      const message = `A ballot is open, and people of ${department.title} may have voted in it: with another seat they would vote twice. Close the ballot, then remove the department.`;
      throw new Refusal(409, "ballot-open", message, "/departments");
    }
    context.storage.deleteLinks(workshop, "seat", department.id);
    context.revoke(context.storage.deleteSessionsOfDepartment(workshop, department.id));
  }
}

/** Cards of a column that goes move to the lane "no objective yet", in the same transaction. */
function moveToLane(context: CommandContext, before: Frame, after: Frame): void {
  const removed = new Set(gone(before.objectives, after.objectives).map(({ id }) => id));
  if (removed.size === 0) return;
  context.edit(CANVAS, (doc) => {
    const goals = readGoals(doc);
    for (const goal of [...goals.values()]) {
      const at = goal.placement;
      if (at === null || at.objective === null || !removed.has(at.objective)) continue;
      const cell = { objective: null, horizon: at.horizon };
      const placement = { ...cell, order: lastOrder(goal.id, cell, goals.values()) };
      goals.set(goal.id, { ...goal, placement });
      editGoal(doc, goal.id, { placement });
    }
  });
}

function gone<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.filter(({ id }) => !after.some((kept) => kept.id === id));
}
