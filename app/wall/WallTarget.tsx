import type { RoomTarget } from "#core/model/room.ts";
import type { Severity } from "#core/model/workshop.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { useLook, useLooks } from "../state/use-look.ts";
import { useConflicts, useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge, departmentStyle } from "../ui/DepartmentBadge.tsx";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import { countBySeverity, objectiveSummary } from "./target-summary.ts";
import styles from "./WallTarget.module.css";

const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;
const byGoalOf = (state: ConflictState) => state.byGoal;

/** One objective or one card, large: what the room looks at together. */
export function WallTarget({ target }: { readonly target: Extract<RoomTarget, { readonly kind: "objective" | "goal" }> }) {
  return target.kind === "objective" ? <OneObjective id={target.objective} /> : <OneGoal id={target.goal} />;
}

function OneObjective({ id }: { readonly id: string }) {
  const frame = useWorkshop(frameOf);
  const goals = useWorkshop(goalsOf);
  const byGoal = useConflicts(byGoalOf);
  const looks = useLooks();
  const objective = frame.objectives.find((one) => one.id === id);
  if (objective === undefined) return <p className={styles.words}>This objective is not in the frame any more.</p>;
  const { cards, departments, conflicts } = objectiveSummary(id, goals, byGoal);
  return (
    <article className={styles.target} data-target="objective">
      <p className={styles.kind}>Objective</p>
      <h2 className={styles.title}>{objective.title}</h2>
      <p className={styles.words}>{cards === 0 ? "Nobody has placed a goal here yet." : `${cards} ${cards === 1 ? "goal" : "goals"}`}</p>
      {departments.length === 0 ? null : (
        <p className={styles.row}>
          {departments.map((department) => (
            <DepartmentBadge key={department} look={looks(department)} named />
          ))}
        </p>
      )}
      <Marks counts={countBySeverity(conflicts)} />
    </article>
  );
}

function OneGoal({ id }: { readonly id: string }) {
  const goal = useWorkshop(goalsOf).get(id);
  const look = useLook(goal?.department ?? null);
  const conflicts = useConflicts(byGoalOf).get(id) ?? [];
  if (goal === undefined) return <p className={styles.words}>This card is not on the canvas any more.</p>;
  return (
    <article className={styles.target} data-target="goal" style={departmentStyle(look)}>
      <p className={styles.row}>
        <DepartmentBadge look={look} /> {look.title}
      </p>
      <h2 className={styles.title}>{goal.title}</h2>
      {goal.note === undefined ? null : <p className={styles.words}>{goal.note}</p>}
      <Marks counts={countBySeverity(conflicts)} />
    </article>
  );
}

function Marks({ counts }: { readonly counts: readonly (readonly [Severity, number])[] }) {
  return counts.length === 0 ? null : (
    <p className={styles.row}>
      {counts.map(([severity, count]) => (
        <span key={severity} className={styles.row}>
          <SeverityMark mark={severity} /> {count}
        </span>
      ))}
    </p>
  );
}
