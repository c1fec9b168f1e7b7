import { Check } from "lucide-react";
import type { PresenceState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { usePresence, useScreen } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./RoomBar.module.css";
import { useNow, useReadyWords } from "./use-room-words.ts";

const readyOf = (state: PresenceState) => state.roster.ready;

/** One tap to say that one's own department is done with this step; to hosts, how many are. */
export function Ready() {
  const { me } = useScreen().session;
  const { phase, frozen } = useNow(me.role);
  const ready = usePresence(readyOf);
  const words = useReadyWords();
  const { run, busy, trouble } = useCommand();
  if (phase === "closed") return null;
  const { department } = me;
  const on = department !== null && ready?.includes(department) === true;
  return (
    <>
      {words === null ? null : <span className={styles.count}>{words}</span>}
      {department === null ? null : (
        <Button
          small
          className={styles.ready}
          aria-pressed={on}
          disabled={busy || (frozen && me.role !== "host")}
          title={on ? "Take it back: we need more time." : "Tell the host that your department is done with this step. No other department sees it."}
          onClick={() => run({ type: "ready", ready: !on })}
        >
          {on ? <Check size={15} aria-hidden="true" /> : null}
          {on ? "We are ready" : "Ready?"}
        </Button>
      )}
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </>
  );
}
