import { lazy, Suspense, useEffect, useLayoutEffect } from "react";
import type { Goal } from "#core/model/goal.ts";
import type { Carry, UiState } from "../../state/ui-store.ts";
import { useLook } from "../../state/use-look.ts";
import { useUi, useWorkshop } from "../../state/use-session.ts";
import { departmentStyle } from "../../ui/DepartmentBadge.tsx";
import { CardFace } from "../CardFace.tsx";
import cardStyles from "../CardView.module.css";
import { useChips } from "../CardView.tsx";
import styles from "./DragBoard.module.css";
import type { HandView } from "./hand-view.ts";

const loadHint = () => import("./DragHint.tsx");
const DragHint = lazy(() => loadHint().then(({ DragHint }) => ({ default: DragHint })));

const carryOf = (state: UiState) => state.carry;

/** The card in the hand, lifted and slightly turned, with its hint; outside everything that scrolls. */
export function DragHand({ view }: { readonly view: HandView }) {
  const carry = useUi(carryOf);
  const goal = useWorkshop((state) => (carry === null ? undefined : (state.goals.get(carry.goal) ?? state.drafts.get(carry.goal))));
  // Fetched before the first card is lifted, but not before the cards are there.
  useEffect(() => void loadHint().catch(() => {}), []);
  useLayoutEffect(() => {
    if (carry !== null) view.settle(carry.over, carry.by === "keys");
  }, [carry, view]);
  if (carry === null || goal === undefined) return null;
  return <Held carry={carry} goal={goal} view={view} />;
}

function Held({ carry, goal, view }: { readonly carry: Carry; readonly goal: Goal; readonly view: HandView }) {
  const look = useLook(goal.department);
  const chips = useChips(goal);
  return (
    <div className={styles.hand} aria-hidden="true" data-by={carry.by}>
      <div ref={view.line} className={styles.line} data-drop-line="" />
      <div ref={view.card} className={styles.held} data-held="" data-density="roomy">
        <div className={`${cardStyles.card} ${styles.lifted}`} data-pattern={look.pattern} style={departmentStyle(look)}>
          <span className={cardStyles.edge} />
          <CardFace title={goal.title} look={look} chips={chips} />
        </div>
      </div>
      {carry.clashes.length === 0 ? null : (
        <Suspense fallback={null}>
          <DragHint ref={view.hint} carry={carry} goal={goal} onDrawn={() => view.settle(carry.over, carry.by === "keys")} />
        </Suspense>
      )}
    </div>
  );
}
