import { type ReactNode, useState } from "react";
import type { CreateReply } from "#core/protocol/roles.ts";
import { SeatView } from "../seat/SeatView.tsx";
import { useScreen } from "../state/use-session.ts";
import { Tray } from "../tray/Tray.tsx";
import styles from "./HostView.module.css";
import { RoomPanel } from "./RoomPanel.tsx";

/** The seat's working place with the room where the tray is; a host who speaks for a department switches between the two. */
export function HostView({ header, created }: { readonly header: ReactNode; readonly created: CreateReply | null }) {
  const { department } = useScreen().session.me;
  return <SeatView header={header} side={department === null ? <RoomPanel created={created} /> : <RoomOrTray department={department} created={created} />} />;
}

function RoomOrTray({ department, created }: { readonly department: string; readonly created: CreateReply | null }) {
  const [shown, setShown] = useState<"room" | "tray">("tray");
  return (
    <div className={styles.both}>
      <div className={styles.switch}>
        <button type="button" aria-pressed={shown === "tray"} onClick={() => setShown("tray")}>
          Our tray
        </button>
        <button type="button" aria-pressed={shown === "room"} onClick={() => setShown("room")}>
          The room
        </button>
      </div>
      {shown === "tray" ? <Tray department={department} /> : <RoomPanel created={created} />}
    </div>
  );
}
