// How many cards a canvas has at most, without a Y.Doc: the hub counts what comes and cannot tell what goes. Near the limit the keeper, which can, says how many there are.
import * as Y from "yjs";
import { ROOTS } from "#core/doc/roots.ts";
import { MAX_CANVAS_GOALS } from "#core/model/limits.ts";
import { CANVAS } from "#core/protocol/documents.ts";
import type { Keeper } from "../keeper/keeper.ts";
import type { LiveDocument } from "./live-document.ts";

/** So many below the limit the keeper is asked after each change: more than comes in while it answers. */
const NEAR = 200;

/** Whether a struct may be one more goal: a new key of the root, or (where Yjs writes the neighbour instead of the parent) a map in the place of another value. */
export function mayAddGoal(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return false;
  const { parent, parentSub, origin } = struct as { parent: unknown; parentSub: string | null; origin: Y.ID | null };
  if (parent === ROOTS.goals) return parentSub !== null;
  return parent === null && origin !== null && struct.content instanceof Y.ContentType;
}

export function isCanvasFull({ ref, known }: Pick<LiveDocument, "ref" | "known">, more: number): boolean {
  return more > 0 && ref.document === CANVAS && known.goals + more > MAX_CANVAS_GOALS;
}

export interface CanvasCards {
  /** After a change that is on disk. */
  recount(document: LiveDocument): Promise<void>;
}

export function createCanvasCards(keeper: Pick<Keeper, "goalsOn">, onTrouble: (reason: unknown) => void): CanvasCards {
  const asking = new WeakSet<LiveDocument>();
  const changed = new WeakSet<LiveDocument>();

  async function recount(document: LiveDocument): Promise<void> {
    if (document.ref.document !== CANVAS || document.known.goals < MAX_CANVAS_GOALS - NEAR) return;
    if (asking.has(document)) {
      changed.add(document);
      return;
    }
    asking.add(document);
    const { known } = document;
    try {
      const goals = await keeper.goalsOn(document.ref);
      // What is under way to the disk is not in its answer, and counts.
      if (known === document.known) known.goals = goals + document.waitingGoals;
    } catch (reason) {
      onTrouble(reason);
    }
    asking.delete(document);
    if (changed.delete(document)) await recount(document);
  }

  return { recount };
}
