// What an objection speaks of, in words; a card that is not on the canvas is not quoted.

import { explain } from "#core/conflicts/explain.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import type { About } from "#core/model/room.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { plainName } from "../words/plain-name.ts";

export function aboutWords(
  about: About,
  { frame, goals, raised }: Pick<WorkshopState, "frame" | "goals" | "raised">,
  { open, settled }: ConflictState,
): string {
  switch (about.kind) {
    case "workshop":
      return "The plan as a whole";
    case "objective":
      return frame.objectives.find(({ id }) => id === about.objective)?.title ?? "An objective that is gone";
    case "goal": {
      const title = goals.get(about.goal)?.title;
      return title === undefined ? "A card that is gone" : `“${title}”`;
    }
    case "conflict": {
      const identity = identityOf(about.conflict);
      const known = [...open, ...settled].find((conflict) => conflict.identity === identity);
      return known === undefined
        ? plainName(about.conflict.rule)
        : explain(known, { frame, goal: (id) => goals.get(id), raised: (id) => raised.get(id) }).sentence;
    }
  }
}
