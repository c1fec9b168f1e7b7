import { Check } from "lucide-react";
import { type Ref, useLayoutEffect, useRef } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Cell, WorkshopState } from "../../state/types.ts";
import type { Carry } from "../../state/ui-store.ts";
import { useLooks } from "../../state/use-look.ts";
import { useWorkshop } from "../../state/use-session.ts";
import { markOf } from "../../ui/mark.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import { plainName } from "../../words/plain-name.ts";
import { useExplainPreview } from "../../words/use-explanation.ts";
import styles from "./DragBoard.module.css";

const frameOf = (state: WorkshopState) => state.frame;

/** The best moment of the product: what dropping here would raise, in one sentence, and the nearest cell that would not. */
export function DragHint({
  carry,
  goal,
  ref,
  onDrawn,
}: {
  readonly carry: Carry;
  readonly goal: Goal;
  readonly ref: Ref<HTMLDivElement>;
  /** It is in the page for the first time: its size is known. */
  readonly onDrawn: () => void;
}) {
  const drawn = useRef(onDrawn);
  useLayoutEffect(() => drawn.current(), []);
  const frame = useWorkshop(frameOf);
  const looks = useLooks();
  const explain = useExplainPreview();
  const [worst] = carry.clashes;
  if (worst === undefined || carry.over === null || carry.over === "tray") return null;
  const { sentence } = explain(worst, goal, carry.over.cell);
  const more = carry.clashes.length - 1;
  return (
    <div ref={ref} className={styles.hint} data-hint={worst.rule}>
      <div className={styles.hintHead}>
        <SeverityMark mark={markOf(worst)} />
        <b>{headOf(worst, goal, (department) => looks(department).title)}</b>
      </div>
      <p className={styles.say}>{sentence}</p>
      {more > 0 ? <p className={styles.aside}>{more === 1 ? "and one more" : `and ${more} more`}</p> : null}
      {carry.free === null ? null : (
        <p className={styles.free}>
          <Check size={14} strokeWidth={3} aria-hidden="true" /> {freeWords(carry.over.cell, carry.free, frame)}
        </p>
      )}
    </div>
  );
}

/** "Would clash with Publishing", or what the finding is called where no other department is in it. */
export function headOf(conflict: Conflict, goal: Goal, titleOf: (department: string) => string): string {
  const others = conflict.departments.filter((department) => department !== goal.department).map(titleOf);
  const [first, second] = others;
  if (first === undefined) return plainName(conflict.rule);
  const whom = second === undefined ? first : others.length === 2 ? `${first} and ${second}` : `${first} and ${others.length - 1} others`;
  return conflict.kind === "synergy" ? `A shared idea with ${whom}` : conflict.severity === "watch" ? `Worth a word with ${whom}` : `Would clash with ${whom}`;
}

export function freeWords(over: Cell, free: Cell, frame: Frame): string {
  const horizon = frame.horizons.find(({ id }) => id === free.horizon)?.title ?? free.horizon;
  const objective = frame.objectives.find(({ id }) => id === free.objective)?.title;
  return over.objective === free.objective || objective === undefined ? `${horizon} would not clash` : `“${objective}”, ${horizon} would not clash`;
}
