import { MARK_WORDS, type Mark } from "./mark.ts";
import styles from "./SeverityMark.module.css";

const SHAPES: { readonly [M in Mark]: string } = {
  blocker: "M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2Z",
  tension: "M10 1.6 19.2 18H.8Z",
  watch: "M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z",
  synergy: "M4.5 1.5h11a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-11a3 3 0 0 1 3-3Z",
};
/** The letter inside: drawn, so that it looks the same in every font. */
const LETTERS: { readonly [M in Mark]: string } = {
  blocker: "M10 5.4v5.4M10 14.2v.4",
  tension: "M10 7.6v4.6M10 15v.2",
  watch: "M7.6 8a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M10 14.7v.2",
  synergy: "M10 5.8v8.4M5.8 10h8.4",
};

/** A shape, a letter and a colour; the shape alone tells which. With `label`, its word is read out. */
export function SeverityMark({ mark, label = false }: { readonly mark: Mark; readonly label?: boolean }) {
  return (
    <>
      <svg className={styles.mark} data-mark={mark} viewBox="0 0 20 20" aria-hidden="true">
        <path className={styles.shape} d={SHAPES[mark]} />
        <path className={styles.letter} d={LETTERS[mark]} />
      </svg>
      {label ? <span className="visually-hidden">{MARK_WORDS[mark]}</span> : null}
    </>
  );
}
