import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import styles from "./Field.module.css";

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: ReactNode;
  /** A sentence under the label, read with the field. */
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence that names the next step. */
  readonly trouble?: string | null;
}

/** One line of text with its label, hint and trouble. */
export function Field({ label, hint, trouble, className, ...rest }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, trouble == null ? null : `${id}-trouble`].filter((part) => part !== null).join(" ");
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
      <input
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={trouble == null ? undefined : true}
        aria-describedby={described === "" ? undefined : described}
      />
      {trouble == null ? null : (
        <span id={`${id}-trouble`} className={styles.trouble} role="alert">
          {trouble}
        </span>
      )}
    </div>
  );
}
