import { Check, CloudAlert, Eye, LoaderCircle, TriangleAlert } from "lucide-react";
import type { StatusState } from "../state/types.ts";
import { useStatus } from "../state/use-session.ts";
import styles from "./SavingMark.module.css";
import { savingWords } from "./saving-words.ts";

const savingOf = (state: StatusState) => state.saving;
const ICONS = { ok: Check, busy: LoaderCircle, warning: CloudAlert, error: TriangleAlert, quiet: Eye };

export function SavingMark() {
  const { text, tone, more } = savingWords(useStatus(savingOf));
  const Icon = ICONS[tone];
  return (
    <span className={styles.saving} data-tone={tone} data-testid="saving" title={more}>
      <Icon size={16} aria-hidden="true" />
      <span className={styles.text}>
        {text}
        {tone === "warning" ? <span className={styles.more}>: keep this tab open</span> : null}
      </span>
      {/* Every edit passes through "Saving…": only trouble is worth interrupting a reader for. */}
      <span role="status" className="visually-hidden">
        {tone === "warning" || tone === "error" ? `${text}. ${more}` : ""}
      </span>
    </span>
  );
}
