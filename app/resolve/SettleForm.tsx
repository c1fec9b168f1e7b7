import { type FormEvent, useCallback, useEffect, useRef } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { MAX_NAME_CHARS, MAX_NOTE_CHARS } from "#core/model/limits.ts";
import type { Command } from "#core/protocol/commands.ts";
import type { Membership } from "#core/protocol/roles.ts";
import { effectWords, isDone, printAfter } from "../conflicts/moves/move-words.ts";
import { whyNotWrite } from "../state/rights.ts";
import type { WorkshopState } from "../state/types.ts";
import { say } from "../state/ui-store.ts";
import { useUnsent } from "../state/unsent.ts";
import { useCommand } from "../state/use-command.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { LongField } from "../ui/LongField.tsx";
import styles from "../ui/Sheet.module.css";
import { Toggles } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useDepartmentOptions } from "../ui/use-department-options.tsx";
import { makeAndAgree } from "./make-and-agree.ts";
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
  over,
  refused,
  onDone,
}: {
  readonly conflict: Conflict;
  readonly settling: Settling;
  readonly move?: Move;
  /** Why there is nothing to settle any more. */
  readonly over: string | null;
  /** Why nothing can be sent now. */
  readonly refused: string | null;
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
  // Who closes the sheet while it is sent may have opened another one.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const print = deed === undefined ? conflict.print : printAfter(conflict, deed);
  // Taken back meanwhile the conflict stands as it did before, and the deed is to be done again.
  const made = unsent.of("made", false) && (over !== null || conflict.print === print);
  // What cannot be done now is not agreed on as done.
  const undoable = useWorkshop(useCallback((state: WorkshopState) => (deed === undefined ? null : whyNotMove(deed, session.me, state)), [deed, session]));
  const stopped = made ? refused : (over ?? refused ?? undoable);
  const ready = settling === "park" ? owner.trim() !== "" : text.trim() !== "";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stopped !== null) return;
    const common = { ...refOf(conflict), print, ...(until === "" ? {} : { until }) };
    const said = text.trim() === "" ? {} : { text: text.trim() };
    const who = owner.trim() === "" ? {} : { owner: owner.trim() };
    const command: Command =
      settling === "agree"
        ? { type: "agree", ...common, text: text.trim(), ...(departments.length === 0 ? {} : { departments }), ...who }
        : settling === "park"
          ? { type: "park", ...common, ...said, ...who }
          : { type: "escalate", ...common, ...said };
    if (deed === undefined) {
      if ((await run(command)).ok) done();
      return;
    }
    unsent.keep("sending", true);
    const isSaid = await makeAndAgree(deed, command, { applyMove: session.actions.applyMove, run, made, onMade: () => unsent.keep("made", true) });
    unsent.keep("sending", false);
    if (isSaid) {
      say(ui, `Done: ${deed.label}. ${effectWords(deed, conflict)}`);
      done();
    } else if (!isOpen.current) {
      session.actions.tell(`“${deed.label}” is not agreed on. What you had written was not sent.`, text.trim());
      unsent.forget();
    }
  };
  const done = () => {
    unsent.forget();
    if (isOpen.current) onDone();
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
      {busy || (stopped === null && trouble === null) ? null : (
        <Trouble>
          {made ? "The move is made, and not agreed on yet. " : ""}
          {stopped ?? trouble}
        </Trouble>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy || !ready || stopped !== null}>
          {deed === undefined || (made && !busy) ? words.send : "Do it, and agree"}
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
