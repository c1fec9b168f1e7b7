import type { Conflict } from "#core/conflicts/conflict.ts";
import { givenAnswers } from "#core/conflicts/given-answers.ts";
import type { AnswerKind } from "#core/model/workshop.ts";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./AnswersGiven.module.css";

const answersOf = (state: WorkshopState) => state.answers;
const SAID: { readonly [A in AnswerKind]: string } = {
  real: "It is real",
  "different-things": "We mean different things",
  "not-a-conflict": "Not a conflict",
};

/** Who said what to this conflict as it stands, by department. `waiting`: also which departments concerned have not said anything. */
export function AnswersGiven({ conflict, waiting = false }: { readonly conflict: Conflict; readonly waiting?: boolean }) {
  const answers = useWorkshop(answersOf);
  const looks = useLooks();
  const given = givenAnswers(conflict, answers);
  const silent = waiting ? conflict.departments.filter((department) => !given.has(department)) : [];
  if (given.size === 0 && silent.length === 0) return null;
  const groups = (Object.keys(SAID) as AnswerKind[]).map((answer) => ({
    answer,
    by: [...given].filter(([, said]) => said === answer).map(([department]) => department),
  }));
  return (
    <ul className={styles.given} aria-label="Answers">
      {groups.map(({ answer, by }) =>
        by.length === 0 ? null : (
          <li key={answer} data-answer={answer}>
            {by.map((department) => (department === null ? <span key="host">Host</span> : <DepartmentBadge key={department} look={looks(department)} named />))}
            <span>{SAID[answer]}</span>
          </li>
        ),
      )}
      {silent.length === 0 ? null : (
        <li className={styles.silent}>
          {silent.map((department) => (
            <DepartmentBadge key={department} look={looks(department)} named />
          ))}
          <span>no answer yet</span>
        </li>
      )}
    </ul>
  );
}
