import { Check } from "lucide-react";
import { useCommand } from "../host/use-command.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./RoomBar.module.css";
import { useNow, useReadyWords } from "./use-room-words.ts";

const readyOf = (state: WorkshopState) => state.room.ready;

/** How many departments are done with this step, and one tap to say so for one's own. */
export function Ready() {
  const { me } = useScreen().session;
  const { phase, frozen } = useNow(me.role);
  const ready = useWorkshop(readyOf);
  const words = useReadyWords();
  const { run, busy, trouble } = useCommand();
  if (phase === "closed") return null;
  const { department } = me;
  const on = department !== null && ready.includes(department);
  return (
    <>
      {words === null ? null : <span className={styles.count}>{words}</span>}
      {department === null ? null : (
        <Button
          small
          className={styles.ready}
          aria-pressed={on}
          disabled={busy || (frozen && me.role !== "host")}
          title={on ? "Take it back: we need more time." : "Tell the room that your department is done with this step."}
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
