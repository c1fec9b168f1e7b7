import { Check, LockKeyhole, Snowflake } from "lucide-react";
import { useMemo } from "react";
import { useCommand } from "../host/use-command.ts";
import { whoIsHere } from "../host/who-is-here.ts";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import { usePresence, useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { Invitation } from "./Invitation.tsx";
import { Knocks } from "./Knocks.tsx";
import { nowWords } from "./now-words.ts";
import styles from "./RoomBar.module.css";
import { readiness, readyWords } from "./ready-words.ts";
import { TimerEnd } from "./TimerEnd.tsx";
import { TimerFace } from "./TimerFace.tsx";

const phaseOf = (state: WorkshopState) => state.phase;
const lockedOf = (state: WorkshopState) => state.lock.locked;
const frozenOf = (state: WorkshopState) => state.room.frozen;
const timerOf = (state: WorkshopState) => state.room.timer;
const readyOf = (state: WorkshopState) => state.room.ready;
const departmentsOf = (state: WorkshopState) => state.frame.departments;
const rosterOf = (state: PresenceState) => state.roster;

/** Under the header of every seat and host: what to do now, the time left, who is ready, and what the room asks of this person. */
export function RoomBar() {
  const { me } = useScreen().session;
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockedOf);
  const frozen = useWorkshop(frozenOf);
  const timer = useWorkshop(timerOf);
  const now = nowWords(me.role, { phase, locked, frozen });
  return (
    <div className={styles.bar}>
      <section className={styles.now} data-tone={now.tone} aria-label="Now">
        <p className={styles.sentence} role="status">
          {now.tone === "frozen" ? <Snowflake size={16} aria-hidden="true" /> : now.tone === "locked" ? <LockKeyhole size={15} aria-hidden="true" /> : null}
          <span>{now.text}</span>
        </p>
        {timer === null ? null : <TimerFace timer={timer} />}
        {phase === "closed" ? null : <Ready department={me.department} stopped={frozen && me.role !== "host"} />}
      </section>
      {timer === null ? null : <TimerEnd timer={timer} />}
      {me.role === "host" ? null : <Invitation />}
      <Knocks />
    </div>
  );
}

function Ready({ department, stopped }: { readonly department: string | null; readonly stopped: boolean }) {
  const ready = useWorkshop(readyOf);
  const departments = useWorkshop(departmentsOf);
  const roster = usePresence(rosterOf);
  const words = useMemo(() => {
    const here = whoIsHere(roster).byDepartment;
    return readyWords(readiness(departments, ready, (id) => here.has(id)));
  }, [roster, departments, ready]);
  const { run, busy, trouble } = useCommand();
  const on = department !== null && ready.includes(department);
  return (
    <>
      {words === null ? null : <span className={styles.count}>{words}</span>}
      {department === null ? null : (
        <Button
          small
          className={styles.ready}
          aria-pressed={on}
          disabled={busy || stopped}
          title={on ? "Take it back: we need more time." : "Tell the room that your department is done with this step."}
          onClick={() => run({ type: "ready", ready: !on })}
        >
          {on ? <Check size={15} aria-hidden="true" /> : null}
          {on ? "We are ready" : "Ready?"}
        </Button>
      )}
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </>
  );
}
