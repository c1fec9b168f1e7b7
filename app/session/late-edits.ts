// A card that crosses takes along what the server had of it. What this person wrote to it and the server learnt later would hang on the copy that is gone:
// here it is written again where the card stands now, or its author is shown the words (docs/spec/session-client.md SC34).
import * as Y from "yjs";
import { goalsOf } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import type { GoalId } from "#core/model/goal.ts";
import { type GoalDocument, type LateEdit, land, print, type Values, wordsOf } from "./late-edit.ts";

/** Both halves of a crossing come on sockets of their own; a card that has not turned up after this is gone. */
const GRACE_MS = 5_000;

export type NotKept = "gone" | "changed" | "read-only";

export interface LateEdits {
  /** Own edits of this copy are remembered from here on. */
  follow(name: GoalDocument, doc: Y.Doc): { close(): void };
  /** The server has confirmed own edits of all goals but `pending`, and this copy shows all that came before: they are safe where they are. */
  saved(name: GoalDocument, pending: ReadonlySet<GoalId>): void;
  /** Documents or connection changed: looks for the cards that are missed. */
  settle(): void;
  close(): void;
}

export interface LateEditsDeps {
  readonly department: string | null;
  readonly docOf: (name: GoalDocument) => Y.Doc | null;
  readonly mayWrite: (name: GoalDocument) => boolean;
  /** Whether the documents are up to date with the server. */
  readonly isOnline: () => boolean;
  /** This person moves it: no need to say so. */
  readonly isOwnCrossing: (goal: GoalId) => boolean;
  readonly onCarried: (title: string, to: GoalDocument, words: string) => void;
  readonly onNotKept: (why: NotKept, from: GoalDocument, words: readonly string[]) => void;
}

interface Missed extends LateEdit {
  readonly isOwn: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  isOverdue: boolean;
}

interface Card {
  readonly name: GoalDocument;
  readonly doc: Y.Doc;
  readonly map: Y.Map<unknown>;
}

