import { identityOf } from "#core/conflicts/identity.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { showOnCanvas } from "../conflicts/show-on-canvas.ts";
import type { Screen } from "../state/use-session.ts";
import { bring } from "./bring.ts";
import { isView } from "./target-words.ts";

/**
 * Somebody chose to follow: what the host points at comes into view. It opens and closes nothing.
 * `take`: the focus goes with it, as it was on the button that is gone now; without it no field loses the focus.
 */
export function goTo(screen: Screen, target: RoomTarget, { take }: { readonly take: boolean }): void {
  const { ui, session } = screen;
  const { outline } = ui.getState();
  if (outline) ui.setState({ sought: { target, take } });
  switch (target.kind) {
    case "view":
      if (isView(target.view)) ui.setState({ tab: target.view });
      return;
    case "goal":
      ui.setState({ tab: "canvas", focus: target.goal, ...(take && !outline ? { claim: target.goal } : {}) });
      afterDrawing(() => bring(`[data-board] [data-card="${CSS.escape(target.goal)}"], main [data-card="${CSS.escape(target.goal)}"]`));
      return;
    case "objective": {
      const id = CSS.escape(target.objective);
      ui.setState({ tab: "canvas" });
      afterDrawing(() => bring(`[data-objective="${id}"], [data-board] [data-cell^="${id}|"]`));
      return;
    }
    case "conflict": {
      const identity = identityOf(target.conflict);
      const { open, settled } = session.conflicts.getState();
      const conflict = [...open, ...settled].find((one) => one.identity === identity);
      ui.setState({ tab: outline ? "canvas" : "conflicts" });
      if (conflict === undefined) return;
      showOnCanvas(screen, conflict);
      if (take && !outline) afterDrawing(() => document.querySelector<HTMLElement>("[data-conflict][data-expanded] > button")?.focus());
      return;
    }
  }
}

/** A tab that was not there yet is drawn first. */
function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
