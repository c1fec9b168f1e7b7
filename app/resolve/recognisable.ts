import type { DepartmentId } from "#core/model/frame.ts";
import type { Roster } from "#core/protocol/roster.ts";

/** Whether dissent of this department points to one person: nobody else sits for it now. */
export function isRecognisable(department: DepartmentId, roster: Pick<Roster, "people">): boolean {
  return roster.people.filter((person) => person.department === department && person.role !== "wall").length <= 1;
}
