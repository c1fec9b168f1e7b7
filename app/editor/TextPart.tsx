import { useEffect, useRef, useState } from "react";
import { MAX_NOTE_CHARS, MAX_TITLE_CHARS } from "#core/model/limits.ts";
import styles from "./GoalEditor.module.css";

/** Ms after the last key until what was typed is written; leaving the field writes at once. */
const PAUSE_MS = 500;

/** A text that is written as it is typed. While it has the focus, others' edits wait, so that no word jumps under the cursor. */
export function TextPart({
  part,
  label,
  value,
  onChange,
}: {
  readonly part: "title" | "note";
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ onChange, typed });
  latest.current = { onChange, typed };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => latest.current.onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // A panel that closes while words wait for their pause writes them.
  useEffect(
    () => () => {
      if (latest.current.typed !== null) latest.current.onChange(latest.current.typed);
    },
    [],
  );
  return (
    <label className={styles.text} data-part={part}>
      <span>{label}</span>
      <textarea
        rows={part === "title" ? 2 : 3}
        data-kind={part}
        maxLength={part === "title" ? MAX_TITLE_CHARS : MAX_NOTE_CHARS}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed === null) return;
          onChange(typed);
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (part !== "title" || event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </label>
  );
}
