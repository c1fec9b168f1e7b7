// The conflicts of a live workshop as the keeper finds them, from what its documents hold now.
import type { Engine } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { settledOf } from "#core/conflicts/settled.ts";
import { readGoals } from "#core/doc/goal-map.ts";
import { raisedOf, readRaised } from "#core/doc/raised.ts";
import type { SessionState } from "#core/doc/session-doc.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import { CANVAS } from "#core/protocol/documents.ts";
import type { ReadDocument } from "./workshop-of-documents.ts";

/** Reads the whole canvas. */
export function foundConflicts(read: ReadDocument, room: Pick<SessionState, "frame" | "answers" | "agreements" | "parked">): Engine {
  const engine = createEngine();
  engine.apply({
    frame: [EMPTY_FRAME, room.frame],
    ...read(CANVAS, (doc) => {
      const raised = [...raisedOf(doc)].flatMap(([id, value]) => readRaised(id, value) ?? []);
      return {
        goals: { added: [...readGoals(doc).values()].filter(({ placement }) => placement !== null), updated: [], removed: [] },
        raised: { added: raised, updated: [], removed: [] },
      };
    }),
    settled: { added: settledOf(room), updated: [], removed: [] },
  });
  return engine;
}
