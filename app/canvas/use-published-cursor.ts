import { type RefObject, useEffect } from "react";
import { useScreen } from "../state/use-session.ts";

/** Tells the others where this mouse is over the board, as shares of its box; nothing of a finger. Whether it may be told is the session's affair (presence-out.ts). */
export function usePublishedCursor(board: RefObject<HTMLElement | null>, on: boolean): void {
  const { session } = useScreen();
  useEffect(() => {
    const sheet = board.current;
    if (sheet === null || !on) return;
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      const box = sheet.getBoundingClientRect();
      session.actions.present({ cursor: { x: share(event.clientX - box.left, box.width), y: share(event.clientY - box.top, box.height) } });
    };
    const onLeave = () => session.actions.present({ cursor: null });
    sheet.addEventListener("pointermove", onMove, { passive: true });
    sheet.addEventListener("pointerleave", onLeave);
    return () => {
      sheet.removeEventListener("pointermove", onMove);
      sheet.removeEventListener("pointerleave", onLeave);
      onLeave();
    };
  }, [session, board, on]);
}

/** Three digits are finer than a px on any screen, and few bytes. */
function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 1000;
}
