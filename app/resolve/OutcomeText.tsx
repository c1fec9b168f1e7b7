import type { Conflict } from "#core/conflicts/conflict.ts";
import { longDate } from "#core/report/printable-text.ts";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./OutcomeText.module.css";
import { outcomeOf } from "./outcome.ts";

const answersOf = (state: WorkshopState) => state.answers;
const agreementsOf = (state: WorkshopState) => state.agreements;
const parkedOf = (state: WorkshopState) => state.parked;
const glossaryOf = (state: WorkshopState) => state.room.glossary;
const TITLES = { agreed: "Agreed", parked: "Parked", defined: "We meant different things", dismissed: "Not a conflict" } as const;

/** How a settled conflict was settled. */
export function OutcomeText({ conflict }: { readonly conflict: Conflict }) {
  const looks = useLooks();
  const glossary = useWorkshop(glossaryOf);
  const outcome = outcomeOf(conflict, { answers: useWorkshop(answersOf), agreements: useWorkshop(agreementsOf), parked: useWorkshop(parkedOf) });
  if (outcome === null) return <p className={styles.line}>Settled.</p>;
  const { kind, record } = outcome;
  const details =
    outcome.kind === "agreed" || outcome.kind === "parked"
      ? [...(outcome.record.owner ? [`owner: ${outcome.record.owner}`] : []), ...(outcome.record.until ? [`until ${longDate(outcome.record.until)}`] : [])]
      : [];
  const departments = outcome.kind === "agreed" ? (outcome.record.departments ?? []) : [];
  const entry = outcome.kind === "defined" ? glossary.find(({ id }) => id === outcome.record.defined) : undefined;
  return (
    <div className={styles.outcome}>
      <p className={styles.line}>
        <b>{TITLES[kind]}</b>
        {departments.map((department) => (
          <DepartmentBadge key={department} look={looks(department)} named />
        ))}
        {details.length === 0 ? null : <span>{details.join(" · ")}</span>}
      </p>
      {entry === undefined ? null : (
        <p className={styles.text}>
          {entry.term}: {entry.definition}
        </p>
      )}
      {"text" in record && record.text ? <p className={styles.text}>{record.text}</p> : null}
    </div>
  );
}
