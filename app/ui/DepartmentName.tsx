import type { DepartmentLook } from "#core/model/palette.ts";
import { DepartmentBadge } from "./DepartmentBadge.tsx";

/** Badge and title. */
export function DepartmentName({ look }: { readonly look: DepartmentLook }) {
  return (
    <>
      <span aria-hidden="true">
        <DepartmentBadge look={look} />
      </span>
      <span>{look.title}</span>
    </>
  );
}
