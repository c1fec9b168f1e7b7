import { type FormEvent, useState } from "react";
import { MAX_NOTE_CHARS, MAX_WORD_CHARS } from "#core/model/limits.ts";
import type { ConflictRef } from "#core/model/workshop.ts";
import styles from "../desk/Sheet.module.css";
import { useDepartmentOptions } from "../desk/use-department-options.tsx";
import { useCommand } from "../host/use-command.ts";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Toggles } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { entryOf } from "./term-of.ts";

const glossaryOf = (state: WorkshopState) => state.room.glossary;

/** One word, one meaning, and who agreed to it. A word that has a meaning already shows it to be changed. */
export function DefineForm({
  term: given,
  departments: first,
  conflict,
  onDone,
}: {
  readonly term: string;
  readonly departments: readonly string[];
  readonly conflict?: ConflictRef & { readonly print?: string };
  readonly onDone: () => void;
}) {
  const glossary = useWorkshop(glossaryOf);
  const [term, setTerm] = useState(given);
  const known = entryOf(term, glossary);
  const [written, setWritten] = useState<string | null>(null);
  const [departments, setDepartments] = useState(first);
  const options = useDepartmentOptions();
  const { run, busy, trouble } = useCommand();
  const definition = written ?? known?.definition ?? "";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({
      type: "define",
      term: term.trim(),
      definition: definition.trim(),
      departments,
      ...(conflict === undefined ? {} : { conflict }),
    });
    if (outcome.ok) onDone();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field label="The word" value={term} maxLength={MAX_WORD_CHARS} required onChange={(event) => setTerm(event.target.value)} />
      <LongField
        label="What we mean by it"
        hint={known === undefined ? undefined : "It has a meaning already; what you write replaces it."}
        value={definition}
        maxLength={MAX_NOTE_CHARS}
        required
        onChange={(event) => setWritten(event.target.value)}
      />
      <Toggles legend="Agreed by" options={options} chosen={departments} onChange={setDepartments} />
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || term.trim() === "" || definition.trim() === ""}>
          Put it into the glossary
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
