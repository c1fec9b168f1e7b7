import { Check } from "lucide-react";
import { useMemo } from "react";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { usePresence, useWorkshop } from "../state/use-session.ts";
import { headcount, whoIsHere } from "../state/who-is-here.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { airShares, airWords } from "./air-time.ts";
import styles from "./WhoIsHere.module.css";

const rosterOf = (state: PresenceState) => state.roster;
const departmentsOf = (state: WorkshopState) => state.frame.departments;
const goalsOf = (state: WorkshopState) => state.goals;

/** Every department of the frame: how many people, how many goals, and who is not here yet. */
export function WhoIsHere() {
  const roster = usePresence(rosterOf);
  const departments = useWorkshop(departmentsOf);
  const goals = useWorkshop(goalsOf);
  const looks = useLooks();
  const here = useMemo(() => whoIsHere(roster), [roster]);
  const air = useMemo(() => airShares(roster.airTime ?? {}), [roster]);
  const placed = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { department } of goals.values()) counts.set(department, (counts.get(department) ?? 0) + 1);
    return counts;
  }, [goals]);
  return (
    <section aria-labelledby="who-is-here" className={styles.who}>
      <h3 id="who-is-here">Who is here</h3>
      <p className={styles.head}>
        {headcount(here, departments.length)}
        {here.walls === 0 ? "; no wall yet" : here.walls === 1 ? "; the wall is on" : `; ${here.walls} walls are on`}
      </p>
      <ul className={styles.list}>
        {departments.map(({ id, title }) => {
          const people = here.byDepartment.get(id) ?? 0;
          const names = here.names.get(id) ?? [];
          const onCanvas = placed.get(id) ?? 0;
          const drafts = roster.drafts[id];
          const spoken = roster.airTime?.[id];
          return (
            <li key={id} className={styles.row} data-absent={people === 0 ? "" : undefined}>
              <DepartmentBadge look={looks(id)} />
              <span className={styles.title}>
                {title}
                {names.length === 0 ? null : <span className={styles.small}>{names.join(", ")}</span>}
                <span className={styles.small}>
                  {onCanvas === 0 ? "nothing on the canvas" : `${onCanvas} on the canvas`}
                  {drafts === undefined || drafts === 0 ? "" : ` · ${drafts} ${drafts === 1 ? "draft" : "drafts"}`}
                </span>
                {spoken === undefined ? null : (
                  <span className={styles.small} title="Air-time: how much of the room’s moving and raising is this department’s. Only hosts see it.">
                    <span className={styles.air} aria-hidden="true">
                      <span style={{ transform: `scaleX(${air.get(id) ?? 0})` }} />
                    </span>
                    {airWords(spoken)}
                  </span>
                )}
              </span>
              <span className={styles.count}>
                {roster.ready?.includes(id) === true ? (
                  <span className={styles.ready}>
                    <Check size={14} strokeWidth={3} aria-hidden="true" /> ready
                  </span>
                ) : null}
                <span>{people === 0 ? "not yet" : `${people} here`}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
