import { useMemo } from "react";
import type { WorkshopState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./HiddenCards.module.css";

const goalsOf = (state: WorkshopState) => state.goals;

/** What a host has taken out of sight, to be put back. Nothing while nothing is hidden. */
export function HiddenCards() {
  const goals = useWorkshop(goalsOf);
  const hidden = useMemo(() => [...goals.values()].filter((goal) => goal.hidden === true), [goals]);
  const looks = useLooks();
  const mayShow = useTools().has("hide");
  const { run, busy, trouble } = useCommand();
  if (hidden.length === 0) return null;
  return (
    <section aria-labelledby="hidden-cards" className={styles.hidden}>
      <h3 id="hidden-cards">Hidden cards</h3>
      <ul>
        {hidden.map(({ id, title, department }) => (
          <li key={id}>
            <DepartmentBadge look={looks(department)} />
            <span className={styles.title}>{title}</span>
            <Button small disabled={busy || !mayShow} aria-label={`Show again: ${title}`} onClick={() => run({ type: "hide", goal: id, hidden: false })}>
              Show again
            </Button>
          </li>
        ))}
      </ul>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </section>
  );
}
