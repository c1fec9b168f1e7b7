import type { UiState } from "../../state/ui-store.ts";
import { useUi, useWorkshop } from "../../state/use-session.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";

const movingOf = (state: UiState) => state.moving;
const removingOf = (state: UiState) => state.removing;

/** The dialogs about one card; a card that somebody removes meanwhile takes its dialog along. */
export function CardDialogs() {
  const moving = useUi(movingOf);
  const removing = useUi(removingOf);
  const about = removing ?? moving;
  const goal = useWorkshop((state) => (about === null ? undefined : (state.goals.get(about) ?? state.drafts.get(about))));
  if (goal === undefined) return null;
  return removing === null ? <MoveDialog goal={goal} /> : <RemoveDialog goal={goal} />;
}
