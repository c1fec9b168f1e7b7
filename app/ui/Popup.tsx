import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Button, type ButtonProps } from "./Button.tsx";
import styles from "./Popup.module.css";

const EDGE_PX = 8;

/**
 * A button that shows a panel under it. Escape, a click elsewhere or leaving by Tab closes it; Escape gives the focus back to the button.
 * The panel is a popover of the browser's top layer: no scrolling box around it cuts it off.
 */
export function Popup({
  button,
  label,
  children,
  align = "end",
  ...look
}: {
  readonly button: ReactNode;
  /** Name of the panel, and of the button where its content is an icon. */
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
  readonly align?: "start" | "end";
} & Pick<ButtonProps, "look" | "small" | "className">) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const shown = panel.current;
    if (!open || shown === null) return;
    shown.showPopover();
    const place = () => {
      const from = opener.current?.getBoundingClientRect();
      if (from === undefined) return;
      const wanted = align === "end" ? from.right - shown.offsetWidth : from.left;
      const left = Math.max(EDGE_PX, Math.min(wanted, window.innerWidth - shown.offsetWidth - EDGE_PX));
      const below = from.bottom + 6;
      const top = below + shown.offsetHeight <= window.innerHeight - EDGE_PX ? below : Math.max(EDGE_PX, window.innerHeight - shown.offsetHeight - EDGE_PX);
      shown.style.setProperty("--left", `${left}px`);
      shown.style.setProperty("--top", `${top}px`);
    };
    place();
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    return () => {
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
    };
  }, [open, align]);

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, [open]);

  const focusOpener = () => opener.current?.querySelector("button")?.focus();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reason: it only hears the Escape of what stands inside
    <div
      ref={box}
      className={styles.popup}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        // A dialog around it stays open.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        focusOpener();
      }}
    >
      <span ref={opener}>
        <Button
          {...look}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={look.look === "icon" ? label : undefined}
          onClick={() => setOpen(!open)}
        >
          {button}
        </Button>
      </span>
      {open ? (
        <section ref={panel} id={id} popover="manual" aria-label={label} className={styles.panel}>
          {children(() => {
            setOpen(false);
            focusOpener();
          })}
        </section>
      ) : null}
    </div>
  );
}
