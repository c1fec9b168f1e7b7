import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PHASE_EFFECTS } from "../phase-effects.ts";
import styles from "./Lead.module.css";

export function CloseDialog({ onConfirm, onClose }: { readonly onConfirm: () => void; readonly onClose: () => void }) {
  return (
    <Dialog title="Close the workshop?" onClose={onClose}>
      <p>{PHASE_EFFECTS.closed} You can open it again by choosing another phase.</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onConfirm}>
          Close the workshop
        </Button>
        <Button onClick={onClose}>Keep it open</Button>
      </div>
    </Dialog>
  );
}
