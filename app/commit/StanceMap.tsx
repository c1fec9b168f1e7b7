import { ArrowDown, ArrowRight, ArrowUp } from "lucide-react";
import { useMemo } from "react";
import { type StanceShift, stanceShifts } from "#core/facilitation/stance-shift.ts";
import type { Stance } from "#core/model/goal.ts";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./StanceMap.module.css";
import { movedSentence, STANCE_WORDS, shiftSentence } from "./stance-words.ts";

const frameOf = (state: WorkshopState) => state.frame;
const stancesOf = (state: WorkshopState) => state.room.stances;

/** Whose mind moved: a tile per objective and department, before and now. Words, an arrow and a pattern say what the colour says. */
export function StanceMap({ heading: Heading = "h3" }: { readonly heading?: "h2" | "h3" }) {
  const frame = useWorkshop(frameOf);
  const stances = useWorkshop(stancesOf);
  const shifts = useMemo(
    () =>
      stanceShifts(
        frame.departments.map(({ id }) => id),
        frame.objectives.map(({ id }) => id),
        stances,
      ),
    [frame, stances],
  );
  if (shifts.length === 0) return <p className={styles.none}>No department has said a stance yet.</p>;
  return (
    <div className={styles.map} data-stance-map="">
      <p className={styles.moved}>{movedSentence(shifts)}</p>
      {frame.objectives.map(({ id, title }) => {
        const here = shifts.filter(({ objective }) => objective === id);
        return here.length === 0 ? null : (
          <section key={id} className={styles.objective} aria-label={title}>
            <Heading>{title}</Heading>
            <ul className={styles.tiles}>
              {frame.departments.flatMap(({ id: department }) => {
                const voices = here.filter((shift) => shift.department === department);
                return voices.length === 0 ? [] : [<Tile key={department} department={department} voices={voices} />];
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Tile({ department, voices }: { readonly department: string; readonly voices: readonly StanceShift[] }) {
  const looks = useLooks();
  return (
    <li className={styles.tile}>
      <DepartmentBadge look={looks(department)} named />
      {voices.map((shift) => (
        <span key={shift.voice} className={styles.voice}>
          <span className="visually-hidden">{shiftSentence(shift)}</span>
          <Said stance={shift.before} />
          <Way moved={shift.moved} />
          <Said stance={shift.after} />
        </span>
      ))}
    </li>
  );
}

function Said({ stance }: { readonly stance: Stance | null }) {
  return (
    <span className={styles.said} data-stance={stance ?? "none"} aria-hidden="true">
      <span>{stance === null ? "–" : STANCE_WORDS[stance]}</span>
    </span>
  );
}

function Way({ moved }: { readonly moved: number | null }) {
  const Arrow = moved === null || moved === 0 ? ArrowRight : moved > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={styles.way} data-moved={moved === null || moved === 0 ? undefined : moved > 0 ? "towards" : "away"} aria-hidden="true">
      <Arrow size="1em" strokeWidth={2.5} />
    </span>
  );
}
