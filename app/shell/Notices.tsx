import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { useEffect } from "react";
import type { Notice, StatusState } from "../state/types.ts";
import { useActions, useStatus } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/CopyField.tsx";
import styles from "./Notices.module.css";

/** How long news without anything to copy stays, ms. */
const NEWS_MS = 8_000;
/** The newest ones on screen; older ones wait behind them. */
const SHOWN = 3;
const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert };
const noticesOf = (state: StatusState) => state.notices;

/** News, refusals and words that were not kept. Warnings stay until they are dismissed. */
export function Notices() {
  const notices = useStatus(noticesOf);
  return (
    <div role="status" aria-label="News" className={styles.notices}>
      {notices.slice(-SHOWN).map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice }: { readonly notice: Notice }) {
  const { dismissNotice } = useActions();
  const { id, kind, text, detail } = notice;
  const passing = kind === "info" && detail === undefined;
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(() => dismissNotice(id), NEWS_MS);
    return () => clearTimeout(timer);
  }, [passing, id, dismissNotice]);
  const Icon = ICONS[kind];
  return (
    <div className={styles.notice} data-kind={kind}>
      <Icon size={18} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p>{text}</p>
        {detail === undefined ? null : <CopyField label="Your words" text={detail} />}
      </div>
      <Button look="icon" small aria-label="Dismiss" onClick={() => dismissNotice(id)}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
