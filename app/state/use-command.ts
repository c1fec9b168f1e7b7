import { useCallback, useState } from "react";
import type { Command } from "#core/protocol/commands.ts";
import type { CommandOutcome } from "./types.ts";
import { useActions } from "./use-session.ts";

/** Sends commands one at a time and keeps the server's sentence where one was refused. */
export function useCommand(): {
  readonly run: (command: Command) => Promise<CommandOutcome>;
  readonly busy: boolean;
  readonly trouble: string | null;
} {
  const { command: send } = useActions();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = useCallback(
    async (command: Command) => {
      setBusy(true);
      setTrouble(null);
      const outcome = await send(command);
      setBusy(false);
      if (!outcome.ok) setTrouble(outcome.message);
      return outcome;
    },
    [send],
  );
  return { run, busy, trouble };
}
