import { BookA, Hand, Lightbulb, PenLine, Scale, Vote } from "lucide-react";
import { OpenBallotCard } from "../ballots/OpenBallotCard.tsx";
import { HostSteps } from "../resolve/HostSteps.tsx";
import { Stage } from "../resolve/Stage.tsx";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./RoomNow.module.css";
import { useTools } from "./use-tools.ts";

type Shelf = "signatures" | "stances" | "ballots" | "learnings" | "glossary" | "dissent";

const phaseOf = (state: WorkshopState) => state.phase;
const roomOf = (state: WorkshopState) => state.room;
const learnedOf = (state: WorkshopState) => state.learnings.size;

/** What the room does together now, above the list of conflicts: the conflict on the wall, open ballots, and the way to everything departments say. */
export function RoomNow() {
  const { ui, session } = useScreen();
  const { me } = session;
  const phase = useWorkshop(phaseOf);
  const room = useWorkshop(roomOf);
  const learned = useWorkshop(learnedOf);
  const tools = useTools();
  const commits = phase === "commit" || phase === "closed";
  const shelf: readonly {
    readonly kind: Shelf;
    readonly title: string;
    readonly count: number;
    readonly Icon: typeof Hand;
  }[] = [
    ...(commits ? [{ kind: "signatures" as const, title: "Sign", count: room.signatures.length, Icon: PenLine }] : []),
    ...(tools.has("stance") || room.stances.length > 0 ? [{ kind: "stances" as const, title: "Stances", count: room.stances.length, Icon: Scale }] : []),
    ...(tools.has("vote") || room.closedBallots.length > 0
      ? [{ kind: "ballots" as const, title: "Ballots", count: room.closedBallots.length, Icon: Vote }]
      : []),
    ...(tools.has("learn") || learned > 0 ? [{ kind: "learnings" as const, title: "Learnings", count: learned, Icon: Lightbulb }] : []),
    ...(tools.has("define") || room.glossary.length > 0 ? [{ kind: "glossary" as const, title: "Glossary", count: room.glossary.length, Icon: BookA }] : []),
    ...(tools.has("object") || room.objections.length > 0 ? [{ kind: "dissent" as const, title: "Dissent", count: room.objections.length, Icon: Hand }] : []),
  ];
  if (me.role === "wall") return null;
  return (
    <div className={styles.now}>
      {me.role === "host" && tools.has("settle") ? <HostSteps /> : null}
      {room.openBallots.map((ballot) => (
        <OpenBallotCard key={ballot.id} ballot={ballot} />
      ))}
      <Stage />
      {shelf.length === 0 ? null : (
        <nav className={styles.shelf} aria-label="What departments say">
          {shelf.map(({ kind, title, count, Icon }) => (
            <Button key={kind} small look={commits && kind === "signatures" ? "primary" : "plain"} onClick={() => ui.setState({ sheet: { kind } })}>
              <Icon size={15} aria-hidden="true" /> {title}
              {count === 0 ? null : <span className={styles.count}>{count}</span>}
            </Button>
          ))}
        </nav>
      )}
    </div>
  );
}
