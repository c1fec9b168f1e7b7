import { useEffect } from "react";
import { useScreen } from "../state/use-session.ts";
import { wouldLose } from "./saving-words.ts";

/** The browser asks before the tab closes, exactly while something is not on the server's disk. */
export function useUnsavedGuard(): void {
  const { status } = useScreen().session;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose(status.getState().saving)) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [status]);
}
