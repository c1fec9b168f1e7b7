import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PHASE_EFFECTS } from "../phase-effects.ts";
import styles from "./Lead.module.css";

interface CloseDialogProps {
  readonly openBallots: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function CloseDialog({ openBallots, onConfirm, onClose }: CloseDialogProps) {
  return (
    <Dialog title="Close the workshop?" onClose={onClose}>
      <p>{PHASE_EFFECTS.closed} You can open it again by choosing another phase.</p>
      {openBallots > 0 && (
        <p>
          {openBallots === 1 ? "A ballot is open; it closes" : `${openBallots} ballots are open; they close`} with the workshop: with a result where three have
          voted, else without one.
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onClick={onConfirm}>
          Close the workshop
        </Button>
        <Button onClick={onClose}>Keep it open</Button>
      </div>
    </Dialog>
  );
}
