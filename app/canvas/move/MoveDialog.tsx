import { ArrowDown, ArrowUp, Hand, Inbox, Link2, PenLine, Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { Goal } from "#core/model/goal.ts";
import { cellKey } from "../../state/cell-key.ts";
import { whyNotChange, whyNotMove, whyNotPlace, whyNotUnplace } from "../../state/rights.ts";
import type { Cell, WorkshopState } from "../../state/types.ts";
import { say } from "../../state/ui-store.ts";
import { useScreen, useWorkshop } from "../../state/use-session.ts";
import { useTools } from "../../state/use-tools.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { gravest, MARK_WORDS, type Mark, markOf } from "../../ui/mark.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import { cellName, dropped, returned } from "../drag/announcements.ts";
import styles from "./MoveDialog.module.css";

const frameOf = (state: WorkshopState) => state.frame;

/** Everything a drag can do, and more, by taps: each cell with what standing there would raise. */
export function MoveDialog({ goal, away }: { readonly goal: Goal; readonly away: string | null }) {
  const { session, ui } = useScreen();
  const { actions, me } = session;
  const mayRaise = useTools().has("raise");
  const frame = useWorkshop(frameOf);
  const cells = useWorkshop((state) => state.cells);
  const goals = useWorkshop((state) => state.goals);
  const live = goals.has(goal.id);
  const department = frame.departments.find(({ id }) => id === goal.department)?.title ?? "its department";
  // Followed while the dialog is open: a phase or a lock may come over it.
  const stopped = useWorkshop((state) => (live ? whyNotMove(me, state) : whyNotPlace(me, state)));
  const unplaceWhy = useWorkshop((state) => (live ? whyNotUnplace(me, state, goal, department) : null));
  const why = away ?? stopped;
  const mayChange = useWorkshop((state) => whyNotChange(me, state, goal.id) === null) && away === null;
  // Asked anew when the canvas changes under the open dialog.
  const marks = useMemo(() => {
    const found = new Map<string, Mark | null>();
    for (const objective of [...frame.objectives.map(({ id }) => id), null]) {
      for (const { id: horizon } of frame.horizons) {
        const cell = { objective, horizon };
        found.set(cellKey(cell), goals.size === 0 ? null : gravest(actions.preview(goal.id, cell).map(markOf)));
      }
    }
    return found;
  }, [actions, frame, goal.id, goals]);

  const here = live && goal.placement !== null ? cellKey(goal.placement) : null;
  const inCell = here === null ? [] : (cells.get(here) ?? []);
  const at = inCell.indexOf(goal.id);
  const close = () => ui.setState({ moving: null, claim: goal.id });
  const moveTo = (cell: Cell) => {
    const others = (cells.get(cellKey(cell)) ?? []).filter((id) => id !== goal.id).length;
    ui.setState({ moving: null, claim: goal.id });
    if (actions.moveTo(goal.id, cell)) say(ui, dropped(goal, cell, others, others, frame));
  };
  const shift = (by: number) => {
    if (goal.placement === null) return;
    if (actions.moveTo(goal.id, goal.placement, at + by)) say(ui, dropped(goal, goal.placement, at + by, inCell.length - 1, frame));
  };

  return (
    <Dialog title={`“${goal.title}”`} onClose={close} wide>
      {why === null ? (
        <div className={styles.cells}>
          <h3 className={styles.caps}>Move to…</h3>
          {[...frame.objectives.map(({ id, title }) => ({ id, title })), { id: null, title: "No objective yet" }].map((objective) => (
            <div key={objective.id ?? ""} className={styles.objective}>
              <div className={styles.objectiveTitle} data-lane={objective.id === null ? "" : undefined}>
                {objective.title}
              </div>
              <div className={styles.horizons}>
                {frame.horizons.map(({ id, title }) => {
                  const cell = { objective: objective.id, horizon: id };
                  const key = cellKey(cell);
                  const mark = marks.get(key) ?? null;
                  const what =
                    key === here
                      ? "it stands here"
                      : mark === null
                        ? "nothing clashes"
                        : mark === "synergy"
                          ? "a shared idea"
                          : `would clash, ${MARK_WORDS[mark]}`;
                  return (
                    <button
                      key={id}
                      type="button"
                      className={styles.cell}
                      disabled={key === here}
                      aria-label={`${cellName(frame, cell)}: ${what}`}
                      title={what}
                      onClick={() => moveTo(cell)}
                    >
                      {title}
                      {key === here ? <span className={styles.here}>here</span> : mark === null ? null : <SeverityMark mark={mark} />}
                    </button>
                  );
                })}
              </div>
            </div>
          ))}
        </div>
      ) : (
        <p className={styles.note}>{why}</p>
      )}
      <div className={styles.actions}>
        {live && why === null ? (
          <>
            <Button small disabled={at <= 0} onClick={() => shift(-1)}>
              <ArrowUp size={15} aria-hidden="true" /> Up
            </Button>
            <Button small disabled={at === -1 || at >= inCell.length - 1} onClick={() => shift(1)}>
              <ArrowDown size={15} aria-hidden="true" /> Down
            </Button>
          </>
        ) : null}
        {live && unplaceWhy === null ? (
          <Button
            small
            onClick={() => {
              ui.setState({ moving: null, claim: goal.id });
              actions.unplace(goal.id);
              say(ui, returned(goal));
            }}
          >
            <Inbox size={15} aria-hidden="true" /> Back to the tray
          </Button>
        ) : null}
        <Button small disabled={away !== null} onClick={() => ui.setState({ moving: null, editing: { goal: goal.id, part: "title" } })}>
          <PenLine size={15} aria-hidden="true" /> Edit
        </Button>
        {live && mayRaise ? (
          <Button small onClick={() => ui.setState({ moving: null, editing: null, shown: null, picking: { why: "raise", chosen: [goal.id] }, tab: "canvas" })}>
            <Hand size={15} aria-hidden="true" /> Raise a conflict with…
          </Button>
        ) : null}
        {mayChange ? (
          <>
            <Button
              small
              onClick={() =>
                ui.setState({
                  moving: null,
                  editing: null,
                  shown: null,
                  picking: { why: "depends", goal: goal.id, chosen: goal.facets.dependsOn ?? [] },
                  tab: "canvas",
                })
              }
            >
              <Link2 size={15} aria-hidden="true" /> Depends on…
            </Button>
            <Button small look="danger" onClick={() => ui.setState({ moving: null, removing: goal.id })}>
              <Trash2 size={15} aria-hidden="true" /> Remove
            </Button>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
