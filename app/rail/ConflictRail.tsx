import { Hand } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { ShowMore } from "../conflicts/ShowMore.tsx";
import { isAlarm, isToldTo } from "../conflicts/told-to.ts";
import { useFew } from "../conflicts/use-few.ts";
import { useLeaving } from "../conflicts/use-leaving.ts";
import { RoomNow } from "../desk/RoomNow.tsx";
import { ConflictItem } from "../resolve/ConflictItem.tsx";
import { useStagedConflict } from "../resolve/use-spotlight.ts";
import type { ConflictState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { useConflicts, useScreen, useUi } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { MARKS, markOf } from "../ui/mark.ts";
import styles from "./ConflictRail.module.css";

const openOf = (state: ConflictState) => state.open;
const shownOf = (state: UiState) => state.shown;
const settledCount = (state: ConflictState) => state.settled.length;

/** A hundred findings are a list nobody reads, and a thousand nodes that every frame of a drag would carry. */
const MOST_LOUD = 20;
const MOST_QUIET = 10;

/** What is open, gravest first; watches and shared ideas quieter, below. A conflict that goes leaves with a tick. */
export function ConflictRail() {
  const { session, ui } = useScreen();
  const mayRaise = useTools().has("raise");
  // The threads on the canvas come first, the list a moment after them.
  const open = useDeferredValue(useConflicts(openOf));
  const shown = useUi(shownOf);
  const settled = useConflicts(settledCount);
  const all = useLeaving(open);
  const items = useMemo(() => all.filter(({ conflict }) => conflict.identity === shown || isToldTo(conflict, session.me)), [all, shown, session]);
  const staged = useStagedConflict()?.identity;
  const ranked = useMemo(() => [...items].sort((a, b) => MARKS.indexOf(markOf(a.conflict)) - MARKS.indexOf(markOf(b.conflict))), [items]);
  const isLoud = ({ conflict }: (typeof ranked)[number]) => isAlarm(conflict);
  const isShown = ({ conflict }: (typeof ranked)[number]) => conflict.identity === shown;
  const below = ranked.filter(({ conflict }) => conflict.identity !== staged);
  const loud = useFew(below.filter(isLoud), MOST_LOUD, isShown);
  const quiet = useFew(
    below.filter((item) => !isLoud(item)),
    MOST_QUIET,
    isShown,
  );
  const count = open.filter((conflict) => isAlarm(conflict) && isToldTo(conflict, session.me)).length;
  return (
    <div className={styles.rail} data-scroller="">
      <RoomNow />
      <header className={styles.head}>
        <h2 className={styles.caps}>
          Conflicts · {count} open
          {settled > 0 ? `, ${settled} settled` : ""}
        </h2>
      </header>
      {ranked.length === 0 ? (
        <p className={styles.empty}>
          {settled > 0 ? "Every conflict is settled." : "No conflict yet. When goals of two departments pull apart, it stands here with the question to ask."}
        </p>
      ) : null}
      <ul className={styles.items}>
        {loud.few.map(({ conflict, leaving }, place) => (
          <ConflictItem
            key={conflict.identity}
            conflict={conflict}
            leaving={leaving}
            expanded={shown === conflict.identity}
            brief={loud.few.length > 5 && place >= 3}
          />
        ))}
      </ul>
      <ShowMore count={loud.more} of="conflicts" onShow={loud.showMore} />
      {quiet.few.length === 0 ? null : (
        <>
          <h3 className={styles.quietly}>Worth a word</h3>
          <ul className={styles.items}>
            {quiet.few.map(({ conflict, leaving }) => (
              <ConflictItem key={conflict.identity} conflict={conflict} leaving={leaving} expanded={shown === conflict.identity} quiet />
            ))}
          </ul>
          <ShowMore count={quiet.more} of="worth a word" onShow={quiet.showMore} />
        </>
      )}
      {!mayRaise ? null : (
        <Button
          look="quiet"
          className={styles.raise}
          onClick={() => ui.setState({ picking: { why: "raise", chosen: [] }, shown: null, editing: null, tab: "canvas" })}
        >
          <Hand size={16} aria-hidden="true" /> Raise one yourself
        </Button>
      )}
    </div>
  );
}
