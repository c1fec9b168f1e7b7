import { useMemo, useState } from "react";
import { isLive } from "#core/model/goal.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useLooks } from "../../state/use-look.ts";
import { useActions, useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { DepartmentBadge } from "../../ui/DepartmentBadge.tsx";
import styles from "./Lead.module.css";
import { twinWords } from "./reveal-words.ts";
import { type Twin, twinsAmong } from "./twins.ts";

const goalsOf = (state: WorkshopState) => state.goals;
const raisedOf = (state: WorkshopState) => state.raised;

/** Cards that want much the same, to be proposed for merging: a question on the canvas that both departments see. */
export function TwinList() {
  const goals = useWorkshop(goalsOf);
  const raised = useWorkshop(raisedOf);
  const twins = useMemo(() => twinsAmong([...goals.values()].filter(isLive), raised.values()), [goals, raised]);
  const looks = useLooks();
  const { raise } = useActions();
  const [proposed, setProposed] = useState(0);
  const propose = ({ goals: [one, other] }: Twin) => {
    raise({ goals: [one.id, other.id], text: "These want much the same: merge them?", severity: "watch" });
    setProposed(proposed + 1);
  };
  return (
    <>
      <p role="status" className={styles.done}>
        {twins.length > 0 ? twinWords(twins.length) : proposed > 0 ? "All are proposed: they stand among the conflicts." : ""}
      </p>
      <ul className={styles.twins}>
        {twins.map((twin) => (
          <li key={`${twin.goals[0].id} ${twin.goals[1].id}`} data-twins="">
            <span>
              {twin.goals.map(({ id, department, title }) => (
                <span key={id} className={styles.twin}>
                  <DepartmentBadge look={looks(department)} /> {title}
                </span>
              ))}
            </span>
            <Button small onClick={() => propose(twin)} aria-label={`Propose to merge “${twin.goals[0].title}” and “${twin.goals[1].title}”`}>
              Propose to merge
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
