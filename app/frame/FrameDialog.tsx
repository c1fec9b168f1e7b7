import { useMemo, useState } from "react";
import type { Frame } from "#core/model/frame.ts";
import { MAX_DEPARTMENTS, MAX_FRAME_TITLE_CHARS, MAX_HORIZONS, MAX_OBJECTIVES, MAX_OVERARCHING_CHARS, MAX_POOLS } from "#core/model/limits.ts";
import { randomId } from "../session/random-id.ts";
import type { WorkshopState } from "../state/types.ts";
import { useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { DepartmentRow } from "./DepartmentRow.tsx";
import styles from "./FrameDialog.module.css";
import { consequences, frameTrouble, freshLook, moved, replaced, without } from "./frame-draft.ts";
import { edited, editingOf, type FrameEditing, frameChange, rebased } from "./frame-editing.ts";
import { ListEditor } from "./ListEditor.tsx";
import { PoolRow } from "./PoolRow.tsx";

const frameOf = (state: WorkshopState) => state.frame;

/** The over-arching goal, what serves it, when, who, and with what. Nothing changes for the room before it is saved. */
export function FrameDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useScreen();
  const now = useWorkshop(frameOf);
  // Begun and not saved, it is there again when the dialog is opened again (PG63).
  const unsent = useUnsent("frame");
  const kept = unsent.of<FrameEditing | null>("editing", null);
  // Another host's change is laid under this one's at once: what is shown is what saving would make.
  const editing = useMemo(() => (kept === null ? editingOf(now) : kept.base === now ? kept : rebased(kept, now)), [kept, now]);
  const { draft, told } = editing;
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble: refused } = useCommand();
  const change = (part: Partial<Frame>) => {
    setAsked(false);
    unsent.keep("editing", edited(editing, part));
  };
  const changes = useMemo(() => frameChange(editing), [editing]);
  const effects = consequences(now, draft, session.workshop.getState().goals.values());
  const problem = asked ? frameTrouble(draft) : null;

  function done(): void {
    unsent.forget();
    onClose();
  }

  async function save(): Promise<void> {
    setAsked(true);
    if (frameTrouble(draft) !== null) return;
    if (changes === undefined) return done();
    const outcome = await run({ type: "frame", ...changes });
    if (outcome.ok) done();
  }

  return (
    <Dialog title="The frame" wide onClose={onClose}>
      <form
        className={styles.frame}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        <Field label="Workshop" value={draft.title} maxLength={MAX_FRAME_TITLE_CHARS} onChange={(event) => change({ title: event.target.value })} />
        <label className={styles.goal}>
          <span>Over-arching goal</span>
          <textarea
            rows={2}
            value={draft.overarchingGoal}
            maxLength={MAX_OVERARCHING_CHARS}
            placeholder="One sentence that everything hangs under"
            onChange={(event) => change({ overarchingGoal: event.target.value.replaceAll("\n", " ") })}
          />
        </label>
        <ListEditor
          title="Objectives"
          words="The columns under the arch. What is not linked yet stands loose."
          add="Add an objective"
          items={draft.objectives}
          max={MAX_OBJECTIVES}
          nameOf={(objective) => objective.title}
          onMove={(index, by) => change({ objectives: moved(draft.objectives, index, by) })}
          onRemove={(id) => change({ objectives: without(draft.objectives, id) })}
          onAdd={() => change({ objectives: [...draft.objectives, { id: randomId("o-"), title: "", serves: true }] })}
        >
          {(objective) => (
            <div className={`${styles.line} ${styles.two}`}>
              <input
                aria-label="Objective"
                value={objective.title}
                maxLength={MAX_FRAME_TITLE_CHARS}
                onChange={(event) => change({ objectives: replaced(draft.objectives, objective.id, { title: event.target.value }) })}
              />
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={objective.serves}
                  onChange={(event) => change({ objectives: replaced(draft.objectives, objective.id, { serves: event.target.checked }) })}
                />
                serves the over-arching goal
              </label>
            </div>
          )}
        </ListEditor>
        <ListEditor
          title="Horizons"
          words="The rows, first to last."
          add="Add a horizon"
          items={draft.horizons}
          max={MAX_HORIZONS}
          nameOf={(horizon) => horizon.title}
          onMove={(index, by) => change({ horizons: moved(draft.horizons, index, by) })}
          onRemove={(id) => change({ horizons: without(draft.horizons, id) })}
          onAdd={() => change({ horizons: [...draft.horizons, { id: randomId("h-"), title: "" }] })}
        >
          {(horizon) => (
            <input
              aria-label="Horizon"
              value={horizon.title}
              maxLength={MAX_FRAME_TITLE_CHARS}
              onChange={(event) => change({ horizons: replaced(draft.horizons, horizon.id, { title: event.target.value }) })}
            />
          )}
        </ListEditor>
        <ListEditor
          title="Departments"
          words="Who sits at the table. Letters, colour and pattern tell them apart; never colour alone."
          add="Add a department"
          items={draft.departments}
          max={MAX_DEPARTMENTS}
          nameOf={(department) => department.title}
          onMove={(index, by) => change({ departments: moved(draft.departments, index, by) })}
          onRemove={(id) => change({ departments: without(draft.departments, id) })}
          onAdd={() => change({ departments: [...draft.departments, { id: randomId("d-"), title: "", ...freshLook(draft.departments) }] })}
        >
          {(department, index) => (
            <DepartmentRow
              department={department}
              place={index}
              onChange={(next) => change({ departments: draft.departments.map((each) => (each.id === next.id ? next : each)) })}
            />
          )}
        </ListEditor>
        <ListEditor
          title="Shared resources"
          words="What departments ask for together: days of a designer, budget. An empty capacity is unknown, and then nobody is warned."
          add="Add a resource"
          items={draft.pools}
          max={MAX_POOLS}
          nameOf={(pool) => pool.title}
          onMove={(index, by) => change({ pools: moved(draft.pools, index, by) })}
          onRemove={(id) => change({ pools: without(draft.pools, id) })}
          onAdd={() => change({ pools: [...draft.pools, { id: randomId("p-"), title: "", unit: "days", capacity: {} }] })}
        >
          {(pool) => <PoolRow pool={pool} horizons={draft.horizons} onChange={(next) => change({ pools: replaced(draft.pools, pool.id, next) })} />}
        </ListEditor>
        <div className={styles.foot}>
          {told.map((sentence) => (
            <p key={sentence} className={styles.effect} role="status">
              {sentence}
            </p>
          ))}
          {effects.map((effect) => (
            <p key={effect} className={styles.effect} role="status">
              {effect}
            </p>
          ))}
          {problem !== null ? <Trouble>{problem}</Trouble> : refused !== null ? <Trouble>{refused}</Trouble> : null}
          <div className={styles.buttons}>
            <Button type="submit" look="primary" disabled={busy || changes === undefined}>
              {busy ? "Saving…" : "Save for everybody"}
            </Button>
            <Button onClick={done}>{changes === undefined ? "Close" : "Leave it as it was"}</Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
