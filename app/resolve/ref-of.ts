import type { ConflictRef } from "#core/model/workshop.ts";

/** The name of a conflict, without what is only of this moment. */
export function refOf({ rule, goals, scope }: ConflictRef): ConflictRef {
  return { rule, goals, ...(scope === undefined ? {} : { scope }) };
}
