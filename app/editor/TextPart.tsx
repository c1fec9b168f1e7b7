import { type Ref, useEffect, useId, useRef, useState } from "react";
import { MAX_NOTE_CHARS, MAX_TITLE_CHARS } from "#core/model/limits.ts";
import styles from "./GoalEditor.module.css";

/** Ms after the last key until what was typed is written; leaving the field writes at once. */
const PAUSE_MS = 500;

/** A text that is written as it is typed. While it has the focus, others' edits wait, so that no word jumps under the cursor. */
export function TextPart({
  part,
  label,
  value,
  stopped,
  rests,
  field,
  onChange,
}: {
  readonly part: "title" | "note";
  readonly label: string;
  readonly value: string;
  /** Why nothing can be written now; what was typed waits in the field until it can. */
  readonly stopped: string | null;
  /** Nobody begins here now; what is in the hand is finished. */
  readonly rests: boolean;
  readonly field?: Ref<HTMLTextAreaElement>;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  // Who was in the field when it was stopped goes on to the end of the word.
  const [inHand, setInHand] = useState(false);
  const latest = useRef({ onChange, typed, value });
  latest.current = { onChange, typed, value };
  useEffect(() => {
    if (typed === null || stopped !== null) return;
    const timer = setTimeout(() => latest.current.onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, stopped]);
  // A panel that closes while words wait writes them, or says which words were not written.
  useEffect(
    () => () => {
      if (latest.current.typed !== null && latest.current.typed !== latest.current.value) latest.current.onChange(latest.current.typed);
    },
    [],
  );
  return (
    <div className={styles.text} data-part={part}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={part === "title" ? 2 : 3}
        data-kind={part}
        maxLength={part === "title" ? MAX_TITLE_CHARS : MAX_NOTE_CHARS}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        readOnly={(stopped !== null || rests) && !inHand && typed === null}
        onFocus={() => setInHand(stopped === null && !rests)}
        onBlur={() => {
          setInHand(false);
          if (typed === null || stopped !== null) return;
          onChange(typed);
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (part !== "title" || event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {stopped !== null && typed !== null && typed !== value ? (
        <p role="status" className={styles.waits}>
          Your words are not written yet. They stay here, and are written when it goes on.
        </p>
      ) : null}
    </div>
  );
}
