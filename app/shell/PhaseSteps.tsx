import { PHASE_TITLES } from "#core/facilitation/phase-tools.ts";
import { PHASES, type Phase } from "#core/protocol/roles.ts";
import styles from "./PhaseSteps.module.css";

const STEPS: readonly Phase[] = PHASES.filter((phase) => phase !== "closed");

/** Where the room stands, for everybody. The host changes it in the room panel. */
export function PhaseSteps({ phase }: { readonly phase: Phase }) {
  if (phase === "closed") {
    return <p className={styles.closed}>{PHASE_TITLES.closed}</p>;
  }
  const now = STEPS.indexOf(phase);
  return (
    <ol className={styles.steps} aria-label="Phases">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === now ? "step" : undefined} data-done={index < now ? "" : undefined}>
          {PHASE_TITLES[step]}
        </li>
      ))}
    </ol>
  );
}
