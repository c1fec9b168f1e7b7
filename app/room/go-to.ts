import { identityOf } from "#core/conflicts/identity.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { showOnCanvas } from "../conflicts/show-on-canvas.ts";
import type { Screen } from "../state/use-session.ts";
import { isView } from "./target-words.ts";

/** Somebody chose to follow: what the host points at comes into view. It opens and closes nothing, and takes the focus from no field. */
export function goTo(screen: Screen, target: RoomTarget): void {
  const { ui, session } = screen;
  switch (target.kind) {
    case "view":
      if (isView(target.view)) ui.setState({ tab: target.view });
      return;
    case "goal":
      ui.setState({ tab: "canvas", focus: target.goal });
      afterDrawing(() => bring(`[data-board] [data-card="${CSS.escape(target.goal)}"], main [data-card="${CSS.escape(target.goal)}"]`));
      return;
    case "objective": {
      const id = CSS.escape(target.objective);
      ui.setState({ tab: "canvas" });
      afterDrawing(() => bring(`[data-objective="${id}"], [data-board] [data-cell^="${id}|"], [data-row="objective ${id}"]`));
      return;
    }
    case "conflict": {
      const identity = identityOf(target.conflict);
      const { open, settled } = session.conflicts.getState();
      const conflict = [...open, ...settled].find((one) => one.identity === identity);
      ui.setState({ tab: "conflicts" });
      if (conflict !== undefined) showOnCanvas(screen, conflict);
      return;
    }
  }
}

/** A tab that was not there yet is drawn first. */
function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

function bring(selector: string): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: still ? "auto" : "smooth" });
  found?.animate([{ boxShadow: "inset 0 0 0 3px var(--accent)" }, { boxShadow: "inset 0 0 0 3px transparent" }], { duration: 1600, easing: "ease-in" });
}
