// Message 107 on session sockets: who is here. Awareness ids lead to a role and a department, never to a name; names stand apart, sorted by themselves.
import { SESSION } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Roster } from "#core/protocol/roster.ts";
import type { Grant, Keeper } from "../keeper/keeper.ts";
import type { Connection } from "./connection.ts";
import { jsonFrame } from "./frames.ts";
import type { LiveWorkshop } from "./live-workshop.ts";
import { isSlow } from "./slow-reader.ts";

/** With many people a roster is long and everybody gets it: the pause grows by this for each, ms. */
const MS_PER_PERSON = 2;

export interface Rosters {
  /** Somebody came, went, or showed an awareness id. */
  changed(workshop: LiveWorkshop): void;
  /** A tray was written. */
  draftsChanged(workshop: LiveWorkshop): void;
  /** What this socket should know now. */
  frameFor(connection: Connection): Buffer;
  forget(workshop: LiveWorkshop): void;
  close(): void;
}

interface State {
  timer: NodeJS.Timeout | null;
  sentAt: number;
  drafts: { readonly [department: string]: number };
  draftsStale: boolean;
  /** JSON of people and names, without the closing brace. */
  common: string | null;
  /** The drafts they were made from. */
  shown: string;
  readonly frames: Map<string, Buffer>;
}

export interface RostersOptions {
  readonly keeper: Pick<Keeper, "draftCounts">;
  readonly now: () => number;
  readonly pauseMs: number;
  readonly onTrouble: (reason: unknown) => void;
}

export function createRosters({ keeper, now, pauseMs, onTrouble }: RostersOptions): Rosters {
  const states = new Map<LiveWorkshop, State>();

  function stateOf(workshop: LiveWorkshop): State {
    let state = states.get(workshop);
    if (state === undefined) {
      state = { timer: null, sentAt: 0, drafts: {}, draftsStale: true, common: null, shown: "", frames: new Map() };
      states.set(workshop, state);
    }
    return state;
  }

  function schedule(workshop: LiveWorkshop): void {
    const state = stateOf(workshop);
    if (state.timer !== null) return;
    const pause = Math.max(pauseMs, workshop.participants.size * MS_PER_PERSON);
    state.timer = setTimeout(() => void sendAll(workshop, state), Math.max(0, state.sentAt + pause - now()));
  }

  async function sendAll(workshop: LiveWorkshop, state: State): Promise<void> {
    if (state.draftsStale) await readDrafts(workshop, state);
    refresh(workshop, state);
    state.timer = null;
    state.sentAt = now();
    if (states.get(workshop) !== state) return;
    for (const connection of workshop.connections) {
      if (connection.document.ref.document !== SESSION || !connection.open) continue;
      const frame = frameFor(connection);
      if (connection.roster === frame) continue;
      connection.roster = frame;
      if (connection.behind || isSlow(connection)) connection.missedRoster = true;
      else connection.socket.write(frame);
    }
  }

  /** Who has the frame of before and sees no difference gets nothing. */
  function refresh(workshop: LiveWorkshop, state: State): void {
    const common = peopleAndNames(workshop);
    const shown = JSON.stringify([workshop.status.draftCounts, workshop.status.wallCounts, state.drafts]);
    if (common === state.common && shown === state.shown) return;
    state.common = common;
    state.shown = shown;
    state.frames.clear();
  }

  async function readDrafts(workshop: LiveWorkshop, state: State): Promise<void> {
    state.draftsStale = false;
    try {
      state.drafts = await keeper.draftCounts(workshop.id);
    } catch (reason) {
      state.draftsStale = true;
      onTrouble(reason);
    }
  }

  function frameFor(connection: Connection): Buffer {
    const { workshop } = connection.document;
    const state = stateOf(workshop);
    const { grant } = connection;
    const variant = grant.role === "seat" ? `seat ${grant.department ?? ""}` : grant.role === "host" ? `host ${grant.department ?? ""}` : "wall";
    let frame = state.frames.get(variant);
    if (frame === undefined) {
      state.common ??= peopleAndNames(workshop);
      frame = jsonFrame(MESSAGE.roster, `${state.common},"drafts":${JSON.stringify(draftsFor(workshop, grant, state.drafts))}}`);
      state.frames.set(variant, frame);
    }
    return frame;
  }

  return {
    changed: schedule,
    draftsChanged(workshop) {
      stateOf(workshop).draftsStale = true;
      schedule(workshop);
    },
    frameFor,
    forget(workshop) {
      const timer = states.get(workshop)?.timer;
      if (timer) clearTimeout(timer);
      states.delete(workshop);
    },
    close() {
      for (const { timer } of states.values()) if (timer !== null) clearTimeout(timer);
      states.clear();
    },
  };
}

/** Counts are hidden unless the workshop shows them: a seat knows its own department's, a host all, the wall none unless it was given them. */
function draftsFor(workshop: LiveWorkshop, grant: Grant, drafts: Roster["drafts"]): Roster["drafts"] {
  const { draftCounts: shown, wallCounts } = workshop.status;
  const all = shown === "everyone" || (shown === "hosts" && grant.role === "host") || (wallCounts && grant.role === "wall");
  const known = workshop.status.departments.filter((department) => all || (grant.role !== "wall" && department === grant.department));
  return Object.fromEntries(known.map((department) => [department, drafts[department] ?? 0]));
}

function peopleAndNames(workshop: LiveWorkshop): string {
  const people: Roster["people"][number][] = [];
  const present = new Set<string>();
  const byParticipant = new Map<string, Grant>();
  for (const { document, grant, awarenessId, open } of workshop.connections) {
    if (!open) continue;
    byParticipant.set(grant.participantId, grant);
    if (document.ref.document !== SESSION) continue;
    present.add(grant.participantId);
    people.push({ awareness: awarenessId, role: grant.role, department: grant.department });
  }
  const names: Roster["names"][number][] = [];
  for (const [participant, { name, role, department }] of byParticipant) {
    if (!present.has(participant)) people.push({ awareness: null, role, department });
    if (name !== null && name !== "") names.push({ name, role, department });
  }
  // Sorted, so that no place in one list tells a place in the other.
  people.sort((a, b) => (a.awareness ?? Infinity) - (b.awareness ?? Infinity) || compare(a.role + a.department, b.role + b.department));
  names.sort((a, b) => compare(a.name, b.name) || compare(a.role + a.department, b.role + b.department));
  return `{"people":${JSON.stringify(people)},"names":${JSON.stringify(names)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
