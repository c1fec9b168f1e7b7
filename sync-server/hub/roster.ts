// Message 107 on session sockets: who is here. Awareness ids lead to a role and a department, never to a name; names stand apart, sorted by themselves.
// An id and a name that come in the same moment are one person's: so names go to hosts and to their own department alone.
import { CANVAS, departmentOfTray, SESSION } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Knock, Roster, Turnout } from "#core/protocol/roster.ts";
import type { Grant, Keeper } from "../keeper/keeper.ts";
import type { Connection } from "./connection.ts";
import { jsonFrame } from "./frames.ts";
import type { LiveWorkshop } from "./live-workshop.ts";
import { isSlow } from "./slow-reader.ts";
import { compare, turnoutOf, votersOf } from "./turnout.ts";

/** With many people a roster is long and everybody gets it: the pause grows by this for each, ms. */
const MS_PER_PERSON = 2;

export interface Rosters {
  /** Somebody came, went, or showed an awareness id. */
  changed(workshop: LiveWorkshop): void;
  /** A document was written: a tray says how many drafts there are, the canvas who moved what. */
  written(workshop: LiveWorkshop, document: string): void;
  /** What this socket should know now. */
  frameFor(connection: Connection): Buffer;
  forget(workshop: LiveWorkshop): void;
  close(): void;
}

interface State {
  timer: NodeJS.Timeout | null;
  /** Something changed since what is shown was last read. */
  wanted: boolean;
  sentAt: number;
  drafts: { readonly [department: string]: number };
  draftsStale: boolean;
  knocks: readonly Knock[];
  ballots: readonly Turnout[];
  airTime: NonNullable<Roster["airTime"]>;
  airTimeStale: boolean;
  airTimer: NodeJS.Timeout | null;
  present: Present | null;
  /** What else the frames were made from. */
  shown: string;
  readonly frames: Map<string, Buffer>;
}

/** Who is here, as JSON: names by department and apart from the people, so that frames can leave some out. */
interface Present {
  readonly people: string;
  readonly names: Roster["names"];
}

export interface RostersOptions {
  readonly keeper: Pick<Keeper, "draftCounts" | "doorAndBallots" | "airTime">;
  readonly now: () => number;
  readonly pauseMs: number;
  readonly airTimeMs: number;
  readonly onTrouble: (reason: unknown) => void;
}

export function createRosters({ keeper, now, pauseMs, airTimeMs, onTrouble }: RostersOptions): Rosters {
  const states = new Map<LiveWorkshop, State>();

  function stateOf(workshop: LiveWorkshop): State {
    let state = states.get(workshop);
    if (state === undefined) {
      state = {
        timer: null,
        wanted: false,
        sentAt: 0,
        drafts: {},
        draftsStale: true,
        knocks: [],
        ballots: [],
        airTime: {},
        airTimeStale: true,
        airTimer: null,
        present: null,
        shown: "",
        frames: new Map(),
      };
      states.set(workshop, state);
    }
    return state;
  }

  function schedule(workshop: LiveWorkshop): void {
    const state = stateOf(workshop);
    state.wanted = true;
    if (state.timer !== null) return;
    const pause = Math.max(pauseMs, workshop.participants.size * MS_PER_PERSON);
    state.timer = setTimeout(() => void sendAll(workshop, state), Math.max(0, state.sentAt + pause - now()));
  }

  async function sendAll(workshop: LiveWorkshop, state: State): Promise<void> {
    state.wanted = false;
    if (state.draftsStale) await readDrafts(workshop, state);
    await readDoorAndBallots(workshop, state);
    if (state.airTimeStale && hasHost(workshop)) await readAirTime(workshop, state);
    refresh(workshop, state);
    state.timer = null;
    state.sentAt = now();
    if (states.get(workshop) !== state) return;
    // It changed while the keeper was asked.
    if (state.wanted) schedule(workshop);
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
    const present = presentIn(workshop);
    const { draftCounts, wallCounts } = workshop.status;
    const shown = JSON.stringify([present, draftCounts, wallCounts, state.drafts, state.knocks, state.ballots, state.airTime]);
    if (shown === state.shown) return;
    state.present = present;
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

  async function readAirTime(workshop: LiveWorkshop, state: State): Promise<void> {
    state.airTimeStale = false;
    try {
      state.airTime = await keeper.airTime(workshop.id);
    } catch (reason) {
      state.airTimeStale = true;
      onTrouble(reason);
    }
  }

  async function readDoorAndBallots(workshop: LiveWorkshop, state: State): Promise<void> {
    const voters = votersOf(workshop);
    try {
      const { knocks, ballots } = await keeper.doorAndBallots(
        workshop.id,
        voters.map(({ voter }) => voter),
      );
      state.knocks = knocks;
      state.ballots = ballots.map(({ ballot, voted }) => turnoutOf(ballot, voters, voted));
    } catch (reason) {
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
      state.present ??= presentIn(workshop);
      const { people, names } = state.present;
      const mayName = ({ department }: { readonly department: string | null }) => maySeeNames(grant, department);
      const knocks = state.knocks.filter(mayName);
      const ballots = state.ballots.map((turnout) => ({ ...turnout, waitingFor: turnout.waitingFor.filter(mayName) }));
      const more = {
        names: names.filter(mayName),
        drafts: draftsFor(workshop, grant, state.drafts),
        ...(knocks.length > 0 ? { knocks } : {}),
        ...(ballots.length > 0 ? { ballots } : {}),
        ...(grant.role === "host" ? { airTime: state.airTime } : {}),
      };
      frame = jsonFrame(MESSAGE.roster, `{"people":${people},${JSON.stringify(more).slice(1)}`);
      state.frames.set(variant, frame);
    }
    return frame;
  }

  return {
    changed: schedule,
    written(workshop, document) {
      const state = stateOf(workshop);
      if (departmentOfTray(document) !== null) {
        state.draftsStale = true;
        schedule(workshop);
      } else if (document === CANVAS) {
        state.airTimeStale = true;
        if (state.airTimer === null && hasHost(workshop)) {
          state.airTimer = setTimeout(() => {
            state.airTimer = null;
            schedule(workshop);
          }, airTimeMs);
        }
      }
    },
    frameFor,
    forget(workshop) {
      const state = states.get(workshop);
      if (state !== undefined) stop(state);
      states.delete(workshop);
    },
    close() {
      for (const state of states.values()) stop(state);
      states.clear();
    },
  };
}

function stop({ timer, airTimer }: State): void {
  for (const one of [timer, airTimer]) if (one !== null) clearTimeout(one);
}

function maySeeNames({ role, department: own }: Grant, department: string | null): boolean {
  return role === "host" || (role === "seat" && department === own);
}

function hasHost(workshop: LiveWorkshop): boolean {
  return [...workshop.connections].some(({ open, grant }) => open && grant.role === "host");
}

/** Counts are hidden unless the workshop shows them: a seat knows its own department's, a host all, the wall none unless it was given them. */
function draftsFor(workshop: LiveWorkshop, grant: Grant, drafts: Roster["drafts"]): Roster["drafts"] {
  const { draftCounts: shown, wallCounts } = workshop.status;
  const all = shown === "everyone" || (shown === "hosts" && grant.role === "host") || (wallCounts && grant.role === "wall");
  const known = workshop.status.departments.filter((department) => all || (grant.role !== "wall" && department === grant.department));
  return Object.fromEntries(known.map((department) => [department, drafts[department] ?? 0]));
}

function presentIn(workshop: LiveWorkshop): Present {
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
  return { people: JSON.stringify(people), names };
}
