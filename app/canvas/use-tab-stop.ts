import { useEffect } from "react";
import { useScreen } from "../state/use-session.ts";
import { columnsOf } from "./roving.ts";

/** The board is one Tab stop: always a card that is there, the first one until another was focused. */
export function useTabStop(): void {
  const { session, ui } = useScreen();
  useEffect(() => {
    const settle = () => {
      const state = session.workshop.getState();
      const { focus } = ui.getState();
      if (focus !== null && state.goals.has(focus)) return;
      const first = columnsOf(state)[0]?.[0] ?? null;
      if (first !== focus) ui.setState({ focus: first });
    };
    settle();
    return session.workshop.subscribe(settle);
  }, [session, ui]);
}
