import { Check, Minus, Plus } from "lucide-react";
import { useState } from "react";
import { CONSENTS, type Consent, type OpenBallot, type Vote } from "#core/model/ballot.ts";
import { MAX_NOTE_CHARS } from "#core/model/limits.ts";
import { useCommand } from "../host/use-command.ts";
import type { UiState } from "../state/ui-store.ts";
import { useScreen, useUi } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Choice } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./Ballots.module.css";
import { CONSENT_WORDS, FINGER_WORDS, FINGERS } from "./ballot-words.ts";
import { type Dots, dotsLeft, withDot } from "./dots.ts";

const votesOf = (state: UiState) => state.votes;

/** One person's ballot, changeable until the close. */
export function BallotPaper({ ballot }: { readonly ballot: OpenBallot }) {
  const { ui } = useScreen();
  const mine = useUi(votesOf)[ballot.id];
  const { run, busy, trouble } = useCommand();
  const cast = async (vote: Vote | null) => {
    const outcome = await run({ type: "vote", ballot: ballot.id, vote });
    if (!outcome.ok) return;
    ui.setState(({ votes }) => {
      const { [ballot.id]: _, ...others } = votes;
      return { votes: vote === null ? others : { ...others, [ballot.id]: vote } };
    });
  };
  return (
    <div className={styles.paper}>
      {ballot.kind === "dots" ? (
        <DotsPaper ballot={ballot} mine={mine !== undefined && "dots" in mine ? mine.dots : null} busy={busy} cast={cast} />
      ) : ballot.kind === "fist" ? (
        <FistPaper mine={mine !== undefined && "fist" in mine ? mine.fist : null} busy={busy} cast={cast} />
      ) : (
        <ConsentPaper mine={mine !== undefined && "consent" in mine ? mine : null} busy={busy} cast={cast} />
      )}
      <p className={styles.words} role="status">
        {mine === undefined ? (
          "Secret: nobody sees how you vote. You can change it until it is closed."
        ) : (
          <>
            <Check size={15} strokeWidth={3} aria-hidden="true" /> Your ballot is in. You can change it until it is closed.
          </>
        )}
      </p>
      {mine === undefined ? null : (
        <Button small look="quiet" disabled={busy} onClick={() => cast(null)}>
          Take my ballot out
        </Button>
      )}
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </div>
  );
}

interface PaperProps<M> {
  readonly mine: M | null;
  readonly busy: boolean;
  readonly cast: (vote: Vote) => Promise<void>;
}

function DotsPaper({ ballot, mine, busy, cast }: PaperProps<Dots> & { readonly ballot: OpenBallot }) {
  const [dots, setDots] = useState<Dots>(mine ?? {});
  const budget = ballot.budget ?? 1;
  const left = dotsLeft(budget, dots);
  const changed = JSON.stringify(dots) !== JSON.stringify(mine ?? {});
  return (
    <>
      <p className={styles.budget}>{left === 0 ? "All your dots are given." : left === 1 ? "1 dot left" : `${left} dots left`}</p>
      <ul className={styles.options}>
        {(ballot.options ?? []).map(({ id, title }) => {
          const given = dots[id] ?? 0;
          return (
            <li key={id}>
              <span className={styles.option}>{title}</span>
              <span className={styles.stepper}>
                <Button look="icon" aria-label={`One dot less for ${title}`} disabled={given === 0} onClick={() => setDots(withDot(dots, id, -1, budget))}>
                  <Minus size={16} aria-hidden="true" />
                </Button>
                <b className={styles.given}>{given}</b>
                <Button look="icon" aria-label={`One dot more for ${title}`} disabled={left === 0} onClick={() => setDots(withDot(dots, id, 1, budget))}>
                  <Plus size={16} aria-hidden="true" />
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <Button look="primary" disabled={busy || !changed} onClick={() => cast({ dots })}>
        {mine === null ? "Cast my ballot" : "Change my ballot"}
      </Button>
    </>
  );
}

function FistPaper({ mine, busy, cast }: PaperProps<number>) {
  return (
    <fieldset className={styles.fingers} disabled={busy}>
      <legend className="visually-hidden">How many fingers?</legend>
      {FINGERS.map((fingers) => (
        <button key={fingers} type="button" className={styles.finger} aria-pressed={mine === fingers} onClick={() => cast({ fist: fingers })}>
          <b>{fingers}</b> {FINGER_WORDS[fingers]}
        </button>
      ))}
    </fieldset>
  );
}

function ConsentPaper({ mine, busy, cast }: PaperProps<{ readonly consent: Consent; readonly reason?: string }>) {
  const [consent, setConsent] = useState<Consent | null>(mine?.consent ?? null);
  const [reason, setReason] = useState(mine?.reason ?? "");
  const ready = consent !== null && (consent !== "object" || reason.trim() !== "");
  const same = mine !== null && consent === mine.consent && (consent !== "object" || reason.trim() === (mine.reason ?? ""));
  return (
    <>
      <Choice legend="What do you say?" options={CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value] }))} chosen={consent} onChange={setConsent} />
      {consent === "object" ? (
        <LongField
          label="Why?"
          hint="Reasons are shown after the close, without names."
          value={reason}
          maxLength={MAX_NOTE_CHARS}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      <Button
        look="primary"
        disabled={busy || !ready || same}
        onClick={() => consent !== null && cast(consent === "object" ? { consent, reason: reason.trim() } : { consent })}
      >
        {mine === null ? "Cast my ballot" : "Change my ballot"}
      </Button>
    </>
  );
}
