import { useEffect, useRef, useState } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";

export interface RailItem {
  readonly conflict: Conflict;
  readonly leaving: boolean;
}
/** How long a cleared conflict stays with its tick, ms: so that the room sees its work. */
const TICK_MS = 1_400;

/** The open conflicts, and those that have just gone. */
export function useLeaving(open: readonly Conflict[]): readonly RailItem[] {
  const before = useRef(open);
  const [gone, setGone] = useState<readonly Conflict[]>([]);
  useEffect(() => {
    const now = new Set(open.map(({ identity }) => identity));
    const left = before.current.filter(({ identity }) => !now.has(identity));
    before.current = open;
    setGone((already) =>
      left.length === 0 && !already.some(({ identity }) => now.has(identity)) ? already : [...already.filter(({ identity }) => !now.has(identity)), ...left],
    );
    if (left.length === 0) return;
    const timer = setTimeout(() => setGone((already) => already.filter((conflict) => !left.includes(conflict))), TICK_MS);
    return () => {
      // A later change brings its own timer; what left before it goes with this one's turn.
      clearTimeout(timer);
      setGone((already) => already.filter((conflict) => !left.includes(conflict)));
    };
  }, [open]);
  const present = new Set(open.map(({ identity }) => identity));
  return [
    ...open.map((conflict) => ({ conflict, leaving: false })),
    ...gone.filter(({ identity }) => !present.has(identity)).map((conflict) => ({ conflict, leaving: true })),
  ];
}
