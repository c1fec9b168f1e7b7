import { Footprints } from "lucide-react";
import { useState } from "react";
import { useIsNarrow } from "../seat/use-is-narrow.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { goTo } from "./go-to.ts";
import styles from "./RoomBar.module.css";
import { targetWords } from "./target-words.ts";

const gatherOf = (state: WorkshopState) => state.room.gather;

/** "Bring everyone here": asked, never pulled. Who stays is asked again only by the next call. */
export function Invitation() {
  const screen = useScreen();
  const gather = useWorkshop(gatherOf);
  const words = useWorkshop((state) => (state.room.gather === null ? null : targetWords(state.room.gather.to, state)));
  const narrow = useIsNarrow();
  const [answered, setAnswered] = useState(0);
  if (gather === null || words === null || gather.n <= answered) return null;
  return (
    <div className={styles.ask} data-ask="gather">
      <Footprints size={17} aria-hidden="true" />
      <p role="status">The host asks everyone to come to {words}.</p>
      <span className={styles.answers}>
        <Button
          small
          look="primary"
          onClick={() => {
            setAnswered(gather.n);
            // On a phone the editor lies over the place it leads to.
            if (narrow) screen.ui.setState({ editing: null });
            goTo(screen, gather.to);
          }}
        >
          Go there
        </Button>
        <Button small onClick={() => setAnswered(gather.n)}>
          Stay here
        </Button>
      </span>
    </div>
  );
}
