import { KeyRound } from "lucide-react";
import { useState } from "react";
import type { CreateReply } from "#core/protocol/roles.ts";
import { useScreen } from "../../state/use-session.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/CopyField.tsx";
import styles from "./Hosts.module.css";
import { hasKeptRecovery, keepRecovery } from "./recovery.ts";
import { useBase } from "./use-base.ts";

/** After the creation, once: the way back that no lost laptop takes along. Later it stands under "Hosts". */
export function RecoveryCard({ created }: { readonly created: CreateReply | null }) {
  const { workshopId } = useScreen().session;
  const [kept, setKept] = useState(() => hasKeptRecovery(localStorage, workshopId));
  if (created === null || kept) return null;
  return <Card workshop={workshopId} code={created.recoveryCode} onKept={() => setKept(true)} />;
}

function Card({ workshop, code, onKept }: { readonly workshop: string; readonly code: string; readonly onKept: () => void }) {
  const base = useBase();
  return (
    <section className={styles.card} aria-label="Recovery code">
      <p className={styles.lead}>
        <KeyRound size={16} aria-hidden="true" /> Keep this address: with its code it makes you host again, on any device.
      </p>
      <CopyField label="Recovery code" text={`${base}/w/${workshop}#${code}`} hideLabel />
      <Button
        small
        onClick={() => {
          keepRecovery(localStorage, workshop);
          onKept();
        }}
      >
        I have kept it
      </Button>
    </section>
  );
}
