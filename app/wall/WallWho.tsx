import type { Roster } from "#core/protocol/roster.ts";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { headcount, type Presence } from "../state/who-is-here.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./WallWho.module.css";

const departmentsOf = (state: WorkshopState) => state.frame.departments;

/** Departments with the number of their people here, dashed: not yet; and of their drafts where hosts let the wall know. Never a name. */
export function WallWho({ here, drafts }: { readonly here: Presence; readonly drafts: Roster["drafts"] }) {
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
              {(drafts[id] ?? 0) === 0 ? null : (
                <span className={styles.drafts}>
                  {drafts[id]} {drafts[id] === 1 ? "draft" : "drafts"}
                </span>
              )}
              {people === 0 ? <span className="visually-hidden">not here yet</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
