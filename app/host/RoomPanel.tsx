import { LayoutTemplate, QrCode, SlidersHorizontal, Users } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { CreateReply } from "#core/protocol/roles.ts";
import { Balance } from "../conflicts/Balance.tsx";
import { formatCode } from "../start/join-code.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { HiddenCards } from "./HiddenCards.tsx";
import { RecoveryCard } from "./hosts/RecoveryCard.tsx";
import { LeadPanel } from "./lead/LeadPanel.tsx";
import styles from "./RoomPanel.module.css";
import { WhoIsHere } from "./WhoIsHere.tsx";

const InviteDialog = lazy(() => import("./invite/InviteDialog.tsx").then(({ InviteDialog }) => ({ default: InviteDialog })));
const HostsDialog = lazy(() => import("./hosts/HostsDialog.tsx").then(({ HostsDialog }) => ({ default: HostsDialog })));
const SettingsDialog = lazy(() => import("./settings/SettingsDialog.tsx").then(({ SettingsDialog }) => ({ default: SettingsDialog })));

const codeOf = (state: WorkshopState) => state.code;
const phaseOf = (state: WorkshopState) => state.phase;

/** The host's side of the canvas: how to get in, who is here, and what the room may do. */
export function RoomPanel({ created }: { readonly created: CreateReply | null }) {
  const { ui } = useScreen();
  const code = useWorkshop(codeOf);
  const phase = useWorkshop(phaseOf);
  const [open, setOpen] = useState<"invite" | "hosts" | "settings" | null>(null);
  const mayFrame = useTools().has("frame");
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
      <RecoveryCard created={created} />
      <Balance />
      <LeadPanel />
      <div className={styles.setup}>
        {mayFrame ? (
          <Button small onClick={() => ui.setState({ sheet: { kind: "frame" } })}>
            <LayoutTemplate size={15} aria-hidden="true" /> Edit the frame
          </Button>
        ) : null}
        <Button small disabled={closed} onClick={() => setOpen("settings")}>
          <SlidersHorizontal size={15} aria-hidden="true" /> Settings
        </Button>
        <Button small onClick={() => setOpen("hosts")}>
          <Users size={15} aria-hidden="true" /> Hosts
        </Button>
      </div>
      <HiddenCards />
      <WhoIsHere />
      <Suspense fallback={null}>
        {open === "invite" ? <InviteDialog created={created} onClose={() => setOpen(null)} /> : null}
        {open === "hosts" ? <HostsDialog created={created} onClose={() => setOpen(null)} /> : null}
        {open === "settings" ? <SettingsDialog onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </section>
  );
}
