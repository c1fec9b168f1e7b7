import styles from "./Chip.module.css";

/** A facet in words. A suggestion is dashed and asks; until a person confirms it, it counts for nothing. */
export function Chip({ text, suggested = false }: { readonly text: string; readonly suggested?: boolean }) {
  return (
    <span className={styles.chip} data-suggested={suggested ? "" : undefined}>
      {suggested ? `${text}?` : text}
    </span>
  );
}
