import { useEffect, useState } from "react";
import type { CreateReply, InviteReply } from "#core/protocol/roles.ts";
import { formatCode } from "../../start/join-code.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useCommand } from "../../state/use-command.ts";
import { useLooks } from "../../state/use-look.ts";
import { useActions, useScreen, useWorkshop } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import { DepartmentBadge } from "../../ui/DepartmentBadge.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Trouble } from "../../ui/Trouble.tsx";
import { keepLink, knownLinks, linkUnder } from "../known-links.ts";
import styles from "./InviteDialog.module.css";
import { QrCode } from "./QrCode.tsx";

const departmentsOf = (state: WorkshopState) => state.frame.departments;
const codeOf = (state: WorkshopState) => state.code;
const closedOf = (state: WorkshopState) => state.phase === "closed";

/** Every way in: the code for the room, a link for each department, the wall, another host. */
export function InviteDialog({ created, onClose }: { readonly created: CreateReply | null; readonly onClose: () => void }) {
  const { workshopId } = useScreen().session;
  const { invite } = useActions();
  const departments = useWorkshop(departmentsOf);
  const code = useWorkshop(codeOf);
  const closed = useWorkshop(closedOf);
  const looks = useLooks();
  const { run, busy, trouble } = useCommand();
  const [reply, setReply] = useState<InviteReply | null>(null);
  const [known, setKnown] = useState(() => knownLinks(localStorage, workshopId, created));

  useEffect(() => {
    // A switched code gives another address.
    void code;
    let gone = false;
    void invite().then((fetched) => {
      if (!gone) setReply(fetched);
    });
    return () => {
      gone = true;
    };
  }, [invite, code]);

  const base = reply?.base ?? window.location.origin;
  const renew = async (role: "host" | "seat" | "wall", department: string | null) => {
    const outcome = await run({ type: "link", role, ...(department === null ? {} : { department }) });
    if (!outcome.ok || typeof outcome.link !== "string") return;
    keepLink(localStorage, workshopId, role, department, outcome.link);
    setKnown(knownLinks(localStorage, workshopId, created));
  };
  const link = (label: string, role: "host" | "seat" | "wall", department: string | null) => {
    const text = department === null ? known[role] : known.departments[department];
    return (
      <div className={styles.link}>
        {text === undefined ? (
          <p className={styles.unknown}>
            <b>{label}</b>
            <Button small disabled={busy} onClick={() => void renew(role, department)}>
              Make a new link
            </Button>
          </p>
        ) : (
          <>
            <CopyField label={label} text={linkUnder(base, text)} />
            <button
              type="button"
              className={styles.renew}
              disabled={busy}
              onClick={() => void renew(role, department)}
              title="The link above then opens nothing any more."
            >
              Replace it<span className="visually-hidden"> ({label}): the present link then opens nothing any more</span>
            </button>
          </>
        )}
      </div>
    );
  };

  return (
    <Dialog title="Invite people" wide onClose={onClose}>
      <div className={styles.invite}>
        <section className={styles.code} aria-labelledby="invite-code">
          <h3 id="invite-code" tabIndex={-1} data-first-focus="">
            For the room
          </h3>
          {code !== null && reply?.joinUrl != null ? (
            <>
              <div className={styles.qr}>
                <QrCode text={reply.joinUrl} label={`QR code of ${reply.joinUrl}`} />
              </div>
              <p className={styles.letters}>{formatCode(code)}</p>
              <CopyField label="Address to join" text={reply.joinUrl} />
              <p className={styles.words}>People choose their department when they join.</p>
            </>
          ) : (
            <p className={styles.words}>
              {code === null
                ? closed
                  ? "The workshop is closed, so its code is off."
                  : "The code is switched off: nobody new comes in by it. Links go on working."
                : "Asking the server for the address…"}
            </p>
          )}
          <Button small disabled={busy || closed} onClick={() => void run({ type: "code", enabled: code === null })}>
            {code === null ? "Switch the code on" : "Switch the code off"}
          </Button>
        </section>
        <section className={styles.links} aria-labelledby="invite-links">
          <h3 id="invite-links">Links for departments</h3>
          <p className={styles.words}>Whoever opens a department’s link speaks for it, without choosing. The server keeps no copy of a link.</p>
          <ul>
            {departments.map(({ id, title }) => (
              <li key={id} className={styles.department}>
                <DepartmentBadge look={looks(id)} />
                {link(title, "seat", id)}
              </li>
            ))}
          </ul>
          <h3>Other links</h3>
          {link("The wall, for the shared screen", "wall", null)}
          {link("Any department, one link for all", "seat", null)}
          {link("Another host, or you on another device", "host", null)}
          {known.recoveryCode === undefined ? null : (
            <div className={styles.link}>
              <CopyField label="Your way back, if the host’s link is lost" text={`${base}/w/${workshopId}#${known.recoveryCode}`} />
              <p className={styles.words}>Keep it to yourself: it makes its bearer host, and cannot be replaced.</p>
            </div>
          )}
          {trouble === null ? null : <Trouble>{trouble}</Trouble>}
        </section>
      </div>
    </Dialog>
  );
}
