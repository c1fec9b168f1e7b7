import { memo, type ReactNode } from "react";
import type { DepartmentLook } from "#core/model/palette.ts";
import { Chip } from "../ui/Chip.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./CardFace.module.css";
import type { CardChip } from "./card-chips.ts";

/** A title that may need more than seven lines of the narrowest column. */
const LONG_CHARS = 80;

/** What a goal looks like, wherever it is shown: on the canvas, in the tray, in the hand. `marks` stands at the top right. */
export const CardFace = memo(function CardFace({
  title,
  look,
  chips,
  marks,
}: {
  readonly title: string;
  readonly look: DepartmentLook;
  readonly chips: readonly CardChip[];
  readonly marks?: ReactNode;
}) {
  return (
    <div className={styles.face} data-long={title.length > LONG_CHARS ? "" : undefined}>
      <div className={styles.head}>
        <DepartmentBadge look={look} />
        {marks}
      </div>
      <div className={styles.title} data-title="">
        {title === "" ? <em>Untitled</em> : title}
      </div>
      {chips.length === 0 ? null : (
        <div className={styles.chips}>
          {chips.map((chip) => (
            <Chip key={chip.facet + chip.text} text={chip.text} suggested={chip.suggested} />
          ))}
        </div>
      )}
    </div>
  );
});
