import { useCallback, useEffect, useState } from "react";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import type { UiStore } from "../state/ui-store.ts";
import { useConflicts, useScreen, useWorkshop } from "../state/use-session.ts";
import { useIsNarrow } from "../ui/use-is-narrow.ts";
import { isHere, targetWords } from "../words/target-words.ts";
import { answeredCall, keepAnsweredCall } from "./answered-call.ts";
import { goTo } from "./go-to.ts";

const gatherOf = (state: WorkshopState) => state.room.gather;

export interface Invitation {
  /** Where the host asks everyone to come to; null: nothing is asked of this person. */
  readonly words: string | null;
  readonly n: number;
  readonly follows: boolean;
  go(): void;
  stay(): void;
  /** Goes, and goes on going by itself. */
  follow(): void;
  unfollow(): void;
}

/** "Bring everyone here": asked, never pulled. Who stays is asked again only by the next call; who follows goes along with each, until they stop. */
export function useInvitation(): Invitation {
  const screen = useScreen();
  const { ui, session } = screen;
  const gather = useWorkshop(gatherOf);
  const narrow = useIsNarrow();
  const [answered, setAnswered] = useState(() => answeredCall(session.workshopId));
  const [follows, setFollows] = useState(false);
  const target = gather?.to;
  const leads = useConflicts(useCallback((conflicts: ConflictState) => target === undefined || isHere(target, conflicts), [target]));
  const words = useWorkshop((state) => (target === undefined || !leads ? null : targetWords(target, state)));
  const n = gather?.n ?? 0;
  const asks = session.me.role !== "host" && words !== null && n > answered;
  const answer = useCallback(() => {
    setAnswered(n);
    keepAnsweredCall(session.workshopId, n);
  }, [n, session]);
  useEffect(() => {
    if (!asks || !follows || target === undefined || isBusy(ui)) return;
    answer();
    goTo(screen, target, { take: false });
  }, [asks, follows, target, ui, screen, answer]);
  const go = () => {
    if (target === undefined) return;
    answer();
    // On a phone the editor lies over the place it leads to.
    if (narrow) ui.setState({ editing: null });
    goTo(screen, target, { take: true });
  };
  return {
    words: asks ? words : null,
    n,
    follows,
    go,
    stay: answer,
    follow() {
      setFollows(true);
      go();
    },
    unfollow: () => setFollows(false),
  };
}

/** Something is in the hand or being typed: nobody is led away from it. */
function isBusy(ui: UiStore): boolean {
  const { carry, picking, editing, moving, removing, sheet } = ui.getState();
  if ([carry, picking, editing, moving, removing, sheet].some((one) => one !== null)) return true;
  return document.activeElement?.matches("input, textarea, select, [contenteditable=true]") ?? false;
}
