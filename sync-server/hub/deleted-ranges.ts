/** Half-open [start, end) ranges of clocks. */
export type ClockRange = readonly [start: number, end: number];

export interface DeletedRanges {
  add(client: number, start: number, end: number): void;
  /** The parts of [start, end) that are not held yet. */
  missing(client: number, start: number, end: number): readonly ClockRange[];
}

const NOTHING: readonly ClockRange[] = [];

/** Which items of a document are deleted: per client a flat, sorted, merged list start, end, start, end, ... */
export function createDeletedRanges(): DeletedRanges {
  const lists = new Map<number, number[]>();

  /** Index (even) of the first range whose end is at or after `clock`. */
  function firstTouching(list: readonly number[], clock: number): number {
    let low = 0;
    let high = list.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle * 2 + 1] as number) < clock) low = middle + 1;
      else high = middle;
    }
    return low * 2;
  }

  return {
    add(client, start, end) {
      const list = lists.get(client);
      if (list === undefined) {
        lists.set(client, [start, end]);
        return;
      }
      const from = firstTouching(list, start);
      let to = from;
      let first = start;
      let last = end;
      while (to < list.length && (list[to] as number) <= end) {
        first = Math.min(first, list[to] as number);
        last = Math.max(last, list[to + 1] as number);
        to += 2;
      }
      list.splice(from, to - from, first, last);
    },
    missing(client, start, end) {
      const list = lists.get(client);
      if (list === undefined) return [[start, end]];
      let at = start;
      let found: ClockRange[] | null = null;
      for (let i = firstTouching(list, start); i < list.length && (list[i] as number) < end; i += 2) {
        const heldFrom = list[i] as number;
        if (heldFrom > at) {
          found ??= [];
          found.push([at, heldFrom]);
        }
        at = Math.max(at, list[i + 1] as number);
      }
      if (at < end) {
        found ??= [];
        found.push([at, end]);
      }
      return found ?? NOTHING;
    },
  };
}
