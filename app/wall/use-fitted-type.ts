import { type RefObject, useEffect } from "react";
import { largestThatFits } from "./wall-layout.ts";

/** Keeps the element's type at the largest size between the two, px, at which its content does not overflow it. `depends` = what the content depends on. */
export function useFittedType(ref: RefObject<HTMLElement | null>, minPx: number, maxPx: number, depends: unknown): void {
  useEffect(() => {
    void depends;
    const element = ref.current;
    if (element === null) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const px = largestThatFits(minPx, maxPx, (size) => {
        element.style.fontSize = `${size}px`;
        return element.scrollHeight <= element.clientHeight;
      });
      element.style.fontSize = `${px}px`;
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    void document.fonts.ready.then(soon);
    return () => {
      observer.disconnect();
      if (frame !== 0) cancelAnimationFrame(frame);
    };
  }, [ref, minPx, maxPx, depends]);
}
