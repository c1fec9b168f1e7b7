import { CloudOff, TriangleAlert } from "lucide-react";
import type { StatusState } from "../state/types.ts";
import { useStatus } from "../state/use-session.ts";
import styles from "./Banner.module.css";
import { connectionWords, savingWords } from "./saving-words.ts";

const connectionOf = (state: StatusState) => state.connection;
const savingOf = (state: StatusState) => state.saving;

/** What everybody must know now: no connection, or a server that cannot save. */
export function Banner() {
  const connection = useStatus(connectionOf);
  const saving = useStatus(savingOf);
  const words = connectionWords(connection, saving);
  const cannotSave = saving.state === "cannot-save";
  return (
    <div role="status">
      {words !== null ? (
        <p className={styles.banner} data-tone="warning">
          <CloudOff size={17} aria-hidden="true" />
          <span>{words}</span>
        </p>
      ) : cannotSave ? (
        <p className={styles.banner} data-tone="error">
          <TriangleAlert size={17} aria-hidden="true" />
          <span>
            {savingWords(saving).text}. {savingWords(saving).more}
          </span>
        </p>
      ) : null}
    </div>
  );
}
