import { useMemo } from "react";
import type { Horizon } from "#core/model/frame.ts";
import type { GoalId } from "#core/model/goal.ts";
import { cellKey } from "../../state/cell-key.ts";
import { hasCardTools } from "../../state/rights.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useWorkshop } from "../../state/use-session.ts";
import { useTools } from "../../state/use-tools.ts";
import { listKeys } from "../board-keys.ts";
import { CardView } from "../CardView.tsx";
import { SignalProvider, useSignalStore } from "../use-signals.ts";
import { useTabStop } from "../use-tab-stop.ts";
import styles from "./CanvasList.module.css";

const frameOf = (state: WorkshopState) => state.frame;
const cellsOf = (state: WorkshopState) => state.cells;

/** The canvas on a phone: the same goals under the same arch, objective by objective, one column, moved by menu. */
export function CanvasList({ editable = true }: { readonly editable?: boolean }) {
  const frame = useWorkshop(frameOf);
  const cells = useWorkshop(cellsOf);
  const tools = useTools();
  const changeable = editable && hasCardTools(tools);
  const signals = useSignalStore();
  useTabStop();
  const objectives = useMemo(() => [...frame.objectives, { id: null, title: "No objective yet", serves: true }], [frame]);
  const isEmpty = [...cells.values()].every((ids) => ids.length === 0);
  return (
    <SignalProvider value={signals}>
      <div className={styles.list} data-density="roomy">
        <div className={styles.arch}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0 101V100C0 0 20 0 38 0H62C80 0 100 0 100 100V101" />
          </svg>
          <h1>{frame.overarchingGoal === "" ? "The sentence that everything hangs under is not written yet." : frame.overarchingGoal}</h1>
        </div>
        {isEmpty ? (
          <p className={styles.empty}>
            The canvas is empty.{" "}
            {editable && tools.has("place") ? "Open a goal under “Our goals” and move it here." : "Goals appear here as departments place them."}
          </p>
        ) : null}
        {objectives.map(({ id, title, serves }) => {
          const rows = frame.horizons.map((horizon) => ({ horizon, ids: cells.get(cellKey({ objective: id, horizon: horizon.id })) ?? [] }));
          if (id === null && rows.every(({ ids }) => ids.length === 0)) return null;
          return (
            <section key={id ?? ""} className={styles.objective} data-objective={id ?? undefined} data-loose={serves && id !== null ? undefined : ""}>
              <h2>
                {title} {serves ? null : <span className={styles.loose}>not linked yet</span>}
              </h2>
              {rows.every(({ ids }) => ids.length === 0) ? <p className={styles.none}>No goal yet</p> : null}
              {rows.map(({ horizon, ids }) => (
                <Rows key={horizon.id} horizon={horizon} ids={ids} editable={changeable} />
              ))}
            </section>
          );
        })}
        {editable ? (
          <p id="board-keys" className="visually-hidden">
            {listKeys(tools)}
          </p>
        ) : null}
      </div>
    </SignalProvider>
  );
}

function Rows({ horizon, ids, editable }: { readonly horizon: Horizon; readonly ids: readonly GoalId[]; readonly editable: boolean }) {
  if (ids.length === 0) return null;
  return (
    <div className={styles.rows}>
      <h3>{horizon.title}</h3>
      <div className={styles.cards}>
        {ids.map((id) => (
          <CardView key={id} id={id} editable={editable} />
        ))}
      </div>
    </div>
  );
}
