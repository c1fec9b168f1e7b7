// Rows of the database as the storage speaks of them.
import type { Frame } from "#core/model/frame.ts";
import type { JsonObject } from "#core/model/json.ts";
import type { AccessRole, Phase } from "#core/protocol/roles.ts";
import { bytes, number, type Row, text, type Value } from "./libsql-values.ts";
import type { AuditRow, CommandRow, SecretRow, SessionRow, WorkshopRow } from "./storage.ts";

export function workshopValues(row: WorkshopRow): Value[] {
  const { epoch, phase, locked, lockN, frozen, code, codeOn, frame, settings, ready, createdAt } = row;
  return [
    epoch,
    phase,
    locked ? 1 : 0,
    lockN,
    frozen ? 1 : 0,
    code,
    codeOn ? 1 : 0,
    JSON.stringify(frame),
    JSON.stringify(settings),
    JSON.stringify(ready),
    createdAt,
  ];
}

export function toWorkshop(row: Row | null): WorkshopRow | null {
  if (row === null) return null;
  return {
    id: text(row.id),
    epoch: number(row.epoch),
    phase: text(row.phase) as Phase,
    locked: row.locked === 1,
    lockN: number(row.lock_n),
    frozen: row.frozen === 1,
    code: text(row.code),
    codeOn: row.code_on === 1,
    frame: JSON.parse(text(row.frame)) as Frame,
    settings: JSON.parse(text(row.settings)) as JsonObject,
    ready: JSON.parse(text(row.ready)) as string[],
    createdAt: number(row.created_at),
  };
}

export function toSession(row: Row | null): SessionRow | null {
  return row === null ? null : sessionOf(row);
}

export function sessionOf(row: Row): SessionRow {
  return {
    id: text(row.id),
    hash: bytes(row.hash),
    workshop: text(row.workshop),
    participant: text(row.participant),
    role: text(row.role) as AccessRole,
    department: orNull(row.department),
    name: orNull(row.name),
    createdAt: number(row.created_at),
    endsAt: number(row.ends_at),
    waiting: row.waiting === 1,
  };
}

export function toCommand(row: Row | null): CommandRow | null {
  if (row === null) return null;
  return {
    workshop: text(row.workshop),
    participant: text(row.participant),
    key: text(row.key),
    fingerprint: bytes(row.fingerprint),
    reply: text(row.reply),
    at: number(row.at),
  };
}

export function toAudit(row: Row): AuditRow {
  return {
    workshop: text(row.workshop),
    at: number(row.at),
    participant: text(row.participant),
    role: text(row.role),
    department: orNull(row.department),
    action: text(row.action),
    detail: text(row.detail),
  };
}

export function toSecret(row: Row | null): SecretRow | null {
  if (row === null) return null;
  return {
    hash: bytes(row.hash),
    workshop: text(row.workshop),
    role: text(row.role) as AccessRole,
    department: orNull(row.department),
    kind: text(row.kind) as SecretRow["kind"],
    endsAt: number(row.ends_at),
  };
}

/** "" stands for null. */
export function orNull(value: unknown): string | null {
  return value === "" ? null : text(value);
}
