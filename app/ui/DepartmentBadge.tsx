import type { CSSProperties } from "react";
import type { DepartmentLook } from "#core/model/palette.ts";
import styles from "./DepartmentBadge.module.css";

/** Letters on the department's colour. `named`: the title is read out, else the letters are. */
export function DepartmentBadge({ look, count, named = false }: { readonly look: DepartmentLook; readonly count?: number; readonly named?: boolean }) {
  return (
    <span className={styles.badge} style={departmentStyle(look)} title={look.title}>
      {named ? (
        <>
          <span aria-hidden="true">{look.initials}</span>
          <span className="visually-hidden">{look.title}</span>
        </>
      ) : (
        look.initials
      )}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </span>
  );
}

/** Hands the colour to CSS, which lifts it in the dark (`--dept-lift`). */
export function departmentStyle(look: Pick<DepartmentLook, "colour">): CSSProperties {
  return { "--dept": look.colour } as CSSProperties;
}
