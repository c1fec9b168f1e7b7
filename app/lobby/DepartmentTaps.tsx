import { useId } from "react";
import { PATTERNS } from "#core/model/frame.ts";
import type { DepartmentLook } from "#core/model/palette.ts";
import type { LobbyDepartment } from "#core/protocol/roles.ts";
import { DepartmentBadge, departmentStyle } from "../ui/DepartmentBadge.tsx";
import styles from "./DepartmentTaps.module.css";

/** Departments as big taps; a radio group, so that one can be chosen by keys as well. `none` adds a tap for no department at all. */
export function DepartmentTaps({
  legend,
  hint,
  none,
  departments,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly none?: string;
  readonly departments: readonly LobbyDepartment[];
  readonly chosen: string | null;
  readonly onChoose: (department: string | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.taps} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend className={styles.legend}>{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.grid}>
        {none === undefined ? null : (
          <label className={styles.tap} data-none="">
            <input type="radio" name={name} className="visually-hidden" checked={chosen === null} onChange={() => onChoose(null)} />
            <span className={styles.title}>{none}</span>
          </label>
        )}
        {departments.map((department) => {
          const look = lookOfReply(department);
          return (
            <label key={department.id} className={styles.tap} data-pattern={look.pattern} style={departmentStyle(look)}>
              <input
                type="radio"
                name={name}
                className="visually-hidden"
                value={department.id}
                checked={chosen === department.id}
                onChange={() => onChoose(department.id)}
              />
              <span aria-hidden="true" className={styles.badge}>
                <DepartmentBadge look={look} />
              </span>
              <span className={styles.title}>{department.title}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function lookOfReply({ title, initials, colour, pattern }: LobbyDepartment): DepartmentLook {
  return { title, initials, colour, pattern: PATTERNS.find((known) => known === pattern) ?? "plain" };
}
