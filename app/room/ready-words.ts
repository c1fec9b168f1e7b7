import type { DepartmentId } from "#core/model/frame.ts";

export interface Readiness {
  readonly ready: number;
  readonly all: number;
}

/** Of the departments that have somebody here; one that was ready and left still counts. */
export function readiness(
  departments: readonly { readonly id: DepartmentId }[],
  ready: readonly DepartmentId[],
  isHere: (department: DepartmentId) => boolean,
): Readiness {
  const counted = departments.filter(({ id }) => isHere(id) || ready.includes(id));
  return { ready: counted.filter(({ id }) => ready.includes(id)).length, all: counted.length };
}

/** null: nobody has said so yet. */
export function readyWords({ ready, all }: Readiness): string | null {
  if (ready === 0) return null;
  return ready === all ? "All ready" : `${ready} of ${all} departments ready`;
}
