// The documents as the screens see them: canvas and tray, with crossings that are under way laid over them.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SessionState } from "#core/doc/session-doc.ts";
import { QUIET_ROOM } from "#core/facilitation/room-state.ts";
import { type Delta, NO_DELTA, type WorkshopChanges } from "#core/model/changes.ts";
import { type DepartmentId, EMPTY_FRAME } from "#core/model/frame.ts";
import type { Goal, GoalId, Placement } from "#core/model/goal.ts";
import type { Learning } from "#core/model/room.ts";
import type { Raised } from "#core/model/workshop.ts";
import { cellsOf, recell } from "./cells.ts";
import type { WorkshopState } from "./types.ts";

/** Where a card is shown until the documents say so: in a cell, back in its tray, or nowhere. */
export type Crossing = Placement | "tray" | "gone";

export interface WorkshopProjection {
  readonly store: StoreApi<WorkshopState>;
  canvas(delta: Delta<Goal>): void;
  tray(delta: Delta<Goal>): void;
  raised(delta: Delta<Raised>): void;
  learnings(delta: Delta<Learning>): void;
  session(state: SessionState): void;
  ready(): void;
  /** null: the documents have it now. */
  cross(goal: GoalId, to: Crossing | null): void;
  /** What a crossing card is made from: as the documents have it, without any crossing. */
  documented(goal: GoalId): { readonly canvas: Goal | undefined; readonly tray: Goal | undefined };
  /** What the session document says by now, shown already or at the next frame: whoever writes must not miss a lock by a frame. */
  latest(): Pick<SessionState, "phase" | "lock" | "room">;
  /** Now, not at the next frame: for what this person just did. */
  flush(): void;
  /** Not at the next frame: with `flush`, or a frame after the next change. */
  hold(): void;
  close(): void;
}

export interface ProjectionDeps {
  readonly department: DepartmentId | null;
  /** Runs the task once, soon: at the next animation frame. Returns a cancel. */
  readonly schedule: (task: () => void) => () => void;
  /** When a draft was written, ms; 0: long ago. */
  readonly draftedAt: (goal: GoalId) => number;
  /** Before each look at the documents: crossings that have arrived are taken off. */
  readonly beforeFlush: () => void;
  /** Before the store changes: what the conflict engine must know. Goals are those shown on the canvas. */
  readonly onChanges: (changes: WorkshopChanges, next: WorkshopState) => void;
}

const BEGINNING: WorkshopState = {
  ready: false,
  frame: EMPTY_FRAME,
  phase: "align",
  lock: { locked: false, n: 0 },
  code: null,
  settings: {},
  answers: [],
  agreements: [],
  parked: [],
  room: QUIET_ROOM,
  extra: {},
  goals: new Map(),
  cells: new Map(),
  drafts: new Map(),
  raised: new Map(),
  learnings: new Map(),
};

