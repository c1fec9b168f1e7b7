import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { cellKey } from "../../state/cell-key.ts";
import { useScreen } from "../../state/use-session.ts";
import { afterPaint } from "../after-paint.ts";
import { createBoardInput } from "../board-input.ts";
import { createCarry } from "./carry.ts";
import styles from "./DragBoard.module.css";
import { DragHand } from "./DragHand.tsx";
import { createHandView } from "./hand-view.ts";
import { type Ground, hitTest, readGround } from "./hit-test.ts";
import { createPointerDrag } from "./pointer-drag.ts";

const LIGHT_MS = 60;

/**
 * Around everything a card can be lifted from or dropped on: listens once for all of it, and draws the card in the hand above it.
 * `lists`: a phone shows lists without cells; there cards are not lifted but moved by "Move to...".
 */
export function DragBoard({
  children,
  className,
  lists = false,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly lists?: boolean;
}) {
  const screen = useScreen();
  const root = useRef<HTMLDivElement>(null);
  const hand = useMemo(() => createHandView(document), []);
  useEffect(() => {
    const board = root.current;
    if (board === null) return;
    const { session, ui } = screen;
    const carry = createCarry(screen, afterPaint);
    let ground: Ground | null = null;
    const forget = () => {
      ground = null;
      hand.forget();
    };
    // What moves the ground under a card in the hand: somebody else's edit, a scroll, another size of the window.
    const stop = session.workshop.subscribe(() => requestAnimationFrame(forget));
    // All cells light up, but not in the frames of the lift and of the first preview, which have enough to draw.
    let light: ReturnType<typeof setTimeout>;
    const stopHolding = ui.subscribe(({ carry: held }, { carry: before }) => {
      if (!held === !before) return;
      clearTimeout(light);
      const show = () => board.toggleAttribute("data-holding", held !== null);
      if (held === null) show();
      else light = setTimeout(show, LIGHT_MS);
    });
    // Cards that grow or shrink without an edit: another density, a font that has come. Its first report, once a cell, costs one look at a clean layout.
    const sizes = new ResizeObserver(() => {
      forget();
      const held = ui.getState().carry;
      if (held?.by === "pointer") hand.settle(held.over, false);
    });
    const stopSizes = ui.subscribe(({ carry: held }, { carry: before }) => {
      const [over, last] = [held?.over ?? null, before?.over ?? null];
      const key = over === null || over === "tray" ? null : cellKey(over.cell);
      if (key === (last === null || last === "tray" ? null : cellKey(last.cell))) return;
      sizes.disconnect();
      if (key === null) return;
      for (const element of board.querySelectorAll(`[data-board], [data-cell="${CSS.escape(key)}"] [data-card]`)) sizes.observe(element);
    });
    board.addEventListener("scroll", forget, { capture: true, passive: true });
    window.addEventListener("resize", forget);
    const input = createBoardInput({ root: board, screen, carry: lists ? null : carry });
    const pointer = lists
      ? null
      : createPointerDrag({
          root: board,
          press: carry.prepare,
          lift(goal, grab, size, point) {
            if (ui.getState().picking !== null || carry.lift(goal, "pointer") !== null) return false;
            hand.take(grab, size, point);
            ground = null;
            return true;
          },
          move(point) {
            const held = ui.getState().carry;
            if (held === null) return;
            ground ??= readGround(board, held.goal);
            const over = hitTest(ground, point);
            carry.over(over);
            hand.moveTo(point, over);
          },
          drop: () => carry.drop(),
          cancel: () => carry.cancel(),
        });
    return () => {
      stop();
      stopHolding();
      clearTimeout(light);
      stopSizes();
      sizes.disconnect();
      board.removeEventListener("scroll", forget, { capture: true });
      window.removeEventListener("resize", forget);
      pointer?.close();
      input.close();
      carry.close();
    };
  }, [screen, hand, lists]);
  return (
    <div ref={root} className={`${styles.board} ${className ?? ""}`}>
      {children}
      <DragHand view={hand} />
    </div>
  );
}
