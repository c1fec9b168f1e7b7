import { Pause, Play, Plus, Square } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { MAX_TIMER_SECONDS } from "#core/facilitation/timer.ts";
import type { Timer } from "#core/model/room.ts";
import { TimerFace } from "../../room/TimerFace.tsx";
import type { WorkshopState } from "../../state/types.ts";
import { useCommand } from "../../state/use-command.ts";
import { useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { Trouble } from "../../ui/Trouble.tsx";
import styles from "./Lead.module.css";

const timerOf = (state: WorkshopState) => state.room.timer;
const MINUTES = [5, 10, 15] as const;
const MOST_MINUTES = MAX_TIMER_SECONDS / 60;

/** The time everybody sees. Its end says so and stops nothing. */
export function TimerControls() {
  const timer = useWorkshop(timerOf);
  const heading = useId();
  const { run, busy, trouble } = useCommand();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading}>Timer</h3>
      {timer === null ? (
        <Start busy={busy} onStart={(minutes) => run({ type: "timer", action: "start", seconds: minutes * 60 })} />
      ) : (
        <Running timer={timer} busy={busy} run={run} />
      )}
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </section>
  );
}

function Start({ busy, onStart }: { readonly busy: boolean; readonly onStart: (minutes: number) => void }) {
  const [typed, setTyped] = useState("");
  const minutes = Number(typed);
  const isTime = typed !== "" && Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (isTime) onStart(minutes);
  };
  return (
    <form className={styles.times} onSubmit={start}>
      {MINUTES.map((each) => (
        <Button key={each} small disabled={busy} aria-label={`Start ${each} minutes`} onClick={() => onStart(each)}>
          {each}
        </Button>
      ))}
      <input
        className={styles.minutes}
        inputMode="numeric"
        placeholder="min"
        aria-label={`Minutes, 1 to ${MOST_MINUTES}`}
        value={typed}
        maxLength={3}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
      />
      <Button small type="submit" aria-label="Start the timer" disabled={busy || !isTime}>
        <Play size={14} aria-hidden="true" />
      </Button>
    </form>
  );
}

function Running({ timer, busy, run }: { readonly timer: Timer; readonly busy: boolean; readonly run: ReturnType<typeof useCommand>["run"] }) {
  const paused = timer.state === "paused";
  return (
    <div className={styles.times}>
      <TimerFace timer={timer} />
      <Button small disabled={busy} aria-label="Add a minute" onClick={() => run({ type: "timer", action: "add", seconds: 60 })}>
        <Plus size={14} aria-hidden="true" />1 min
      </Button>
      <Button
        small
        disabled={busy}
        aria-label={paused ? "Go on with the timer" : "Pause the timer"}
        title={paused ? "Go on" : "Pause"}
        onClick={() => run({ type: "timer", action: paused ? "resume" : "pause" })}
      >
        {paused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
      </Button>
      <Button small disabled={busy} aria-label="Stop the timer" title="Stop" onClick={() => run({ type: "timer", action: "stop" })}>
        <Square size={13} aria-hidden="true" />
      </Button>
    </div>
  );
}
