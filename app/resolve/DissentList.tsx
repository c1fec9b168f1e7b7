import type { Objection } from "#core/model/room.ts";
import { useCommand } from "../state/use-command.ts";
import { useLooks } from "../state/use-look.ts";
import { useScreen } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "../ui/Sheet.module.css";
import { Trouble } from "../ui/Trouble.tsx";
import { useAboutWords } from "./use-about-words.ts";

/** Objections with their departments; one's own department can take its own back. `named`: says what each is about. */
export function DissentList({ objections, named = false }: { readonly objections: readonly Objection[]; readonly named?: boolean }) {
  const { me } = useScreen().session;
  const looks = useLooks();
  const words = useAboutWords();
  const tools = useTools();
  const { run, busy, trouble } = useCommand();
  return (
    <>
      <ul className={styles.list} aria-label="Dissent">
        {objections.map(({ id, department, about, text }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.line}>
              <DepartmentBadge look={looks(department)} named />
              <span className={styles.words}>{named ? words(about) : "objects"}</span>
            </span>
            <p className={styles.text}>{text}</p>
            {department === me.department && tools.has("object") ? (
              <span className={styles.line}>
                <Button small look="quiet" disabled={busy} onClick={() => run({ type: "unobject", objection: id })}>
                  Take it back
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </>
  );
}
