import type { Conflict } from "#core/conflicts/conflict.ts";
import styles from "./Balance.module.css";
import { balanceOf } from "./wall-words.ts";

/** The finish line of the workshop. */
export function Balance({ open, settled }: { readonly open: readonly Conflict[]; readonly settled: readonly Conflict[] }) {
  const balance = balanceOf(open, settled);
  if (balance.all === 0) return null;
  return (
    <section className={styles.balance} aria-label="Equilibrium">
      <p className={styles.line}>
        <b>
          {balance.settled} of {balance.all}
        </b>{" "}
        <span>{balance.all === 1 ? "conflict settled" : "conflicts settled"}</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        <i style={{ width: `${balance.share * 100}%` }} />
      </div>
    </section>
  );
}
