import type { GoalId } from "#core/model/goal.ts";

export interface DragPoint {
  readonly x: number;
  readonly y: number;
}
export interface PointerDragDeps {
  /** Cards are `[data-card]` inside it. */
  readonly root: HTMLElement;
  /** A mouse or a finger is on a card that may be lifted next. */
  press(goal: GoalId): void;
  /** False: not now. `grab` = from the card's top left corner to the pointer, which is at `point`; `size` = the card's. */
  lift(goal: GoalId, grab: DragPoint, size: { readonly width: number; readonly height: number }, point: DragPoint): boolean;
  /** At most once a frame, after the pointer or the ground under it has moved. */
  move(point: DragPoint): void;
  drop(): void;
  cancel(): void;
}

/** Px a mouse must travel before a press becomes a drag. */
const MOUSE_SLOP = 5;
/** Ms a finger must rest, and px it may tremble: before that it scrolls the page. */
const HOLD_MS = 220;
const HOLD_SLOP = 9;
/** Px from the edge of a scroller where it begins to scroll, and px a frame at the very edge. */
const EDGE = 56;
const EDGE_SPEED = 14;

/** Mouse and touch to lift, move, drop. Written for one board: one set of listeners, however many cards. */
export function createPointerDrag({ root, press, lift, move, drop, cancel }: PointerDragDeps): { close(): void } {
  let armed: { readonly goal: GoalId; readonly card: HTMLElement; readonly start: DragPoint; readonly timer?: ReturnType<typeof setTimeout> } | null = null;
  let point: DragPoint | null = null;
  let frame = 0;
  let holding = false;
  let scrollers: readonly HTMLElement[] = [];
  const doc = root.ownerDocument;

  const tick = () => {
    frame = 0;
    if (!holding || point === null) return;
    move(point);
    if (scrollAtEdge(scrollers, point)) frame = requestAnimationFrame(tick);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(tick);
  };
  const begin = (at: DragPoint) => {
    if (armed === null) return;
    const rect = armed.card.getBoundingClientRect();
    const { goal, start } = armed;
    clearTimeout(armed.timer);
    armed = null;
    if (!lift(goal, { x: start.x - rect.left, y: start.y - rect.top }, rect, at)) return;
    holding = true;
    scrollers = [...root.querySelectorAll<HTMLElement>("[data-scroller]")];
    point = at;
    // Lifting draws the card in the hand; what lies under it is read a frame later, or both would make one long task.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(tick);
    });
  };
  const finish = (how: () => void) => {
    clearTimeout(armed?.timer);
    armed = null;
    if (!holding) return;
    holding = false;
    if (frame !== 0) {
      cancelAnimationFrame(frame);
      frame = 0;
      // The last move may still wait for its frame: the drop is where the pointer is.
      if (point !== null) move(point);
    }
    point = null;
    swallowClick(doc);
    how();
  };
  const cardAt = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || target.closest("button, a, input, textarea, select, dialog, [contenteditable]") !== null) return null;
    const card = target.closest<HTMLElement>("[data-card]");
    const goal = card?.dataset.card;
    return card !== null && goal !== undefined && root.contains(card) ? { card, goal } : null;
  };

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey) return;
    const found = cardAt(event);
    if (found === null) return;
    armed = { ...found, start: { x: event.clientX, y: event.clientY } };
    press(found.goal);
  };
  const onMouseMove = (event: MouseEvent) => {
    const at = { x: event.clientX, y: event.clientY };
    if (armed !== null && armed.timer === undefined && Math.hypot(at.x - armed.start.x, at.y - armed.start.y) >= MOUSE_SLOP) {
      doc.getSelection()?.removeAllRanges();
      begin(at);
    }
    if (!holding) return;
    event.preventDefault();
    point = at;
    soon();
  };
  const onMouseUp = () => finish(drop);

  // Touch events stay with the element they began on, even when it leaves the page: the listeners stand on that element.
  const onTouchStart = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (event.touches.length !== 1 || touch === undefined) return finish(cancel);
    const found = cardAt(event);
    const target = event.target;
    if (found === null || !(target instanceof Element)) return;
    press(found.goal);
    const start = { x: touch.clientX, y: touch.clientY };
    armed = { ...found, start, timer: setTimeout(() => begin(start), HOLD_MS) };
    const onTouchMove = (next: TouchEvent) => {
      const [finger] = next.touches;
      if (finger === undefined) return;
      const at = { x: finger.clientX, y: finger.clientY };
      if (holding) {
        next.preventDefault();
        point = at;
        soon();
      } else if (armed !== null && Math.hypot(at.x - start.x, at.y - start.y) > HOLD_SLOP) {
        clearTimeout(armed.timer);
        armed = null;
      }
    };
    const off = () => {
      target.removeEventListener("touchmove", onTouchMove as EventListener);
      target.removeEventListener("touchend", onTouchEnd as EventListener);
      target.removeEventListener("touchcancel", onTouchCancel);
    };
    const onTouchEnd = (next: TouchEvent) => {
      off();
      if (holding && next.cancelable) next.preventDefault();
      finish(drop);
    };
    const onTouchCancel = () => {
      off();
      finish(cancel);
    };
    target.addEventListener("touchmove", onTouchMove as EventListener, { passive: false });
    target.addEventListener("touchend", onTouchEnd as EventListener);
    target.addEventListener("touchcancel", onTouchCancel);
  };
  const onContextMenu = (event: Event) => {
    // A long press on Android asks for the menu of the browser.
    if (holding || armed?.timer !== undefined) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !holding) return;
    event.preventDefault();
    event.stopPropagation();
    finish(cancel);
    // The button is still down; its release is no click either.
    doc.addEventListener("mouseup", () => swallowClick(doc), { once: true });
  };
  const onBlur = () => finish(cancel);
  const onScroll = () => {
    if (holding) soon();
  };
  // The card in the hand lies over everything, so the wheel has to be handed on.
  const onWheel = (event: WheelEvent) => {
    if (holding && point !== null) scrollerAt(scrollers, point)?.scrollBy(event.deltaX, event.deltaY);
  };

  root.addEventListener("mousedown", onMouseDown);
  root.addEventListener("touchstart", onTouchStart, { passive: true });
  root.addEventListener("contextmenu", onContextMenu, true);
  doc.addEventListener("mousemove", onMouseMove);
  doc.addEventListener("mouseup", onMouseUp);
  doc.addEventListener("keydown", onKeyDown, true);
  doc.addEventListener("scroll", onScroll, { capture: true, passive: true });
  doc.addEventListener("wheel", onWheel, { passive: true });
  window.addEventListener("blur", onBlur);
  return {
    close() {
      finish(cancel);
      root.removeEventListener("mousedown", onMouseDown);
      root.removeEventListener("touchstart", onTouchStart);
      root.removeEventListener("contextmenu", onContextMenu, true);
      doc.removeEventListener("mousemove", onMouseMove);
      doc.removeEventListener("mouseup", onMouseUp);
      doc.removeEventListener("keydown", onKeyDown, true);
      doc.removeEventListener("scroll", onScroll, { capture: true });
      doc.removeEventListener("wheel", onWheel);
      window.removeEventListener("blur", onBlur);
    },
  };
}

