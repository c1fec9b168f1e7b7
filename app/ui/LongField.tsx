import { type TextareaHTMLAttributes, useId } from "react";
import styles from "./Field.module.css";
import { Labelled, type LabelledProps } from "./Labelled.tsx";

export interface LongFieldProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className">, LabelledProps {}

/** Several lines of text with their label and hint. */
export function LongField({ label, hint, className, ...rest }: LongFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} className={className}>
      <textarea rows={3} {...rest} id={id} className={styles.input} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
    </Labelled>
  );
}
