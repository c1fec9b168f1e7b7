import type { Objective } from "#core/model/frame.ts";
import styles from "./Arch.module.css";

/** Which columns the arch stands on: from the first to the last objective that serves; all of them where these would carry too little. */
export function archSpan(objectives: readonly Objective[]): { readonly first: number; readonly last: number } {
  const all = { first: 0, last: Math.max(0, objectives.length - 1) };
  const first = objectives.findIndex(({ serves }) => serves);
  const last = objectives.findLastIndex(({ serves }) => serves);
  return first === -1 || (last - first + 1) * 2 < objectives.length ? all : { first, last };
}

/** The over-arching goal over its objectives. The curve lies behind the sentence and stretches with its columns. */
export function Arch({ goal, objectives }: { readonly goal: string; readonly objectives: readonly Objective[] }) {
  const { first, last } = archSpan(objectives);
  const size = goal.length > 150 ? "small" : goal.length > 90 ? "medium" : "large";
  return (
    <div className={styles.arch} data-arch="" style={{ gridColumn: `${first + 2} / ${last + 3}` }}>
      <svg className={styles.curve} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 101V100C0 0 13 0 29 0H71C87 0 100 0 100 100V101" />
      </svg>
      <div className={styles.words}>
        <div className={styles.caps}>Over-arching goal</div>
        <h1 className={styles.goal} data-size={size}>
          {goal === "" ? <span className={styles.empty}>The sentence that everything hangs under is not written yet.</span> : goal}
        </h1>
      </div>
    </div>
  );
}
