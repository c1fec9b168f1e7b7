import styles from "./Brand.module.css";

/** The arch and the name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 40 25" aria-hidden="true" className={styles.arch}>
        <path d="M3 25V20C3 9 10 3 20 3s17 6 17 17v5" />
      </svg>
      <span className={styles.name}>Overarch</span>
    </span>
  );
}
