import type { ReactNode } from "react";
import styles from "./ArchPanel.module.css";

/** The brand's arch over what stands under it, for the pages that have no canvas. */
export function ArchPanel({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <div className={`${styles.arch} ${className ?? ""}`}>
      <svg className={styles.curve} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 100C0 0 13 0 29 0H71C87 0 100 0 100 100" />
      </svg>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
