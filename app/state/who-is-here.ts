import type { DepartmentId } from "#core/model/frame.ts";
import type { Roster } from "#core/protocol/roster.ts";

export interface Presence {
  /** People here for each department, hosts who speak for it included. */
  readonly byDepartment: ReadonlyMap<DepartmentId, number>;
  /** Names as people gave them, per department; fewer than people where some gave none. */
  readonly names: ReadonlyMap<DepartmentId, readonly string[]>;
  readonly hosts: number;
  readonly walls: number;
  /** Hosts and seats; a wall is a screen. */
  readonly people: number;
}

export function whoIsHere(roster: Roster): Presence {
  const byDepartment = new Map<DepartmentId, number>();
  const names = new Map<DepartmentId, readonly string[]>();
  let hosts = 0;
  let walls = 0;
  for (const { role, department } of roster.people) {
    if (role === "wall") walls += 1;
    if (role === "host") hosts += 1;
    if (department !== null && role !== "wall") byDepartment.set(department, (byDepartment.get(department) ?? 0) + 1);
  }
  for (const { name, department } of roster.names) {
    if (department !== null) names.set(department, [...(names.get(department) ?? []), name]);
  }
  return { byDepartment, names, hosts, walls, people: roster.people.length - walls };
}

/** "7 people, 5 of 7 departments" */
export function headcount({ people, byDepartment }: Presence, departments: number): string {
  return `${people} ${people === 1 ? "person" : "people"}, ${byDepartment.size} of ${departments} departments`;
}
