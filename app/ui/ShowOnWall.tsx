import { useCommand } from "../state/use-command.ts";
import { useWorkshop } from "../state/use-session.ts";
import { Button } from "./Button.tsx";
import styles from "./Sheet.module.css";

/** For hosts: puts a view on the wall, or takes it off. */
export function ShowOnWall({ view }: { readonly view: string }) {
  const on = useWorkshop((state) => state.room.spotlight?.kind === "view" && state.room.spotlight.view === view);
  const { run, busy } = useCommand();
  return (
    <div className={styles.buttons}>
      <Button small look="quiet" disabled={busy} onClick={() => run({ type: "spotlight", on: on ? null : { kind: "view", view } })}>
        {on ? "Take it off the wall" : "Show it on the wall"}
      </Button>
    </div>
  );
}
