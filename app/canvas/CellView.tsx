import { memo, useCallback, useMemo } from "react";
import type { GoalId } from "#core/model/goal.ts";
import { cellKey } from "../state/cell-key.ts";
import type { WorkshopState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { useUi, useWorkshop } from "../state/use-session.ts";
import { GridPart } from "../ui/GridPart.tsx";
import styles from "./Canvas.module.css";
import { CardView } from "./CardView.tsx";

const NONE: readonly GoalId[] = [];

/** One objective at one time. It draws again when its list of cards changes, or when a card in the hand comes over it. */
export const CellView = memo(function CellView({
  objective,
  horizon,
  column,
  row,
  editable,
}: {
  readonly objective: string | null;
  readonly horizon: string;
  readonly column: number;
  readonly row: number;
  readonly editable: boolean;
}) {
  const key = cellKey({ objective, horizon });
  const ids = useWorkshop(useCallback((state: WorkshopState) => state.cells.get(key) ?? NONE, [key]));
  const isOver = useUi(useCallback((state: UiState) => overKey(state) === key, [key]));
  const cards = useMemo(() => ids.map((id) => <CardView key={id} id={id} editable={editable} />), [ids, editable]);
  return (
    <GridPart
      role="gridcell"
      className={styles.cell}
      data-cell={key}
      data-column={column}
      data-row={row}
      data-over={isOver ? "" : undefined}
      data-lane={objective === null ? "" : undefined}
    >
      {cards}
    </GridPart>
  );
});

function overKey({ carry }: UiState): string | null {
  return carry !== null && carry.over !== null && carry.over !== "tray" ? cellKey(carry.over.cell) : null;
}
