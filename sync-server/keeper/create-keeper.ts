// The keeper: owns the database, the Y.Docs and the commands. Runs in one worker thread (keeper-worker.ts), or in the caller's in a test.
import type { Logger } from "pino";
import * as Y from "yjs";
import { goalsOf } from "#core/doc/goal-map.ts";
import { readSettings } from "#core/model/settings.ts";
import { CANVAS, type DocumentRef, departmentOfTray, documentKey } from "#core/protocol/documents.ts";
import { exportWorkshop, type RenderExport } from "../export/export-workshop.ts";
import type { Storage } from "../storage/storage.ts";
import { createAirTimes } from "./air-time.ts";
import { runCommand } from "./commands/run-command.ts";
import { createCompaction } from "./compaction.ts";
import { createWorkshop } from "./create-workshop.ts";
import { createDocuments, SERVER_PARTICIPANT } from "./documents.ts";
import { doorAndBallots } from "./door-and-ballots.ts";
import { deleteForeignRoots } from "./foreign-roots.ts";
import type { CommitRow, DocumentChange, Keeper, WorkshopStatus } from "./keeper.ts";
import { KeeperError } from "./keeper-error.ts";
import { createLedgerKeeping } from "./ledger-keeping.ts";
import { codeIsOn, createMembership } from "./membership.ts";
import { readWorkshopFile } from "./read-workshop-file.ts";
import { outcomeOf, Refusal } from "./refusal.ts";
import type { Random } from "./secrets.ts";
import { createSnapshots } from "./snapshots.ts";
import { workshopOfDocuments } from "./workshop-of-documents.ts";
import { statusOf } from "./workshop-status.ts";

const SWEEP_MS = 10_000;

export interface KeeperDeps {
  readonly storage: Storage;
  readonly random: Random;
  /** Server ms. */
  readonly now: () => number;
  readonly log: Logger;
  /** Absent: in this thread, which does nothing else meanwhile. */
  readonly renderExport?: RenderExport;
}

