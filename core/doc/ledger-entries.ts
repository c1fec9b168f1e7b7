// The ledger as the keeper writes it into `session`, and as screens read it.
import type * as Y from "yjs";
import type { LedgerEntry, SettledAs } from "../conflicts/ledger.ts";
import type { Json } from "../model/json.ts";
import { SEVERITIES } from "../model/workshop.ts";
import { ROOTS } from "./roots.ts";

const SETTLED: readonly SettledAs[] = ["agreed", "parked", "dismissed"];
const SYNERGY = JSON.stringify(["duplicate-effort"]).slice(0, -1);

export function readLedger(doc: Y.Doc): Map<string, LedgerEntry> {
  const ledger = new Map<string, LedgerEntry>();
  doc.getMap<unknown>(ROOTS.ledger).forEach((value, identity) => {
    const entry = readEntry(identity, value);
    if (entry !== null) ledger.set(identity, entry);
  });
  return ledger;
}

/** The kind is not stored: the identity begins with the rule. */
function readEntry(identity: string, value: unknown): LedgerEntry | null {
  if (typeof value !== "object" || value === null) return null;
  const { firstAt, maxLevel, clearedAt, settled } = value as { readonly [key: string]: unknown };
  const level = SEVERITIES.find((severity) => severity === maxLevel);
  if (typeof firstAt !== "number" || level === undefined) return null;
  return {
    firstAt,
    maxLevel: level,
    clearedAt: typeof clearedAt === "number" ? clearedAt : null,
    settled: SETTLED.find((way) => way === settled) ?? null,
    kind: identity.startsWith(SYNERGY) ? "synergy" : "conflict",
  };
}

/** Server only. Call inside a transaction. */
export function writeLedger(doc: Y.Doc, changed: ReadonlyMap<string, LedgerEntry>, gone: readonly string[]): void {
  const map = doc.getMap<Json>(ROOTS.ledger);
  for (const [identity, { firstAt, maxLevel, clearedAt, settled }] of changed) map.set(identity, { firstAt, maxLevel, clearedAt, settled });
  for (const identity of gone) map.delete(identity);
}

/** Calls back with the whole ledger, now and after each transaction that changed it. */
export function observeLedger(doc: Y.Doc, onLedger: (ledger: ReadonlyMap<string, LedgerEntry>) => void): { close(): void } {
  const map = doc.getMap<unknown>(ROOTS.ledger);
  const tell = () => onLedger(readLedger(doc));
  tell();
  map.observe(tell);
  return { close: () => map.unobserve(tell) };
}
