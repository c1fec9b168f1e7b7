// Whose mind moved: stances before and after, department by objective.
import type { DepartmentId, ObjectiveId } from "../model/frame.ts";
import { STANCES, type Stance } from "../model/goal.ts";
import { type RoomStance, VOICES, type Voice } from "../model/room.ts";

export interface StanceShift {
  readonly department: DepartmentId;
  readonly objective: ObjectiveId;
  readonly voice: Voice;
  readonly before: Stance | null;
  readonly after: Stance | null;
  /** Steps towards commit (+) or resist (-), -2..2; null where one of the two was not said. */
  readonly moved: number | null;
}

/** One entry for each department, objective and voice that said anything, in the order of the lists. */
export function stanceShifts(departments: readonly DepartmentId[], objectives: readonly ObjectiveId[], stances: readonly RoomStance[]): readonly StanceShift[] {
  return departments.flatMap((department) =>
    objectives.flatMap((objective) =>
      VOICES.flatMap((voice): readonly StanceShift[] => {
        const said = stances.filter((one) => one.department === department && one.objective === objective && one.voice === voice);
        if (said.length === 0) return [];
        const before = said.findLast(({ moment }) => moment === "before")?.stance ?? null;
        const after = said.findLast(({ moment }) => moment === "after")?.stance ?? null;
        const moved = before === null || after === null ? null : STANCES.indexOf(after) - STANCES.indexOf(before);
        return [{ department, objective, voice, before, after, moved }];
      }),
    ),
  );
}

/** Objectives on which a department holds two stances that differ. */
export function dividedOn(department: DepartmentId, stances: readonly RoomStance[]): readonly ObjectiveId[] {
  const own = stances.filter((one) => one.department === department);
  const objectives = [...new Set(own.map(({ objective }) => objective))];
  return objectives.filter((objective) => {
    const now = VOICES.map((voice) => own.filter((one) => one.objective === objective && one.voice === voice).at(-1)?.stance);
    return now[0] !== undefined && now[1] !== undefined && now[0] !== now[1];
  });
}
