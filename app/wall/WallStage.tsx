import { Check } from "lucide-react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { BallotResult } from "../ballots/BallotResult.tsx";
import ballot from "../ballots/Ballots.module.css";
import { KIND_NAMES } from "../ballots/ballot-words.ts";
import { TurnoutLine } from "../ballots/OpenBallotCard.tsx";
import { StanceMap } from "../commit/StanceMap.tsx";
import { Evidence } from "../learnings/Evidence.tsx";
import { useConflictEvidence } from "../learnings/use-evidence.ts";
import { AnswersGiven } from "../resolve/AnswersGiven.tsx";
import { objectionsTo } from "../resolve/about.ts";
import { OutcomeText } from "../resolve/OutcomeText.tsx";
import { refOf } from "../resolve/ref-of.ts";
import type { StagedConflict } from "../resolve/use-spotlight.ts";
import type { WorkshopState } from "../state/types.ts";
import { useLooks } from "../state/use-look.ts";
import { useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { plainName } from "../words/plain-name.ts";
import type { WallStageView } from "./use-wall-stage.ts";
import { WallKnot } from "./WallKnot.tsx";
import styles from "./WallStage.module.css";
import { WallTarget } from "./WallTarget.tsx";

/** What the room looks at together: one conflict, a ballot, a result, or who stands where. */
export function WallStage({ stage }: { readonly stage: WallStageView }) {
  return (
    <section className={styles.stage} aria-label="Now" data-stage="">
      {stage.ballots.map(({ id, kind, title }) => (
        <article key={id} className={ballot.ballot} data-ballot={kind}>
          <p className={ballot.kind}>{KIND_NAMES[kind]} · open</p>
          <h2 className={ballot.title}>{title}</h2>
          <TurnoutLine ballot={id} />
          <p className={ballot.words}>Nobody sees a result before it is closed.</p>
        </article>
      ))}
      {stage.target === null ? null : <WallTarget target={stage.target} />}
      {stage.conflict === null ? null : <StagedKnot staged={stage.conflict} />}
      {stage.result === null ? null : <BallotResult ballot={stage.result} heading="h2" />}
      {stage.stances === "beside" ? <StanceMap heading="h2" /> : null}
      {stage.stances === null ? null : <Signed />}
    </section>
  );
}

/** In place of the canvas, under the same over-arching goal. */
export function LargeStances() {
  const overarchingGoal = useWorkshop(overarchingOf);
  return (
    <div className={styles.large}>
      <h1 className={styles.goal}>{overarchingGoal === "" ? "Who stands where" : overarchingGoal}</h1>
      <StanceMap heading="h2" />
    </div>
  );
}

function StagedKnot({ staged }: { readonly staged: StagedConflict }) {
  const { conflict, isOpen, ref } = staged;
  if (conflict === undefined) return <p className={styles.gone}>{plainName(ref.rule)}: its cards have changed, and it is gone.</p>;
  return (
    <>
      <WallKnot knot={{ head: conflict, others: [] }} />
      {isOpen ? <Said conflict={conflict} /> : <OutcomeText conflict={conflict} />}
    </>
  );
}

function Said({ conflict }: { readonly conflict: Conflict }) {
  const evidence = useConflictEvidence(conflict);
  const objections = objectionsTo({ kind: "conflict", conflict: refOf(conflict) }, useWorkshop(objectionsOf));
  const looks = useLooks();
  return (
    <>
      <AnswersGiven conflict={conflict} waiting />
      <Evidence evidence={evidence.slice(0, MOST_EVIDENCE)} />
      {objections.slice(0, MOST_DISSENT).map(({ id, department, text }) => (
        <p key={id} className={styles.dissent}>
          <DepartmentBadge look={looks(department)} named /> objects: {text}
        </p>
      ))}
    </>
  );
}

/** A wall does not scroll; the rest is on every seat. */
const MOST_EVIDENCE = 3;
const MOST_DISSENT = 3;
const objectionsOf = (state: WorkshopState) => state.room.objections;
const overarchingOf = (state: WorkshopState) => state.frame.overarchingGoal;
const signaturesOf = (state: WorkshopState) => state.room.signatures;
const objectivesOf = (state: WorkshopState) => state.frame.objectives;

function Signed() {
  const signatures = useWorkshop(signaturesOf);
  const objectives = useWorkshop(objectivesOf);
  const looks = useLooks();
  if (signatures.length === 0) return null;
  const things: readonly { readonly id: string | null; readonly title: string }[] = [{ id: null, title: "The whole plan" }, ...objectives];
  return (
    <ul className={styles.signed} aria-label="Signatures">
      {things.map(({ id, title }) => {
        const by = signatures.filter(({ objective }) => objective === id);
        return by.length === 0 ? null : (
          <li key={id ?? ""}>
            <Check size="1em" strokeWidth={3} aria-hidden="true" /> <b>{title}</b>
            <span className={styles.by}>
              {by.map(({ department }) => (
                <DepartmentBadge key={department} look={looks(department)} named />
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
