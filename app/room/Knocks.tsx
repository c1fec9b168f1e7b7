import { DoorOpen } from "lucide-react";
import type { PresenceState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useLooks } from "../state/use-look.ts";
import { usePresence } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./RoomBar.module.css";

const knocksOf = (state: PresenceState) => state.roster.knocks;

/** The canvas stays what people look at, whoever comes. */
const SHOWN = 2;

const NAMELESS = "Somebody";

function knockWords(who: string, department: string): string {
  return `${who} waits at the door for ${department}.`;
}

/** The same as sentences. */
export function useCallsAtTheDoor(): readonly { readonly id: string; readonly text: string }[] {
  const knocks = usePresence(knocksOf) ?? [];
  const looks = useLooks();
  return knocks.map(({ id, name, department }) => ({ id, text: knockWords(name ?? NAMELESS, looks(department).title) }));
}

/** Who waits at the door: only hosts, and those inside the same department, hear of it. */
export function Knocks() {
  const knocks = usePresence(knocksOf) ?? [];
  const looks = useLooks();
  const { run, busy, trouble } = useCommand();
  if (knocks.length === 0) return null;
  return (
    <section aria-label="At the door">
      {knocks.slice(0, SHOWN).map(({ id, name, department }) => {
        const look = looks(department);
        const who = name ?? NAMELESS;
        return (
          <div key={id} className={styles.ask} data-ask="knock">
            <DoorOpen size={17} aria-hidden="true" />
            <DepartmentBadge look={look} named />
            <p>{knockWords(who, look.title)}</p>
            <span className={styles.answers}>
              <Button small look="primary" disabled={busy} onClick={() => run({ type: "admit", knock: id, admit: true })} aria-label={`Let ${who} in`}>
                Let in
              </Button>
              <Button small disabled={busy} onClick={() => run({ type: "admit", knock: id, admit: false })} aria-label={`Turn ${who} away`}>
                Turn away
              </Button>
            </span>
          </div>
        );
      })}
      {knocks.length > SHOWN ? (
        <p className={styles.more}>{knocks.length - SHOWN === 1 ? "1 more waits" : `${knocks.length - SHOWN} more wait`} behind them.</p>
      ) : null}
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </section>
  );
}
