import { useState } from "react";
import type { PresenceState, WorkshopState } from "../../state/types.ts";
import { useCommand } from "../../state/use-command.ts";
import { usePresence, useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Toggles } from "../../ui/Toggles.tsx";
import { Trouble } from "../../ui/Trouble.tsx";
import { useDepartmentOptions } from "../../ui/use-department-options.tsx";
import styles from "./Lead.module.css";
import { revealedWords } from "./reveal-words.ts";
import { TwinList } from "./TwinList.tsx";

const draftsOf = (state: PresenceState) => state.roster.drafts;
const departmentsOf = (state: WorkshopState) => state.frame.departments;

/** Drafts onto the canvas, all at once or department by department. What they say is read by nobody before, the host included. */
export function RevealDialog({ onClose }: { readonly onClose: () => void }) {
  const drafts = usePresence(draftsOf);
  const departments = useWorkshop(departmentsOf);
  const options = useDepartmentOptions();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const { run, busy, trouble } = useCommand();
  const count = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (drafts[id] ?? 0), 0);
  const all = count(departments.map(({ id }) => id));
  const known = Object.keys(drafts).length > 0;
  const reveal = async (only: readonly string[] | null) => {
    const outcome = await run({ type: "reveal", ...(only === null ? {} : { departments: only }) });
    if (outcome.ok) {
      setDone(revealedWords(outcome));
      setChosen([]);
    }
  };
  return (
    <Dialog title="Reveal drafts" onClose={onClose}>
      <div className={styles.sheet}>
        <p>Drafts go onto the canvas in one step, without a name. The departments can still change and withdraw them.</p>
        <div className={styles.buttons}>
          <Button look="primary" disabled={busy || (known && all === 0)} onClick={() => void reveal(null)}>
            {!known ? "Reveal all" : all === 0 ? "No drafts to reveal" : `Reveal all ${all}`}
          </Button>
        </div>
        <Toggles
          legend="Or department by department"
          options={options.map(({ value, label }) => ({
            value,
            label: (
              <>
                {label} {drafts[value] === undefined ? null : <span className={styles.words}>{drafts[value]}</span>}
              </>
            ),
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
        <div className={styles.buttons}>
          <Button disabled={busy || chosen.length === 0} onClick={() => void reveal(chosen)}>
            {chosen.length === 0
              ? "Reveal the chosen"
              : `Reveal ${known ? count(chosen) : ""} of ${chosen.length} ${chosen.length === 1 ? "department" : "departments"}`}
          </Button>
        </div>
        <p role="status" className={styles.done}>
          {done ?? ""}
        </p>
        {done === null ? null : <TwinList />}
        {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      </div>
    </Dialog>
  );
}
