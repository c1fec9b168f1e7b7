import { BookA, Hand, Lightbulb, PenLine, Scale, Vote } from "lucide-react";
import { OpenBallotCard } from "../ballots/OpenBallotCard.tsx";
import { HostSteps } from "../resolve/HostSteps.tsx";
import { Stage } from "../resolve/Stage.tsx";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./RoomNow.module.css";
import type { ShelfEntry } from "./shelf.ts";
import { useShelf } from "./use-shelf.ts";

const ICONS: { readonly [K in ShelfEntry["kind"]]: typeof Hand } = {
  signatures: PenLine,
  stances: Scale,
  ballots: Vote,
  learnings: Lightbulb,
  glossary: BookA,
  dissent: Hand,
};

const openBallotsOf = (state: WorkshopState) => state.room.openBallots;

/** What the room does together now, above the list of conflicts: the conflict on the wall, open ballots, and the way to everything departments say. */
export function RoomNow() {
  const { ui, session } = useScreen();
  const { me } = session;
  const openBallots = useWorkshop(openBallotsOf);
  const tools = useTools();
  const shelf = useShelf();
  if (me.role === "wall") return null;
  return (
    <div className={styles.now}>
      {me.role === "host" && tools.has("settle") ? <HostSteps /> : null}
      {openBallots.map((ballot) => (
        <OpenBallotCard key={ballot.id} ballot={ballot} />
      ))}
      <Stage />
      {shelf.length === 0 ? null : (
        <nav className={styles.shelf} aria-label="What departments say">
          {shelf.map(({ kind, title, count }) => {
            const Icon = ICONS[kind];
            return (
              <Button key={kind} small look={kind === "signatures" ? "primary" : "plain"} onClick={() => ui.setState({ sheet: { kind } })}>
                <Icon size={15} aria-hidden="true" /> {title}
                {count === 0 ? null : <span className={styles.count}>{count}</span>}
              </Button>
            );
          })}
        </nav>
      )}
    </div>
  );
}
