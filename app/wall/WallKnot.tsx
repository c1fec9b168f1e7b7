import type { Knot } from "#core/conflicts/wall/knots.ts";
import { useLooks } from "../state/use-look.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { markOf } from "../ui/mark.ts";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import { useExplanation } from "../words/use-explanation.ts";
import styles from "./WallKnot.module.css";

/** One thing for the room to talk about: its name, the sentence to read aloud, the question. */
export function WallKnot({ knot }: { readonly knot: Knot }) {
  const { head, others } = knot;
  const looks = useLooks();
  const { name, sentence, question } = useExplanation(head);
  const departments = [...new Set([head, ...others].flatMap((conflict) => conflict.departments))];
  return (
    <article className={styles.knot} data-mark={markOf(head)} data-conflict={head.rule}>
      <h2 className={styles.name}>
        <SeverityMark mark={markOf(head)} label />
        <span>{name}</span>
        <span className={styles.departments}>
          {departments.map((department) => (
            <DepartmentBadge key={department} look={looks(department)} />
          ))}
        </span>
      </h2>
      <p className={styles.say}>{sentence}</p>
      {question === "" ? null : <p className={styles.ask}>{question}</p>}
      {others.length === 0 ? null : (
        <p className={styles.others}>{others.length === 1 ? "One more conflict" : `${others.length} more conflicts`} between the same cards</p>
      )}
    </article>
  );
}
