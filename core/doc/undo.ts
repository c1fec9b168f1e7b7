// One person's steps in the order they were made, over several documents and over crossings between them.
import * as Y from "yjs";
import { ORIGIN } from "./origins.ts";
import { ROOTS } from "./roots.ts";

/** A step that no document remembers: a crossing, undone by the inverse command. */
export interface OwnStep {
  undo(): void;
  redo(): void;
}

export interface UndoTimeline {
  /** Follows this person's edits of a document; a second call under the name follows another copy, whose past is gone. */
  follow(name: string, doc: Y.Doc): void;
  /** Its steps cannot be taken back any more. */
  forget(name: string): void;
  push(step: OwnStep): void;
  /** `may` is asked of each step before it is taken, with its document's name, or null for a step of its own; false leaves it for later. */
  undo(may?: May): void;
  redo(may?: May): void;
  state(): { readonly canUndo: boolean; readonly canRedo: boolean };
  close(): void;
}

export type May = (document: string | null) => boolean;

type Step = { readonly name: string } | OwnStep;

/** Steps kept: a morning's work. */
const MAX_STEPS = 500;

export function createUndoTimeline(onChange: () => void): UndoTimeline {
  const managers = new Map<string, Y.UndoManager>();
  let done: Step[] = [];
  let undone: Step[] = [];
  let busy = false;

  function record(step: Step): void {
    done.push(step);
    if (done.length > MAX_STEPS) done.shift();
    undone = [];
    for (const manager of managers.values()) manager.clear(false, true);
    onChange();
  }

  /** A manager drops steps that others have made meaningless: the newest ones of its list go with them. */
  function reconcile(steps: Step[], stack: "undoStack" | "redoStack"): Step[] {
    const kept = new Map([...managers].map(([name, manager]) => [name, manager[stack].length]));
    return steps.filter((step) => {
      if (!("name" in step)) return true;
      const left = kept.get(step.name) ?? 0;
      kept.set(step.name, left - 1);
      return left > 0;
    });
  }

  /** Takes steps back until one of them changes something, or may not be taken now. */
  function back(from: Step[], to: Step[], way: "undo" | "redo", may: May = () => true): void {
    busy = true;
    try {
      for (let step = from.at(-1); step !== undefined; step = from.at(-1)) {
        if (!may("name" in step ? step.name : null)) return;
        from.pop();
        if (!("name" in step)) {
          step[way]();
          to.push(step);
          return;
        }
        if ((managers.get(step.name)?.[way]() ?? null) === null) continue;
        to.push(step);
        return;
      }
    } finally {
      busy = false;
      done = reconcile(done, "undoStack");
      undone = reconcile(undone, "redoStack");
      onChange();
    }
  }

  function drop(name: string): void {
    managers.get(name)?.destroy();
    managers.delete(name);
    const stays = (step: Step) => !("name" in step) || step.name !== name;
    done = done.filter(stays);
    undone = undone.filter(stays);
  }

  return {
    follow(name, doc) {
      drop(name);
      const manager = new Y.UndoManager([doc.getMap(ROOTS.goals), doc.getMap(ROOTS.raised)], {
        trackedOrigins: new Set([ORIGIN.local]),
        // Each command is a step of its own.
        captureTimeout: 0,
      });
      manager.on("stack-item-added", ({ type }: { type: "undo" | "redo" }) => {
        if (!busy && type === "undo") record({ name });
      });
      managers.set(name, manager);
      onChange();
    },
    forget(name) {
      drop(name);
      onChange();
    },
    push: record,
    undo: (may) => back(done, undone, "undo", may),
    redo: (may) => back(undone, done, "redo", may),
    state: () => ({ canUndo: done.length > 0, canRedo: undone.length > 0 }),
    close() {
      for (const manager of managers.values()) manager.destroy();
      managers.clear();
    },
  };
}
