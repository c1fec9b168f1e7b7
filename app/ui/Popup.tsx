import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, type ButtonProps } from "./Button.tsx";
import styles from "./Popup.module.css";

/** A button that shows a panel under it. Escape, a click elsewhere or leaving by Tab closes it; Escape gives the focus back to the button. */
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
  const opener = useRef<HTMLDivElement>(null);
  const id = useId();

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
        event.stopPropagation();
        setOpen(false);
        focusOpener();
      }}
    >
      <div ref={opener} className={styles.opener}>
        <Button
          {...look}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={look.look === "icon" ? label : undefined}
          onClick={() => setOpen(!open)}
        >
          {button}
        </Button>
      </div>
      {open ? (
        <section id={id} aria-label={label} className={styles.panel} data-align={align}>
          {children(() => {
            setOpen(false);
            focusOpener();
          })}
        </section>
      ) : null}
    </div>
  );
}
