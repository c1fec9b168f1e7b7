import { useMemo } from "react";
import { whoIsHere } from "../host/who-is-here.ts";
import { nowWords } from "../room/now-words.ts";
import { readiness, readyWords } from "../room/ready-words.ts";
import { TimerFace } from "../room/TimerFace.tsx";
import { PHASE_NAMES } from "../shell/phase-words.ts";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import { usePresence, useWorkshop } from "../state/use-session.ts";
import styles from "./WallNow.module.css";

const phaseOf = (state: WorkshopState) => state.phase;
const lockedOf = (state: WorkshopState) => state.lock.locked;
const frozenOf = (state: WorkshopState) => state.room.frozen;
const timerOf = (state: WorkshopState) => state.room.timer;
const readyOf = (state: WorkshopState) => state.room.ready;
const departmentsOf = (state: WorkshopState) => state.frame.departments;
const rosterOf = (state: PresenceState) => state.roster;

/** On top of the wall: the phase in a sentence, who is ready, and the time left, read from the last row. */
export function WallNow() {
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockedOf);
  const frozen = useWorkshop(frozenOf);
  const timer = useWorkshop(timerOf);
  const now = nowWords("wall", { phase, locked, frozen });
  return (
    <div className={styles.now} data-tone={now.tone}>
      <p className={styles.phase}>
        <b>{PHASE_NAMES[phase]}</b> <span>{now.text}</span>
      </p>
      <Ready />
      {timer === null ? null : <TimerFace timer={timer} size="large" />}
    </div>
  );
}

function Ready() {
  const ready = useWorkshop(readyOf);
  const departments = useWorkshop(departmentsOf);
  const roster = usePresence(rosterOf);
  const words = useMemo(() => {
    const here = whoIsHere(roster).byDepartment;
    return readyWords(readiness(departments, ready, (id) => here.has(id)));
  }, [roster, departments, ready]);
  return words === null ? null : <p className={styles.ready}>{words}</p>;
}
