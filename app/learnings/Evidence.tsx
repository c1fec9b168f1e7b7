import { ThumbsDown, ThumbsUp } from "lucide-react";
import type { EvidenceFor } from "#core/facilitation/evidence.ts";
import { useLooks } from "../state/use-look.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import styles from "./Evidence.module.css";

/** What departments learned outside that speaks for or against it. */
export function Evidence({ evidence }: { readonly evidence: readonly EvidenceFor[] }) {
  const looks = useLooks();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label="Evidence">
      {evidence.map(({ learning, evidence: kind }) => (
        <li key={`${learning.id} ${kind}`} data-evidence={kind}>
          <span className={styles.kind}>
            {kind === "supports" ? <ThumbsUp size={13} aria-hidden="true" /> : <ThumbsDown size={13} aria-hidden="true" />}
            {kind}
            <DepartmentBadge look={looks(learning.department)} named />
          </span>
          <span className={styles.text}>{learning.text}</span>
          {learning.source === undefined ? null : <span className={styles.source}>{learning.source}</span>}
        </li>
      ))}
    </ul>
  );
}
