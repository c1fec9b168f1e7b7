import { lazy, Suspense, useRef } from "react";
import type { Horizon, Objective } from "#core/model/frame.ts";
import { hasCardTools } from "../state/rights.ts";
import type { WorkshopState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { useUi, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { GridPart } from "../ui/GridPart.tsx";
import { Arch } from "./Arch.tsx";
import { boardKeys } from "./board-keys.ts";
import styles from "./Canvas.module.css";
import { CellView } from "./CellView.tsx";
import { useBoardFit } from "./use-board-fit.ts";
import { usePublishedCursor } from "./use-published-cursor.ts";
import { SignalProvider, useSignalStore } from "./use-signals.ts";
import { useTabStop } from "./use-tab-stop.ts";

const BoardLayers = lazy(() => import("./BoardLayers.tsx").then(({ BoardLayers }) => ({ default: BoardLayers })));

const frameOf = (state: WorkshopState) => state.frame;
const hasLane = (state: WorkshopState) => [...state.cells].some(([key, ids]) => key.startsWith("|") && ids.length > 0);
const isEmpty = (state: WorkshopState) => state.goals.size === 0;
const isPicking = (state: UiState) => state.picking !== null;

/** The lane "no objective yet": wide while cards stand in it, else a narrow strip to drop on (so nothing moves when a drag begins), else absent. */
type Lane = "wide" | "narrow" | "none";
const LANE_WIDTH: { readonly [L in Lane]: string } = { wide: "minmax(var(--min-column), 0.86fr)", narrow: "2.6em", none: "" };

/**
 * The over-arching goal, the objectives under it, the horizons, the cards and their threads.
 * `editable`: cards can be lifted and opened (a DragBoard around it listens). `fit`: type shrinks or grows until nothing scrolls, for the wall.
 */
export function Canvas({ editable, fit = false }: { readonly editable: boolean; readonly fit?: boolean }) {
  const frame = useWorkshop(frameOf);
  const laneInUse = useWorkshop(hasLane);
  const empty = useWorkshop(isEmpty);
  const tools = useTools();
  // The phase may leave cards to be read only, while the board stays this person's own.
  const changeable = editable && hasCardTools(tools);
  const picking = useUi(isPicking);
  const signals = useSignalStore();
  useTabStop();
  const scroller = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  usePublishedCursor(board, editable);
  const density = useBoardFit(scroller, board, fit);
  const lane: Lane = laneInUse ? "wide" : editable ? "narrow" : "none";
  const columns = { gridTemplateColumns: ["var(--row-head)", ...frame.objectives.map(() => "minmax(var(--min-column), 1fr)"), LANE_WIDTH[lane]].join(" ") };

  return (
    <SignalProvider value={signals}>
      {/* Without cards nothing in it takes the focus, and keys could not scroll it. */}
      <div ref={scroller} className={styles.scroller} data-scroller="" data-fit={fit ? "" : undefined} tabIndex={empty && !fit ? 0 : undefined}>
        <div
          ref={board}
          className={styles.board}
          data-board=""
          data-density={density}
          data-readonly={editable ? undefined : ""}
          data-picking={picking ? "" : undefined}
        >
          <div className={styles.grid} style={columns}>
            <Arch goal={frame.overarchingGoal} objectives={frame.objectives} />
          </div>
          <GridPart role="grid" aria-label="Canvas" aria-readonly={!changeable} className={styles.grid} style={columns}>
            <GridPart role="row" className={styles.row}>
              <GridPart role="columnheader" className={styles.corner}>
                <span className="visually-hidden">Horizon</span>
              </GridPart>
              {frame.objectives.map((objective) => (
                <ColumnHead key={objective.id} objective={objective} />
              ))}
              {lane === "none" ? null : (
                <GridPart role="columnheader" className={styles.laneHead} data-lane={lane} data-column-head="">
                  <span>No objective yet</span>
                </GridPart>
              )}
            </GridPart>
            {frame.horizons.map((horizon, row) => (
              <Row key={horizon.id} horizon={horizon} row={row} objectives={frame.objectives} lane={lane} editable={changeable} />
            ))}
          </GridPart>
          {empty ? (
            <p className={styles.empty}>
              {editable && tools.has("place")
                ? "The canvas is empty. Drag a goal from your tray into the cell where it belongs."
                : "Goals appear here as the departments place them."}
            </p>
          ) : null}
          <Suspense fallback={null}>
            <BoardLayers board={board} />
          </Suspense>
        </div>
      </div>
      {editable ? (
        <p id="board-keys" className="visually-hidden">
          {boardKeys(tools)}
        </p>
      ) : null}
    </SignalProvider>
  );
}

function ColumnHead({ objective }: { readonly objective: Objective }) {
  return (
    <GridPart role="columnheader" className={styles.head} data-loose={objective.serves ? undefined : ""} data-column-head="">
      <h2>{objective.title}</h2>
      {objective.serves ? null : <span className={styles.loose}>not linked yet</span>}
    </GridPart>
  );
}

function Row({
  horizon,
  row,
  objectives,
  lane,
  editable,
}: {
  readonly horizon: Horizon;
  readonly row: number;
  readonly objectives: readonly Objective[];
  readonly lane: Lane;
  readonly editable: boolean;
}) {
  return (
    <GridPart role="row" className={styles.row}>
      <GridPart role="rowheader" className={styles.horizon}>
        <span>{horizon.title}</span>
      </GridPart>
      {objectives.map(({ id }, column) => (
        <CellView key={id} objective={id} horizon={horizon.id} column={column} row={row} editable={editable} />
      ))}
      {lane === "none" ? null : <CellView objective={null} horizon={horizon.id} column={objectives.length} row={row} editable={editable} />}
    </GridPart>
  );
}
