import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useScreen } from "../../state/use-session.ts";
import { createBoardInput } from "../board-input.ts";
import { createCarry } from "./carry.ts";
import styles from "./DragBoard.module.css";
import { DragHand } from "./DragHand.tsx";
import { createHandView } from "./hand-view.ts";
import { type Ground, hitTest, readGround } from "./hit-test.ts";
import { createPointerDrag } from "./pointer-drag.ts";

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
    const carry = createCarry(screen);
    let ground: Ground | null = null;
    const forget = () => {
      ground = null;
      hand.forget();
    };
    // What moves the ground under a card in the hand: somebody else's edit, a scroll, another size of the window.
    const stop = session.workshop.subscribe(() => requestAnimationFrame(forget));
    const stopHolding = ui.subscribe(({ carry: held }) => board.toggleAttribute("data-holding", held !== null));
    board.addEventListener("scroll", forget, { capture: true, passive: true });
    window.addEventListener("resize", forget);
    const input = createBoardInput({ root: board, screen, carry: lists ? null : carry });
    const pointer = lists
      ? null
      : createPointerDrag({
          root: board,
          lift(goal, grab, size) {
            if (ui.getState().picking !== null || carry.lift(goal, "pointer") !== null) return false;
            hand.take(grab, size);
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
