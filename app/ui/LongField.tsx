import { type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import styles from "./Field.module.css";

export interface LongFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly label: ReactNode;
  /** A sentence under the label, read with the field. */
  readonly hint?: ReactNode;
}

/** Several lines of text with their label and hint. */
export function LongField({ label, hint, className, ...rest }: LongFieldProps) {
  const id = useId();
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
      <textarea rows={3} {...rest} id={id} className={styles.input} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
    </div>
  );
}
