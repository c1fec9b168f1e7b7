import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import styles from "./GoalEditor.module.css";
import { tidyWord } from "./vocabulary.ts";

/** Words shown before "more". */
const FIRST = 9;

/** Chips to tap, the chosen ones first; a field for a word that is not among them. */
export function WordPicker({
  words,
  chosen,
  suggested,
  onToggle,
  placeholder,
}: {
  readonly words: readonly string[];
  readonly chosen: readonly string[];
  /** The chosen ones are only suggested: a tap confirms. */
  readonly suggested: boolean;
  readonly onToggle: (word: string) => void;
  readonly placeholder: string;
}) {
  const [all, setAll] = useState(false);
  const [own, setOwn] = useState("");
  const typed = tidyWord(own);
  const rest = words.filter((word) => !chosen.includes(word));
  const matching = typed === "" ? rest : rest.filter((word) => word.includes(typed));
  const shown = all || typed !== "" ? matching : matching.slice(0, Math.max(3, FIRST - chosen.length));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed === "") return;
    if (!chosen.includes(typed)) onToggle(typed);
    setOwn("");
  };
  return (
    <div className={styles.words}>
      {chosen.map((word) => (
        <button
          key={word}
          type="button"
          className={styles.word}
          aria-pressed={!suggested}
          data-suggested={suggested ? "" : undefined}
          onClick={() => onToggle(word)}
        >
          {suggested ? `${word}?` : word}
        </button>
      ))}
      {shown.map((word) => (
        <button key={word} type="button" className={styles.word} aria-pressed={false} onClick={() => onToggle(word)}>
          {word}
        </button>
      ))}
      {!all && typed === "" && matching.length > shown.length ? (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          {matching.length - shown.length} more
        </button>
      ) : null}
      <form className={styles.own} onSubmit={add}>
        <input
          value={own}
          maxLength={40}
          placeholder={placeholder}
          aria-label={placeholder}
          enterKeyHint="done"
          onChange={(event) => setOwn(event.target.value)}
        />
        {typed === "" ? null : (
          <button type="submit" aria-label={`Add ${typed}`}>
            <Plus size={16} aria-hidden="true" />
          </button>
        )}
      </form>
    </div>
  );
}
