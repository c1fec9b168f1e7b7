import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useScreen } from "../../state/use-session.ts";
import { createBoardInput } from "../board-input.ts";
import { createCarry } from "./carry.ts";
import styles from "./DragBoard.module.css";
import { DragHand } from "./DragHand.tsx";
import { createHandView } from "./hand-view.ts";
import { hitTest } from "./hit-test.ts";
import { createPointerDrag } from "./pointer-drag.ts";

/**
 * Around everything a card can be lifted from or dropped on: listens once for all of it, and draws the card in the hand above it.
 * `touch`: whether a finger that rests lifts a card; on a phone the lists are moved by menu.
 */
export function DragBoard({ children, className }: { readonly children: ReactNode; readonly className?: string | undefined }) {
  const screen = useScreen();
  const root = useRef<HTMLDivElement>(null);
  const hand = useMemo(() => createHandView(document), []);
  useEffect(() => {
    const board = root.current;
    if (board === null) return;
    const { ui } = screen;
    const carry = createCarry(screen);
    const input = createBoardInput({ root: board, screen, carry });
    const pointer = createPointerDrag({
      root: board,
      lift(goal, grab, size) {
        if (ui.getState().picking !== null || carry.lift(goal, "pointer") !== null) return false;
        hand.take(grab, size);
        return true;
      },
      move(point) {
        const held = ui.getState().carry;
        if (held === null) return;
        const over = hitTest(document, point, held.goal);
        carry.over(over);
        hand.moveTo(point, over);
      },
      drop: () => carry.drop(),
      cancel: () => carry.cancel(),
    });
    return () => {
      pointer.close();
      input.close();
      carry.close();
    };
  }, [screen, hand]);
  return (
    <div ref={root} className={`${styles.board} ${className ?? ""}`}>
      {children}
      <DragHand view={hand} />
    </div>
  );
}
