import { useMemo } from "react";
import type { Department, DepartmentId } from "#core/model/frame.ts";
import { type DepartmentLook, lookOf } from "#core/model/palette.ts";
import type { WorkshopState } from "./types.ts";
import { useWorkshop } from "./use-session.ts";

const UNKNOWN: DepartmentLook = { title: "A department that left", initials: "?", colour: "#888888", pattern: "plain" };
const departmentsOf = (state: WorkshopState) => state.frame.departments;

/** How a department looks here; one that is not in the frame gets a question mark. */
export function useLook(department: DepartmentId | null): DepartmentLook {
  const departments = useWorkshop(departmentsOf);
  return useMemo(() => lookIn(departments, department), [departments, department]);
}

export function useLooks(): (department: DepartmentId | null) => DepartmentLook {
  const departments = useWorkshop(departmentsOf);
  return useMemo(() => {
    const looks = new Map(departments.map((department, place) => [department.id, lookOf(department, place)]));
    return (department) => (department === null ? UNKNOWN : (looks.get(department) ?? UNKNOWN));
  }, [departments]);
}

export function lookIn(departments: readonly Department[], department: DepartmentId | null): DepartmentLook {
  const place = departments.findIndex(({ id }) => id === department);
  const found = departments[place];
  return found === undefined ? UNKNOWN : lookOf(found, place);
}
