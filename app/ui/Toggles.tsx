import type { ReactNode } from "react";
import styles from "./Toggles.module.css";

export interface ToggleOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
}

/** Any number of the options, by one tap each. */
export function Toggles<V extends string>({
  legend,
  options,
  chosen,
  onChange,
}: {
  readonly legend: ReactNode;
  readonly options: readonly ToggleOption<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
}) {
  return (
    <fieldset className={styles.toggles}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => {
        const on = chosen.includes(value);
        return (
          <label key={value} className={styles.toggle} data-on={on ? "" : undefined}>
            <input type="checkbox" checked={on} onChange={() => onChange(on ? chosen.filter((one) => one !== value) : [...chosen, value])} />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}

/** Exactly one of the options. */
export function Choice<V extends string>({
  legend,
  options,
  chosen,
  onChange,
}: {
  readonly legend: ReactNode;
  readonly options: readonly ToggleOption<V>[];
  readonly chosen: V | null;
  readonly onChange: (chosen: V) => void;
}) {
  return (
    <fieldset className={styles.toggles}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.toggle} data-on={chosen === value ? "" : undefined}>
          <input type="radio" checked={chosen === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
