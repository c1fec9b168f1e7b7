import { readSettings } from "#core/model/settings.ts";
import type { WorkshopRow } from "../storage/storage.ts";
import type { WorkshopStatus } from "./keeper.ts";

/** What the hub has to know of a workshop. */
export function statusOf(row: WorkshopRow): WorkshopStatus {
  const { draftCounts, wallCounts, authors } = readSettings(row.settings);
  const departments = row.frame.departments.map(({ id }) => id);
  return {
    workshop: row.id,
    epoch: row.epoch,
    phase: row.phase,
    lock: { locked: row.locked || row.frozen, n: row.lockN },
    frozen: row.frozen,
    departments,
    draftCounts,
    wallCounts,
    authors,
    ready: row.ready.filter((id) => departments.includes(id)),
  };
}
