import { Check, PenLine } from "lucide-react";
import type { WorkshopState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useLook, useLooks } from "../state/use-look.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "../ui/Sheet.module.css";
import { Trouble } from "../ui/Trouble.tsx";

const objectivesOf = (state: WorkshopState) => state.frame.objectives;
const signaturesOf = (state: WorkshopState) => state.room.signatures;
const agreementsOf = (state: WorkshopState) => state.agreements.length;

/** Who commits to what: the plan as a whole, or an objective. One's own department signs here. */
export function SignList() {
  const { me } = useScreen().session;
  const objectives = useWorkshop(objectivesOf);
  const signatures = useWorkshop(signaturesOf);
  const agreements = useWorkshop(agreementsOf);
  const looks = useLooks();
  const own = useLook(me.department);
  const maySign = useTools().has("sign") && me.department !== null;
  const { run, busy, trouble } = useCommand();
  const things: readonly { readonly id: string | null; readonly title: string }[] = [{ id: null, title: "The whole plan" }, ...objectives];
  return (
    <>
      <p className={styles.words}>
        {agreements === 0 ? "No agreement has been made yet." : agreements === 1 ? "1 agreement stands." : `${agreements} agreements stand.`}{" "}
        {maySign ? `What does ${own.title} commit to?` : "Departments sign in Commit."}
      </p>
      <ul className={styles.list} aria-label="Signatures">
        {things.map(({ id, title }) => {
          const by = signatures.filter(({ objective }) => objective === id);
          const signed = by.some(({ department }) => department === me.department);
          return (
            <li key={id ?? ""} className={styles.entry}>
              <b className={styles.term}>{title}</b>
              <span className={styles.line}>
                {by.length === 0 ? <span className={styles.words}>Nobody has signed yet</span> : <Check size={16} strokeWidth={3} aria-label="Signed by" />}
                {by.map(({ department }) => (
                  <DepartmentBadge key={department} look={looks(department)} named />
                ))}
                {maySign ? (
                  <Button
                    small
                    className={styles.end}
                    look={signed ? "quiet" : "plain"}
                    disabled={busy}
                    aria-label={signed ? `Take the signature under ${title} back` : `Sign ${title}`}
                    onClick={() => run({ type: "sign", objective: id, signed: !signed })}
                  >
                    {signed ? (
                      "Take it back"
                    ) : (
                      <>
                        <PenLine size={15} aria-hidden="true" /> Sign
                      </>
                    )}
                  </Button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </>
  );
}
