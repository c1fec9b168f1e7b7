import { MoreHorizontal } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import type { Goal } from "#core/model/goal.ts";
import { CardFace } from "../canvas/CardFace.tsx";
import cardStyles from "../canvas/CardView.module.css";
import { cardAria, useChips } from "../canvas/CardView.tsx";
import { useLook } from "../state/use-look.ts";
import { useScreen, useUi } from "../state/use-session.ts";
import { departmentStyle } from "../ui/DepartmentBadge.tsx";

/** Space lifts it, Enter opens it (board-input.ts). */
const TAB_STOP = { tabIndex: 0 };

/** A private draft: a card that only its department sees. */
export function DraftCard({ goal }: { readonly goal: Goal }) {
  const { ui } = useScreen();
  const { id } = goal;
  const look = useLook(goal.department);
  const chips = useChips(goal);
  const isHeld = useUi(useCallback((state) => state.carry?.goal === id, [id]));
  const claimed = useUi(useCallback((state) => state.claim === id, [id]));
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!claimed) return;
    ui.setState({ claim: null });
    ref.current?.focus();
  }, [claimed, ui]);
  return (
    <div
      ref={ref}
      className={cardStyles.card}
      {...cardAria({ roledescription: "draft", label: goal.title, describedby: "tray-keys" })}
      {...TAB_STOP}
      data-card={id}
      data-lifted={isHeld ? "" : undefined}
      data-pattern={look.pattern}
      style={departmentStyle(look)}
    >
      <span className={cardStyles.edge} aria-hidden="true" />
      <CardFace title={goal.title} look={look} chips={chips} />
      <button type="button" className={cardStyles.more} tabIndex={-1} data-menu="" aria-label={`Move or change: ${goal.title}`}>
        <MoreHorizontal size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
