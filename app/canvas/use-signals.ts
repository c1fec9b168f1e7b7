import { createContext, useContext, useEffect, useState } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { GoalId } from "#core/model/goal.ts";
import { type Screen, useScreen } from "../state/use-session.ts";
import { type CardSignal, type CardSignals, cardSignals } from "./card-signals.ts";

const SignalContext = createContext<StoreApi<{ readonly of: CardSignals }> | null>(null);
export const SignalProvider = SignalContext;

/** Folds hand, shown conflict and other people into one store of signals per card, while the component is mounted. */
export function useSignalStore(): StoreApi<{ readonly of: CardSignals }> {
  const screen = useScreen();
  const [store] = useState(() => createStore(() => ({ of: signalsOf(screen, new Map()) })));
  useEffect(() => {
    const refold = () => {
      const before = store.getState().of;
      const of = signalsOf(screen, before);
      if (of !== before) store.setState({ of });
    };
    refold();
    const learnings = screen.session.workshop.subscribe((state, before) => {
      if (state.learnings !== before.learnings) refold();
    });
    const stops = [screen.ui.subscribe(refold), screen.session.conflicts.subscribe(refold), screen.session.presence.subscribe(refold), learnings];
    return () => {
      for (const stop of stops) stop();
    };
  }, [screen, store]);
  return store;
}

export function useSignal(goal: GoalId): CardSignal | undefined {
  const store = useContext(SignalContext);
  if (store === null) throw new Error("A card stands outside a board.");
  return useStore(store, (state) => state.of.get(goal));
}

function signalsOf({ session, ui }: Screen, before: CardSignals): CardSignals {
  return cardSignals(
    { ui: ui.getState(), open: session.conflicts.getState().open, peers: session.presence.getState().peers, learnings: session.workshop.getState().learnings },
    before,
  );
}
