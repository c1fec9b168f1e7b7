import { AlarmClock } from "lucide-react";
import { useState } from "react";
import type { Timer } from "#core/model/room.ts";
import { useScreen } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./RoomBar.module.css";
import { useRemaining } from "./use-remaining.ts";

/** The soft end: it asks to come to an end, and cuts nobody off. */
export function TimerEnd({ timer }: { readonly timer: Timer }) {
  const { me } = useScreen().session;
  const left = useRemaining(timer);
  const [seen, setSeen] = useState<Timer | null>(null);
  const over = left === 0;
  return (
    <div role="status">
      {over && seen !== timer ? (
        <div className={styles.ask} data-ask="time">
          <AlarmClock size={17} aria-hidden="true" />
          <p>
            {me.role === "host" ? "Time is up. Nothing was closed: go on, or give more time." : "Time is up. Finish your sentence: nothing was closed or sent."}
          </p>
          <span className={styles.answers}>
            <Button small onClick={() => setSeen(timer)}>
              All right
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  );
}
