import { useEffect, useRef } from "react";
import type { GoalId } from "#core/model/goal.ts";
import type { UiState } from "../../state/ui-store.ts";
import { useScreen, useUi } from "../../state/use-session.ts";
import { AWAY, useStandingGoal } from "../../state/use-standing-goal.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";

const movingOf = (state: UiState) => state.moving;
const removingOf = (state: UiState) => state.removing;

/** The dialogs about one card; one that is gone takes its dialog along for good. */
export function CardDialogs() {
  const moving = useUi(movingOf);
  const removing = useUi(removingOf);
  const about = removing ?? moving;
  return about === null ? null : <CardDialog key={about} goal={about} removing={removing !== null} />;
}

function CardDialog({ goal: id, removing }: { readonly goal: GoalId; readonly removing: boolean }) {
  const { session, ui } = useScreen();
  const standing = useStandingGoal(id);
  const gone = standing === null;
  const name = useRef("This card");
  if (standing !== null) name.current = `“${standing.goal.title}”`;
  useEffect(() => {
    if (!gone) return;
    ui.setState({ moving: null, removing: null });
    session.actions.tell(`${name.current} is not here any more: it was removed, or taken back to its department's tray.`);
  }, [gone, session, ui]);
  if (standing === null) return null;
  const away = standing.away ? AWAY : null;
  return removing ? <RemoveDialog goal={standing.goal} away={away} /> : <MoveDialog goal={standing.goal} away={away} />;
}
