import type { FormEvent } from "react";
import { MAX_NOTE_CHARS, MAX_WORD_CHARS } from "#core/model/limits.ts";
import type { ConflictRef } from "#core/model/workshop.ts";
import type { WorkshopState } from "../state/types.ts";
import { useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { useWorkshop } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { LongField } from "../ui/LongField.tsx";
import styles from "../ui/Sheet.module.css";
import { Toggles } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useDepartmentOptions } from "../ui/use-department-options.tsx";
import { entryOf } from "./term-of.ts";
import { useWhyNotRewrite } from "./use-why-not-rewrite.ts";

const glossaryOf = (state: WorkshopState) => state.room.glossary;

/** One word, one meaning, and who agreed to it. A word that has a meaning already shows it to be changed. */
export function DefineForm({
  term: given,
  departments: first,
  conflict,
  place = `define ${given}`,
  stopped: kept = null,
  onDone,
}: {
  readonly term: string;
  readonly departments: readonly string[];
  readonly conflict?: ConflictRef & { readonly print?: string };
  /** Where its words are kept until they are sent. */
  readonly place?: string;
  /** Why it cannot be sent now. */
  readonly stopped?: string | null;
  readonly onDone: () => void;
}) {
  const glossary = useWorkshop(glossaryOf);
  const unsent = useUnsent(place);
  const term = unsent.of("term", given);
  const known = entryOf(term, glossary);
  const departments = unsent.of("departments", first);
  const options = useDepartmentOptions();
  const { run, busy, trouble } = useCommand();
  const definition = unsent.of("definition", known?.definition ?? "");
  const closed = useStopped("define");
  const whyNot = useWhyNotRewrite();
  const stopped = kept ?? closed ?? (known === undefined ? null : whyNot(known));
  const done = () => {
    unsent.forget();
    onDone();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({
      type: "define",
      term: term.trim(),
      definition: definition.trim(),
      departments,
      ...(conflict === undefined ? {} : { conflict }),
    });
    if (outcome.ok) done();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field label="The word" value={term} maxLength={MAX_WORD_CHARS} required onChange={(event) => unsent.keep("term", event.target.value)} />
      <LongField
        label="What we mean by it"
        hint={known === undefined ? undefined : "It has a meaning already; what you write replaces it."}
        value={definition}
        maxLength={MAX_NOTE_CHARS}
        required
        onChange={(event) => unsent.keep("definition", event.target.value)}
      />
      <Toggles legend="Agreed by" options={options} chosen={departments} onChange={(next) => unsent.keep("departments", next)} />
      {busy || (stopped === null && trouble === null) ? null : <Trouble>{stopped ?? trouble}</Trouble>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || stopped !== null || term.trim() === "" || definition.trim() === ""}>
          Put it into the glossary
        </Button>
        <Button look="quiet" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
