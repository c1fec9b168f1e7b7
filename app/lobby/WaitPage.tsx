import styles from "./WaitPage.module.css";

/** Shown after a moment only, so that a fast opening does not flash. */
export function WaitPage({ text }: { readonly text: string }) {
  return (
    <main className={styles.wait} aria-busy="true">
      <svg viewBox="0 0 40 25" aria-hidden="true" className={styles.arch}>
        <path d="M3 25V20C3 9 10 3 20 3s17 6 17 17v5" pathLength="1" />
      </svg>
      <p role="status">{text}</p>
    </main>
  );
}
