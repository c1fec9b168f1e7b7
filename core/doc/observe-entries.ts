import type * as Y from "yjs";
import type { Delta } from "../model/changes.ts";

export interface EntriesView<T> {
  /** As of the last transaction; the same object for an entry that has not changed. */
  readonly entries: ReadonlyMap<string, T>;
  close(): void;
}

export interface EntriesOptions<T> {
  /** Of a root Y.Map<id, value>; null where the value is not readable as one. */
  readonly read: (id: string, value: unknown) => T | null;
  readonly onDelta: (delta: Delta<T>) => void;
  /** What was shown before, of another copy of this document: entries equal to these keep their object. */
  readonly known?: ReadonlyMap<string, T>;
}

/** One delta per transaction, made from the entries it touched. The first, against `known`, comes before this returns. */
export function observeEntries<T>(doc: Y.Doc, root: string, { read, onDelta, known = new Map() }: EntriesOptions<T>): EntriesView<T> {
  const map = doc.getMap<unknown>(root);
  const entries = new Map(known);

  function settle(touched: Iterable<string>): void {
    const added: T[] = [];
    const updated: [T, T][] = [];
    const removed: T[] = [];
    for (const id of touched) {
      const before = entries.get(id);
      // A nested change of an entry that the same transaction deleted finds nothing here: removed.
      const value = map.get(id);
      const after = value === undefined ? null : read(id, value);
      if (after === null) {
        if (before === undefined) continue;
        entries.delete(id);
        removed.push(before);
      } else if (before === undefined) {
        entries.set(id, after);
        added.push(after);
      } else if (JSON.stringify(before) !== JSON.stringify(after)) {
        entries.set(id, after);
        updated.push([before, after]);
      }
    }
    if (added.length + updated.length + removed.length > 0) onDelta({ added, updated, removed });
  }

  function observe(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const touched = new Set<string>();
    for (const event of events) {
      if (event.target === map) for (const id of (event as unknown as Y.YMapEvent<unknown>).keysChanged) touched.add(id);
      else touched.add(String(event.path[0]));
    }
    settle(touched);
  }

  settle(new Set([...map.keys(), ...entries.keys()]));
  const listener = observe as Parameters<typeof map.observeDeep>[0];
  map.observeDeep(listener);
  return { entries, close: () => map.unobserveDeep(listener) };
}
