import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { GoalId } from "#core/model/goal.ts";
import { useUnsent } from "../state/unsent.ts";
import styles from "./GoalEditor.module.css";
import { tidyWord, type Vocabulary } from "./vocabulary.ts";

/** Words shown before "more". */
const FIRST = 9;

/** The place of the words that are being typed for a goal, by facet (state/unsent.ts). */
export function ownWordsPlace(goal: GoalId): string {
  return `own words ${goal}`;
}

/** Chips to tap, the chosen ones first; a field for a word that is not among them, which keeps what is typed while nothing can be written. */
export function WordPicker({
  goal,
  facet,
  words,
  chosen,
  suggested,
  stopped,
  onToggle,
  placeholder,
}: {
  readonly goal: GoalId;
  readonly facet: Vocabulary;
  readonly words: readonly string[];
  readonly chosen: readonly string[];
  /** The chosen ones are only suggested: a tap confirms. */
  readonly suggested: boolean;
  readonly stopped: boolean;
  /** False: it was not written. */
  readonly onToggle: (word: string) => boolean;
  readonly placeholder: string;
}) {
  const [all, setAll] = useState(false);
  const unsent = useUnsent(ownWordsPlace(goal));
  const own = unsent.of(facet, "");
  // Who was in the field when it was stopped goes on to the end of the word.
  const [inHand, setInHand] = useState(false);
  const typed = tidyWord(own);
  const rest = words.filter((word) => !chosen.includes(word));
  const matching = typed === "" ? rest : rest.filter((word) => word.includes(typed));
  const shown = all || typed !== "" ? matching : matching.slice(0, Math.max(3, FIRST - chosen.length));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed === "" || stopped) return;
    if (!chosen.includes(typed) && !onToggle(typed)) return;
    unsent.keep(facet, "");
  };
  return (
    <div className={styles.words}>
      {chosen.map((word) => (
        <button
          key={word}
          type="button"
          className={styles.word}
          disabled={stopped}
          aria-pressed={!suggested}
          data-suggested={suggested ? "" : undefined}
          onClick={() => onToggle(word)}
        >
          {suggested ? `${word}?` : word}
        </button>
      ))}
      {shown.map((word) => (
        <button key={word} type="button" className={styles.word} disabled={stopped} aria-pressed={false} onClick={() => onToggle(word)}>
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
          readOnly={stopped && !inHand && typed === ""}
          onFocus={() => setInHand(!stopped)}
          onBlur={() => setInHand(false)}
          onChange={(event) => unsent.keep(facet, event.target.value)}
        />
        {typed === "" ? null : (
          <button type="submit" disabled={stopped} aria-label={`Add ${typed}`}>
            <Plus size={16} aria-hidden="true" />
          </button>
        )}
      </form>
      {stopped && typed !== "" ? (
        <p role="status" className={styles.waits}>
          “{own.trim()}” is not added yet. It stays here until it can be.
        </p>
      ) : null}
    </div>
  );
}
