import styles from "./Chip.module.css";

/** A text that may not fit the narrowest card. Only those are clipped: each clip costs every frame, and a full canvas has a thousand chips. */
const LONG_CHARS = 16;

/** A facet in words. A suggestion is dashed and asks; until a person confirms it, it counts for nothing. */
export function Chip({ text, suggested = false }: { readonly text: string; readonly suggested?: boolean }) {
  return (
    <span className={styles.chip} data-suggested={suggested ? "" : undefined} data-long={text.length > LONG_CHARS ? "" : undefined}>
      {suggested ? `${text}?` : text}
    </span>
  );
}
