import type { Fact } from "#core/conflicts/conflict.ts";
import { toolsOf, whereOffered } from "#core/facilitation/phase-tools.ts";
import type { Screen } from "../state/use-session.ts";

/** Opens the place where a fact can be changed; says who can, where this person cannot. */
export function changeFact({ ui, session }: Screen, { goal, facet }: Fact): void {
  const { goals, phase } = session.workshop.getState();
  if (facet === "frame") {
    if (toolsOf(phase, session.me).has("frame")) ui.setState({ sheet: { kind: "frame" } });
    else {
      const where = whereOffered("frame", session.me);
      session.actions.tell(where === null ? "The host changes this, in the frame: say it aloud." : `The frame is changed in ${where}.`);
    }
    return;
  }
  if (goal === null || !goals.has(goal)) return;
  ui.setState(facet === "placement" ? { moving: goal } : { editing: { goal, part: facet } });
}
