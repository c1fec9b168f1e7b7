import { useEffect, useState } from "react";
import { NOTHING_SHOWN, SENSITIVITIES, type Sensitivity, type WallShown, type WallView, wallView } from "#core/conflicts/wall/wall-policy.ts";
import { useScreen } from "../state/use-session.ts";
import { createWallMemory } from "./wall-memory.ts";

const NOTHING: WallView = { knots: [], more: 0, synergies: 0, shown: NOTHING_SHOWN, nextAt: null };

/** Which conflicts the wall shows now (docs/spec/wall.md); it looks again when something changed, or when time alone would change it. */
export function useWallView(): WallView {
  const { workshop, conflicts, status } = useScreen().session;
  const [view, setView] = useState(NOTHING);
  useEffect(() => {
    const memory = createWallMemory();
    // What was there before this screen opened is nobody's news: it may show at once.
    let shown: WallShown = { heads: conflicts.getState().open.map(({ identity }) => identity), lastNewAt: NOTHING_SHOWN.lastNewAt };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => Date.now() + status.getState().clockOffsetMs;
    const look = () => {
      clearTimeout(timer);
      const { goals, frame, settings } = workshop.getState();
      const { open, ledger } = conflicts.getState();
      const nowMs = now();
      // The server's word on a conflict's age follows in a moment; until then it is new.
      const firstAt = (identity: string) => ledger.get(identity)?.firstAt ?? nowMs;
      const next = wallView(
        {
          open,
          rank: { goal: (id) => goals.get(id), firstHorizon: frame.horizons[0]?.id, firstAt, nowMs },
          sensitivity: sensitivityOf(settings.sensitivity),
          caused: memory.caused(nowMs),
        },
        shown,
      );
      shown = next.shown;
      setView(next);
      if (next.nextAt !== null) timer = setTimeout(look, Math.max(50, next.nextAt - nowMs));
    };
    memory.open(conflicts.getState().open, now());
    look();
    const stops = [
      workshop.subscribe((state, before) => {
        if (state.goals !== before.goals) memory.goals(before.goals, state.goals, now());
        if (state.settings !== before.settings || state.frame !== before.frame) look();
      }),
      conflicts.subscribe((state) => {
        memory.open(state.open, now());
        look();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [workshop, conflicts, status]);
  return view;
}

function sensitivityOf(setting: unknown): Sensitivity {
  return SENSITIVITIES.find((known) => known === setting) ?? "normal";
}
