import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { PHASE_TITLES } from "#core/facilitation/phase-tools.ts";
import { PHASES, type Phase } from "#core/protocol/roles.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { PhaseMenu } from "../PhaseMenu.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import styles from "./Lead.module.css";

const phaseOf = (state: WorkshopState) => state.phase;
const openBallotsIn = (state: WorkshopState) => state.room.openBallots.length;

/** One step on, one back, or past a phase by the menu. Closing asks first. */
export function PhaseControls({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: (phase: Phase) => void }) {
  const phase = useWorkshop(phaseOf);
  const openBallots = useWorkshop(openBallotsIn);
  const [closing, setClosing] = useState(false);
  const at = PHASES.indexOf(phase);
  const back = PHASES[at - 1];
  const next = PHASES[at + 1];
  const choose = (to: Phase) => (to === "closed" ? setClosing(true) : onChoose(to));
  return (
    <>
      <div className={styles.steps}>
        <Button
          small
          aria-label={back === undefined ? "There is no phase before" : `Back to ${PHASE_TITLES[back]}`}
          title={back === undefined ? undefined : `Back to ${PHASE_TITLES[back]}`}
          disabled={busy || back === undefined}
          onClick={() => back !== undefined && choose(back)}
        >
          <ChevronLeft size={17} aria-hidden="true" />
        </Button>
        {next === undefined ? null : (
          <Button small look="primary" className={styles.next} disabled={busy} onClick={() => choose(next)}>
            {next === "closed" ? "Close" : `On to ${PHASE_TITLES[next]}`} <ChevronRight size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
      <PhaseMenu phase={phase} busy={busy} onChoose={choose} />
      {closing ? (
        <CloseDialog
          openBallots={openBallots}
          onClose={() => setClosing(false)}
          onConfirm={() => {
            setClosing(false);
            onChoose("closed");
          }}
        />
      ) : null}
    </>
  );
}
