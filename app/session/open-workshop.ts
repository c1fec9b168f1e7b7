// One open workshop on one screen: three documents, each on its own socket, behind the stores and actions of app/state/types.ts.
import { CANVAS, mayWrite, SESSION, trayOf } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Presence } from "#core/protocol/presence.ts";
import type { ConnectionState, WorkshopSession } from "../state/types.ts";
import { createAwarenessDesk } from "./awareness-desk.ts";
import { type Channel, createChannel } from "./channel.ts";
import { createClockOffset } from "./clock-offset.ts";
import type { EngineSource } from "./conflict-desk.ts";
import type { Credentials } from "./credentials.ts";
import { type HttpClient, isLater } from "./http-client.ts";
import type { Entry } from "./join.ts";
import { createLocalSession, type WorkshopDocument } from "./local-session.ts";
import { notKept } from "./lost-words.ts";
import type { PageEvents } from "./page-events.ts";
import { readRoster } from "./read-roster.ts";
import { savingState } from "./saving-state.ts";

export interface OpenWorkshopDeps {
  readonly http: HttpClient;
  /** `wss://host/sync` */
  readonly syncUrl: string;
  readonly credentials: Pick<Credentials, "waiting" | "keepWaiting">;
  readonly engine: EngineSource;
  readonly schedule: (task: () => void) => () => void;
  /** ms */
  readonly now: () => number;
  /** 0..1 */
  readonly random: () => number;
  readonly saveFile: (blob: Blob, name: string) => void;
  readonly page: PageEvents | null;
  readonly WebSocket?: typeof globalThis.WebSocket;
}

