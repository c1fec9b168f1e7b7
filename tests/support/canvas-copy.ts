// One person's copy of a canvas with its engine, fed by what the document and the room tell and by nothing else.
import { expect } from "vitest";
import * as Y from "yjs";
import type { Conflict, ConflictChanges } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { readGoals } from "#core/doc/goal-map.ts";
import { observeGoals } from "#core/doc/observe-goals.ts";
import { observeRaised } from "#core/doc/raised.ts";
import { createUndoTimeline } from "#core/doc/undo.ts";
import type { Settled, WorkshopChanges } from "#core/model/changes.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";

/** What the server decides, and every copy hears in the same order, each in its own time. */
export type RoomChange = { readonly frame: Frame } | { readonly settle: Settled } | { readonly unsettle: Settled };

const byIdentity = (a: Conflict, b: Conflict) => (a.identity < b.identity ? -1 : 1);
const keyOf = ({ identity, print }: Settled) => `${identity}\n${print}`;

export function createCopy(name: string, client: number) {
  const doc = new Y.Doc();
  doc.clientID = client;
  const engine = createEngine();
  const told: WorkshopChanges[] = [];
  const folded = new Map<string, Conflict>();
  const settled = new Map<string, Settled>();
  const seen = { fired: new Set<string>(), cleared: new Set<string>(), reopened: 0, hiddenAgain: 0 };
  let frame = EMPTY_FRAME;
  const fold = ({ appeared, changed, cleared }: ConflictChanges) => {
    for (const { identity, rule, reopened } of cleared) {
      expect(folded.delete(identity)).toBe(true);
      seen.cleared.add(rule);
      if (reopened && engine.settled().some((one) => one.identity === identity)) seen.hiddenAgain += 1;
    }
    for (const one of appeared) {
      expect(folded.has(one.identity)).toBe(false);
      folded.set(one.identity, one);
      seen.fired.add(one.rule);
      if (one.reopened) seen.reopened += 1;
    }
    for (const [from, to] of changed) {
      expect(folded.get(from.identity)).toEqual(from);
      folded.set(to.identity, to);
    }
  };
  const take = (changes: WorkshopChanges) => {
    told.push(changes);
    fold(engine.apply(changes));
  };
  const undo = createUndoTimeline(() => undefined);
  undo.follow(name, doc);
  observeGoals(doc, (goals) => take({ goals }));
  const raised = observeRaised(doc, (hands) => take({ raised: hands }));
  /** What the rules say from scratch, and what of it is accepted. */
  const fromScratch = () => {
    const accepted = new Set([...settled.values()].map(({ identity }) => identity));
    const found = detectAll({ frame, goals: readGoals(doc).values(), raised: raised.entries.values() });
    const isHidden = (one: Conflict) => settled.has(keyOf(one));
    return {
      open: found.filter((one) => !isHidden(one)).map((one) => ({ ...one, reopened: accepted.has(one.identity) })),
      hidden: found.filter(isHidden),
    };
  };
  return {
    doc,
    undo,
    raised,
    engine,
    told,
    seen,
    settled: settled as ReadonlyMap<string, Settled>,
    hear(change: RoomChange) {
      if ("frame" in change) {
        const before = frame;
        frame = change.frame;
        take({ frame: [before, frame] });
      } else if ("settle" in change) {
        settled.set(keyOf(change.settle), change.settle);
        take({ settled: { added: [change.settle], updated: [], removed: [] } });
      } else {
        settled.delete(keyOf(change.unsettle));
        take({ settled: { added: [], updated: [], removed: [change.unsettle] } });
      }
    },
    check(what: string) {
      const { open, hidden } = fromScratch();
      expect(engine.current(), what).toEqual(open);
      expect(engine.settled(), what).toEqual(hidden);
      expect([...folded.values()].sort(byIdentity), what).toEqual(open.sort(byIdentity));
    },
    /** All that is there, told to a new engine at once: how a screen that opens late begins. */
    atOnce() {
      const late = createEngine();
      const all = <T>(added: Iterable<T>) => ({ added: [...added], updated: [], removed: [] });
      late.apply({
        frame: [EMPTY_FRAME, frame],
        goals: all(readGoals(doc).values()),
        raised: all(raised.entries.values()),
        settled: all(settled.values()),
      });
      return late;
    },
    close() {
      undo.close();
      doc.destroy();
    },
  };
}
export type Copy = ReturnType<typeof createCopy>;
