import { PHASE_TITLES } from "#core/facilitation/phase-tools.ts";
import { TimerFace } from "../room/TimerFace.tsx";
import { useNow } from "../room/use-room-words.ts";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";
import styles from "./WallNow.module.css";

const timerOf = (state: WorkshopState) => state.room.timer;

/** On top of the wall: the phase in a sentence, and the time left, read from the last row. */
export function WallNow() {
  const { phase, now } = useNow("wall");
  const timer = useWorkshop(timerOf);
  return (
    <div className={styles.now} data-tone={now.tone}>
      <p className={styles.phase}>
        <b>{PHASE_TITLES[phase]}</b> <span>{now.text}</span>
      </p>
      {timer === null ? null : <TimerFace timer={timer} size="large" />}
    </div>
  );
}
