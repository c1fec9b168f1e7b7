import { type FormEvent, useCallback } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { MAX_NAME_CHARS, MAX_NOTE_CHARS } from "#core/model/limits.ts";
import type { Command } from "#core/protocol/commands.ts";
import type { Membership } from "#core/protocol/roles.ts";
import { whyNotWrite } from "../canvas/rights.ts";
import { effectWords, isDone, printAfter } from "../conflicts/moves/move-words.ts";
import styles from "../desk/Sheet.module.css";
import { useDepartmentOptions } from "../desk/use-department-options.tsx";
import { useCommand } from "../host/use-command.ts";
import type { WorkshopState } from "../state/types.ts";
import { say } from "../state/ui-store.ts";
import { useUnsent } from "../state/unsent.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Toggles } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { refOf } from "./ref-of.ts";

export type Settling = "agree" | "park" | "escalate";

const WORDS: { readonly [S in Settling]: { readonly text: string; readonly hint: string; readonly send: string } } = {
  agree: { text: "What is agreed?", hint: "One sentence that everybody would sign.", send: "Agree" },
  park: { text: "What stays open?", hint: "Nobody is asked to be of one mind; somebody looks after it.", send: "Park it" },
  escalate: { text: "What does the sponsor have to decide?", hint: "The sponsor of the workshop becomes its owner.", send: "Hand it to the sponsor" },
};

/** How a conflict leaves the table: agreed, parked with an owner and a date, or handed to the sponsor. `move`: made with the agreement, whose text it gives. */
export function SettleForm({
  conflict,
  settling,
  move,
  stopped: kept,
  onDone,
}: {
  readonly conflict: Conflict;
  readonly settling: Settling;
  readonly move?: Move;
  /** Why it cannot be sent now. */
  readonly stopped: string | null;
  readonly onDone: () => void;
}) {
  const { session, ui } = useScreen();
  const deed = settling === "agree" && move !== undefined && isDone(move) ? move : undefined;
  const unsent = useUnsent(settlePlace(settling, conflict.identity, move));
  const text = unsent.of("text", firstWords(settling, move));
  const owner = unsent.of("owner", "");
  const until = unsent.of("until", "");
  const departments = unsent.of<readonly string[]>("departments", conflict.departments);
  const options = useDepartmentOptions();
  const { run, busy, trouble } = useCommand();
  const words = WORDS[settling];
  // What cannot be done now is not agreed on as done.
  const undoable = useWorkshop(useCallback((state: WorkshopState) => (deed === undefined ? null : whyNotMove(deed, session.me, state)), [deed, session]));
  const stopped = kept ?? undoable;
  const ready = settling === "park" ? owner.trim() !== "" : text.trim() !== "";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    // First the word, then the deed: once its facts are gone the conflict cannot be agreed on any more.
    if (stopped !== null) return;
    const print = deed === undefined ? conflict.print : printAfter(conflict, deed);
    const common = { ...refOf(conflict), print, ...(until === "" ? {} : { until }) };
    const said = text.trim() === "" ? {} : { text: text.trim() };
    const who = owner.trim() === "" ? {} : { owner: owner.trim() };
    const command: Command =
      settling === "agree"
        ? { type: "agree", ...common, text: text.trim(), ...(departments.length === 0 ? {} : { departments }), ...who }
        : settling === "park"
          ? { type: "park", ...common, ...said, ...who }
          : { type: "escalate", ...common, ...said };
    // Refused half-way, the deed is tried again and the word is not said twice.
    if (!unsent.of("said", false)) {
      if (!(await run(command)).ok) return;
      unsent.keep("said", true);
    }
    const isWritten = deed === undefined || deed.changes.length === 0 || session.actions.applyMove(deed.changes);
    if (deed?.frame !== undefined && !(await run({ type: "frame", ...deed.frame, base: deed.frameBefore ?? {} })).ok) return;
    if (deed !== undefined && isWritten) say(ui, `Done: ${deed.label}. ${effectWords(deed, conflict)}`);
    done();
  };
  const done = () => {
    unsent.forget();
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      {deed === undefined ? null : <p className={styles.words}>{effectWords(deed, conflict)}</p>}
      <LongField
        label={words.text}
        hint={words.hint}
        value={text}
        maxLength={MAX_NOTE_CHARS}
        required={settling !== "park"}
        onChange={(event) => unsent.keep("text", event.target.value)}
      />
      {settling === "agree" ? (
        <Toggles legend="Who agrees?" options={options} chosen={departments} onChange={(next) => unsent.keep("departments", next)} />
      ) : null}
      {settling === "escalate" ? null : (
        <Field
          label={settling === "park" ? "Who looks after it?" : "Who sees to it? (optional)"}
          value={owner}
          maxLength={MAX_NAME_CHARS}
          required={settling === "park"}
          onChange={(event) => unsent.keep("owner", event.target.value)}
        />
      )}
      <Field
        label={settling === "agree" ? "Until when? (optional)" : "When is it looked at again?"}
        type="date"
        value={until}
        onChange={(event) => unsent.keep("until", event.target.value)}
      />
      {busy || (stopped === null && trouble === null) ? null : <Trouble>{stopped ?? trouble}</Trouble>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || !ready || stopped !== null}>
          {deed === undefined ? words.send : "Do it, and agree"}
        </Button>
        <Button look="quiet" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** One form a conflict, a way to settle it and a move. */
export function settlePlace(settling: Settling, conflict: string, move: Move | undefined): string {
  return `${settling} ${conflict} ${move?.label ?? ""}`;
}

/** The move in its own words; what another has to do, as a request. */
function firstWords(settling: Settling, move: Move | undefined): string {
  if (move === undefined) return "";
  const words = settling === "park" && move.frame !== undefined ? `Ask the host: ${move.label}` : move.label;
  return words.slice(0, MAX_NOTE_CHARS);
}

function whyNotMove({ changes }: Move, me: Membership, state: WorkshopState): string | null {
  if (changes.some(({ goal }) => !state.goals.has(goal))) return "A card of this move is not on the canvas any more. Close this and choose another way.";
  return changes.length === 0 ? null : whyNotWrite(me, state);
}
