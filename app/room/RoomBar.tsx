import { Check, LockKeyhole, Snowflake } from "lucide-react";
import { useCommand } from "../host/use-command.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { Invitation } from "./Invitation.tsx";
import { Knocks } from "./Knocks.tsx";
import styles from "./RoomBar.module.css";
import { TimerEnd } from "./TimerEnd.tsx";
import { TimerFace } from "./TimerFace.tsx";
import { useNow, useReadyWords } from "./use-room-words.ts";

const timerOf = (state: WorkshopState) => state.room.timer;
const readyOf = (state: WorkshopState) => state.room.ready;

/** Under the header of every seat and host: what to do now, the time left, who is ready, and what the room asks of this person. */
export function RoomBar() {
  const { me } = useScreen().session;
  const { phase, frozen, now } = useNow(me.role);
  const timer = useWorkshop(timerOf);
  return (
    <div className={styles.bar}>
      <section className={styles.now} data-tone={now.tone} aria-label="Now">
        <p className={styles.sentence} role="status">
          {now.tone === "frozen" ? <Snowflake size={16} aria-hidden="true" /> : now.tone === "locked" ? <LockKeyhole size={15} aria-hidden="true" /> : null}
          <span>{now.text}</span>
        </p>
        {timer === null ? null : <TimerFace timer={timer} />}
        {phase === "closed" ? null : <Ready department={me.department} stopped={frozen && me.role !== "host"} />}
      </section>
      {timer === null ? null : <TimerEnd timer={timer} />}
      {me.role === "host" ? null : <Invitation />}
      <Knocks />
    </div>
  );
}

function Ready({ department, stopped }: { readonly department: string | null; readonly stopped: boolean }) {
  const ready = useWorkshop(readyOf);
  const words = useReadyWords();
  const { run, busy, trouble } = useCommand();
  const on = department !== null && ready.includes(department);
  return (
    <>
      {words === null ? null : <span className={styles.count}>{words}</span>}
      {department === null ? null : (
        <Button
          small
          className={styles.ready}
          aria-pressed={on}
          disabled={busy || stopped}
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