export function createKeeper({ storage, random, now, log, renderExport = exportWorkshop }: KeeperDeps): Keeper {
  const clientId = Buffer.from(random(4)).readUInt32LE();
  const documents = createDocuments({ storage, now, clientId });
  const membership = createMembership({ storage, random, now });
  const snapshots = createSnapshots(documents);
  const airTimes = createAirTimes(storage, documents);
  const onChange = listeners<[readonly DocumentChange[]]>();
  const onStatus = listeners<[WorkshopStatus]>();
  const onRevoked = listeners<[readonly string[]]>();
  const onCompacted = listeners<[DocumentRef, Uint8Array, number]>();
  const compaction = createCompaction({
    documents,
    now,
    tidy(ref) {
      const author = { department: null, participant: SERVER_PARTICIPANT };
      const { changes } = documents.transaction(author, ({ edit }) => edit(ref, (doc, transaction) => deleteForeignRoots(doc, ref.document, transaction)));
      if (changes.length > 0) onChange.tell(changes);
      if (ref.document === CANVAS) airTimes.count(ref);
    },
    onCompacted(ref, snapshot, seq) {
      snapshots.forget(ref);
      onCompacted.tell(ref, snapshot, seq);
    },
    onFailed: (ref, error) => log.error({ err: error, document: documentKey(ref) }, "a log could not be compacted; it is kept as it is"),
  });
  const ledgers = createLedgerKeeping({
    documents,
    now,
    onChanged(changes) {
      onChange.tell(changes);
      compaction.consider(changes.map(({ ref }) => ref));
    },
    onFailed: (workshop, error) => log.error({ err: error, workshop }, "the ledger of conflicts could not be kept; the next change tries again"),
  });
  const epochs = new Map<string, number>();
  const counts = new Map<string, { readonly head: number; readonly goals: number }>();
  const counted = { commits: 0, rows: 0, commit_failures: 0, commands: 0, commands_refused: 0, commit_ms_last: 0, commit_ms_max: 0 };
  let canSave = true;
  const sweep = setInterval(() => {
    documents.dropIdle();
    forgetTraces();
  }, SWEEP_MS);
  sweep.unref();

  function epochOf(workshop: string): number {
    const known = epochs.get(workshop);
    if (known !== undefined) return known;
    const row = storage.workshop(workshop);
    if (row === null) throw new KeeperError("no-document", `there is no workshop ${workshop}`);
    epochs.set(workshop, row.epoch);
    return row.epoch;
  }

  function commit(rows: readonly CommitRow[]): readonly number[] {
    for (const { ref, named } of rows) {
      if (ref.epoch !== epochOf(ref.workshop))
        throw new KeeperError("old-epoch", `workshop ${ref.workshop} is at epoch ${epochOf(ref.workshop)}, not ${ref.epoch}`);
      if (named === true && readSettings(storage.workshop(ref.workshop)?.settings ?? {}).authors === "anonymous")
        throw new KeeperError("named", `workshop ${ref.workshop} is anonymous, and an update of ${ref.document} names its writer`);
    }
    const started = performance.now();
    try {
      const { seqs, changes } = documents.commit(rows);
      canSave = true;
      counted.commits += 1;
      counted.rows += rows.length;
      counted.commit_ms_last = performance.now() - started;
      counted.commit_ms_max = Math.max(counted.commit_ms_max, counted.commit_ms_last);
      if (changes.length > 0) onChange.tell(changes);
      compaction.consider(rows.map(({ ref }) => ref));
      ledgers.consider(rows.map(({ ref }) => ref));
      return seqs;
    } catch (error) {
      counted.commit_failures += 1;
      if (error instanceof KeeperError) throw error;
      canSave = false;
      log.error({ err: error }, "a COMMIT failed");
      throw new KeeperError("cannot-save", "the database did not take the update");
    }
  }

  /**
   * What is owed stands in the database, so that neither a crash nor a full disk lets it be forgotten.
   * What was said is carried out and told by now: that its traces stay on the disk for longer is no reason to take it back.
   */
  function forgetTraces(): void {
    try {
      const owed = storage.owedErasures();
      if (owed.length === 0) return;
      for (const { document, ...workshop } of owed) if (document !== null) compaction.now({ ...workshop, document });
      storage.scrub();
      for (const erasure of owed) storage.erased(erasure);
    } catch (error) {
      log.error({ err: error }, "traces of what was deleted stay in the database files until the next clean-up");
    }
  }

  /** A failing disk is an answer, not a crash: nothing was written. */
  function answering<T>(work: () => T) {
    try {
      return outcomeOf(work);
    } catch (error) {
      if (error instanceof KeeperError && error.code === "damaged") {
        log.error({ err: error }, "a stored document is damaged");
        return outcomeOf<T>(() => {
          throw new Refusal(503, "damaged", "A document of this workshop is damaged on the server's disk. Its operator has to restore it from a backup.");
        });
      }
      log.error({ err: error }, "a request to the keeper failed");
      return outcomeOf<T>(() => {
        throw new Refusal(503, "cannot-save", "The server cannot save right now. Nothing was changed; try again in a moment.");
      });
    }
  }

  // What a crash has left owing.
  forgetTraces();

  return {
    createWorkshop: async (request, baseUrl) =>
      answering(() => createWorkshop({ storage, documents, random, now, readFile: readWorkshopFile }, request, baseUrl)),
    workshopOfCode: async (code) => answering(() => membership.workshopOfCode(code)),
    lobby: async (workshop, key) => answering(() => membership.lobby(workshop, key)),
    async join(workshop, request) {
      const joined = answering(() => membership.join(workshop, request));
      const row = joined.ok && joined.value.waiting === true ? storage.workshop(workshop) : null;
      if (row !== null) onStatus.tell(statusOf(row));
      return joined;
    },
    grantOf: async (session) => membership.grantOf(session),
    membershipOf: async (session) => membership.membershipOf(session),
    async statusOf(workshop) {
      const row = storage.workshop(workshop);
      return row === null ? null : statusOf(row);
    },
    async codeOf(workshop) {
      const row = storage.workshop(workshop);
      return row !== null && codeIsOn(row) ? row.code : null;
    },
    async command(grant, command, key, baseUrl) {
      const outcome = answering(() => runCommand({ storage, documents, random, now }, grant, command, key, baseUrl));
      counted.commands += 1;
      if (!outcome.ok) {
        counted.commands_refused += 1;
        return outcome;
      }
      const { reply, changes, workshop, revoked, erases } = outcome.value;
      if (workshop !== null) {
        epochs.delete(workshop.id);
        onStatus.tell(statusOf(workshop));
      }
      if (changes.length > 0) onChange.tell(changes);
      if (revoked.length > 0) onRevoked.tell(revoked);
      compaction.consider(changes.map(({ ref }) => ref));
      ledgers.consider(changes.map(({ ref }) => ref));
      if (erases) forgetTraces();
      return { ok: true, value: reply };
    },
    async exportFile(grant, format) {
      const epoch = epochOf(grant.workshop);
      const workshop = answering(() =>
        workshopOfDocuments((document, read) => documents.read({ workshop: grant.workshop, epoch, document }, read), grant.department),
      );
      return workshop.ok ? renderExport(workshop.value, format, new Date(now()).toISOString().slice(0, 10)) : workshop;
    },

    async loadDocument(ref) {
      const stored = documents.stored(ref);
      ledgers.consider([ref]);
      return stored;
    },
    clientOwners: async (ref) => storage.ownersOf(ref),
    commit: async (rows) => commit(rows),
    async diff(ref, stateVector) {
      try {
        Y.decodeStateVector(stateVector);
      } catch {
        throw new KeeperError("bad-state-vector", "these bytes are not a state vector");
      }
      return documents.read(ref, (doc) => Y.encodeStateAsUpdate(doc, stateVector));
    },
    snapshotV2: (ref) => snapshots.of(ref),
    goalsOn: async (ref) => documents.read(ref, (doc) => goalsOf(doc).size),
    async draftCounts(workshop) {
      const epoch = epochOf(workshop);
      const goals: { [department: string]: number } = {};
      for (const document of storage.documentsOf(workshop, epoch)) {
        const department = departmentOfTray(document);
        if (department === null) continue;
        const ref = { workshop, epoch, document };
        const { head } = documents.head(ref);
        let count = counts.get(documentKey(ref));
        if (count?.head !== head) {
          count = { head, goals: documents.read(ref, (doc) => goalsOf(doc).size) };
          counts.set(documentKey(ref), count);
        }
        goals[department] = count.goals;
      }
      return goals;
    },
    airTime: async (workshop) => airTimes.of({ workshop, epoch: epochOf(workshop), document: CANVAS }),
    doorAndBallots: async (workshop, voters) => doorAndBallots(storage, workshop, voters, now()),
    async health() {
      try {
        storage.transaction(() => storage.probe(now()));
        canSave = true;
      } catch (error) {
        if (canSave) log.error({ err: error }, "the database cannot save");
        canSave = false;
      }
      return { canSave, metrics: { ...counted, open_documents: documents.open, ledger_looks: ledgers.counted.looks, ledger_ms: ledgers.counted.ms } };
    },

    onChange: onChange.add,
    onStatus: onStatus.add,
    onRevoked: onRevoked.add,
    onCompacted: onCompacted.add,
    async close() {
      clearInterval(sweep);
      compaction.close();
      airTimes.close();
      ledgers.close();
      storage.close();
    },
  };
}

function listeners<A extends readonly unknown[]>() {
  const all: ((...args: A) => void)[] = [];
  return {
    add(listener: (...args: A) => void) {
      all.push(listener);
    },
    tell(...args: A) {
      for (const listener of all) listener(...args);
    },
  };
}
