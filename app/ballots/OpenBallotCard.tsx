import { useState } from "react";
import type { OpenBallot } from "#core/model/ballot.ts";
import type { PresenceState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useLooks } from "../state/use-look.ts";
import { usePresence, useScreen } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { BallotPaper } from "./BallotPaper.tsx";
import styles from "./Ballots.module.css";
import { ballotView } from "./ballot-view.ts";
import { KIND_NAMES, turnoutWords } from "./ballot-words.ts";

const rosterOf = (state: PresenceState) => state.roster;

/** An open ballot, in whatever phase: the paper for who sits for a department, the turnout for all, the close for the host. */
export function OpenBallotCard({ ballot }: { readonly ballot: OpenBallot }) {
  const { me } = useScreen().session;
  return (
    <section className={styles.ballot} data-ballot={ballot.kind} aria-label={`Ballot: ${ballot.title}`}>
      <p className={styles.kind}>{KIND_NAMES[ballot.kind]} · open</p>
      <h2 className={styles.title}>{ballot.title}</h2>
      {ballot.byDepartment === true ? (
        <p className={styles.words}>Results by department are asked for; they show only where nobody’s vote can be worked out.</p>
      ) : null}
      {me.department !== null ? <BallotPaper key={ballot.id} ballot={ballot} /> : null}
      <TurnoutLine ballot={ballot.id} />
      {me.role === "host" ? <Close ballot={ballot.id} /> : null}
    </section>
  );
}

/** Who has voted and who has not; never how. */
export function TurnoutLine({ ballot }: { readonly ballot: string }) {
  const roster = usePresence(rosterOf);
  const looks = useLooks();
  const { voted, here, waiting } = turnoutWords(
    roster.ballots?.find((turnout) => turnout.ballot === ballot),
    (department) => looks(department).title,
  );
  return (
    <p className={styles.words} data-turnout="">
      <b>
        {voted} of {here}
      </b>{" "}
      have voted. {waiting === null ? "" : `${waiting}.`}
    </p>
  );
}

function Close({ ballot }: { readonly ballot: string }) {
  const { run, busy, trouble } = useCommand();
  const [tooFew, setTooFew] = useState(false);
  const close = async (discard: boolean) => {
    const outcome = await run({ type: "ballot-close", ballot, ...(discard ? { discard } : {}) });
    if (outcome.ok) await run({ type: "spotlight", on: { kind: "view", view: ballotView(ballot) } });
    else setTooFew("code" in outcome && outcome.code === "too-few");
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button small disabled={busy} onClick={() => close(false)}>
          Close the ballot
        </Button>
        {tooFew ? (
          <Button small look="danger" disabled={busy} onClick={() => close(true)}>
            Close without a result
          </Button>
        ) : null}
      </div>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </>
  );
}
