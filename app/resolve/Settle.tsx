import { BookA, Hand, Handshake, ParkingSquare, UserRound } from "lucide-react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { givenAnswers, mayAnswer } from "#core/conflicts/given-answers.ts";
import { MoveList } from "../conflicts/moves/MoveList.tsx";
import { Evidence } from "../learnings/Evidence.tsx";
import { useConflictEvidence } from "../learnings/use-evidence.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Sheet.module.css";
import { AnswersGiven } from "./AnswersGiven.tsx";
import { objectionsTo } from "./about.ts";
import { DissentList } from "./DissentList.tsx";
import { refOf } from "./ref-of.ts";

const objectionsOf = (state: WorkshopState) => state.room.objections;
const answersOf = (state: WorkshopState) => state.answers;

/** What an opened conflict offers behind its three answers: what was said to it, evidence, the glossary, a way to settle it, dissent. */
export function Settle({ conflict }: { readonly conflict: Conflict }) {
  const { ui, session } = useScreen();
  const tools = useTools();
  const objections = objectionsTo({ kind: "conflict", conflict }, useWorkshop(objectionsOf));
  const answers = useWorkshop(answersOf);
  const evidence = useConflictEvidence(conflict);
  const words = [...givenAnswers(conflict, answers).values()].includes("different-things");
  const open = (kind: "agree" | "park" | "escalate" | "define") => ui.setState({ sheet: { kind, conflict: conflict.identity } });
  return (
    <div className={styles.part}>
      <AnswersGiven conflict={conflict} />
      <Evidence evidence={evidence} />
      {objections.length === 0 ? null : <DissentList objections={objections} />}
      {tools.has("settle") ? <MoveList conflict={conflict} /> : null}
      <div className={styles.buttons}>
        {tools.has("define") && mayAnswer(conflict, session.me) ? (
          <Button small look={words ? "primary" : "quiet"} onClick={() => open("define")}>
            <BookA size={15} aria-hidden="true" /> Define the word
          </Button>
        ) : null}
        {tools.has("settle") ? (
          <>
            <Button small onClick={() => open("agree")}>
              <Handshake size={15} aria-hidden="true" /> Agree
            </Button>
            <Button small look="quiet" onClick={() => open("park")}>
              <ParkingSquare size={15} aria-hidden="true" /> Park
            </Button>
            <Button small look="quiet" onClick={() => open("escalate")}>
              <UserRound size={15} aria-hidden="true" /> To the sponsor
            </Button>
          </>
        ) : null}
        {tools.has("object") ? (
          <Button small look="quiet" onClick={() => ui.setState({ sheet: { kind: "object", about: { kind: "conflict", conflict: refOf(conflict) } } })}>
            <Hand size={15} aria-hidden="true" /> Object
          </Button>
        ) : null}
      </div>
    </div>
  );
}
