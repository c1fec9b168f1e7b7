import { useLooks } from "../canvas/use-look.ts";
import { headcount, type Presence } from "../host/who-is-here.ts";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./WallWho.module.css";

const departmentsOf = (state: WorkshopState) => state.frame.departments;

/** Departments with the number of their people here; dashed: not yet. Never a name. */
export function WallWho({ here }: { readonly here: Presence }) {
  const departments = useWorkshop(departmentsOf);
  const looks = useLooks();
  return (
    <section className={styles.who} aria-label="Who is here">
      <span className={styles.words}>{headcount(here, departments.length)}</span>
      <ul>
        {departments.map(({ id }) => {
          const people = here.byDepartment.get(id) ?? 0;
          return (
            <li key={id} data-absent={people === 0 ? "" : undefined}>
              <DepartmentBadge look={looks(id)} count={people} named />
              {people === 0 ? <span className="visually-hidden">not here yet</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
