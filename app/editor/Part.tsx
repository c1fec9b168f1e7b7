import type { ReactNode } from "react";
import type { EditorPart } from "../state/ui-store.ts";
import styles from "./GoalEditor.module.css";

/** One question of the editor with its answers to tap. */
export function Part({
  part,
  label,
  question,
  children,
}: {
  readonly part: EditorPart;
  readonly label: string;
  readonly question?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.part} data-part={part} data-asked={question === undefined ? undefined : ""}>
      <legend>{label}</legend>
      {question === undefined ? null : <p className={styles.question}>{question}</p>}
      {children}
    </fieldset>
  );
}
