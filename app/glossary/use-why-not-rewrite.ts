import { useCallback } from "react";
import { identityOf } from "#core/conflicts/identity.ts";
import { ownersOf, whyNotRewrite } from "#core/facilitation/glossary-rights.ts";
import type { GlossaryEntry } from "#core/model/room.ts";
import type { ConflictRef } from "#core/model/workshop.ts";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useConflicts, useScreen, useWorkshop } from "../state/use-session.ts";

const goalsOf = (state: WorkshopState) => state.goals;
const answersOf = (state: WorkshopState) => state.answers;

/** Says why this person may not change an entry; the server asks the same (CM44). */
export function useWhyNotRewrite(): (entry: GlossaryEntry) => string | null {
  const { me } = useScreen().session;
  const looks = useLooks();
  const goals = useWorkshop(goalsOf);
  const answers = useWorkshop(answersOf);
  const open = useConflicts((state) => state.open);
  const settled = useConflicts((state) => state.settled);
  return useCallback(
    (entry) => {
      const concernedBy = (ref: ConflictRef) => {
        const identity = identityOf(ref);
        const found = [...open, ...settled].find((one) => one.identity === identity);
        if (found !== undefined) return found.departments;
        return [...ref.goals.flatMap((id) => goals.get(id)?.department ?? []), ...(ref.scope?.department ? [ref.scope.department] : [])];
      };
      return whyNotRewrite(entry, ownersOf(entry, answers, concernedBy), me, (department) => looks(department).title);
    },
    [me, looks, goals, answers, open, settled],
  );
}
