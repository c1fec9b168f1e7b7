// Message 107 on session sockets: who is here. Awareness ids lead to a role and a department, never to a name; names stand apart, sorted by themselves.
// An id and a name that come in the same moment are one person's: so names go to hosts and to their own department alone, and on a clock of their own.
import { CANVAS, departmentOfTray, SESSION } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Knock, Roster, Turnout } from "#core/protocol/roster.ts";
import type { Grant, Keeper } from "../keeper/keeper.ts";
import type { Connection } from "./connection.ts";
import { jsonFrame } from "./frames.ts";
import type { LiveWorkshop } from "./live-workshop.ts";
import { bySeat, type Present, presentIn } from "./present.ts";
import { isSlow } from "./slow-reader.ts";
import { createToldNames, type ToldNames } from "./told-names.ts";
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
  readonly names: ToldNames;
  /** What else the frames were made from. */
  shown: string;
  /** For whom there is a frame, and whether it is of what is shown now. */
  readonly frames: Map<string, { bytes: Buffer; isFresh: boolean }>;
}

export interface RostersOptions {
  readonly keeper: Pick<Keeper, "draftCounts" | "doorAndBallots" | "airTime">;
  readonly now: () => number;
  readonly pauseMs: number;
  readonly airTimeMs: number;
  /** A turn of the names' clock. */
  readonly namesMs: number;
  readonly random: () => number;
  readonly onTrouble: (reason: unknown) => void;
}

export function createRosters({ keeper, now, pauseMs, airTimeMs, namesMs, random, onTrouble }: RostersOptions): Rosters {
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
        names: createToldNames(namesMs, random, () => schedule(workshop)),
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

  function refresh(workshop: LiveWorkshop, state: State): void {
    const present = presentIn(workshop);
    state.names.shown(present.grants);
    const { draftCounts, wallCounts, ready } = workshop.status;
    const { people, hands } = present;
    const names = [...state.names.told.keys()];
    const shown = JSON.stringify([people, hands, names, draftCounts, wallCounts, ready, state.drafts, state.knocks, state.ballots, state.airTime]);
    if (shown === state.shown) return;
    state.present = present;
    state.shown = shown;
    for (const frame of state.frames.values()) frame.isFresh = false;
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
    const voters = votersOf(workshop, state.names.told);
    try {
      const { knocks, ballots } = await keeper.doorAndBallots(
        workshop.id,
        voters.map(({ grant }) => grant.voter),
      );
      state.knocks = knocks;
      state.ballots = ballots.map(({ ballot, voted }) => turnoutOf(ballot, voters, voted));
    } catch (reason) {
      onTrouble(reason);
    }
  }

  /** Who sees no difference keeps the frame of before, and so is sent nothing: that something has changed elsewhere is not theirs to know. */
  function frameFor(connection: Connection): Buffer {
    const { workshop } = connection.document;
    const state = stateOf(workshop);
    const { grant } = connection;
    const variant = grant.role === "wall" ? "wall" : `${grant.role} ${grant.department ?? ""}`;
    const before = state.frames.get(variant);
    if (before?.isFresh === true) return before.bytes;
    const made = jsonFrame(MESSAGE.roster, JSON.stringify(rosterFor(workshop, state, grant)));
    const bytes = before?.bytes.equals(made) === true ? before.bytes : made;
    state.frames.set(variant, { bytes, isFresh: true });
    return bytes;
  }

  function rosterFor(workshop: LiveWorkshop, state: State, grant: Grant): Roster {
    state.present ??= presentIn(workshop);
    const { people, hands } = state.present;
    const mayName = ({ department }: { readonly department: string | null }) => maySeeNames(grant, department);
    const knocks = state.knocks.filter(mayName);
    const ballots = state.ballots.map((turnout) => ({ ...turnout, waitingFor: turnout.waitingFor.filter(mayName) }));
    const ready = workshop.status.ready.filter((department) => grant.role === "host" || (grant.role === "seat" && department === grant.department));
    return {
      people,
      hands,
      names: namesOf(state.names.told).filter(mayName),
      drafts: draftsFor(workshop, grant, state.drafts),
      ...(knocks.length > 0 ? { knocks } : {}),
      ...(ballots.length > 0 ? { ballots } : {}),
      ...(ready.length > 0 ? { ready } : {}),
      ...(grant.role === "host" ? { airTime: state.airTime } : {}),
    };
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

function stop({ timer, airTimer, names }: State): void {
  names.close();
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

function namesOf(told: ReadonlyMap<string, Grant>): Roster["names"] {
  const names = [...told.values()].map(({ name, role, department }) => ({ name: name ?? "", role, department }));
  return names.sort((a, b) => compare(a.name, b.name) || bySeat(a, b));
}