/** Everything works without the network from here on; what waits is sent when it is back. */
export function openWorkshop(entry: Entry, deps: OpenWorkshopDeps): WorkshopSession {
  const { workshop, session, me } = entry;
  const { http, now } = deps;
  const channels = new Map<WorkshopDocument, Channel>();
  const waitingSince = new Map<string, number>();
  const desk = createAwarenessDesk((changed) => local.people.states(changed));
  const clock = createClockOffset(now);
  let connection: ConnectionState = { state: "connecting" };
  let cannotSave = false;
  let again: ReturnType<typeof setTimeout> | null = null;

  const local = createLocalSession({
    workshopId: workshop,
    me,
    engine: deps.engine,
    schedule: deps.schedule,
    now,
    random: deps.random,
    queued: { load: () => deps.credentials.waiting(workshop), save: (waiting) => deps.credentials.keepWaiting(workshop, waiting) },
    onWaiting: () => refresh(),
    isOnline: () => connection.state === "online",
    mayLeave: (command) => {
      if (command.type === "place") return !(channels.get("tray")?.pending().touched.has(command.goal) ?? false);
      if (command.type === "unplace") return !(channels.get("canvas")?.pending().touched.has(command.goal) ?? false);
      return true;
    },
    publish: (presence: Presence) => desk.publish(presence),
    async send(command, key) {
      const reply = await http.command(workshop, session, command, key);
      if (reply.ok) return reply.value;
      const { status: _, ...error } = reply;
      return { ...error, later: isLater(reply) };
    },
    async invite() {
      const reply = await http.invite(workshop, session);
      if (reply.ok) return reply.value;
      local.news.notice("error", reply.message);
      return null;
    },
    async exportAs(format) {
      const reply = await http.exportFile(workshop, session, format);
      if (reply.ok) deps.saveFile(reply.value.blob, reply.value.fileName);
      else local.news.notice("error", reply.message);
    },
    onClose() {
      if (again !== null) clearTimeout(again);
      again = null;
      stopLock();
      deps.page?.close();
      for (const channel of channels.values()) channel.close();
      desk.close();
    },
  });

  function open(name: WorkshopDocument, document: typeof SESSION): void {
    const writes = name === "canvas" ? me.role !== "wall" : name === "tray";
    const channel = createChannel({
      ref: { workshop, epoch: me.epoch, document },
      session,
      http,
      url: deps.syncUrl,
      isSession: name === "session",
      writes,
      schedule: deps.schedule,
      now,
      random: deps.random,
      ...(deps.WebSocket === undefined ? {} : { WebSocket: deps.WebSocket }),
      events: {
        onCopy: (doc) => local.attach(name, doc),
        onDrop: () => local.detach(name),
        onChange: () => refresh(),
        onCannotSave() {
          cannotSave = true;
          refresh();
        },
        onSaved() {
          cannotSave = false;
          refresh();
        },
        onStopped: stop,
        onRefused(message, lost) {
          if (lost.length > 0) local.news.notice("warning", notKept(lost, message), lost.join("\n\n"));
        },
        onConnected() {
          if (name !== SESSION) tellLock();
        },
        onHeartbeat(serverMs) {
          if (name !== SESSION) return;
          local.news.clock(clock.heard(serverMs));
          channel.send(MESSAGE.clock, clock.asks());
        },
        onClock(n, serverMs) {
          const offset = clock.answered(n, serverMs);
          if (offset !== null) local.news.clock(offset);
        },
        onRoster(json) {
          const roster = readRoster(json);
          if (roster !== null) local.people.roster(roster);
        },
        onAwareness: (awareness) => desk.attend(awareness),
      },
    });
    channels.set(name, channel);
  }

  /** An ordered socket makes this a fence: what was written before it was written in good faith. */
  function tellLock(): void {
    const { n } = local.workshop.getState().lock;
    if (n === 0) return;
    for (const [name, channel] of channels) if (name !== SESSION) channel.send(MESSAGE.seenLock, n);
  }
  const stopLock = local.workshop.subscribe((state, before) => {
    if (state.lock.n !== before.lock.n) tellLock();
    if (state.lock !== before.lock || state.phase !== before.phase) queueMicrotask(refresh);
  });

  function stop(code: number, reason: string): void {
    if (connection.state === "stopped") return;
    connection = { state: "stopped", code, reason };
    for (const channel of channels.values()) channel.close();
    refresh();
  }

  /** What the screen says about connection and saving. */
  function refresh(): void {
    if (again !== null) clearTimeout(again);
    again = null;
    const all = [...channels.values()];
    if (all.every((channel) => channel.isReady()) && !local.workshop.getState().ready) local.projection.ready();
    if (connection.state !== "stopped") {
      const wasOnline = connection.state === "online";
      if (all.every((channel) => channel.isSynced())) connection = { state: "online" };
      else if (wasOnline || (connection.state === "connecting" && all.some((channel) => channel.hasFailed()))) connection = { state: "offline", since: now() };
      if (!wasOnline && connection.state === "online") local.queue.retryNow();
    }
    local.news.connection(connection);
    local.queue.look();
    for (const name of ["canvas", "tray"] as const) {
      const channel = channels.get(name);
      // Before it is synced again, a card that has moved meanwhile still stands here.
      if (channel?.isSynced()) local.lateEdits.saved(name, channel.pending().touched);
    }
    local.lateEdits.settle();

    const edits = all.map((channel) => channel.pending());
    const waiting = local.queue.waiting();
    for (const key of [...waitingSince.keys()]) if (!waiting.some((one) => one.key === key)) waitingSince.delete(key);
    for (const { key } of waiting) if (!waitingSince.has(key)) waitingSince.set(key, now());
    const pending = edits.reduce((sum, one) => sum + one.edits, waiting.length);
    const starts = [...edits.flatMap(({ since }) => since ?? []), ...waitingSince.values()];
    const { phase, lock, room } = local.workshop.getState();
    if (pending === 0) cannotSave = false;
    const { state, againInMs } = savingState(
      {
        pending,
        since: starts.length === 0 ? null : Math.min(...starts),
        online: connection.state === "online",
        cannotSave,
        readOnly: !mayWrite({ role: me.role, department: me.department, phase, locked: lock.locked, frozen: room.frozen }, CANVAS),
      },
      now(),
    );
    local.news.saving(state);
    if (againInMs !== null) again = setTimeout(refresh, againInMs + 1);
  }

  open("session", SESSION);
  open("canvas", CANVAS);
  if (me.department !== null && me.role !== "wall") open("tray", trayOf(me.department));
  deps.page?.onWake(() => {
    for (const channel of channels.values()) channel.probe();
    local.queue.retryNow();
  });
  return local;
}
