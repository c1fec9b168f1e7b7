import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Facets, Goal } from "#core/model/goal.ts";
import { Offers } from "./Offers.tsx";
import { withEdit } from "./own-facets.ts";

/** Offers for the goal being written in the tray; it has no card yet, so what is confirmed waits in `confirmed` until it is added. */
export function TrayOffers({
  department,
  field,
  confirmed,
}: {
  readonly department: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly confirmed: RefObject<Facets>;
}) {
  const [facets, setFacets] = useState<Facets>({});
  useEffect(() => {
    confirmed.current = facets;
  }, [confirmed, facets]);
  const goal: Goal = useMemo(() => ({ id: "", department, title: "", facets, placement: null }), [department, facets]);
  return <Offers goal={goal} field={field} edit={({ set }) => set !== undefined && setFacets((now) => withEdit(now, set))} />;
}
