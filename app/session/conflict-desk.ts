// The conflict engine comes after the cards: what changes before it is there waits for it.
import type { Conflict, ConflictChanges, Engine } from "#core/conflicts/conflict.ts";
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
}

/** Between two tries to fetch it, ms. */
const AGAIN_MS = 2_000;

export function createConflictDesk({ source, onFound }: ConflictDeskDeps): ConflictDesk {
  let engine: Engine | null = null;
  let waiting: WorkshopChanges[] = [];
  let started = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function take(fetched: Engine): void {
    if (closed) return;
    engine = fetched;
    for (const changes of waiting) onFound(engine.apply(changes), engine.settled());
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
      else onFound(engine.apply(changes), engine.settled());
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
    },
  };
}
