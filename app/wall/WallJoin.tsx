import { lazy, Suspense, useEffect, useState } from "react";
import type { InviteReply } from "#core/protocol/roles.ts";
import { formatCode } from "../start/join-code.ts";
import type { WorkshopState } from "../state/types.ts";
import { useActions, useWorkshop } from "../state/use-session.ts";
import { typedAddress } from "../words/wall-words.ts";
import styles from "./WallJoin.module.css";

const QrCode = lazy(() => import("../host/invite/QrCode.tsx").then(({ QrCode }) => ({ default: QrCode })));
const codeOf = (state: WorkshopState) => state.code;

/** How to get in, readable from the last row; nothing while the code is off. */
export function WallJoin({ size }: { readonly size: "large" | "small" }) {
  const { invite } = useActions();
  const code = useWorkshop(codeOf);
  const [reply, setReply] = useState<InviteReply | null>(null);
  useEffect(() => {
    if (code === null) return;
    let gone = false;
    void invite().then((fetched) => {
      if (!gone) setReply(fetched);
    });
    return () => {
      gone = true;
    };
  }, [invite, code]);
  if (code === null) return null;
  return (
    <section className={styles.join} data-size={size} aria-label="How to join">
      <div className={styles.qr}>
        {reply?.joinUrl == null ? null : (
          <Suspense fallback={null}>
            <QrCode text={reply.joinUrl} label={`QR code of ${reply.joinUrl}`} />
          </Suspense>
        )}
      </div>
      <p className={styles.words}>
        <span>{reply?.joinUrl == null ? "Join with the code" : `Join at ${typedAddress(reply.joinUrl)}`}</span>
        <b>{formatCode(code)}</b>
      </p>
    </section>
  );
}
