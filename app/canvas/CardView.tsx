import { Lightbulb, MoreHorizontal } from "lucide-react";
import { memo, useCallback, useEffect, useMemo, useRef } from "react";
import type { Frame } from "#core/model/frame.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { useLook } from "../state/use-look.ts";
import { useConflicts, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge, departmentStyle } from "../ui/DepartmentBadge.tsx";
import { MARK_WORDS, MARKS, type Mark, markOf } from "../ui/mark.ts";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import { CardFace } from "./CardFace.tsx";
import styles from "./CardView.module.css";
import { cardChips } from "./card-chips.ts";
import { useSignal } from "./use-signals.ts";

const frameOf = (state: WorkshopState) => state.frame;

/** A card is a group that takes the focus, which no HTML element says. */
export function cardAria({
  roledescription,
  label,
  describedby,
}: {
  readonly roledescription: string;
  readonly label: string;
  readonly describedby: string | undefined;
}) {
  return { role: "group", "aria-roledescription": roledescription, "aria-label": label, "aria-describedby": describedby };
}

/** A goal on the canvas. It draws again only when itself, its marks or its signal change; the board listens for its clicks and keys. */
export const CardView = memo(function CardView({ id, editable }: { readonly id: GoalId; readonly editable: boolean }) {
  const goal = useWorkshop(useCallback((state: WorkshopState) => state.goals.get(id), [id]));
  return goal === undefined ? null : <LiveCard goal={goal} editable={editable} />;
});

function LiveCard({ goal, editable }: { readonly goal: Goal; readonly editable: boolean }) {
  const { id } = goal;
  const { ui } = useScreen();
  const look = useLook(goal.department);
  const chips = useChips(goal);
  const marks = useMarks(id);
  const signal = useSignal(id);
  const editor = useLook(signal?.editedBy ?? null);
  // One subscription for both: four hundred cards are asked at every change of the screen.
  const focus = useUi(useCallback((state) => (state.claim === id ? "claimed" : state.focus === id ? "stop" : "none"), [id]));
  const isStop = focus !== "none";
  const claimed = focus === "claimed";
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!claimed) return;
    ui.setState({ claim: null, focus: id });
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [claimed, id, ui]);

  const worst = marks[0];
  const words = [
    `${look.title}: ${goal.title}`,
    ...(worst === undefined ? [] : [MARK_WORDS[worst]]),
    ...(signal === undefined || signal.learned === 0 ? [] : [signal.learned === 1 ? "1 learning" : `${signal.learned} learnings`]),
    ...(signal?.chosen === true ? ["chosen"] : []),
    ...(signal?.editedBy == null ? [] : [`${editor.title} is editing it`]),
  ];
  return (
    <div
      ref={ref}
      className={styles.card}
      {...cardAria({ roledescription: "goal card", label: words.join(", "), describedby: editable ? "board-keys" : undefined })}
      tabIndex={isStop ? 0 : -1}
      data-card={id}
      data-worst={worst}
      data-ring={signal?.ring ?? undefined}
      data-chosen={signal?.chosen === true ? "" : undefined}
      data-lifted={signal?.lifted === true ? "" : undefined}
      data-pattern={look.pattern}
      style={departmentStyle(look)}
    >
      <span className={styles.edge} aria-hidden="true" />
      <CardFace
        title={goal.title}
        look={look}
        chips={chips}
        marks={
          <span className={styles.marks}>
            {signal?.editedBy == null ? null : (
              <span className={styles.editing}>
                <DepartmentBadge look={editor} /> editing
              </span>
            )}
            {signal === undefined || signal.learned === 0 ? null : (
              <span className={styles.learned} title="Learnings">
                <Lightbulb size="1.1em" aria-hidden="true" />
                {signal.learned}
              </span>
            )}
            {marks.map((mark) => (
              <SeverityMark key={mark} mark={mark} />
            ))}
          </span>
        }
      />
      {editable ? (
        <button type="button" className={styles.more} tabIndex={-1} data-menu="" aria-label={`Move or change: ${goal.title}`}>
          <MoreHorizontal size={16} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}

/** Chips of a goal, live or draft; follows the titles of the cards it depends on. */
export function useChips(goal: Goal) {
  const frame: Frame = useWorkshop(frameOf);
  const needs = goal.facets.dependsOn;
  // One string, so that the selector gives an equal value for equal titles.
  const names = useWorkshop((state) => (needs ?? []).map((need) => shortName(state.goals.get(need) ?? state.drafts.get(need))).join("\n"));
  return useMemo(() => {
    const called = names.split("\n");
    return cardChips(goal, frame, (need) => called[needs?.indexOf(need) ?? -1] || null);
  }, [goal, frame, names, needs]);
}

function shortName(goal: Goal | undefined): string {
  if (goal === undefined) return "";
  const title = goal.title.replaceAll("\n", " ");
  return title.length <= 24 ? title : `${title.slice(0, 23).trimEnd()}…`;
}

/** The gravest mark, and a shared idea beside it. */
function useMarks(id: GoalId): readonly Mark[] {
  const key = useConflicts(
    useCallback(
      (state: ConflictState) => {
        const found = new Set((state.byGoal.get(id) ?? []).map(markOf));
        const worst = MARKS.find((mark) => found.has(mark));
        return [worst, worst !== "synergy" && found.has("synergy") ? "synergy" : undefined].filter((mark) => mark !== undefined).join(" ");
      },
      [id],
    ),
  );
  return useMemo(() => MARKS.filter((mark) => key.split(" ").includes(mark)), [key]);
}
