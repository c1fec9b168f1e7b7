// A keeper over a storage of the test's choice, and people in its workshop.
import { randomBytes } from "node:crypto";
import { pino } from "pino";
import * as Y from "yjs";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { readSession } from "#core/doc/session-doc.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, type DocumentName, type DocumentRef, SESSION, trayOf } from "#core/protocol/documents.ts";
import type { CreateReply } from "#core/protocol/roles.ts";
import { createKeeper } from "../../sync-server/keeper/create-keeper.ts";
import type { Grant, JoinRequest, Keeper, Outcome } from "../../sync-server/keeper/keeper.ts";
import { createMemoryStorage } from "../../sync-server/storage/memory-storage.ts";
import type { Storage } from "../../sync-server/storage/storage.ts";

export const BASE = "http://room.test";
export const silent = pino({ level: "silent" });

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.status} ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
export function refusal(outcome: Outcome<unknown>): { readonly status: number; readonly code: string; readonly message: string; readonly path?: string } {
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(outcome.value)}`);
  const { ok: _ok, ...error } = outcome.error;
  return { status: outcome.status, ...error };
}
export function secretOf(link: string): string {
  return link.split("#")[1] ?? "";
}

export function aGoal(id: string, department: string, more: Partial<Goal> = {}): Goal {
  return { id, department, title: `Goal ${id}`, facets: {}, placement: null, ...more };
}

export interface KeeperRoom {
  readonly keeper: Keeper;
  readonly storage: Storage;
  readonly workshop: CreateReply;
  ref(document: DocumentName): DocumentRef;
  grant(request: JoinRequest): Promise<Grant>;
  seat(department: string): Promise<Grant>;
  host(department?: string): Promise<Grant>;
  wall(): Promise<Grant>;
  /** Sends a command under a new key. */
  command(grant: Grant, command: Command): Promise<Outcome<unknown>>;
  /** Writes as a client would, through commit. */
  write(document: DocumentName, change: (doc: Y.Doc) => void, by?: string): Promise<void>;
  draft(goal: Goal): Promise<void>;
  /** What is on disk, read the slow way. */
  doc(document: DocumentName): Promise<Y.Doc>;
  goals(document: DocumentName): Promise<ReadonlyMap<string, Goal>>;
  session(): Promise<ReturnType<typeof readSession>>;
  /** Where a goal stands: on the canvas, in trays, or nowhere. */
  placesOf(goal: string): Promise<readonly string[]>;
}

export async function openKeeperRoom(
  options: { readonly storage?: Storage; readonly template?: string; readonly now?: () => number } = {},
): Promise<KeeperRoom> {
  const storage = options.storage ?? createMemoryStorage();
  const keeper = createKeeper({ storage, random: randomBytes, now: options.now ?? Date.now, log: silent });
  const workshop = must(await keeper.createWorkshop({ template: options.template ?? "blank" }, BASE));
  let keys = 0;

  const room: KeeperRoom = {
    keeper,
    storage,
    workshop,
    ref: (document) => ({ workshop: workshop.id, epoch: 1, document }),
    async grant(request) {
      const { session } = must(await keeper.join(workshop.id, request));
      const grant = await keeper.grantOf(session);
      if (grant === null) throw new Error("a fresh session has no grant");
      return grant;
    },
    seat: (department) => room.grant({ secret: secretOf(workshop.links.departments[department] ?? "") }),
    host: (department) => room.grant({ secret: secretOf(workshop.links.host), ...(department === undefined ? {} : { department }) }),
    wall: () => room.grant({ secret: secretOf(workshop.links.wall) }),
    command(grant, command) {
      keys += 1;
      return keeper.command(grant, command, `key-${keys}`, BASE);
    },
    async write(document, change, by = "somebody") {
      const doc = await room.doc(document);
      const updates: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => updates.push(update));
      doc.transact(() => change(doc), ORIGIN.local);
      await keeper.commit(updates.map((update) => ({ ref: room.ref(document), update, department: null, participant: by, clients: [doc.clientID] })));
    },
    draft: (goal) => room.write(trayOf(goal.department), (doc) => putGoal(doc, goal)),
    async doc(document) {
      const { snapshot, tail } = await keeper.loadDocument(room.ref(document));
      const doc = new Y.Doc();
      for (const update of [snapshot, ...tail.map((row) => row.update)]) Y.applyUpdate(doc, update, ORIGIN.server);
      return doc;
    },
    goals: async (document) => readGoals(await room.doc(document)),
    session: async () => readSession(await room.doc(SESSION)),
    async placesOf(goal) {
      const { departments } = (await room.session()).frame;
      const documents: readonly DocumentName[] = [CANVAS, ...departments.map(({ id }) => trayOf(id))];
      const found = await Promise.all(documents.map(async (document) => ((await room.goals(document)).has(goal) ? [document] : [])));
      return found.flat();
    },
  };
  return room;
}

const fullDisk = () => {
  throw new Error("injected: the disk is full");
};

/** A storage that fails when it is asked for the `n`-th time to write, as a full disk does, or in another way. `calls` counts the writes so far. */
export function failingAt(storage: Storage, fail: () => void = fullDisk): { readonly storage: Storage; arm(n: number): void; readonly calls: number } {
  let calls = 0;
  let failAt = Number.POSITIVE_INFINITY;
  const step = () => {
    calls += 1;
    if (calls === failAt) fail();
  };
  const WRITES = new Set<PropertyKey>([
    "appendRow",
    "putSnapshot",
    "deleteRowsUpTo",
    "addOwner",
    "addCommand",
    "addAudit",
    "updateWorkshop",
    "deleteLinks",
    "addSecret",
    "addBallot",
    "putVote",
    "deleteVote",
    "addVoteKey",
    "destroyBallot",
  ]);
  const wrapped = new Proxy(storage, {
    get(target, property) {
      if (property === "transaction") {
        return <T>(work: () => T) =>
          target.transaction(() => {
            const value = work();
            // COMMIT itself is the last step.
            step();
            return value;
          });
      }
      const member = Reflect.get(target, property) as unknown;
      if (!WRITES.has(property) || typeof member !== "function") return member;
      return (...args: unknown[]) => {
        step();
        return (member as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
  return {
    storage: wrapped,
    arm(n) {
      calls = 0;
      failAt = n;
    },
    get calls() {
      return calls;
    },
  };
}
