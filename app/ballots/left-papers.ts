import { forgetUnsent, unsentWords } from "../state/unsent.ts";
import type { Screen } from "../state/use-session.ts";

/** Places of papers begin with this. */
export const PAPER = "ballot ";

/** Where a paper keeps what is marked and written on it before it is cast. */
export function paperPlace(ballot: string): string {
  return PAPER + ballot;
}

/** A ballot that is closed takes its paper away, also while the page was loaded anew: who had begun one hears so, and gets the reason back that was being written. */
export function watchPapers({ session, ui }: Screen): () => void {
  const handOut = (place: string, title: string | undefined) => {
    session.actions.tell(
      `${title === undefined ? "A ballot" : `The ballot “${title}”`} was closed before you cast what you had marked.`,
      unsentWords(ui, place),
    );
    forgetUnsent(ui, place);
  };
  const { openBallots, closedBallots } = session.workshop.getState().room;
  for (const place of Object.keys(ui.getState().unsent)) {
    const isOf = ({ id }: { readonly id: string }) => paperPlace(id) === place;
    if (place.startsWith(PAPER) && !openBallots.some(isOf)) handOut(place, closedBallots.find(isOf)?.title);
  }
  return session.workshop.subscribe(({ room }, before) => {
    if (room.openBallots === before.room.openBallots) return;
    for (const { id, title } of before.room.openBallots) {
      const place = paperPlace(id);
      if (ui.getState().unsent[place] === undefined || room.openBallots.some((ballot) => ballot.id === id)) continue;
      handOut(place, title);
    }
  });
}
