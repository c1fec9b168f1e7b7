import type { ConflictState } from "../state/types.ts";
import { useConflicts } from "../state/use-session.ts";
import { balanceOf } from "../words/wall-words.ts";
import styles from "./Balance.module.css";

const ledgerOf = (state: ConflictState) => state.ledger;

/** The finish line of the workshop: the same on every screen that shows it. */
export function Balance() {
  const ledger = useConflicts(ledgerOf);
  const balance = balanceOf(ledger);
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
