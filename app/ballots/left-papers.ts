import { forgetUnsent, unsentWords } from "../state/unsent.ts";
import type { Screen } from "../state/use-session.ts";

/** Where a paper keeps what is marked and written on it before it is cast. */
export function paperPlace(ballot: string): string {
  return `ballot ${ballot}`;
}

/** A ballot that is closed takes its paper away: who had begun one hears so, and gets the reason back that was being written. */
export function watchPapers({ session, ui }: Screen): () => void {
  return session.workshop.subscribe(({ room }, before) => {
    if (room.openBallots === before.room.openBallots) return;
    for (const { id, title } of before.room.openBallots) {
      const place = paperPlace(id);
      if (ui.getState().unsent[place] === undefined || room.openBallots.some((ballot) => ballot.id === id)) continue;
      session.actions.tell(`The ballot “${title}” was closed before you cast what you had marked.`, unsentWords(ui, place));
      forgetUnsent(ui, place);
    }
  });
}
