import { lazy, Suspense, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { CreateReply } from "#core/protocol/roles.ts";
import { takeVotesOut } from "../ballots/take-votes-out.ts";
import { WaitPage } from "../lobby/WaitPage.tsx";
import { storedOutline } from "../outline/outline-choice.ts";
import { SeatView } from "../seat/SeatView.tsx";
import { readUnsent } from "../state/kept-unsent.ts";
import type { StatusState, WorkshopSession, WorkshopState } from "../state/types.ts";
import { createUiStore } from "../state/ui-store.ts";
import { type Screen, ScreenContext } from "../state/use-session.ts";
import { Banner } from "./Banner.tsx";
import { Header } from "./Header.tsx";
import { Notices } from "./Notices.tsx";
import { StoppedPage } from "./StoppedPage.tsx";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";
import styles from "./WorkshopScreen.module.css";

const HostView = lazy(() => import("../host/HostView.tsx").then(({ HostView }) => ({ default: HostView })));
const RoomBar = lazy(() => import("../room/RoomBar.tsx").then(({ RoomBar }) => ({ default: RoomBar })));
const WallView = lazy(() => import("../wall/WallView.tsx").then(({ WallView }) => ({ default: WallView })));

const connectionOf = (state: StatusState) => state.connection;
const readyOf = (state: WorkshopState) => state.ready;
const titleOf = (state: WorkshopState) => state.frame.title;

/** One open workshop: the view of its role, or why it has stopped. */
export function WorkshopScreen({
  session,
  created,
  onLeave,
}: {
  readonly session: WorkshopSession;
  /** Links and recovery code, where this device made the workshop. */
  readonly created: CreateReply | null;
  readonly onLeave: () => void;
}) {
  const [screen] = useState<Screen>(() => ({
    session,
    ui: createUiStore({ outline: storedOutline(), unsent: readUnsent(session.workshopId, session.me.participantId) }),
  }));
  const connection = useStore(session.status, connectionOf);
  const ready = useStore(session.workshop, readyOf);
  if (connection.state === "stopped") return <StoppedPage code={connection.code} onLeave={onLeave} />;
  if (!ready) return <WaitPage text="Fetching the workshop…" />;
  return (
    <ScreenContext value={screen}>
      <Suspense fallback={<WaitPage text="Fetching the workshop…" />}>
        <OpenScreen session={session} created={created} onLeave={onLeave} />
      </Suspense>
    </ScreenContext>
  );
}

function OpenScreen({ session, created, onLeave }: { readonly session: WorkshopSession; readonly created: CreateReply | null; readonly onLeave: () => void }) {
  const title = useStore(session.workshop, titleOf);
  const { role } = session.me;
  useUnsavedGuard();
  useEffect(() => {
    document.title = role === "seat" ? `${title} · Overarch` : `${role === "host" ? "Host" : "Wall"}: ${title} · Overarch`;
  }, [title, role]);
  if (role === "wall") return <WallView />;
  const leave = async () => {
    const kept = await takeVotesOut(session);
    if (kept === null) onLeave();
    else session.actions.tell(kept);
  };
  const header = (
    <>
      <button type="button" className={styles.skip} onClick={focusMain}>
        Skip to the canvas
      </button>
      <Header onLeave={() => void leave()} />
      <Banner />
      <Suspense fallback={<div className={styles.bar} />}>
        <RoomBar />
      </Suspense>
    </>
  );
  return (
    <>
      {role === "host" ? <HostView header={header} created={created} /> : <SeatView header={header} />}
      <Notices />
    </>
  );
}

/** The canvas's one Tab stop, else the main part itself. */
function focusMain(): void {
  const main = document.querySelector<HTMLElement>("main");
  const stop = main?.querySelector<HTMLElement>('[data-card][tabindex="0"], [role="treeitem"][tabindex="0"]') ?? main;
  if (stop === main) main?.setAttribute("tabindex", "-1");
  stop?.focus();
}