export function createWorkshopProjection({ department, schedule, draftedAt, beforeFlush, onChanges }: ProjectionDeps): WorkshopProjection {
  const store = createStore<WorkshopState>(() => BEGINNING);
  const canvasGoals = new Map<GoalId, Goal>();
  const trayGoals = new Map<GoalId, Goal>();
  const crossings = new Map<GoalId, Crossing>();
  const dirty = new Set<GoalId>();
  let raisedDeltas: Delta<Raised>[] = [];
  let learnings: ReadonlyMap<string, Learning> | null = null;
  let session: SessionState | null = null;
  let becameReady = false;
  let cancel: (() => void) | null = null;

  function soon(): void {
    cancel ??= schedule(flush);
  }
  function stopWaiting(): void {
    cancel?.();
    cancel = null;
  }

  function take(goals: Map<GoalId, Goal>, { added, updated, removed }: Delta<Goal>): void {
    for (const goal of removed) goals.delete(goal.id);
    for (const goal of added) goals.set(goal.id, goal);
    for (const [, goal] of updated) goals.set(goal.id, goal);
    for (const goal of [...removed, ...added]) dirty.add(goal.id);
    for (const [goal] of updated) dirty.add(goal.id);
    soon();
  }

  function onCanvas(id: GoalId, shown: Goal | undefined): Goal | undefined {
    const crossing = crossings.get(id);
    const standing = canvasGoals.get(id);
    if (crossing === undefined) return standing;
    if (typeof crossing === "string") return undefined;
    const card = standing ?? trayGoals.get(id);
    return card === undefined ? undefined : sameOr(shown, { ...card, placement: crossing });
  }

  function inTray(id: GoalId, shown: Goal | undefined): Goal | undefined {
    const crossing = crossings.get(id);
    const draft = trayGoals.get(id);
    const standing = canvasGoals.get(id);
    if (crossing === undefined) return standing === undefined ? draft : undefined;
    if (crossing !== "tray") return undefined;
    if (draft !== undefined) return draft;
    return standing !== undefined && standing.department === department ? sameOr(shown, { ...standing, placement: null }) : undefined;
  }

  function flush(): void {
    beforeFlush();
    stopWaiting();
    const before = store.getState();
    const frame = session?.frame ?? before.frame;
    const sameGrid = frame.objectives === before.frame.objectives && frame.horizons === before.frame.horizons;
    const cellOf = cellsOf(frame);
    const change: { -readonly [K in keyof WorkshopState]?: WorkshopState[K] } = {};
    const changes: { -readonly [K in keyof WorkshopChanges]: WorkshopChanges[K] } = {};

    if (dirty.size > 0) {
      const goals = diff(before.goals, dirty, onCanvas);
      if (goals !== null) {
        change.goals = goals.after;
        changes.goals = goals.delta;
        change.cells = recell(before.cells, goals.after, goals.delta, cellOf);
      }
      const drafts = diff(before.drafts, dirty, inTray);
      if (drafts !== null) change.drafts = byAge(drafts.after, draftedAt);
      dirty.clear();
    }
    if (!sameGrid)
      change.cells = recell(
        new Map(),
        change.goals ?? before.goals,
        { ...NO_DELTA, added: [...(change.goals ?? before.goals).values()] },
        cellOf,
        before.cells,
      );
    if (raisedDeltas.length > 0) {
      const deltas = raisedDeltas;
      raisedDeltas = [];
      const after = new Map(before.raised);
      const touched = new Set<string>();
      for (const { added, updated, removed } of deltas) {
        for (const raised of removed) after.delete(raised.id);
        for (const raised of [...added, ...updated.map(([, to]) => to)]) after.set(raised.id, raised);
        for (const raised of [...removed, ...added, ...updated.map(([from]) => from)]) touched.add(raised.id);
      }
      const raised = diff(before.raised, touched, (id) => after.get(id));
      if (raised !== null) {
        change.raised = raised.after;
        changes.raised = raised.delta;
      }
    }
    if (learnings !== null) {
      change.learnings = learnings;
      learnings = null;
    }
    if (session !== null) {
      if (session.frame !== before.frame) changes.frame = [before.frame, session.frame];
      Object.assign(change, session);
      session = null;
    }
    if (becameReady && !before.ready) change.ready = true;
    if (Object.keys(change).length === 0) return;
    const next = { ...before, ...change };
    onChanges(changes, next);
    store.setState(next);
  }

  return {
    store,
    canvas: (delta) => take(canvasGoals, delta),
    tray: (delta) => take(trayGoals, delta),
    raised(delta) {
      raisedDeltas.push(delta);
      soon();
    },
    learnings({ added, updated, removed }) {
      const after = new Map(learnings ?? store.getState().learnings);
      for (const { id } of removed) after.delete(id);
      for (const one of [...added, ...updated.map(([, to]) => to)]) after.set(one.id, one);
      learnings = after;
      soon();
    },
    session(state) {
      session = state;
      soon();
    },
    ready() {
      becameReady = true;
      soon();
    },
    cross(goal, to) {
      if (to === null) crossings.delete(goal);
      else crossings.set(goal, to);
      dirty.add(goal);
      soon();
    },
    documented: (goal) => ({ canvas: canvasGoals.get(goal), tray: trayGoals.get(goal) }),
    latest: () => session ?? store.getState(),
    flush,
    hold: stopWaiting,
    close: stopWaiting,
  };
}

/** The map with the touched ids looked up again, and what that changed; null where nothing did. */
function diff<T extends { readonly id: string }>(
  before: ReadonlyMap<string, T>,
  touched: Iterable<string>,
  look: (id: string, shown: T | undefined) => T | undefined,
): { readonly after: ReadonlyMap<string, T>; readonly delta: Delta<T> } | null {
  const added: T[] = [];
  const updated: [T, T][] = [];
  const removed: T[] = [];
  for (const id of touched) {
    const from = before.get(id);
    const to = look(id, from);
    if (from === to) continue;
    if (to === undefined) removed.push(from as T);
    else if (from === undefined) added.push(to);
    else updated.push([from, to]);
  }
  if (added.length + updated.length + removed.length === 0) return null;
  const after = new Map(before);
  for (const { id } of removed) after.delete(id);
  for (const [, to] of updated) after.set(to.id, to);
  for (const to of added) after.set(to.id, to);
  return { after, delta: { added, updated, removed } };
}

function byAge(drafts: ReadonlyMap<GoalId, Goal>, draftedAt: (goal: GoalId) => number): ReadonlyMap<GoalId, Goal> {
  const aged = [...drafts].map(([id, goal]) => ({ id, goal, age: draftedAt(id) }));
  return new Map(aged.sort((a, b) => a.age - b.age).map(({ id, goal }) => [id, goal]));
}

function sameOr(shown: Goal | undefined, next: Goal): Goal {
  return shown !== undefined && JSON.stringify(shown) === JSON.stringify(next) ? shown : next;
}
