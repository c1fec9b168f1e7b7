import { type RefObject, useEffect, useState } from "react";
import { cellKey } from "../state/cell-key.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen } from "../state/use-session.ts";
import { type BoardLoad, DENSITIES, type Density, densityFor } from "./density.ts";

/** Smaller than 12 px only on a screen so small that cards would be cut off otherwise. */
const MIN_PX = 9;
const MAX_PX = 64;
/** Above this the roomy look is worth smaller type; on a larger screen it is a share of its height, since people sit as far from it. */
const READABLE_PX = 16;
const READABLE_SHARE = 1 / 60;

/**
 * How densely the cards are drawn, from their number and the room there is. With `fit`, it also writes the board's type size,
 * the largest at which nothing scrolls; it measures only when the content or the box has changed, once a frame.
 */
export function useBoardFit(scroller: RefObject<HTMLElement | null>, board: RefObject<HTMLElement | null>, fit: boolean): Density {
  const { session } = useScreen();
  const [density, setDensity] = useState<Density>("roomy");
  useEffect(() => {
    const box = scroller.current;
    const sheet = board.current;
    if (box === null || sheet === null) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (fit) setDensity(fitType(box, sheet));
      else setDensity(densityFor(loadOf(session.workshop.getState()), box.clientWidth, box.clientHeight));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(soon);
    observer.observe(box);
    const stop = session.workshop.subscribe((state, before) => {
      if (state.cells !== before.cells || state.frame !== before.frame || (fit && state.goals !== before.goals)) soon();
    });
    document.fonts.ready.then(soon);
    return () => {
      stop();
      observer.disconnect();
      if (frame !== 0) cancelAnimationFrame(frame);
    };
  }, [session, scroller, board, fit]);
  return density;
}

/** The largest type at which the board fits, trying the roomy look first. Writes the style directly: the answer needs the layout. */
function fitType(box: HTMLElement, sheet: HTMLElement): Density {
  const fits = (px: number): boolean => {
    sheet.style.fontSize = `${px}px`;
    return sheet.scrollHeight <= box.clientHeight && sheet.scrollWidth <= box.clientWidth;
  };
  let best: { readonly density: Density; readonly px: number } = { density: "dense", px: MIN_PX };
  for (const density of DENSITIES) {
    sheet.dataset.density = density;
    if (!fits(MIN_PX)) continue;
    let low = MIN_PX;
    let high = MAX_PX;
    while (high - low > 0.5) {
      const px = (low + high) / 2;
      if (fits(px)) low = px;
      else high = px;
    }
    if (low > best.px) best = { density, px: low };
    if (low >= Math.max(READABLE_PX, box.clientHeight * READABLE_SHARE)) break;
  }
  sheet.dataset.density = best.density;
  sheet.style.fontSize = `${best.px}px`;
  return best.density;
}

function loadOf(state: WorkshopState): BoardLoad {
  const { objectives, horizons } = state.frame;
  const columns = [...objectives.map(({ id }) => id), null];
  const fullest = horizons.map(({ id: horizon }) => Math.max(0, ...columns.map((objective) => state.cells.get(cellKey({ objective, horizon }))?.length ?? 0)));
  let chars = 0;
  for (const goal of state.goals.values()) chars += goal.title.length;
  return { fullest, columns: objectives.length + 0.4, titleChars: state.goals.size === 0 ? 40 : chars / state.goals.size };
}
