import { Pause } from "lucide-react";
import { clockWords } from "#core/facilitation/timer.ts";
import type { Timer } from "#core/model/room.ts";
import styles from "./TimerFace.module.css";
import { useRemaining } from "./use-remaining.ts";

/** The last so many ms are marked. */
const SOON_MS = 60_000;

/** The time left, the same second on every screen. Its end is a word, never an act. */
export function TimerFace({ timer, size = "small" }: { readonly timer: Timer; readonly size?: "small" | "large" }) {
  const left = useRemaining(timer);
  const over = left === 0;
  const paused = timer.state === "paused";
  return (
    <span
      role="timer"
      aria-label={`Time left${paused ? ", paused" : ""}`}
      className={styles.timer}
      data-size={size}
      data-tone={over ? "over" : paused ? "paused" : left <= SOON_MS ? "soon" : undefined}
    >
      {paused ? <Pause className={styles.pause} aria-hidden="true" /> : null}
      <span className={styles.digits}>{clockWords(left)}</span>
      {paused ? <span className={styles.word}>paused</span> : null}
      <span className={styles.track} aria-hidden="true">
        <span style={{ transform: `scaleX(${timer.totalMs === 0 ? 0 : Math.min(1, left / timer.totalMs)})` }} />
      </span>
    </span>
  );
}
