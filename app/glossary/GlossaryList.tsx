import { useState } from "react";
import type { GlossaryEntry } from "#core/model/room.ts";
import type { WorkshopState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "../ui/Sheet.module.css";
import { Trouble } from "../ui/Trouble.tsx";
import { DefineForm } from "./DefineForm.tsx";
import { useWhyNotRewrite } from "./use-why-not-rewrite.ts";

const glossaryOf = (state: WorkshopState) => state.room.glossary;
const answersOf = (state: WorkshopState) => state.answers;

/** The words the room has agreed on. */
export function GlossaryList() {
  const glossary = useWorkshop(glossaryOf);
  const mayDefine = useTools().has("define");
  const looks = useLooks();
  const [writing, setWriting] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const whyNot = useWhyNotRewrite();
  const answers = useWorkshop(answersOf);
  const { run, busy, trouble } = useCommand();
  const settles = ({ id, conflict }: GlossaryEntry) => conflict !== undefined || answers.some(({ defined }) => defined === id);
  const takeOut = async (term: string) => {
    const outcome = await run({ type: "define", term, definition: "" });
    if (outcome.ok) setLeaving(null);
  };
  const entry = glossary.find(({ term }) => term === writing);
  if (writing !== null) return <DefineForm term={writing} departments={entry?.departments ?? []} onDone={() => setWriting(null)} />;
  return (
    <>
      {glossary.length === 0 ? (
        <p className={styles.words}>No word is defined yet. Where two departments mean different things by one word, agree here on what it means.</p>
      ) : null}
      <ul className={styles.list} aria-label="Glossary">
        {glossary.map((one) => {
          const { id, term, definition, departments } = one;
          const reason = mayDefine ? whyNot(one) : null;
          return (
            <li key={id} className={styles.entry}>
              <span className={styles.line}>
                <b className={styles.term}>{term}</b>
                {departments.map((department) => (
                  <DepartmentBadge key={department} look={looks(department)} named />
                ))}
              </span>
              <p className={styles.text}>{definition}</p>
              {reason === null ? null : <p className={styles.words}>{reason}</p>}
              {!mayDefine || reason !== null ? null : leaving === id ? (
                <>
                  <p className={styles.words}>{settles(one) ? `What “${term}” settled is open again without it.` : `“${term}” has no agreed meaning then.`}</p>
                  <span className={styles.line}>
                    <Button small look="danger" disabled={busy} aria-label={`Take ${term} out`} onClick={() => void takeOut(term)}>
                      Take it out
                    </Button>
                    <Button small onClick={() => setLeaving(null)}>
                      Keep it
                    </Button>
                  </span>
                </>
              ) : (
                <span className={styles.line}>
                  <Button small look="quiet" onClick={() => setWriting(term)}>
                    Change
                  </Button>
                  <Button small look="quiet" disabled={busy} aria-label={`Take ${term} out…`} onClick={() => setLeaving(id)}>
                    Take it out…
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      {mayDefine ? (
        <div className={styles.buttons}>
          <Button onClick={() => setWriting("")}>Define a word</Button>
        </div>
      ) : null}
    </>
  );
}
