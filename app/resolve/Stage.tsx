import { useEffect, useId, useRef } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { useScreen } from "../state/use-session.ts";
import { plainName } from "../words/plain-name.ts";
import { useExplanation } from "../words/use-explanation.ts";
import { ConflictItem } from "./ConflictItem.tsx";
import { OutcomeText } from "./OutcomeText.tsx";
import styles from "./Stage.module.css";
import { useStagedConflict } from "./use-spotlight.ts";

/** The conflict that is on the wall now, first on every screen. */
export function Stage() {
  const staged = useStagedConflict();
  const heading = useId();
  const { ui } = useScreen();
  const identity = staged?.identity ?? null;
  // Its cards are lit, unless this person is looking at another one.
  useEffect(() => {
    if (identity === null) return;
    ui.setState(({ shown }) => ({ shown: shown ?? identity }));
    return () => ui.setState(({ shown }) => ({ shown: shown === identity ? null : shown }));
  }, [identity, ui]);
  const box = useRef<HTMLElement>(null);
  const isOpen = staged?.isOpen;
  useEffect(() => {
    if (identity === null || isOpen === undefined) return;
    // Whoever writes stays where they write.
    if (document.activeElement?.matches("input, textarea, select") === true) return;
    box.current?.scrollIntoView({ block: "nearest" });
  }, [identity, isOpen]);
  if (staged === null) return null;
  const { conflict, ref } = staged;
  return (
    <section ref={box} className={styles.stage} aria-labelledby={heading} data-stage="">
      <h2 id={heading} className={styles.caps}>
        Now on the wall
      </h2>
      {conflict === undefined ? (
        <p className={styles.gone}>{plainName(ref.rule)}: its cards have changed, and it is gone.</p>
      ) : isOpen ? (
        <ul>
          <ConflictItem key={conflict.identity} conflict={conflict} leaving={false} expanded />
        </ul>
      ) : (
        <Settled conflict={conflict} />
      )}
    </section>
  );
}

function Settled({ conflict }: { readonly conflict: Conflict }) {
  const { name, sentence } = useExplanation(conflict);
  return (
    <div className={styles.settled}>
      <b>{name}</b>
      <p className={styles.say}>{sentence}</p>
      <OutcomeText conflict={conflict} />
    </div>
  );
}
