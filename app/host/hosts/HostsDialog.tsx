import { useMemo, useState } from "react";
import type { CreateReply } from "#core/protocol/roles.ts";
import { takeVotesOut } from "../../ballots/take-votes-out.ts";
import type { PresenceState } from "../../state/types.ts";
import { useCommand } from "../../state/use-command.ts";
import { usePresence, useScreen, useWorkshop } from "../../state/use-session.ts";
import { whoIsHere } from "../../state/who-is-here.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Trouble } from "../../ui/Trouble.tsx";
import { knownLinks, linkUnder } from "../known-links.ts";
import styles from "./Hosts.module.css";
import { hostsWords } from "./hosts-words.ts";
import { useBase } from "./use-base.ts";

const rosterOf = (state: PresenceState) => state.roster;

/** Who leads: one more, one less, or back in after a laptop is lost. Nothing in the room hangs on one of them. */
export function HostsDialog({ created, onClose }: { readonly created: CreateReply | null; readonly onClose: () => void }) {
  const { session } = useScreen();
  const { workshopId } = session;
  const roster = usePresence(rosterOf);
  const names = useMemo(() => roster.names.filter(({ role }) => role === "host").map(({ name }) => name), [roster]);
  const ballots = useWorkshop((state) => state.room.openBallots.length);
  const { hosts } = useMemo(() => whoIsHere(roster), [roster]);
  const [recovery] = useState(() => knownLinks(localStorage, workshopId, created).recoveryCode);
  const base = useBase();
  const [link, setLink] = useState<string | null>(null);
  const [sure, setSure] = useState<"leave" | "end-others" | null>(null);
  const [ended, setEnded] = useState<number | null>(null);
  const { run, busy, trouble } = useCommand();

  const inviteHost = async () => {
    const outcome = await run({ type: "host", action: "invite" });
    if (outcome.ok && typeof outcome.link === "string") setLink(outcome.link);
  };
  const end = async (action: "leave" | "end-others") => {
    setSure(null);
    const kept = action === "leave" ? await takeVotesOut(session) : null;
    if (kept !== null) return session.actions.tell(kept);
    const outcome = await run({ type: "host", action });
    if (outcome.ok && action === "end-others") setEnded(typeof outcome.ended === "number" ? outcome.ended : 0);
  };
  return (
    <Dialog title="Hosts" onClose={onClose}>
      <div className={styles.hosts}>
        <p>{hostsWords(hosts, names)}</p>
        <section className={styles.part} aria-labelledby="host-invite">
          <h3 id="host-invite">One more host</h3>
          <p className={styles.words}>A link for one person, good once and for 24 hours. All hosts may do the same.</p>
          {link === null ? null : <CopyField label="Link for one host" text={linkUnder(base, link)} />}
          <Button small disabled={busy} onClick={() => void inviteHost()}>
            {link === null ? "Make a link for a host" : "Make another one"}
          </Button>
        </section>
        <section className={styles.part} aria-labelledby="host-back">
          <h3 id="host-back">The way back</h3>
          {recovery === undefined ? (
            <p className={styles.words}>The recovery code is on the device that made this workshop.</p>
          ) : (
            <>
              <p className={styles.words}>It makes its bearer host, as often as needed, and cannot be replaced. Keep it to yourself.</p>
              <CopyField label="Recovery code" text={recovery} />
              <CopyField label="The same as an address" text={`${base}/w/${workshopId}#${recovery}`} />
            </>
          )}
        </section>
        <section className={styles.part} aria-labelledby="host-end">
          <h3 id="host-end">Hand over</h3>
          {sure === null ? (
            <div className={styles.buttons}>
              <Button small disabled={busy} onClick={() => setSure("leave")}>
                Leave as host…
              </Button>
              <Button small look="danger" disabled={busy} onClick={() => setSure("end-others")}>
                End the other hosts…
              </Button>
            </div>
          ) : (
            <>
              <p>
                {sure === "leave"
                  ? "You leave, and everything goes on: phase, timer, locks and ballots stay as they are."
                  : "All other hosts lose their place, and links for hosts that nobody used open nothing any more. Yours stays."}
                {sure === "end-others" && ballots > 0 ? " A ballot is open: what they voted stays in it, and one who joins again can vote again." : ""}
                {sure === "leave" && hosts < 2 ? " No other host is here: without the host’s link or the recovery code nobody leads any more." : ""}
              </p>
              <div className={styles.buttons}>
                <Button small look="primary" disabled={busy} onClick={() => void end(sure)}>
                  {sure === "leave" ? "Leave as host" : "End the other hosts"}
                </Button>
                <Button small onClick={() => setSure(null)}>
                  Cancel
                </Button>
              </div>
            </>
          )}
          <p role="status" className={styles.words}>
            {ended === null ? "" : ended === 0 ? "There was no other host." : ended === 1 ? "1 host’s place has ended." : `${ended} hosts’ places have ended.`}
          </p>
        </section>
        {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      </div>
    </Dialog>
  );
}
