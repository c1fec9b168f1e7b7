import { MoreHorizontal } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import type { Goal } from "#core/model/goal.ts";
import { CardFace } from "../canvas/CardFace.tsx";
import cardStyles from "../canvas/CardView.module.css";
import { useChips } from "../canvas/CardView.tsx";
import { useLook } from "../canvas/use-look.ts";
import { useScreen, useUi } from "../state/use-session.ts";
import { departmentStyle } from "../ui/DepartmentBadge.tsx";

/** A private draft: a card that only its department sees. */
export function DraftCard({ goal }: { readonly goal: Goal }) {
  const { ui } = useScreen();
  const { id } = goal;
  const look = useLook(goal.department);
  const chips = useChips(goal);
  const isHeld = useUi(useCallback((state) => state.carry?.goal === id, [id]));
  const claimed = useUi(useCallback((state) => state.claim === id, [id]));
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!claimed) return;
    ui.setState({ claim: null });
    ref.current?.focus();
  }, [claimed, ui]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: reason: a card takes the focus and is lifted by keys; no HTML element says that
    <article
      ref={ref}
      className={cardStyles.card}
      role="group"
      aria-roledescription="draft"
      aria-label={goal.title}
      aria-describedby="tray-keys"
      data-card={id}
      data-lifted={isHeld ? "" : undefined}
      data-pattern={look.pattern}
      style={departmentStyle(look)}
    >
      <CardFace title={goal.title} look={look} chips={chips} />
      <button type="button" className={cardStyles.more} tabIndex={-1} data-menu="" aria-label={`Move or change: ${goal.title}`}>
        <MoreHorizontal size={16} aria-hidden="true" />
      </button>
    </article>
  );
}
