// The conflict engine comes after the cards: what changes before it is there waits for it. What typing finds is told a moment later.
import type { Conflict, ConflictChanges, Engine } from "#core/conflicts/conflict.ts";
import { createTypingWait } from "#core/conflicts/typing-wait.ts";
import type { WorkshopChanges } from "#core/model/changes.ts";
import type { Goal, Placement } from "#core/model/goal.ts";

/** An engine at once, or one that has to be fetched first. */
export type EngineSource = () => Engine | Promise<Engine>;

export interface ConflictDesk {
  apply(changes: WorkshopChanges): void;
  /** Nothing while there is no engine. */
  preview(goal: Goal, placement: Placement): readonly Conflict[];
  nameOf(rule: string): string | undefined;
  /** The cards are there: fetches the engine. Once is enough. */
  start(): void;
  close(): void;
}

export interface ConflictDeskDeps {
  readonly source: EngineSource;
  readonly onFound: (found: ConflictChanges, settled: readonly Conflict[]) => void;
  /** ms */
  readonly now: () => number;
}

/** Between two tries to fetch it, ms. */
const AGAIN_MS = 2_000;
const NOTHING_FOUND: ConflictChanges = { appeared: [], changed: [], cleared: [] };

export function createConflictDesk({ source, onFound, now }: ConflictDeskDeps): ConflictDesk {
  let engine: Engine | null = null;
  let waiting: WorkshopChanges[] = [];
  let started = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const wait = createTypingWait();

  function tell(by: Engine, changes: WorkshopChanges, found: ConflictChanges): void {
    onFound(wait.after(changes, found, now()), by.settled());
    clearTimeout(later);
    const at = wait.nextAt();
    if (at !== null) later = setTimeout(() => tell(by, {}, NOTHING_FOUND), Math.max(1, at - now()));
  }

  function take(fetched: Engine): void {
    if (closed) return;
    engine = fetched;
    for (const changes of waiting) tell(engine, changes, engine.apply(changes));
    waiting = [];
  }
  function fetch(): void {
    const found = source();
    if (!(found instanceof Promise)) take(found);
    else
      found.then(take, () => {
        if (!closed) again = setTimeout(fetch, AGAIN_MS);
      });
  }

  return {
    apply(changes) {
      if (engine === null) waiting.push(changes);
      else tell(engine, changes, engine.apply(changes));
    },
    preview: (goal, placement) => engine?.preview(goal, placement) ?? [],
    nameOf: (rule) => engine?.nameOf(rule),
    start() {
      if (started) return;
      started = true;
      fetch();
    },
    close() {
      closed = true;
      clearTimeout(again);
      clearTimeout(later);
    },
  };
}
