import { type InputHTMLAttributes, useId } from "react";
import styles from "./Field.module.css";
import { Labelled, type LabelledProps } from "./Labelled.tsx";

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className">, LabelledProps {
  /** What is wrong, as a sentence that names the next step. */
  readonly trouble?: string | null;
}

/** One line of text with its label, hint and trouble. */
export function Field({ label, hint, trouble, className, ...rest }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, trouble == null ? null : `${id}-trouble`].filter((part) => part !== null).join(" ");
  return (
    <Labelled id={id} label={label} hint={hint} className={className}>
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
    </Labelled>
  );
}
