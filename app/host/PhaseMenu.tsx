import { ChevronDown } from "lucide-react";
import { PHASE_TITLES } from "#core/facilitation/phase-tools.ts";
import { PHASES, type Phase } from "#core/protocol/roles.ts";
import { Popup } from "../ui/Popup.tsx";
import styles from "./PhaseMenu.module.css";
import { PHASE_EFFECTS } from "./phase-effects.ts";

/** Where the room stands, and how to move it to any phase. */
export function PhaseMenu({ phase, busy, onChoose }: { readonly phase: Phase; readonly busy: boolean; readonly onChoose: (phase: Phase) => void }) {
  return (
    <Popup
      small
      align="start"
      label="Change the phase"
      button={
        <>
          Phase: {PHASE_TITLES[phase]} <ChevronDown size={15} aria-hidden="true" />
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
                  onChoose(each);
                }}
              >
                <b>{PHASE_TITLES[each]}</b>
                <span>{PHASE_EFFECTS[each]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}
