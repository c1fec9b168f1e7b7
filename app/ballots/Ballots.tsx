import { useCallback } from "react";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Sheet.module.css";
import { ShowOnWall } from "../ui/ShowOnWall.tsx";
import { BallotResult } from "./BallotResult.tsx";
import { ballotView } from "./ballot-view.ts";
import { OpenBallotCard } from "./OpenBallotCard.tsx";

const closedOf = (state: WorkshopState) => state.room.closedBallots;

/** What came out of each ballot, the newest first; for hosts, the way to open one. */
export function Ballots() {
  const { ui, session } = useScreen();
  const closed = useWorkshop(closedOf);
  const isHost = session.me.role === "host";
  const mayOpen = useTools().has("vote") && isHost;
  return (
    <>
      {mayOpen ? (
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => ui.setState({ sheet: { kind: "ballot-open" } })}>
            Open a ballot
          </Button>
        </div>
      ) : null}
      {closed.length === 0 ? <p className={styles.words}>No ballot is closed yet. Results stand here.</p> : null}
      {[...closed].reverse().map((ballot) => (
        <div key={ballot.id} className={styles.part}>
          <BallotResult ballot={ballot} />
          {isHost ? <ShowOnWall view={ballotView(ballot.id)} /> : null}
        </div>
      ))}
    </>
  );
}

/** While it is open its paper, then what came out. */
export function OneBallot({ ballot: id }: { readonly ballot: string }) {
  const open = useWorkshop(useCallback((state: WorkshopState) => state.room.openBallots.find((one) => one.id === id), [id]));
  const closed = useWorkshop(closedOf).find((one) => one.id === id);
  if (open !== undefined) return <OpenBallotCard ballot={open} />;
  return closed === undefined ? <p className={styles.words}>This ballot is closed.</p> : <BallotResult ballot={closed} />;
}
