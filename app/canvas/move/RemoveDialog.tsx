import type { Goal } from "#core/model/goal.ts";
import { whyNotDraft, whyNotWrite } from "../../state/rights.ts";
import { say } from "../../state/ui-store.ts";
import { useScreen, useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { removed } from "../drag/announcements.ts";
import { nextCard } from "../roving.ts";
import styles from "./MoveDialog.module.css";

/** Asks before a goal is removed. */
export function RemoveDialog({ goal, away }: { readonly goal: Goal; readonly away: string | null }) {
  const { session, ui } = useScreen();
  // A lock may come while it asks; a phase lets what was begun be finished.
  const stopped = useWorkshop((state) => (state.goals.has(goal.id) ? whyNotWrite(session.me, state) : whyNotDraft(session.me, state)));
  const why = away ?? stopped;
  const close = () => ui.setState({ removing: null, claim: goal.id });
  const remove = () => {
    const state = session.workshop.getState();
    const neighbour = ["down", "up", "right", "left"].map((step) => nextCard(state, goal.id, step as "down")).find((id) => id !== goal.id) ?? null;
    ui.setState({ removing: null, moving: null, claim: state.goals.has(goal.id) ? neighbour : null, editing: null });
    session.actions.remove(goal.id);
    say(ui, removed(goal));
  };
  return (
    <Dialog title="Remove this goal?" onClose={close}>
      <p className={styles.quote}>“{goal.title}”</p>
      <p className={styles.note}>{why ?? "It leaves the workshop for everybody. You can undo it with Ctrl+Z."}</p>
      <div className={styles.actions}>
        <Button look="danger" disabled={why !== null} onClick={remove}>
          Remove it
        </Button>
        <Button onClick={close}>Keep it</Button>
      </div>
    </Dialog>
  );
}
