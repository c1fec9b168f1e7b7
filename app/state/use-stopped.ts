import type { CommandType } from "#core/protocol/commands.ts";
import { useScreen, useWorkshop } from "./use-session.ts";
import { whyNotSend } from "./why-not.ts";

/** Why an open form cannot be sent now; null: it can. What is written in it stays (PG63). */
export function useStopped(type: CommandType): string | null {
  const { me } = useScreen().session;
  const why = useWorkshop((state) => whyNotSend(type, me, state));
  return why === null ? null : `${why} What you have written stays here.`;
}
