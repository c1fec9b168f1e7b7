// The same contract without a disk: for tests, and the plain statement of what the database has to do.
import { documentKey } from "#core/protocol/documents.ts";
import { crc32 } from "./crc32.ts";
import {
  type AirTimeRow,
  type AuditRow,
  type BallotRow,
  type CommandRow,
  DamagedDocument,
  type Erasure,
  type LoggedUpdate,
  type SecretRow,
  type SessionRow,
  type Storage,
  type VoteRow,
  type WorkshopRow,
} from "./storage.ts";

interface Blob {
  readonly bytes: Uint8Array;
  readonly crc: number;
}
interface StoredRow extends Omit<LoggedUpdate, "update"> {
  readonly blob: Blob;
}

export function createMemoryStorage(): Storage {
  /** Inverse steps of the open transaction; null outside one. */
  let undo: (() => void)[] | null = null;
  const put = <K, V>(map: Map<K, V>, key: K, value: V | undefined) => {
    const had = map.has(key);
    const before = map.get(key);
    undo?.push(() => (had ? map.set(key, before as V) : map.delete(key)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  const insert = <K, V>(map: Map<K, V>, key: K, value: V) => {
    if (map.has(key)) throw new Error(`there is one already: ${String(key)}`);
    put(map, key, value);
  };
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  const blobOf = (bytes: Uint8Array): Blob => ({ bytes: new Uint8Array(bytes), crc: crc32(bytes) });
  const open = ({ bytes, crc }: Blob, what: string) => {
    if (crc32(bytes) !== crc) throw new DamagedDocument(`${what} is damaged`);
    return bytes.slice();
  };

  const workshops = new Map<string, WorkshopRow>();
  const codes = new Map<string, string>();
  const snapshots = new Map<string, { readonly seq: number; readonly blob: Blob }>();
  const logs = new Map<string, ReadonlyMap<number, StoredRow>>();
  const owners = new Map<string, ReadonlyMap<number, string>>();
  const secrets = new Map<string, SecretRow>();
  const sessions = new Map<string, SessionRow>();
  const commands = new Map<string, CommandRow>();
  const ballots = new Map<string, BallotRow>();
  const votes = new Map<string, ReadonlyMap<string, VoteRow>>();
  const voteKeys = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const inBox = (workshop: string, ballot: string) => JSON.stringify([workshop, ballot]);
  const audits = new Map<number, AuditRow>();
  const airTimes = new Map<string, AirTimeRow>();
  const erasures = new Map<string, Erasure>();
  const erasureKey = ({ workshop, epoch, document }: Erasure) => JSON.stringify([workshop, epoch, document]);
  const probes = new Map<number, number>();
  const logOf = (key: string) => logs.get(key) ?? new Map<number, StoredRow>();

  return {
    transaction(work) {
      if (undo !== null) throw new Error("a transaction is open already");
      undo = [];
      try {
        return work();
      } catch (error) {
        const steps = undo;
        undo = null;
        for (const step of steps.reverse()) step();
        throw error;
      } finally {
        undo = null;
      }
    },
    insertWorkshop(row) {
      insert(codes, row.code, row.id);
      insert(workshops, row.id, structuredClone(row));
    },
    updateWorkshop(row) {
      const before = workshops.get(row.id);
      if (before === undefined) throw new Error(`no workshop ${row.id} to update`);
      if (before.code !== row.code) {
        insert(codes, row.code, row.id);
        put(codes, before.code, undefined);
      }
      put(workshops, row.id, structuredClone(row));
    },
    workshop: (id) => workshops.get(id) ?? null,
    workshopOfCode: (code) => workshops.get(codes.get(code) ?? "") ?? null,

    putSnapshot: (ref, { update, seq }) => put(snapshots, documentKey(ref), { seq, blob: blobOf(update) }),
    snapshot(ref) {
      const stored = snapshots.get(documentKey(ref));
      return stored === undefined ? null : { seq: stored.seq, update: open(stored.blob, documentKey(ref)) };
    },
    documentsOf(workshop, epoch) {
      const prefix = `${workshop}/${epoch}/`;
      return [...snapshots.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length) as ReturnType<Storage["documentsOf"]>[number])
        .sort();
    },
    appendRow(ref, { update, ...row }) {
      const key = documentKey(ref);
      const log = new Map(logOf(key));
      if (log.has(row.seq)) throw new Error(`${key} has a row ${row.seq} already`);
      log.set(row.seq, { ...row, blob: blobOf(update) });
      put(logs, key, log);
    },
    rowsAfter(ref, seq) {
      const key = documentKey(ref);
      const rows = [...logOf(key).values()].filter((row) => row.seq > seq).sort((a, b) => a.seq - b.seq);
      return rows.map(({ blob, ...row }, index) => {
        if (row.seq !== seq + 1 + index) throw new DamagedDocument(`${key}: row ${seq + 1 + index} is missing`);
        return { ...row, update: open(blob, `${key}, row ${row.seq}`) };
      });
    },
    deleteRowsUpTo(ref, seq) {
      const key = documentKey(ref);
      put(logs, key, new Map([...logOf(key)].filter(([rowSeq]) => rowSeq > seq)));
    },
    tailSize(ref) {
      const key = documentKey(ref);
      const rows = [...logOf(key).values()];
      const head = Math.max(snapshots.get(key)?.seq ?? 0, ...rows.map((row) => row.seq));
      return { head, rows: rows.length, bytes: rows.reduce((sum, row) => sum + row.blob.bytes.length, 0) };
    },

    addOwner(ref, client, participant) {
      const key = documentKey(ref);
      const known = owners.get(key) ?? new Map<number, string>();
      if (!known.has(client)) put(owners, key, new Map(known).set(client, participant));
    },
    ownersOf: (ref) => new Map(owners.get(documentKey(ref))),

    addSecret: (row) => insert(secrets, hex(row.hash), row),
    secret: (hash) => secrets.get(hex(hash)) ?? null,
    deleteLinks(workshop, role, department) {
      for (const [key, row] of [...secrets]) {
        if (row.workshop === workshop && row.role === role && row.department === department && row.kind === "link") put(secrets, key, undefined);
      }
    },
    deleteSecret: (hash) => put(secrets, hex(hash), undefined),
    deleteInvitations(workshop) {
      for (const [key, row] of [...secrets]) if (row.workshop === workshop && row.kind === "invite") put(secrets, key, undefined);
    },
    addSession: (row) => insert(sessions, hex(row.hash), row),
    session: (hash) => sessions.get(hex(hash)) ?? null,
    airTime: (ref) => airTimes.get(documentKey(ref)) ?? null,
    putAirTime: (ref, row) => put(airTimes, documentKey(ref), row),
    countSessions: (workshop) => [...sessions.values()].filter((row) => row.workshop === workshop).length,
    sessionsOf: (workshop) =>
      [...sessions.values()].filter((row) => row.workshop === workshop).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    waitingSessions: (workshop, now) =>
      [...sessions.values()]
        .filter((row) => row.workshop === workshop && row.waiting && row.endsAt > now)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    admitSession(id, endsAt) {
      for (const [key, row] of [...sessions]) if (row.id === id) put(sessions, key, { ...row, waiting: false, endsAt });
    },
    deleteSession(id) {
      for (const [key, row] of [...sessions]) if (row.id === id) put(sessions, key, undefined);
    },
    deleteSessionsOfDepartment(workshop, department) {
      const ended = [...sessions].filter(([, row]) => row.workshop === workshop && row.department === department);
      for (const [key] of ended) put(sessions, key, undefined);
      return ended.map(([, row]) => row.id);
    },
    addCommand: (row) => insert(commands, JSON.stringify([row.workshop, row.participant, row.key]), row),
    command: (workshop, participant, key) => commands.get(JSON.stringify([workshop, participant, key])) ?? null,
    addAudit: (row) => put(audits, audits.size, row),
    audit: (workshop) => [...audits.values()].filter((row) => row.workshop === workshop),

    addBallot: (row) => insert(ballots, inBox(row.workshop, row.id), row),
    ballot: (workshop, id) => ballots.get(inBox(workshop, id)) ?? null,
    ballotsOf: (workshop) => [...ballots.values()].filter((row) => row.workshop === workshop).sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
    putVote(workshop, ballot, row) {
      const box = inBox(workshop, ballot);
      put(votes, box, new Map(votes.get(box)).set(hex(row.voter), row));
    },
    deleteVote(workshop, ballot, voter) {
      const box = inBox(workshop, ballot);
      put(votes, box, new Map([...(votes.get(box) ?? [])].filter(([key]) => key !== hex(voter))));
    },
    votesOf: (workshop, ballot) => [...(votes.get(inBox(workshop, ballot)) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    addVoteKey(workshop, ballot, key, fingerprint) {
      const box = inBox(workshop, ballot);
      if (voteKeys.get(box)?.has(hex(key)) === true) throw new Error("there is one already");
      put(voteKeys, box, new Map(voteKeys.get(box)).set(hex(key), fingerprint));
    },
    voteKey: (workshop, ballot, key) => voteKeys.get(inBox(workshop, ballot))?.get(hex(key)) ?? null,
    destroyBallot(workshop, id) {
      for (const map of [ballots, votes, voteKeys]) put<string, unknown>(map as Map<string, unknown>, inBox(workshop, id), undefined);
    },
    oweErasure: (erasure) => put(erasures, erasureKey(erasure), erasure),
    owedErasures: () => [...erasures.values()],
    erased: (erasure) => put<string, Erasure>(erasures, erasureKey(erasure), undefined),
    scrub() {},
    probe: (at) => put(probes, 1, at),
    close() {},
  };
}
