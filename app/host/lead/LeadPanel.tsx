import { Eye, LockKeyhole, LockKeyholeOpen, Megaphone, MonitorUp, Snowflake } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { toolsOf } from "#core/facilitation/phase-tools.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useCommand } from "../../state/use-command.ts";
import { useScreen, useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { Trouble } from "../../ui/Trouble.tsx";
import styles from "./Lead.module.css";
import { PhaseControls } from "./PhaseControls.tsx";
import { PointMenu } from "./PointMenu.tsx";
import { TimerControls } from "./TimerControls.tsx";

const RevealDialog = lazy(() => import("./RevealDialog.tsx").then(({ RevealDialog }) => ({ default: RevealDialog })));

const phaseOf = (state: WorkshopState) => state.phase;
const lockOf = (state: WorkshopState) => state.lock.locked;
const roomOf = (state: WorkshopState) => state.room;

/** The host's hand on the room: phase, time, revealing, pointing, standing still. */
export function LeadPanel() {
  const { me } = useScreen().session;
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockOf);
  const { frozen, gather, spotlight } = useWorkshop(roomOf);
  const [revealing, setRevealing] = useState(false);
  const { run, busy, trouble } = useCommand();
  const closed = phase === "closed";
  return (
    <div className={styles.lead}>
      <PhaseControls busy={busy} onChoose={(next) => run({ type: "phase", phase: next })} />
      {closed ? null : (
        <>
          {toolsOf(phase, me).has("reveal") ? (
            <Button small look={phase === "draft" ? "primary" : "plain"} onClick={() => setRevealing(true)}>
              <Eye size={15} aria-hidden="true" /> Reveal drafts…
            </Button>
          ) : null}
          <TimerControls />
          <section className={styles.part} aria-label="Point">
            <PointMenu
              to="gather"
              now={gather?.to ?? null}
              label="Bring everyone to"
              end="Stop asking"
              busy={busy}
              onPoint={(target) => run({ type: "gather", to: target })}
            >
              <Megaphone size={15} aria-hidden="true" /> Bring everyone here…
            </PointMenu>
            <PointMenu
              to="spotlight"
              now={spotlight}
              label="Show on the wall"
              end="Take it off the wall"
              busy={busy}
              onPoint={(target) => run({ type: "spotlight", on: target })}
            >
              <MonitorUp size={15} aria-hidden="true" /> {spotlight === null ? "Show on the wall…" : "On the wall…"}
            </PointMenu>
          </section>
          <section className={styles.part} aria-label="Stand still">
            <Button small aria-pressed={locked && !frozen} disabled={busy || frozen} onClick={() => run({ type: "lock", locked: !locked })}>
              {locked ? <LockKeyholeOpen size={15} aria-hidden="true" /> : <LockKeyhole size={15} aria-hidden="true" />}
              {locked && !frozen ? "Unlock the canvas" : "Lock the canvas"}
            </Button>
            <Button
              small
              aria-pressed={frozen}
              disabled={busy}
              title={frozen ? undefined : "Canvas, trays and votes stand still; what people are typing stays with them."}
              onClick={() => run({ type: "freeze", frozen: !frozen })}
            >
              <Snowflake size={15} aria-hidden="true" /> {frozen ? "Go on" : "Freeze everything"}
            </Button>
          </section>
        </>
      )}
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      <Suspense fallback={null}>{revealing ? <RevealDialog onClose={() => setRevealing(false)} /> : null}</Suspense>
    </div>
  );
}
