import type { FormEvent } from "react";
import { MAX_NOTE_CHARS } from "#core/model/limits.ts";
import type { About } from "#core/model/room.ts";
import type { PresenceState } from "../state/types.ts";
import { useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { useLook } from "../state/use-look.ts";
import { usePresence, useScreen } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { Button } from "../ui/Button.tsx";
import { LongField } from "../ui/LongField.tsx";
import styles from "../ui/Sheet.module.css";
import { Trouble } from "../ui/Trouble.tsx";
import { isRecognisable } from "./recognisable.ts";
import { useAboutWords } from "./use-about-words.ts";

const rosterOf = (state: PresenceState) => state.roster;

export function objectPlace(about: About): string {
  return `object ${JSON.stringify(about)}`;
}

/** Dissent with a reason; who would be known by it reads so before writing. */
export function ObjectForm({ about, onDone }: { readonly about: About; readonly onDone: () => void }) {
  const { department } = useScreen().session.me;
  const look = useLook(department);
  const roster = usePresence(rosterOf);
  const words = useAboutWords();
  const unsent = useUnsent(objectPlace(about));
  const text = unsent.of("text", "");
  const stopped = useStopped("object");
  const { run, busy, trouble } = useCommand();
  if (department === null) return <p className={styles.words}>An objection belongs to a department, and you joined for none.</p>;
  const done = () => {
    unsent.forget();
    onDone();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run({ type: "object", about, text: text.trim() })).ok) done();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <p className={styles.text}>{words(about)}</p>
      {isRecognisable(department, roster) ? (
        <p className={styles.warning}>
          You are the only one here for {look.title}. Your objection carries no name, but whoever reads it can tell that it is yours.
        </p>
      ) : null}
      <LongField
        label={`Why does ${look.title} object?`}
        hint="Kept for the minority report, with the department and without a name."
        value={text}
        maxLength={MAX_NOTE_CHARS}
        required
        onChange={(event) => unsent.keep("text", event.target.value)}
      />
      {stopped === null && trouble === null ? null : <Trouble>{stopped ?? trouble}</Trouble>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || stopped !== null || text.trim() === ""}>
          Object
        </Button>
        <Button look="quiet" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
