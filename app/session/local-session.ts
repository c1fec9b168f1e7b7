// An open workshop, less its network: documents, stores, actions. open-workshop.ts puts sockets to it.

import type * as Y from "yjs";
import { createStore } from "zustand/vanilla";
import { settledOf } from "#core/conflicts/settled.ts";
import { draftedAt } from "#core/doc/commands/add-draft.ts";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { removeGoal } from "#core/doc/commands/remove-goal.ts";
import { observeLearnings } from "#core/doc/learnings.ts";
import { observeLedger } from "#core/doc/ledger-entries.ts";
import { observeGoals } from "#core/doc/observe-goals.ts";
import { observeSession } from "#core/doc/observe-session.ts";
import { observeRaised } from "#core/doc/raised.ts";
import { createUndoTimeline } from "#core/doc/undo.ts";
import type { Delta, Settled } from "#core/model/changes.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { Learning } from "#core/model/room.ts";
import type { Raised } from "#core/model/workshop.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, type DocumentName, mayWrite, trayOf } from "#core/protocol/documents.ts";
import type { Presence } from "#core/protocol/presence.ts";
import type { InviteReply, Membership } from "#core/protocol/roles.ts";
import { createConflictProjection } from "../state/conflict-store.ts";
import { createPresenceProjection, type PresenceProjection } from "../state/presence-store.ts";
import { createStatusProjection, type StatusProjection } from "../state/status-store.ts";
import type { WorkshopSession, WorkshopState } from "../state/types.ts";
import { createWorkshopProjection, type WorkshopProjection } from "../state/workshop-store.ts";
import { createActions } from "./actions.ts";
import { type CommandQueue, createCommandQueue, type SendOutcome } from "./command-queue.ts";
import { createConflictDesk, type EngineSource } from "./conflict-desk.ts";
import { createCrossings } from "./crossings.ts";
import { createLateEdits, type LateEdits } from "./late-edits.ts";
import { notKept } from "./lost-words.ts";
import { createPresenceOut } from "./presence-out.ts";

export type WorkshopDocument = "session" | "canvas" | "tray";

export interface LocalSession extends WorkshopSession {
  readonly projection: WorkshopProjection;
  readonly people: PresenceProjection;
  readonly news: StatusProjection;
  readonly queue: CommandQueue;
  readonly lateEdits: LateEdits;
  /** A copy to show and write from now on. What equals the copy before it keeps its objects, so nothing flashes. */
  attach(name: WorkshopDocument, doc: Y.Doc): void;
  /** Until the next `attach` the document is shown as it was and not written. */
  detach(name: WorkshopDocument): void;
}

export interface LocalSessionDeps {
  readonly workshopId: string;
  readonly me: Membership;
  /** Asked for once the cards are there. */
  readonly engine: EngineSource;
  readonly send: (command: Command, key: string) => Promise<SendOutcome>;
  /** Whether the server has what a command speaks of. */
  readonly mayLeave: (command: Command) => boolean;
  readonly isOnline: () => boolean;
  readonly queued: { readonly load: () => string | null; readonly save: (waiting: string | null) => void };
  readonly onWaiting: () => void;
  readonly publish: (presence: Presence) => void;
  readonly invite: () => Promise<InviteReply | null>;
  readonly exportAs: (format: string) => Promise<void>;
  readonly schedule: (task: () => void) => () => void;
  /** ms */
  readonly now: () => number;
  readonly random: () => number;
  readonly onClose?: () => void;
}

interface Copy {
  readonly doc: Y.Doc;
  readonly closes: readonly (() => void)[];
}

