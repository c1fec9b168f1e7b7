// A keeper without a disk and without commands: what the hub needs to be tested by itself.
import * as Y from "yjs";
import type { DocumentName, DocumentRef } from "#core/protocol/documents.ts";
import { documentKey } from "#core/protocol/documents.ts";
import type { AccessRole } from "#core/protocol/roles.ts";
import type { DocumentChange, Grant, Keeper, LogRow, WorkshopStatus } from "../../sync-server/keeper/keeper.ts";

export interface MemoryKeeper extends Keeper {
  /** A session for this role; returns its token. */
  session(role: AccessRole, department?: string | null, participant?: string): string;
  setStatus(change: Partial<WorkshopStatus>): void;
  /** Writes as a command would. */
  change(document: DocumentName, edit: (doc: Y.Doc) => void): void;
  revoke(session: string): void;
  compact(document: DocumentName): void;
  doc(document: DocumentName): Y.Doc;
}

interface Stored {
  rows: LogRow[];
  snapshot: Uint8Array;
  snapshotSeq: number;
  seq: number;
  readonly owners: Map<number, string>;
}

const WORKSHOP = "w1";

export function createMemoryKeeper(): MemoryKeeper {
  const documents = new Map<string, Stored>();
  const grants = new Map<string, Grant>();
  let status: WorkshopStatus = { workshop: WORKSHOP, epoch: 1, phase: "align", lock: { locked: false, n: 0 }, departments: ["hr", "pr"] };
  const onChange: ((changes: readonly DocumentChange[]) => void)[] = [];
  const onStatus: ((status: WorkshopStatus) => void)[] = [];
  const onRevoked: ((sessions: readonly string[]) => void)[] = [];
  const onCompacted: ((ref: DocumentRef, snapshot: Uint8Array, seq: number) => void)[] = [];
  let people = 0;

  const refOf = (document: DocumentName): DocumentRef => ({ workshop: WORKSHOP, epoch: status.epoch, document });
  function stored(ref: DocumentRef): Stored {
    let document = documents.get(documentKey(ref));
    if (document === undefined) {
      document = { rows: [], snapshot: new Uint8Array([0, 0]), snapshotSeq: 0, seq: 0, owners: new Map() };
      documents.set(documentKey(ref), document);
    }
    return document;
  }
  function docOf(ref: DocumentRef): Y.Doc {
    const { snapshot, rows } = stored(ref);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, snapshot, "test");
    for (const { update } of rows) Y.applyUpdate(doc, update, "test");
    return doc;
  }
  const absent = () => Promise.reject(new Error("not in this keeper"));

  return {
    createWorkshop: absent,
    workshopOfCode: absent,
    lobby: absent,
    join: absent,
    command: absent,
    exportFile: absent,
    snapshotV2: absent,
    codeOf: absent,
    grantOf: async (session) => grants.get(session) ?? null,
    statusOf: async (workshop) => (workshop === WORKSHOP ? status : null),
    async loadDocument(ref) {
      const { snapshot, snapshotSeq, rows } = stored(ref);
      return { snapshot, snapshotSeq, tail: [...rows] };
    },
    clientOwners: async (ref) => new Map(stored(ref).owners),
    async commit(rows) {
      return rows.map((row) => {
        const document = stored(row.ref);
        document.seq += 1;
        document.rows.push({ seq: document.seq, update: row.update.slice() });
        for (const client of row.clients) if (!document.owners.has(client)) document.owners.set(client, row.participant);
        return document.seq;
      });
    },
    diff: async (ref, stateVector) => Y.encodeStateAsUpdate(docOf(ref), stateVector),
    async draftCounts() {
      const counts: { [department: string]: number } = {};
      for (const department of status.departments) counts[department] = docOf(refOf(`tray-${department}`)).getMap("goals").size;
      return counts;
    },
    onChange: (listener) => void onChange.push(listener),
    onStatus: (listener) => void onStatus.push(listener),
    onRevoked: (listener) => void onRevoked.push(listener),
    onCompacted: (listener) => void onCompacted.push(listener),
    close: async () => {},

    session(role, department = null, participant) {
      people += 1;
      const token = `session-${people}-${"x".repeat(30)}`;
      grants.set(token, {
        workshop: WORKSHOP,
        sessionId: `sid-${people}`,
        name: `Name${people}`,
        role,
        department,
        participantId: participant ?? `p${people}`,
        epoch: status.epoch,
      });
      return token;
    },
    setStatus(change) {
      status = { ...status, ...change };
      for (const listener of onStatus) listener(status);
    },
    change(name, edit) {
      const ref = refOf(name);
      const document = stored(ref);
      const doc = docOf(ref);
      doc.clientID = 1;
      const before = Y.encodeStateVector(doc);
      doc.transact(() => edit(doc), "test");
      document.seq += 1;
      const change = { ref, seq: document.seq, update: Y.encodeStateAsUpdate(doc, before) };
      document.rows.push(change);
      for (const listener of onChange) listener([change]);
    },
    revoke(session) {
      const grant = grants.get(session);
      grants.delete(session);
      for (const listener of onRevoked) listener([grant?.sessionId ?? ""]);
    },
    compact(name) {
      const ref = refOf(name);
      const document = stored(ref);
      document.snapshot = Y.encodeStateAsUpdate(docOf(ref));
      document.snapshotSeq = document.seq;
      document.rows = [];
      for (const listener of onCompacted) listener(ref, document.snapshot, document.seq);
    },
    doc: (name) => docOf(refOf(name)),
  };
}
