import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { PHASES, type Phase } from "#core/protocol/roles.ts";
import { PHASE_NAMES } from "../shell/phase-words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Popup } from "../ui/Popup.tsx";
import styles from "./PhaseMenu.module.css";
import { PHASE_EFFECTS } from "./phase-effects.ts";

/** Where the room stands, and how to move it: forward, back, or past a phase. Closing asks first. */
export function PhaseMenu({ phase, busy, onChoose }: { readonly phase: Phase; readonly busy: boolean; readonly onChoose: (phase: Phase) => void }) {
  const [closing, setClosing] = useState(false);
  return (
    <>
      <Popup
        small
        align="start"
        label="Change the phase"
        button={
          <>
            Phase: {PHASE_NAMES[phase]} <ChevronDown size={15} aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <ul className={styles.list}>
            {PHASES.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  className={styles.item}
                  aria-current={each === phase ? "step" : undefined}
                  disabled={busy || each === phase}
                  onClick={() => {
                    close();
                    if (each === "closed") setClosing(true);
                    else onChoose(each);
                  }}
                >
                  <b>{PHASE_NAMES[each]}</b>
                  <span>{PHASE_EFFECTS[each]}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popup>
      {closing ? (
        <Dialog title="Close the workshop?" onClose={() => setClosing(false)}>
          <p>{PHASE_EFFECTS.closed} You can open it again by choosing another phase.</p>
          <div className={styles.buttons}>
            <Button
              look="primary"
              onClick={() => {
                setClosing(false);
                onChoose("closed");
              }}
            >
              Close the workshop
            </Button>
            <Button onClick={() => setClosing(false)}>Keep it open</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
