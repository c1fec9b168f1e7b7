import { Plus, X } from "lucide-react";
import type { FormEvent } from "react";
import { BALLOT_KINDS, type BallotKind, type BallotOption } from "#core/model/ballot.ts";
import { MAX_TITLE_CHARS } from "#core/model/limits.ts";
import type { WorkshopState } from "../state/types.ts";
import { useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { useWorkshop } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "../ui/Sheet.module.css";
import { Choice } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import form from "./BallotForm.module.css";
import { KIND_EFFECTS, KIND_NAMES } from "./ballot-words.ts";

const objectivesOf = (state: WorkshopState) => state.frame.objectives;
const MAX_OPTIONS = 30;
const MAX_BUDGET = 99;

/** What the host asks the room, and in which manner. */
export function BallotForm({ onDone }: { readonly onDone: () => void }) {
  const objectives = useWorkshop(objectivesOf);
  const unsent = useUnsent("ballot-open");
  const kind = unsent.of<BallotKind>("kind", "dots");
  const title = unsent.of("title", "");
  const options = unsent.of<readonly Omit<BallotOption, "id">[]>(
    "options",
    objectives.length >= 2 ? objectives.map(({ id, title: name }) => ({ title: name, objective: id })) : [{ title: "" }, { title: "" }],
  );
  const setOptions = (next: typeof options) => unsent.keep("options", next);
  const budget = unsent.of("budget", "3");
  const byDepartment = unsent.of("byDepartment", false);
  const stopped = useStopped("ballot-open");
  const done = () => {
    unsent.forget();
    onDone();
  };
  const { run, busy, trouble } = useCommand();
  const written = options.filter((option) => option.title.trim() !== "");
  const dots = Number(budget);
  const ready = title.trim() !== "" && (kind !== "dots" || (written.length >= 2 && Number.isInteger(dots) && dots >= 1 && dots <= MAX_BUDGET));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({
      type: "ballot-open",
      kind,
      title: title.trim(),
      ...(kind === "dots" ? { options: written.map((option, place) => ({ ...option, title: option.title.trim(), id: `o${place + 1}` })), budget: dots } : {}),
      ...(byDepartment ? { byDepartment } : {}),
    });
    if (outcome.ok) done();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Choice
        legend="In which manner?"
        options={BALLOT_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
        chosen={kind}
        onChange={(next) => unsent.keep("kind", next)}
      />
      <p className={styles.words}>{KIND_EFFECTS[kind]}</p>
      <Field
        label={kind === "consent" ? "The proposal" : "The question"}
        value={title}
        maxLength={MAX_TITLE_CHARS}
        required
        data-first-focus=""
        onChange={(event) => unsent.keep("title", event.target.value)}
      />
      {kind === "dots" ? (
        <>
          <fieldset className={form.options}>
            <legend>Options</legend>
            {options.map((option, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: reason: options have no id before the ballot is open, and stay in their order
              <div key={place} className={form.option}>
                <input
                  aria-label={`Option ${place + 1}`}
                  value={option.title}
                  maxLength={MAX_TITLE_CHARS}
                  onChange={(event) => setOptions(options.map((one, n) => (n === place ? { title: event.target.value } : one)))}
                />
                <Button look="icon" aria-label={`Take option ${place + 1} out`} onClick={() => setOptions(options.filter((_, n) => n !== place))}>
                  <X size={16} aria-hidden="true" />
                </Button>
              </div>
            ))}
            <Button small disabled={options.length >= MAX_OPTIONS} onClick={() => setOptions([...options, { title: "" }])}>
              <Plus size={15} aria-hidden="true" /> Add an option
            </Button>
          </fieldset>
          <Field label="Dots a person" type="number" min={1} max={MAX_BUDGET} value={budget} onChange={(event) => unsent.keep("budget", event.target.value)} />
        </>
      ) : null}
      <label className={form.check}>
        <input type="checkbox" checked={byDepartment} onChange={() => unsent.keep("byDepartment", !byDepartment)} />
        <span>
          Results by department too
          <span className={styles.words}> Said before anybody votes, and shown only where nobody’s vote can be worked out.</span>
        </span>
      </label>
      <p className={styles.words}>Nobody sees any result before you close it. A result needs three ballots.</p>
      {stopped === null && trouble === null ? null : <Trouble>{stopped ?? trouble}</Trouble>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || stopped !== null || !ready}>
          Open the ballot
        </Button>
        <Button look="quiet" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
