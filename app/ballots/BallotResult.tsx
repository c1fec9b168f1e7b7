import type { ClosedBallot } from "#core/model/ballot.ts";
import { useLooks } from "../state/use-look.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./Ballots.module.css";
import { KIND_NAMES, resultLines, resultSentence } from "./ballot-words.ts";

/** What came out, first as a sentence. */
export function BallotResult({ ballot, heading = "h3" }: { readonly ballot: ClosedBallot; readonly heading?: "h2" | "h3" }) {
  const Heading = heading;
  const looks = useLooks();
  const { tally, reasons = [], tallyByDepartment = {} } = ballot;
  return (
    <article className={styles.ballot} data-closed="" data-ballot={ballot.kind}>
      <p className={styles.kind}>{KIND_NAMES[ballot.kind]} · closed</p>
      <Heading className={styles.title}>{ballot.title}</Heading>
      <p className={styles.say}>{resultSentence(ballot)}</p>
      {tally === null ? null : (
        <ul className={styles.results} aria-label="Result">
          {resultLines(ballot, tally).map(({ choice, label, count, share }) => (
            <li key={choice}>
              <span>{label}</span>
              <b>{count}</b>
              <span className={styles.bar} aria-hidden="true">
                <i style={{ width: `${share * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {Object.entries(tallyByDepartment).map(([department, part]) => (
        <p key={department} className={styles.words}>
          <DepartmentBadge look={looks(department)} named />{" "}
          {resultLines(ballot, part)
            .filter(({ count }) => count > 0)
            .map(({ label, count }) => `${label}: ${count}`)
            .join(" · ")}
        </p>
      ))}
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons} aria-label="Objections">
          {reasons.map((reason, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reason: two people may give the same reason, and the list never changes
            <li key={place}>{reason}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
