import { identityOf } from "#core/conflicts/identity.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { showOnCanvas } from "../conflicts/show-on-canvas.ts";
import type { Screen } from "../state/use-session.ts";
import { isView, type View } from "../words/target-words.ts";
import { bring } from "./bring.ts";

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
      if (isView(target.view)) {
        ui.setState({ tab: target.view });
        // In the outline the canvas is a row.
        if (!outline || target.view !== "canvas") goToView(target.view, take);
      }
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

/** Beside the wide board every view has a region of its own; a phone shows one at a time in its main part. */
const REGIONS: { readonly [V in View]: string } = { goals: "[data-tray]", canvas: "main", conflicts: "aside" };
const BOARD_STOP = 'main [data-card][tabindex="0"]';

function goToView(view: View, take: boolean): void {
  afterDrawing(() => {
    const selector = document.querySelector(REGIONS[view]) === null ? "main" : REGIONS[view];
    bring(selector);
    if (!take) return;
    const found = (view === "canvas" ? document.querySelector<HTMLElement>(BOARD_STOP) : null) ?? document.querySelector<HTMLElement>(selector);
    if (found !== null && found.tabIndex < 0) found.tabIndex = -1;
    found?.focus({ preventScroll: true });
  });
}

/** A tab that was not there yet is drawn first. */
function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