/** The click that a browser makes of press and release is no click on a card. */
function swallowClick(doc: Document): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  doc.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => doc.removeEventListener("click", swallow, { capture: true }), 0);
}

/** The innermost scroller at a point, by the rects of the few there are. */
function scrollerAt(scrollers: readonly HTMLElement[], { x, y }: DragPoint): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (const scroller of scrollers) {
    const box = scroller.getBoundingClientRect();
    if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) found = scroller;
  }
  return found;
}

/** Scrolls the scroller under the pointer when that is near its edge. True while it does. */
function scrollAtEdge(scrollers: readonly HTMLElement[], at: DragPoint): boolean {
  const scroller = scrollerAt(scrollers, at);
  if (scroller === null) return false;
  const box = scroller.getBoundingClientRect();
  const pull = (near: number, far: number) => (near < EDGE ? -(1 - near / EDGE) : far < EDGE ? 1 - far / EDGE : 0);
  const dx = Math.round(pull(at.x - box.left, box.right - at.x) * EDGE_SPEED);
  const dy = Math.round(pull(at.y - box.top, box.bottom - at.y) * EDGE_SPEED);
  if (dx === 0 && dy === 0) return false;
  const { scrollLeft, scrollTop } = scroller;
  scroller.scrollBy(dx, dy);
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
}
