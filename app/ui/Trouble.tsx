import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Trouble.module.css";

/** What went wrong, where it went wrong, read out at once. */
export function Trouble({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className={styles.trouble}>
      <CircleAlert size={18} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