export function createLateEdits({ department, docOf, mayWrite, isOnline, isOwnCrossing, onCarried, onNotKept }: LateEditsDeps): LateEdits {
  const written = { canvas: new Map<GoalId, LateEdit>(), tray: new Map<GoalId, LateEdit>() };
  const missed = new Map<GoalId, Missed>();

  function remember(name: GoalDocument, id: GoalId, event: Y.YMapEvent<unknown>): void {
    const map = event.target as Y.Map<unknown>;
    const edit = written[name].get(id) ?? { from: name, map, keys: new Map(), shown: {} };
    for (const [key, { oldValue }] of event.keys) {
      const known = edit.keys.get(key);
      const base = known === undefined ? oldValue : known.base;
      const seen = known?.seen ?? new Set([print(oldValue)]);
      edit.keys.set(key, { base, seen: seen.add(print(map.get(key))), mine: map.get(key) });
    }
    written[name].set(id, { ...edit, shown: map.toJSON() });
  }

  /** Somebody else's value is shown over this person's: that is Yjs's merge, and everybody sees it. */
  function yieldTo(name: GoalDocument, id: GoalId, { target, keysChanged }: Y.YMapEvent<unknown>): void {
    const edit = written[name].get(id);
    if (edit === undefined) return;
    for (const key of keysChanged as Set<string>) {
      const mine = edit.keys.get(key);
      if (mine !== undefined && print(target.get(key)) !== print(mine.mine)) edit.keys.delete(key);
    }
    if (edit.keys.size === 0) written[name].delete(id);
  }

  function miss(id: GoalId, edit: LateEdit): void {
    const before = missed.get(id);
    const keys = new Map([...(before?.keys ?? []), ...edit.keys]);
    for (const [key, { seen }] of before?.keys ?? []) for (const value of seen) keys.get(key)?.seen.add(value);
    if (before?.timer) clearTimeout(before.timer);
    const one: Missed = { ...edit, keys, isOwn: isOwnCrossing(id), timer: null, isOverdue: false };
    missed.set(id, one);
    wait(one);
    queueMicrotask(settle);
  }

  function wait(one: Missed): void {
    one.timer = setTimeout(() => {
      one.timer = null;
      one.isOverdue = isOnline();
      if (one.isOverdue) settle();
      else wait(one);
    }, GRACE_MS);
  }

  /** The canvas first: where both have it, one of them is on its way out, and what is written to that one is missed again. A namesake is another card. */
  function findCard(id: GoalId, { shown }: LateEdit): Card | null {
    for (const name of ["canvas", "tray"] as const) {
      const doc = docOf(name);
      const map = doc === null ? null : goalsOf(doc).get(id);
      if (doc !== null && map instanceof Y.Map && map.get("department") === shown.department) return { name, doc, map };
    }
    return null;
  }

  function settle(): void {
    // What is known halfway through a reconnect may be half of a crossing, or of the host's lock.
    if (!isOnline()) return;
    for (const [id, one] of [...missed]) {
      const card = findCard(id, one);
      // Another department's card leaves for a tray this screen never sees.
      const mayTurnUp = one.from === "tray" || one.shown.department === department;
      if (card === null && mayTurnUp && !one.isOverdue) continue;
      missed.delete(id);
      if (one.timer !== null) clearTimeout(one.timer);
      if (card === null) tell("gone", one, wordsOf(id, one.shown, { ...one.shown, ...valuesOf(one, "base") }));
      else arrive(id, one, card);
    }
  }

  function arrive(id: GoalId, one: Missed, { name, doc, map }: Card): void {
    const there = map.toJSON() as Values;
    if (!mayWrite(name)) {
      tell("read-only", one, wordsOf(id, { ...there, ...valuesOf(one, "mine") }, there));
      return;
    }
    const { carried, lost } = land(one, name, there);
    doc.transact(() => {
      for (const [key, value] of Object.entries(carried)) {
        if (value === undefined) map.delete(key);
        else map.set(key, value);
      }
    }, ORIGIN.local);
    const words = wordsOf(id, { ...there, ...carried }, there);
    if (!one.isOwn && words.length > 0) onCarried(String(map.get("title")), name, words.join("\n"));
    tell("changed", one, wordsOf(id, { ...there, ...lost }, there));
  }

  function tell(why: NotKept, { from }: Missed, words: readonly string[]): void {
    if (words.length > 0) onNotKept(why, from, words);
  }

  return {
    follow(name, doc) {
      const goals = goalsOf(doc);
      const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local, origin }: Y.Transaction) => {
        const isOwn = local && origin !== ORIGIN.server;
        for (const event of events as unknown as Y.YMapEvent<unknown>[]) {
          if (event.path.length === 1) {
            const id = String(event.path[0]);
            if (isOwn) remember(name, id, event);
            else yieldTo(name, id, event);
            continue;
          }
          for (const id of event.path.length === 0 ? (event.keysChanged as Set<string>) : []) {
            const edit = written[name].get(id);
            if (edit === undefined || edit.map === goals.get(id)) continue;
            written[name].delete(id);
            if (!isOwn) miss(id, edit);
          }
        }
        if (missed.size > 0) queueMicrotask(settle);
      };
      goals.observeDeep(observe as Parameters<typeof goals.observeDeep>[0]);
      return {
        close() {
          goals.unobserveDeep(observe as Parameters<typeof goals.observeDeep>[0]);
          // What a refusal throws away is told by the channel.
          written[name].clear();
        },
      };
    },
    saved(name, pending) {
      for (const id of written[name].keys()) if (!pending.has(id)) written[name].delete(id);
    },
    settle,
    close() {
      for (const { timer } of missed.values()) if (timer !== null) clearTimeout(timer);
      missed.clear();
    },
  };
}

function valuesOf({ keys }: LateEdit, which: "base" | "mine"): Values {
  return Object.fromEntries([...keys].map(([key, value]) => [key, value[which]]));
}
