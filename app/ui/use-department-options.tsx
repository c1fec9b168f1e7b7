import { useMemo } from "react";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { DepartmentName } from "./DepartmentName.tsx";
import type { ToggleOption } from "./Toggles.tsx";

const departmentsOf = (state: WorkshopState) => state.frame.departments;

/** All departments, as badges to tap. */
export function useDepartmentOptions(): readonly ToggleOption<string>[] {
  const departments = useWorkshop(departmentsOf);
  const looks = useLooks();
  return useMemo(() => departments.map(({ id }) => ({ value: id, label: <DepartmentName look={looks(id)} /> })), [departments, looks]);
}
