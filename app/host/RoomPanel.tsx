import { LayoutTemplate, LockKeyhole, LockKeyholeOpen, QrCode } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { CreateReply } from "#core/protocol/roles.ts";
import { formatCode } from "../start/join-code.ts";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { PhaseMenu } from "./PhaseMenu.tsx";
import styles from "./RoomPanel.module.css";
import { useCommand } from "./use-command.ts";
import { WhoIsHere } from "./WhoIsHere.tsx";

const InviteDialog = lazy(() => import("./invite/InviteDialog.tsx").then(({ InviteDialog }) => ({ default: InviteDialog })));
const FrameDialog = lazy(() => import("./frame/FrameDialog.tsx").then(({ FrameDialog }) => ({ default: FrameDialog })));

const codeOf = (state: WorkshopState) => state.code;
const phaseOf = (state: WorkshopState) => state.phase;
const lockedOf = (state: WorkshopState) => state.lock.locked;

/** The host's side of the canvas: how to get in, who is here, and what the room may do. */
export function RoomPanel({ created }: { readonly created: CreateReply | null }) {
  const code = useWorkshop(codeOf);
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockedOf);
  const [open, setOpen] = useState<"invite" | "frame" | null>(null);
  const { run, busy, trouble } = useCommand();
  const closed = phase === "closed";
  return (
    <section className={styles.room} aria-labelledby="room-title" data-scroller="">
      <h2 id="room-title" className={styles.caps}>
        The room
      </h2>
      <div className={styles.door}>
        {code === null ? (
          <p className={styles.words}>
            {closed ? "The workshop is closed; its links still open it for reading." : "The code is off: only links open the workshop."}
          </p>
        ) : (
          <p className={styles.words}>
            Join with the code
            <b className={styles.code}>{formatCode(code)}</b>
          </p>
        )}
        <Button onClick={() => setOpen("invite")}>
          <QrCode size={16} aria-hidden="true" /> Invite people
        </Button>
      </div>
      <div className={styles.controls}>
        <PhaseMenu phase={phase} busy={busy} onChoose={(next) => run({ type: "phase", phase: next })} />
        <Button small disabled={busy || closed} onClick={() => run({ type: "lock", locked: !locked })}>
          {locked ? <LockKeyholeOpen size={15} aria-hidden="true" /> : <LockKeyhole size={15} aria-hidden="true" />}
          {locked ? "Unlock the canvas" : "Lock the canvas"}
        </Button>
        <p className={styles.words}>{locked ? "Locked: only hosts change the canvas. Drafts go on." : ""}</p>
        <Button small disabled={closed} onClick={() => setOpen("frame")}>
          <LayoutTemplate size={15} aria-hidden="true" /> Edit the frame
        </Button>
        {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      </div>
      <WhoIsHere />
      <Suspense fallback={null}>
        {open === "invite" ? <InviteDialog created={created} onClose={() => setOpen(null)} /> : null}
        {open === "frame" ? <FrameDialog onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </section>
  );
}
