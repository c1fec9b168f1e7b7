import { learnPlace } from "../learnings/LearningForm.tsx";
import { objectPlace } from "../resolve/ObjectForm.tsx";
import { settlePlace } from "../resolve/SettleForm.tsx";
import type { Sheet } from "../state/ui-store.ts";
import { forgetUnsent, unsentWords } from "../state/unsent.ts";
import type { Screen } from "../state/use-session.ts";

export function definePlace(conflict: string): string {
  return `define ${conflict}`;
}

/** Where a sheet keeps what is written in it; null: nothing is written in it. */
function placeOf(sheet: Sheet): string | null {
  switch (sheet.kind) {
    case "object":
      return objectPlace(sheet.about);
    case "learn":
      return learnPlace(undefined, sheet.links);
    case "define":
      return definePlace(sheet.conflict);
    case "agree":
    case "park":
    case "escalate":
      return settlePlace(sheet.kind, sheet.conflict, sheet.move);
    default:
      return null;
  }
}

/** A sheet that is closed keeps its words for the next time it is opened; where nothing opens it any more they are handed out. */
export function leaveSheet({ session, ui }: Screen): void {
  const { sheet } = ui.getState();
  const place = sheet === null ? null : placeOf(sheet);
  if (sheet === null || place === null) return;
  const isOver =
    session.workshop.getState().phase === "closed" ||
    ("conflict" in sheet && !session.conflicts.getState().open.some(({ identity }) => identity === sheet.conflict));
  const words = unsentWords(ui, place);
  if (!isOver || words === "" || ui.getState().unsent[place]?.sending === true) return;
  session.actions.tell("What you had written was not sent, and can be sent no more.", words);
  forgetUnsent(ui, place);
}
