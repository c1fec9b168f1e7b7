import type { ReactNode } from "react";
import styles from "./Field.module.css";

export interface LabelledProps {
  readonly label: ReactNode;
  /** A sentence under the label, read with the field. */
  readonly hint?: ReactNode;
  readonly className?: string | undefined;
}

/** Label and hint around a field. The hint's id is the field's with `-hint`. */
export function Labelled({ id, label, hint, className, children }: LabelledProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={`${styles.field} ${className ?? ""}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {children}
    </div>
  );
}
