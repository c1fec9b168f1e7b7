import type { ReactNode } from "react";
import type { RoomTarget } from "#core/model/room.ts";
import type { ConflictState, WorkshopState } from "../../state/types.ts";
import type { UiState } from "../../state/ui-store.ts";
import { useConflicts, useUi, useWorkshop } from "../../state/use-session.ts";
import { Popup } from "../../ui/Popup.tsx";
import { sameTarget, targetWords } from "../../words/target-words.ts";
import menu from "../PhaseMenu.module.css";
import { pointTargets } from "./point-targets.ts";

const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;
const openOf = (state: ConflictState) => state.open;
const editingOf = (state: UiState) => state.editing?.goal ?? null;
const shownOf = (state: UiState) => state.shown;

/** Pointing moves nobody: the wall shows it, or everybody is asked to come. */
export function PointMenu({
  to,
  now,
  label,
  end,
  busy,
  children,
  onPoint,
}: {
  readonly to: "gather" | "spotlight";
  /** Where it points already. */
  readonly now: RoomTarget | null;
  readonly label: string;
  /** What taking it back is called. */
  readonly end: string;
  readonly busy: boolean;
  readonly children: ReactNode;
  readonly onPoint: (target: RoomTarget | null) => void;
}) {
  return (
    <Popup small align="start" label={label} button={children}>
      {(close) => (
        <Targets
          to={to}
          now={now}
          end={end}
          busy={busy}
          onPoint={(target) => {
            close();
            onPoint(target);
          }}
        />
      )}
    </Popup>
  );
}

function Targets({
  to,
  now,
  end,
  busy,
  onPoint,
}: {
  readonly to: "gather" | "spotlight";
  readonly now: RoomTarget | null;
  readonly end: string;
  readonly busy: boolean;
  readonly onPoint: (target: RoomTarget | null) => void;
}) {
  const frame = useWorkshop(frameOf);
  const goals = useWorkshop(goalsOf);
  const conflicts = useConflicts(openOf);
  const editing = useUi(editingOf);
  const shown = useUi(shownOf);
  const targets = pointTargets(to, { frame, goals, conflicts, editing, shown });
  return (
    <ul className={menu.list}>
      {now === null ? null : (
        <li>
          <button type="button" className={menu.item} disabled={busy} onClick={() => onPoint(null)}>
            <b>{end}</b>
          </button>
        </li>
      )}
      {targets.map((target) => (
        <li key={JSON.stringify(target)}>
          <button
            type="button"
            className={menu.item}
            aria-current={sameTarget(target, now) ? "true" : undefined}
            disabled={busy}
            onClick={() => onPoint(target)}
          >
            <b>{capital(targetWords(target, { frame, goals }) ?? "")}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
