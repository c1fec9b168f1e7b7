import { Check, Minus, Plus } from "lucide-react";
import { useState } from "react";
import { CONSENTS, type Consent, type OpenBallot, type Vote } from "#core/model/ballot.ts";
import { MAX_REASON_CHARS } from "#core/model/limits.ts";
import type { PresenceState, StatusState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { type Unsent, useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { usePresence, useScreen, useStatus, useUi } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { Button } from "../ui/Button.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Choice } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./Ballots.module.css";
import { CONSENT_WORDS, FINGER_WORDS, FINGERS } from "./ballot-words.ts";
import { type Dots, dotsLeft, withDot } from "./dots.ts";
import { inTheBox } from "./in-the-box.ts";
import { paperPlace } from "./left-papers.ts";

const votesOf = (state: UiState) => state.votes;
const turnoutsOf = (state: PresenceState) => state.roster.ballots;
const offsetOf = (state: StatusState) => state.clockOffsetMs;

/** One person's ballot, changeable until the close. */
export function BallotPaper({ ballot }: { readonly ballot: OpenBallot }) {
  const { ui, session } = useScreen();
  const mine = useUi(votesOf)[ballot.id];
  // Marks and reason outlive the paper, which a phone takes away with its tab.
  const unsent = useUnsent(paperPlace(ballot.id));
  const stopped = useStopped("vote");
  const { run, busy: sending, trouble } = useCommand();
  const busy = sending || stopped !== null;
  // A reload forgets how one has voted, and the ballot lies in the box.
  const [isOut, setOut] = useState(false);
  const turnouts = usePresence(turnoutsOf);
  const loadedAt = performance.timeOrigin + useStatus(offsetOf);
  const left = inTheBox(ballot, turnouts, { department: session.me.department, loadedAt });
  const isIn = mine !== undefined ? "yes" : isOut ? "no" : left;
  const cast = async (vote: Vote | null) => {
    const outcome = await run({ type: "vote", ballot: ballot.id, vote });
    if (!outcome.ok) return;
    setOut(vote === null);
    // What is taken out lies on the paper again; what was not known here takes nothing off it.
    if (vote !== null || mine !== undefined) unsent.forget();
    if (vote === null) for (const [field, value] of Object.entries(mine ?? {})) unsent.keep(field, value);
    ui.setState(({ votes }) => {
      const { [ballot.id]: _, ...others } = votes;
      return { votes: vote === null ? others : { ...others, [ballot.id]: vote } };
    });
  };
  return (
    <div className={styles.paper}>
      {ballot.kind === "dots" ? (
        <DotsPaper ballot={ballot} mine={mine !== undefined && "dots" in mine ? mine.dots : null} unsent={unsent} busy={busy} cast={cast} />
      ) : ballot.kind === "fist" ? (
        <FistPaper mine={mine !== undefined && "fist" in mine ? mine.fist : null} busy={busy} cast={cast} />
      ) : (
        <ConsentPaper mine={mine !== undefined && "consent" in mine ? mine : null} unsent={unsent} busy={busy} cast={cast} />
      )}
      <p className={styles.words} role="status">
        {isIn === "no" ? (
          "Secret: nobody sees how you vote. You can change it until it is closed."
        ) : isIn === "maybe" ? (
          "Secret: nobody sees how you vote. If you voted before this page was loaded, your ballot is in: vote anew, or take it out."
        ) : (
          <>
            <Check size={15} strokeWidth={3} aria-hidden="true" /> Your ballot is in
            {mine === undefined ? "; how you voted this page has forgotten" : ""}. You can change it until it is closed.
          </>
        )}
      </p>
      {isIn === "no" ? null : (
        <Button small look="quiet" disabled={busy} onClick={() => cast(null)}>
          Take my ballot out
        </Button>
      )}
      {stopped === null && trouble === null ? null : <Trouble>{stopped ?? trouble}</Trouble>}
    </div>
  );
}

interface PaperProps<M> {
  readonly mine: M | null;
  readonly busy: boolean;
  readonly cast: (vote: Vote) => Promise<void>;
}
interface WrittenPaperProps<M> extends PaperProps<M> {
  readonly unsent: Unsent;
}

function DotsPaper({ ballot, mine, unsent, busy, cast }: WrittenPaperProps<Dots> & { readonly ballot: OpenBallot }) {
  const dots = unsent.of<Dots>("dots", mine ?? {});
  const setDots = (next: Dots) => unsent.keep("dots", next);
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

function ConsentPaper({ mine, unsent, busy, cast }: WrittenPaperProps<{ readonly consent: Consent; readonly reason?: string }>) {
  const consent = unsent.of<Consent | null>("consent", mine?.consent ?? null);
  const reason = unsent.of("reason", mine?.reason ?? "");
  const ready = consent !== null && (consent !== "object" || reason.trim() !== "");
  const same = mine !== null && consent === mine.consent && (consent !== "object" || reason.trim() === (mine.reason ?? ""));
  return (
    <>
      <Choice
        legend="What do you say?"
        options={CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value] }))}
        chosen={consent}
        onChange={(next) => unsent.keep("consent", next)}
      />
      {consent === "object" ? (
        <LongField
          label="Why?"
          hint={`Reasons are shown after the close, without names. ${MAX_REASON_CHARS - reason.length} of ${MAX_REASON_CHARS} characters are left.`}
          value={reason}
          maxLength={MAX_REASON_CHARS}
          onChange={(event) => unsent.keep("reason", event.target.value)}
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
