import type { FormEvent } from "react";
import { SEVERITIES, type Severity } from "#core/model/workshop.ts";
import { whyNotDraft, whyNotWrite } from "../state/rights.ts";
import type { Picking, UiState } from "../state/ui-store.ts";
import { useUnsent } from "../state/unsent.ts";
import { useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import styles from "./PickBar.module.css";

const pickingOf = (state: UiState) => state.picking;
const WORDS: { readonly [S in Severity]: string } = { blocker: "Cannot hold", tension: "Needs an agreement", watch: "Worth a question" };
/** Characters of what a person says about a conflict. */
const MAX_RAISED_CHARS = 280;

/** While cards are being chosen: what for, how many, and what to do with them. */
export function PickBar() {
  const picking = useUi(pickingOf);
  if (picking === null) return null;
  return (
    <section className={styles.bar} aria-label={picking.why === "raise" ? "Raise a conflict" : "Depends on"}>
      {picking.why === "raise" ? <Raise picking={picking} /> : <Depends picking={picking} />}
    </section>
  );
}

function Raise({ picking }: { readonly picking: Picking & { readonly why: "raise" } }) {
  const { ui, session } = useScreen();
  const unsent = useUnsent("raise");
  const severity = unsent.of<Severity>("severity", "tension");
  const text = unsent.of("text", "");
  const count = picking.chosen.length;
  // Under a lock the words stay in their field; what a phase has begun may be finished in the next.
  const stopped = useWorkshop((state) => whyNotWrite(session.me, state));
  const raise = (event: FormEvent) => {
    event.preventDefault();
    if (stopped !== null) return;
    if (session.actions.raise({ goals: picking.chosen, text: text.trim(), severity })) done();
  };
  const done = () => {
    unsent.forget();
    ui.setState({ picking: null });
  };
  return (
    <form className={styles.form} onSubmit={raise}>
      <p className={styles.lead}>
        {stopped !== null
          ? `${stopped} What you have typed stays here.`
          : count === 0
            ? "Tap the cards that are in each other's way."
            : count === 1
              ? "1 card. Tap the others."
              : `${count} cards`}
      </p>
      <fieldset className={styles.severities}>
        <legend className="visually-hidden">How grave is it?</legend>
        {SEVERITIES.map((option) => (
          <label key={option} className={styles.severity} data-on={severity === option ? "" : undefined}>
            <input type="radio" name="severity" checked={severity === option} onChange={() => unsent.keep("severity", option)} />
            <SeverityMark mark={option} /> {WORDS[option]}
          </label>
        ))}
      </fieldset>
      <input
        className={styles.words}
        value={text}
        maxLength={MAX_RAISED_CHARS}
        placeholder="In one sentence: what is the trouble?"
        aria-label="What is the trouble?"
        onChange={(event) => unsent.keep("text", event.target.value)}
      />
      <Button type="submit" look="primary" disabled={stopped !== null || count === 0 || text.trim() === ""}>
        Raise it
      </Button>
      <Button look="quiet" onClick={done}>
        Cancel
      </Button>
    </form>
  );
}

function Depends({ picking }: { readonly picking: Picking & { readonly why: "depends" } }) {
  const { ui, session } = useScreen();
  const title = useWorkshop((state) => (state.goals.get(picking.goal) ?? state.drafts.get(picking.goal))?.title);
  // Under a lock what was chosen stays; what a phase has begun may be finished in the next.
  const forbidden = useWorkshop((state) => (state.goals.has(picking.goal) ? whyNotWrite(session.me, state) : whyNotDraft(session.me, state)));
  const stopped = title === undefined ? "The card is not here any more." : forbidden;
  const write = () => {
    if (!session.actions.edit(picking.goal, { set: { dependsOn: picking.chosen.length === 0 ? null : picking.chosen } })) return;
    ui.setState({ picking: null, editing: { goal: picking.goal, part: "dependsOn" } });
  };
  return (
    <div className={styles.form}>
      <p className={styles.lead} role={stopped === null ? undefined : "status"}>
        {stopped === null ? `Tap what “${title}” needs. ` : `${stopped} What you have chosen stays here. `}
        {picking.chosen.length === 0 ? "" : `${picking.chosen.length} chosen.`}
      </p>
      <Button look="primary" disabled={stopped !== null} onClick={write}>
        Done
      </Button>
      <Button look="quiet" onClick={() => ui.setState({ picking: null })}>
        Cancel
      </Button>
    </div>
  );
}
