import { useState } from "react";
import type { Learning, LearningLink } from "#core/model/room.ts";
import type { WorkshopState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useLooks } from "../state/use-look.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentName } from "../ui/DepartmentName.tsx";
import styles from "../ui/Sheet.module.css";
import { Trouble } from "../ui/Trouble.tsx";
import { LearningForm } from "./LearningForm.tsx";

const learningsOf = (state: WorkshopState) => state.learnings;
const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;

/** What all departments brought back from outside. */
export function LearningList() {
  const { me } = useScreen().session;
  const learnings = useWorkshop(learningsOf);
  const frame = useWorkshop(frameOf);
  const goals = useWorkshop(goalsOf);
  const looks = useLooks();
  const mayLearn = useTools().has("learn") && me.department !== null;
  const [writing, setWriting] = useState<Learning | "new" | null>(null);
  const { run, busy, trouble } = useCommand();
  if (writing !== null) return <LearningForm {...(writing === "new" ? {} : { learning: writing })} onDone={() => setWriting(null)} />;
  const titleOf = (link: LearningLink) => ("goal" in link ? goals.get(link.goal)?.title : frame.objectives.find(({ id }) => id === link.objective)?.title);
  return (
    <>
      {learnings.size === 0 ? (
        <p className={styles.words}>
          Nothing yet. A conference, a customer, a failure: what your department learned outside is weighed here, beside the goals.
        </p>
      ) : null}
      <ul className={styles.list} aria-label="Learnings">
        {[...learnings.values()].map((learning) => (
          <li key={learning.id} className={styles.entry}>
            <span className={styles.line}>
              <DepartmentName look={looks(learning.department)} />
              {learning.source === undefined ? null : <span className={styles.words}>{learning.source}</span>}
            </span>
            <p className={styles.text}>{learning.text}</p>
            {learning.links.map((link) => {
              const title = titleOf(link);
              return title === undefined ? null : (
                <p key={JSON.stringify(link)} className={styles.words}>
                  <b>{link.evidence}</b> {title}
                </p>
              );
            })}
            <span className={styles.line}>
              {learning.department === me.department && mayLearn ? (
                <Button small look="quiet" onClick={() => setWriting(learning)}>
                  Change
                </Button>
              ) : null}
              {(learning.department === me.department && mayLearn) || me.role === "host" ? (
                <Button small look="quiet" disabled={busy} onClick={() => run({ type: "unlearn", learning: learning.id })}>
                  Take it back
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      {mayLearn ? (
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => setWriting("new")}>
            Share a learning
          </Button>
        </div>
      ) : null}
    </>
  );
}
