import { type RefObject, useMemo, useState } from "react";
import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { Offers } from "./Offers.tsx";
import { withEdit } from "./own-facets.ts";

/** Offers for the goal being written in the tray; it has no card yet, so what is confirmed waits with its words until it is added. */
export function TrayOffers({
  department,
  field,
  confirmed,
  onConfirm,
}: {
  readonly department: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** As it was left. */
  readonly confirmed: Facets;
  readonly onConfirm: (facets: Facets) => void;
}) {
  const [facets, setFacets] = useState(confirmed);
  const confirm = (set: NonNullable<GoalEdit["set"]>) => {
    const now = withEdit(facets, set);
    setFacets(now);
    onConfirm(now);
  };
  const goal: Goal = useMemo(() => ({ id: "", department, title: "", facets, placement: null }), [department, facets]);
  return <Offers goal={goal} field={field} edit={({ set }) => set !== undefined && confirm(set)} />;
}
