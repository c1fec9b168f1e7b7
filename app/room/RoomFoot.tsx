import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Ready } from "./Ready.tsx";
import styles from "./RoomBar.module.css";
import { TimerFace } from "./TimerFace.tsx";
import { useReadyWords } from "./use-room-words.ts";

const timerOf = (state: WorkshopState) => state.room.timer;
const phaseOf = (state: WorkshopState) => state.phase;

/** On a phone, over the tabs: the time left and "Ready?", where a thumb is. */
export function RoomFoot() {
  const { me } = useScreen().session;
  const timer = useWorkshop(timerOf);
  const phase = useWorkshop(phaseOf);
  const words = useReadyWords();
  const asks = phase !== "closed" && (me.department !== null || words !== null);
  if (timer === null && !asks) return null;
  return (
    <section className={styles.foot} aria-label="Time and readiness">
      {timer === null ? null : <TimerFace timer={timer} />}
      <Ready />
    </section>
  );
}
