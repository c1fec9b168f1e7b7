import { LockKeyhole, Snowflake } from "lucide-react";
import { useEffect } from "react";
import { watchPapers } from "../ballots/left-papers.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useIsNarrow } from "../ui/use-is-narrow.ts";
import { Calls } from "./Calls.tsx";
import { Invitation, invitationWords } from "./Invitation.tsx";
import { Knocks } from "./Knocks.tsx";
import { keepUnsentOverReload } from "./keep-unsent.ts";
import { Ready } from "./Ready.tsx";
import styles from "./RoomBar.module.css";
import { TimerEnd } from "./TimerEnd.tsx";
import { TimerFace } from "./TimerFace.tsx";
import { useInvitation } from "./use-invitation.ts";
import { useNow } from "./use-room-words.ts";

const timerOf = (state: WorkshopState) => state.room.timer;

/** Under the header of every seat and host: what to do now, and what the room asks of this person. Time and readiness stand beside it; on a phone at the thumb (RoomFoot). */
export function RoomBar() {
  const screen = useScreen();
  const { me } = screen.session;
  useEffect(() => keepUnsentOverReload(screen), [screen]);
  useEffect(() => watchPapers(screen), [screen]);
  const { now } = useNow(me.role);
  const narrow = useIsNarrow();
  const timer = useWorkshop(timerOf);
  const invitation = useInvitation();
  return (
    <div className={styles.bar}>
      <section className={styles.now} data-tone={now.tone} aria-label="Now">
        <p className={styles.sentence} role="status">
          {now.tone === "frozen" ? <Snowflake size={16} aria-hidden="true" /> : now.tone === "locked" ? <LockKeyhole size={15} aria-hidden="true" /> : null}
          <span>{now.text}</span>
        </p>
        {timer === null || narrow ? null : <TimerFace timer={timer} />}
        {narrow ? null : <Ready />}
      </section>
      {timer === null ? null : <TimerEnd timer={timer} />}
      <Calls n={invitation.n} invitation={invitation.words === null ? null : invitationWords(invitation.words)} />
      <Invitation invitation={invitation} />
      <Knocks />
    </div>
  );
}
