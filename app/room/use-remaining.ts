import { useEffect, useState } from "react";
import { remainingMs, untilNextSecond } from "#core/facilitation/timer.ts";
import type { Timer } from "#core/model/room.ts";
import type { StatusState } from "../state/types.ts";
import { useStatus } from "../state/use-session.ts";

const offsetOf = (state: StatusState) => state.clockOffsetMs;

/** ms left by the server's clock. Who uses it is drawn anew when the shown second changes, and not in between. */
export function useRemaining(timer: Timer): number {
  const offset = useStatus(offsetOf);
  const [, setBeat] = useState(0);
  const left = remainingMs(timer, Date.now() + offset);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const next = untilNextSecond(timer, Date.now() + offset);
      if (next === null) return;
      // A browser's own timer may ring a hair early: then the second has not changed yet.
      waiting = setTimeout(() => {
        setBeat((beat) => beat + 1);
        wait();
      }, next + 1);
    };
    wait();
    return () => clearTimeout(waiting);
  }, [timer, offset]);
  return left;
}
