import { MonitorUp, Vote } from "lucide-react";
import { mayAnswer } from "#core/conflicts/given-answers.ts";
import { useStagedConflict } from "../resolve/use-spotlight.ts";
import type { WorkshopState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { useTools } from "../state/use-tools.ts";
import styles from "./RoomCall.module.css";

const ballotsOf = (state: WorkshopState) => state.room.openBallots;
const votesOf = (state: UiState) => state.votes;

/** On a phone, where the room's business is a tab away: that something waits for this person there. */
export function RoomCall() {
  const { ui, session } = useScreen();
  const { me } = session;
  const ballots = useWorkshop(ballotsOf);
  const votes = useUi(votesOf);
  const staged = useStagedConflict();
  const stopped = useStopped("vote");
  const tools = useTools();
  const ballot = stopped !== null ? undefined : ballots.find(({ id }) => votes[id] === undefined);
  const asked = tools.has("answer") && staged?.isOpen === true && staged.conflict !== undefined && me.role === "seat" && mayAnswer(staged.conflict, me);
  if (ballot === undefined && !asked) return null;
  return (
    <button type="button" className={styles.call} onClick={() => ui.setState({ tab: "conflicts" })}>
      {ballot === undefined ? <MonitorUp size={18} aria-hidden="true" /> : <Vote size={18} aria-hidden="true" />}
      <span>{ballot === undefined ? "On the wall now: what do you say to it?" : `Vote: ${ballot.title}`}</span>
    </button>
  );
}
