// A workshop without a server, for drawing components: the real stores and actions on documents of this page alone. Development and tests only.
import * as Y from "yjs";
import type { Engine } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { goalsOf, putGoal, readGoals, removeGoal } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { appendToList, readSession, writeFrame, writeSessionKey } from "#core/doc/session-doc.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Json } from "#core/model/json.ts";
import type { Command } from "#core/protocol/commands.ts";
import type { Membership } from "#core/protocol/roles.ts";
import type { SendOutcome } from "./command-queue.ts";
import { DEMO_DRAFTS, DEMO_FRAME, DEMO_GOALS } from "./demo-goals.ts";
import { nextFrame } from "./frame-scheduler.ts";
import { createLocalSession, type LocalSession } from "./local-session.ts";

export interface DemoOptions {
  readonly me?: Partial<Membership>;
  /** How long a command takes, ms. */
  readonly latencyMs?: number;
  readonly schedule?: (task: () => void) => () => void;
  /** Instead of three clashes told by hand. */
  readonly engine?: Engine;
  /** Instead of the sample board; goals without a placement are drafts of the own department. */
  readonly content?: { readonly frame: Frame; readonly goals: readonly Goal[] };
}

/** By default a seat of HR in `align`, with twelve cards on the canvas, four drafts, and two other people there. */
export function createDemoSession({ me: given = {}, latencyMs = 120, schedule = nextFrame, content, engine }: DemoOptions = {}): LocalSession {
  const me: Membership = { role: "seat", department: "hr", participantId: "demo", epoch: 1, ...given };
  const docs = { session: new Y.Doc(), canvas: new Y.Doc(), tray: new Y.Doc() };
  seed(docs, content ?? { frame: DEMO_FRAME, goals: [...DEMO_GOALS, ...DEMO_DRAFTS] });

  const session = createLocalSession({
    workshopId: "demo",
    me,
    engine: () => engine ?? createEngine(),
    send: (command) => new Promise((resolve) => setTimeout(() => resolve(execute(docs, command)), latencyMs)),
    mayLeave: () => true,
    isOnline: () => true,
    queued: { load: () => null, save: () => {} },
    onWaiting: () => {},
    publish: () => {},
    invite: async () => ({ code: "7K3QMX2P", base: "http://192.168.1.20:4400", joinUrl: "http://192.168.1.20:4400/j/7K3QMX2P" }),
    exportAs: async () => {},
    schedule,
    now: () => Date.now(),
    random: () => 0.5,
    onClose() {
      for (const doc of Object.values(docs)) doc.destroy();
    },
  });
  session.attach("session", docs.session);
  session.attach("canvas", docs.canvas);
  if (me.department !== null && me.role !== "wall") session.attach("tray", docs.tray);
  session.people.roster({
    people: [
      { role: "seat", department: "hr" },
      { role: "seat", department: "sales" },
      { role: "host", department: null },
    ],
    hands: [
      { awareness: 2, role: "seat", department: "sales" },
      { awareness: 3, role: "host", department: null },
    ],
    names: [
      { name: "Ada", role: "seat", department: "hr" },
      { name: "Ben", role: "seat", department: "sales" },
      { name: "Cleo", role: "host", department: null },
    ],
    drafts: { hr: DEMO_DRAFTS.length },
  });
  session.people.states(
    new Map([
      [2, { cursor: { x: 0.6, y: 0.4 }, drag: { from: "canvas", goal: "g9", cell: { objective: "trade", horizon: "q2" }, clashes: [] } }],
      [3, { cursor: { x: 0.2, y: 0.7 } }],
    ]),
  );
  session.news.connection({ state: "online" });
  session.projection.ready();
  session.projection.flush();
  return session;
}

interface Docs {
  readonly session: Y.Doc;
  readonly canvas: Y.Doc;
  readonly tray: Y.Doc;
}

function seed({ session, canvas, tray }: Docs, { frame, goals }: NonNullable<DemoOptions["content"]>): void {
  session.transact(() => {
    writeFrame(session, frame);
    writeSessionKey(session, "phase", "align");
    writeSessionKey(session, "code", "7K3QMX2P");
  }, ORIGIN.server);
  canvas.transact(() => {
    for (const goal of goals) if (goal.placement !== null) putGoal(canvas, goal);
  }, ORIGIN.server);
  tray.transact(() => {
    for (const goal of goals) if (goal.placement === null) putGoal(tray, goal);
  }, ORIGIN.server);
}

function execute({ session, canvas, tray }: Docs, command: Command): SendOutcome {
  const write = (key: string, value: Json) => session.transact(() => writeSessionKey(session, key, value), ORIGIN.server);
  switch (command.type) {
    case "place": {
      const { goal: id, objective, horizon, order } = command;
      const draft = readGoals(tray).get(id);
      if (draft === undefined) {
        if (goalsOf(canvas).has(id)) return { ok: true };
        return { ok: false, code: "unknown-goal", message: "This card is not in your tray any more." };
      }
      canvas.transact(() => putGoal(canvas, { ...draft, placement: { objective, horizon, ...(order === undefined ? {} : { order }) } }), ORIGIN.server);
      tray.transact(() => removeGoal(tray, id), ORIGIN.server);
      return { ok: true };
    }
    case "unplace": {
      const standing = readGoals(canvas).get(command.goal);
      if (standing === undefined) return { ok: true };
      if (standing.department === "hr") tray.transact(() => putGoal(tray, { ...standing, placement: null }), ORIGIN.server);
      canvas.transact(() => removeGoal(canvas, command.goal), ORIGIN.server);
      return { ok: true };
    }
    case "frame":
      session.transact(() => writeFrame(session, command), ORIGIN.server);
      return { ok: true };
    case "phase":
      write("phase", command.phase);
      return { ok: true };
    case "lock":
      write("lock", { locked: command.locked, n: readSession(session).lock.n + 1 });
      return { ok: true };
    case "code":
      write("code", command.enabled ? "7K3QMX2P" : null);
      return { ok: true };
    case "link":
      return { ok: true, link: "http://localhost:4400/w/demo#secret" };
    case "answer":
    case "agree":
    case "park": {
      const { type, ...record } = command;
      const list = type === "answer" ? "answers" : type === "agree" ? "agreements" : "parked";
      session.transact(() => appendToList(session, list, record as unknown as Json), ORIGIN.server);
      return { ok: true };
    }
    default:
      return { ok: false, code: "no-server", message: "This page has no server; only what one person does alone works here." };
  }
}
