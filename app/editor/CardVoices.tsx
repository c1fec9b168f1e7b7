import { Hand, Lightbulb } from "lucide-react";
import type { Goal } from "#core/model/goal.ts";
import { Evidence } from "../learnings/Evidence.tsx";
import { useCardEvidence } from "../learnings/use-evidence.ts";
import { objectionsTo } from "../resolve/about.ts";
import { DissentList } from "../resolve/DissentList.tsx";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Sheet.module.css";

const objectionsOf = (state: WorkshopState) => state.room.objections;

/** What is said about a card on the canvas: evidence from outside, and dissent. */
export function CardVoices({ goal }: { readonly goal: Goal }) {
  const { ui, session } = useScreen();
  const tools = useTools();
  const evidence = useCardEvidence(goal);
  const objections = objectionsTo({ kind: "goal", goal: goal.id }, useWorkshop(objectionsOf));
  const speaks = session.me.department !== null;
  return (
    <div className={styles.part}>
      <Evidence evidence={evidence} />
      {objections.length === 0 ? null : <DissentList objections={objections} />}
      {speaks && (tools.has("learn") || tools.has("object")) ? (
        <div className={styles.buttons}>
          {tools.has("learn") ? (
            <Button small look="quiet" onClick={() => ui.setState({ sheet: { kind: "learn", links: [{ evidence: "supports", goal: goal.id }] } })}>
              <Lightbulb size={15} aria-hidden="true" /> Add a learning
            </Button>
          ) : null}
          {tools.has("object") ? (
            <Button small look="quiet" onClick={() => ui.setState({ sheet: { kind: "object", about: { kind: "goal", goal: goal.id } } })}>
              <Hand size={15} aria-hidden="true" /> Object
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
