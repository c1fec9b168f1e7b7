import type { Horizon, Pool } from "#core/model/frame.ts";
import { MAX_FRAME_TITLE_CHARS } from "#core/model/limits.ts";
import styles from "./FrameDialog.module.css";

/** A shared resource: what it is, in what it is counted, and how much there is in each horizon. */
export function PoolRow({
  pool,
  horizons,
  onChange,
}: {
  readonly pool: Pool;
  readonly horizons: readonly Horizon[];
  readonly onChange: (change: Partial<Pool>) => void;
}) {
  return (
    <div className={styles.pool}>
      <div className={styles.line}>
        <input
          aria-label="Resource"
          value={pool.title}
          maxLength={MAX_FRAME_TITLE_CHARS}
          placeholder="designer time"
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <input
          aria-label={`Unit of ${pool.title || "this resource"}`}
          className={styles.unit}
          value={pool.unit}
          maxLength={60}
          placeholder="days"
          onChange={(event) => onChange({ unit: event.target.value })}
        />
      </div>
      <div className={styles.capacities}>
        {horizons.map(({ id, title }) => (
          <label key={id}>
            <span>{title || "…"}</span>
            <input
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
              placeholder="?"
              aria-label={`${pool.title || "This resource"} in ${title}, ${pool.unit}`}
              value={pool.capacity[id] ?? ""}
              onChange={(event) => onChange({ capacity: { ...pool.capacity, [id]: amountOf(event.target.value) } })}
            />
          </label>
        ))}
      </div>
    </div>
  );
}

/** null: unknown. */
function amountOf(typed: string): number | null {
  const amount = Number(typed);
  return typed.trim() === "" || !Number.isFinite(amount) || amount < 0 ? null : amount;
}
