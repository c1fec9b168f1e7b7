import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { lazy, Suspense, useEffect } from "react";
import type { Notice, StatusState } from "../state/types.ts";
import { useActions, useStatus } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Notices.module.css";

/** Rarely needed, and perhaps just when nothing can be fetched: then the words stand there as they are. */
const CopyWords = lazy(() =>
  import("../ui/CopyField.tsx").then(
    ({ CopyField }) => ({ default: CopyField }),
    () => ({ default: PlainWords }),
  ),
);
function PlainWords({ text }: { readonly label: string; readonly text: string }) {
  return <p className={styles.detail}>{text}</p>;
}

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
        {detail === undefined ? null : (
          <Suspense fallback={<PlainWords label="" text={detail} />}>
            <CopyWords label="Your words" text={detail} />
          </Suspense>
        )}
      </div>
      <Button look="icon" small aria-label="Dismiss" onClick={() => dismissNotice(id)}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
