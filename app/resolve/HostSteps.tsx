import { ChevronLeft, ChevronRight, MonitorOff, Play, SkipForward } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useConflicts, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./HostSteps.module.css";
import { refOf } from "./ref-of.ts";
import { useStagedConflict } from "./use-spotlight.ts";
import { nextInWalk, previousInWalk, walkOrder } from "./walk.ts";

const openOf = (state: ConflictState) => state.open;
const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;

/** The host's steps through the conflicts: what they show stands on the wall and first on every seat. */
export function HostSteps() {
  const open = useConflicts(openOf);
  const frame = useWorkshop(frameOf);
  const goals = useWorkshop(goalsOf);
  const staged = useStagedConflict();
  const past = useRef<string[]>([]);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const { run, busy, trouble } = useCommand();
  const order = useMemo(() => walkOrder(open, frame, goals), [open, frame, goals]);
  const current = staged?.identity ?? null;
  const next = nextInWalk(order, current, skipped);
  const previous = previousInWalk(order, current, past.current);
  const at = order.findIndex(({ identity }) => identity === current);

  const show = async (conflict: Conflict | null) => {
    const outcome = await run({ type: "spotlight", on: conflict === null ? null : { kind: "conflict", conflict: refOf(conflict) } });
    if (outcome.ok && conflict !== null) past.current = [...past.current.filter((identity) => identity !== conflict.identity), conflict.identity];
  };
  const skip = () => {
    if (current === null) return;
    const more = new Set([...skipped, current]);
    setSkipped(more);
    void show(nextInWalk(order, current, more));
  };

  if (current === null) {
    return (
      <div className={styles.steps}>
        <Button look="primary" disabled={busy || next === null} onClick={() => show(next)}>
          <Play size={16} aria-hidden="true" /> Walk the conflicts
        </Button>
        <p className={styles.words}>
          {next === null ? "No conflict is open." : `${order.length} open, gravest first; one at a time on the wall and on every seat.`}
        </p>
        {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      </div>
    );
  }
  return (
    <section className={styles.steps} aria-label="Steps through the conflicts">
      <div className={styles.row}>
        <Button look="icon" aria-label="Previous conflict" title="Back to the one before" disabled={busy || previous === null} onClick={() => show(previous)}>
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <Button small look="primary" disabled={busy || next === null} onClick={() => show(next)}>
          Next <ChevronRight size={16} aria-hidden="true" />
        </Button>
        <Button small look="quiet" disabled={busy || next === null || at < 0} onClick={skip}>
          <SkipForward size={15} aria-hidden="true" /> Skip
        </Button>
        <Button look="icon" aria-label="Take it off the wall" title="Take it off the wall" disabled={busy} onClick={() => show(null)}>
          <MonitorOff size={17} aria-hidden="true" />
        </Button>
        <span className={styles.words} role="status">
          {at < 0 ? (order.length === 0 ? "All settled" : `${order.length} left`) : `${at + 1} of ${order.length}`}
        </span>
      </div>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </section>
  );
}