export function createLocalSession(deps: LocalSessionDeps): LocalSession {
  const { me, schedule } = deps;
  const copies = new Map<WorkshopDocument, Copy>();
  const shown: {
    canvas: ReadonlyMap<GoalId, Goal>;
    tray: ReadonlyMap<GoalId, Goal>;
    raised: ReadonlyMap<string, Raised>;
    learnings: ReadonlyMap<string, Learning>;
  } = {
    canvas: new Map(),
    tray: new Map(),
    raised: new Map(),
    learnings: new Map(),
  };
  const status = createStatusProjection();
  const conflicts = createConflictProjection();
  const desk = createConflictDesk({ source: deps.engine, onFound: conflicts.apply, now: deps.now });
  const people = createPresenceProjection(schedule);
  const history = createStore(() => ({ canUndo: false, canRedo: false }));
  let settled: ReadonlyMap<string, Settled> = new Map();

  const projection = createWorkshopProjection({
    department: me.department,
    schedule,
    draftedAt(goal) {
      const tray = copies.get("tray");
      return tray === undefined ? 0 : draftedAt(tray.doc, goal);
    },
    beforeFlush: () => crossings.settle(),
    onChanges(changes, next) {
      const delta = settledDelta(next);
      desk.apply({ ...changes, ...(delta === null ? {} : { settled: delta }) });
    },
  });

  function settledDelta(next: WorkshopState): Delta<Settled> | null {
    const before = projection.store.getState();
    if (next.answers === before.answers && next.agreements === before.agreements && next.parked === before.parked) return null;
    const after = new Map(settledOf(next).map((one) => [`${one.identity}\n${one.print}`, one]));
    const fresh = [...after].filter(([key]) => !settled.has(key)).map(([, one]) => one);
    const gone = [...settled].filter(([key]) => !after.has(key)).map(([, one]) => one);
    settled = after;
    return { added: fresh, updated: [], removed: gone };
  }

  const queue = createCommandQueue({
    send: deps.send,
    mayLeave: deps.mayLeave,
    stored: deps.queued.load(),
    store: deps.queued.save,
    random: deps.random,
    onWaiting: deps.onWaiting,
    onOutcome(command, outcome) {
      crossings.outcome(command, outcome.ok);
      if (!outcome.ok) status.notice("error", outcome.message);
      projection.flush();
    },
  });

  function mayWriteNow(document: DocumentName): boolean {
    const { phase, lock, room } = projection.latest();
    return mayWrite({ role: me.role, department: me.department, phase, locked: lock.locked, frozen: room.frozen }, document);
  }

  /** Steps on the canvas that follow a crossing, if they are still allowed then. */
  function onCanvas(step: (canvas: Y.Doc) => void): void {
    const canvas = copies.get("canvas")?.doc;
    if (canvas !== undefined && mayWriteNow(CANVAS)) step(canvas);
  }

  const crossings = createCrossings({
    projection,
    queue,
    department: me.department,
    isOnline: deps.isOnline,
    move: (goal, placement) => onCanvas((canvas) => editGoal(canvas, goal, { placement })),
    remove: (goal) => onCanvas((canvas) => removeGoal(canvas, goal)),
  });
  crossings.restore(queue.waiting().map(({ command }) => command));

  const lateEdits = createLateEdits({
    department: me.department,
    docOf: (name) => copies.get(name)?.doc ?? null,
    mayWrite: (name) => (name === "canvas" ? mayWriteNow(CANVAS) : me.department !== null && mayWriteNow(trayOf(me.department))),
    isOnline: deps.isOnline,
    isOwnCrossing: (goal) => crossings.isCrossing(goal),
    onCarried(title, to, words) {
      const where =
        to === "canvas"
          ? "stands on the canvas now, and what you changed went along: everybody can read it."
          : "is back in your tray, and what you changed went along.";
      status.notice("info", `“${title}” ${where}`, words);
    },
    onNotKept(why, from, words) {
      const reason = {
        gone: `This card has been ${from === "canvas" ? "taken off the canvas" : "deleted"} meanwhile.`,
        changed: "Somebody has written something else there meanwhile.",
        "read-only": "The card stands on the canvas now, which you may not change at the moment.",
      }[why];
      status.notice("warning", notKept(words, reason), words.join("\n\n"));
    },
  });

  const undo = createUndoTimeline(() => history.setState(undo.state()));
  const presence = createPresenceOut({
    publish: deps.publish,
    mayShow: () => projection.store.getState().phase !== "draft",
    mayPoint: () => projection.store.getState().settings.hideCursors !== true,
    isOnCanvas: (goal) => projection.documented(goal).canvas !== undefined,
    now: deps.now,
  });
  const stopState = projection.store.subscribe((state, before) => {
    if (state.phase !== before.phase || state.settings !== before.settings) presence.refresh();
    if (state.ready) desk.start();
  });

  function detach(name: WorkshopDocument): void {
    for (const close of copies.get(name)?.closes ?? []) close();
    if (copies.delete(name) && name !== "session") undo.forget(name);
  }

  function attach(name: WorkshopDocument, doc: Y.Doc): void {
    detach(name);
    const closes: (() => void)[] = [];
    copies.set(name, { doc, closes });
    if (name === "session") {
      const { ready: _, goals: _g, cells: _c, drafts: _d, raised: _r, learnings: _l, ...before } = projection.store.getState();
      closes.push(observeSession(doc, projection.session, before).close);
      closes.push(observeLedger(doc, conflicts.ledger).close);
      return;
    }
    const goals = observeGoals(doc, projection[name], shown[name]);
    shown[name] = goals.entries;
    closes.push(goals.close, lateEdits.follow(name, doc).close);
    if (name === "canvas") {
      const raised = observeRaised(doc, projection.raised, shown.raised);
      shown.raised = raised.entries;
      closes.push(raised.close);
      const learnings = observeLearnings(doc, projection.learnings, shown.learnings);
      shown.learnings = learnings.entries;
      closes.push(learnings.close);
    }
    undo.follow(name, doc);
  }

  return {
    workshopId: deps.workshopId,
    me,
    workshop: projection.store,
    conflicts: conflicts.store,
    presence: people.store,
    status: status.store,
    history,
    projection,
    people,
    news: status,
    queue,
    lateEdits,
    actions: createActions({
      me,
      canvas: () => copies.get("canvas")?.doc ?? null,
      tray: () => copies.get("tray")?.doc ?? null,
      projection,
      preview: desk.preview,
      nameOf: desk.nameOf,
      crossings,
      undo,
      status,
      run: (command) => queue.run(command),
      present: presence.present,
      invite: deps.invite,
      exportAs: deps.exportAs,
      now: deps.now,
    }),
    attach,
    detach,
    close() {
      stopState();
      desk.close();
      undo.close();
      for (const name of [...copies.keys()]) detach(name);
      presence.close();
      crossings.close();
      lateEdits.close();
      queue.close();
      projection.close();
      people.close();
      deps.onClose?.();
    },
  };
}
