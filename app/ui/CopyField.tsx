import { Check, Copy } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./CopyField.module.css";
import { copyText } from "./copy-text.ts";

/** A text to take away: always visible and selectable, with a button that copies it. */
export function CopyField({ label, text, hideLabel = false }: { readonly label: string; readonly text: string; readonly hideLabel?: boolean }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<"copied" | "selected" | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), 4000);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <div className={styles.copy}>
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input ref={field} id={id} className={styles.text} readOnly value={text} onFocus={(event) => event.target.select()} />
        <Button
          small
          onClick={() => void copyText(text, field.current).then((copied) => setDone(copied ? "copied" : "selected"))}
          aria-label={`Copy: ${label}`}
        >
          {done === "copied" ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
          {done === "copied" ? "Copied" : "Copy"}
        </Button>
      </div>
      <span role="status" className={done === "selected" ? styles.hint : "visually-hidden"}>
        {done === "copied" ? `${label} copied.` : done === "selected" ? "It is selected: press Ctrl+C or ⌘C." : ""}
      </span>
    </div>
  );
}
