import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";

/** A modal on the browser's own `<dialog>`: it traps focus, Escape closes it, and focus returns to where it was. Mounted = open. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const pressedOutside = useRef(false);
  // Before the element leaves the page: closing one that has left gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Not the close button, which comes first; nor, where a dialog marks a better place, the first control.
    const first =
      dialog?.querySelector<HTMLElement>("[data-content] [data-first-focus]") ??
      dialog?.querySelector<HTMLElement>("[data-content] :is(button, input, textarea):not(:disabled)");
    first?.focus();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: reason: the keyboard way to close it is Escape, which the browser turns into `cancel`
    <dialog
      ref={ref}
      className={styles.dialog}
      data-wide={wide ? "" : undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => {
        // The dialog itself is hit only outside its content: on the backdrop, or by letting go there of a selection begun in a field.
        if (event.target === event.currentTarget && pressedOutside.current) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={heading}>{title}</h2>
          <Button look="icon" aria-label="Close" onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </Button>
        </header>
        <div className={styles.content} data-content="">
          {children}
        </div>
      </div>
    </dialog>
  );
}
