import { X } from "lucide-react";
import type { FormEvent } from "react";
import { MAX_NOTE_CHARS, MAX_TITLE_CHARS } from "#core/model/limits.ts";
import { EVIDENCE, type Learning, type LearningLink } from "#core/model/room.ts";
import type { WorkshopState } from "../state/types.ts";
import { useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { useWorkshop } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { LongField } from "../ui/LongField.tsx";
import styles from "../ui/Sheet.module.css";
import { Choice } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import form from "./LearningForm.module.css";

const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;
const keyOf = (link: LearningLink) => ("goal" in link ? `goal ${link.goal}` : `objective ${link.objective}`);

/** A new one begun from a card is not the one begun from the list. */
export function learnPlace(learning: Learning | undefined, links: readonly LearningLink[]): string {
  return `learn ${learning?.id ?? links.map(keyOf).join(" ")}`;
}

/** What a department learned outside, and what it speaks for or against. */
export function LearningForm({
  learning,
  links: first = [],
  onDone,
}: {
  /** One's own, to be changed. */
  readonly learning?: Learning;
  readonly links?: readonly LearningLink[];
  readonly onDone: () => void;
}) {
  const frame = useWorkshop(frameOf);
  const goals = useWorkshop(goalsOf);
  const unsent = useUnsent(learnPlace(learning, first));
  const text = unsent.of("text", learning?.text ?? "");
  const source = unsent.of("source", learning?.source ?? "");
  const links = unsent.of<readonly LearningLink[]>("links", learning?.links ?? first);
  const setLinks = (next: readonly LearningLink[]) => unsent.keep("links", next);
  const stopped = useStopped("learn");
  const done = () => {
    unsent.forget();
    onDone();
  };
  const { run, busy, trouble } = useCommand();
  const taken = new Set(links.map(keyOf));
  const titleOf = (link: LearningLink) =>
    "goal" in link
      ? (goals.get(link.goal)?.title ?? "A card that is gone")
      : (frame.objectives.find(({ id }) => id === link.objective)?.title ?? "An objective that is gone");
  const add = (key: string) => {
    const [kind, id = ""] = key.split(" ");
    setLinks([...links, kind === "goal" ? { evidence: "supports", goal: id } : { evidence: "supports", objective: id }]);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({
      type: "learn",
      ...(learning === undefined ? {} : { id: learning.id }),
      text: text.trim(),
      ...(source.trim() === "" ? {} : { source: source.trim() }),
      links,
    });
    if (outcome.ok) done();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <LongField label="What did you learn?" value={text} maxLength={MAX_NOTE_CHARS} required onChange={(event) => unsent.keep("text", event.target.value)} />
      <Field
        label="Where? (optional)"
        placeholder="a conference, a customer, a failure…"
        value={source}
        maxLength={MAX_TITLE_CHARS}
        onChange={(event) => unsent.keep("source", event.target.value)}
      />
      <div className={styles.part}>
        <h3>What does it speak to?</h3>
        <ul className={styles.list}>
          {links.map((link, place) => (
            <li key={keyOf(link)} className={styles.entry}>
              <Choice
                legend={titleOf(link)}
                options={EVIDENCE.map((value) => ({ value, label: value === "supports" ? "Supports it" : "Contradicts it" }))}
                chosen={link.evidence}
                onChange={(evidence) => setLinks(links.map((one, n) => (n === place ? { ...one, evidence } : one)))}
              />
              <span className={styles.line}>
                <Button small look="quiet" aria-label={`Take the link to ${titleOf(link)} out`} onClick={() => setLinks(links.filter((one) => one !== link))}>
                  <X size={14} aria-hidden="true" /> Take it out
                </Button>
              </span>
            </li>
          ))}
        </ul>
        <label className={form.add}>
          <span>Add an objective or a card</span>
          <select value="" onChange={(event) => add(event.target.value)}>
            <option value="" disabled>
              Choose…
            </option>
            <optgroup label="Objectives">
              {frame.objectives.map(({ id, title }) => (
                <option key={id} value={`objective ${id}`} disabled={taken.has(`objective ${id}`)}>
                  {title}
                </option>
              ))}
            </optgroup>
            <optgroup label="Cards on the canvas">
              {[...goals.values()].map(({ id, title }) => (
                <option key={id} value={`goal ${id}`} disabled={taken.has(`goal ${id}`)}>
                  {title}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      </div>
      {stopped === null && trouble === null ? null : <Trouble>{stopped ?? trouble}</Trouble>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || stopped !== null || text.trim() === ""}>
          {learning === undefined ? "Share it" : "Save it"}
        </Button>
        <Button look="quiet" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
