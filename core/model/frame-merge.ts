// Two hands on one frame: what each changed since both saw the same, by id and by field (docs/spec/commands.md CM38).

import type { Frame } from "./frame.ts";
import { type FrameClash, type Kind, LISTS } from "./frame-clash.ts";

export interface MergedFrame {
  /** Where both said different things, mine stands; what one of us took away and the other changed stays. */
  readonly frame: Frame;
  /** What nobody but a host can decide. */
  readonly clashes: readonly FrameClash[];
}

interface Fields {
  readonly [field: string]: unknown;
}
interface Entry {
  readonly id: string;
  readonly title: string;
}

/** `base`: what I started from; `mine`: the parts I changed; `now`: the frame as it stands. A part without a base replaces. */
export function mergeFrame(base: Partial<Frame>, mine: Partial<Frame>, now: Frame): MergedFrame {
  const clashes: FrameClash[] = [];
  const merged: { [part: string]: unknown } = { ...now };
  for (const part of Object.keys(mine) as (keyof Frame)[]) {
    const [start, own, theirs] = [base[part], mine[part], now[part]];
    if (start === undefined || own === undefined) {
      if (own !== undefined) merged[part] = own;
    } else if (part === "title" || part === "overarchingGoal") {
      merged[part] = mergeValue(start, own, theirs, (is) => clashes.push({ kind: part, why: "field", title: "", field: "title", theirs: is }));
    } else {
      merged[part] = mergeList(part, start as readonly Entry[], own as readonly Entry[], theirs as readonly Entry[], clashes);
    }
  }
  return { frame: merged as unknown as Frame, clashes };
}

function mergeList(kind: Kind, base: readonly Entry[], mine: readonly Entry[], now: readonly Entry[], clashes: FrameClash[]): readonly Entry[] {
  const [started, own, theirs] = [byId(base), byId(mine), byId(now)];
  const kept = new Map<string, Entry>();
  for (const id of new Set([...own.keys(), ...theirs.keys()])) {
    const [was, here, there] = [started.get(id), own.get(id), theirs.get(id)];
    const clash = (why: FrameClash["why"], field = "", is?: unknown) =>
      clashes.push({ kind, id, why, title: (here ?? there)?.title ?? "", field, ...(is === undefined ? {} : { theirs: is }) });
    if (here !== undefined && there !== undefined) {
      const entry = mergeFields({ ...was }, { ...here }, { ...there }, (field, is) => clash("field", field, is));
      kept.set(id, entry as unknown as Entry);
    } else if (here !== undefined) {
      if (was !== undefined && same(here, was)) continue;
      if (was !== undefined) clash("removed");
      kept.set(id, here);
    } else if (there !== undefined) {
      if (was !== undefined && same(there, was)) continue;
      if (was !== undefined) clash("changed");
      kept.set(id, there);
    }
  }
  const order = mergeOrder(ids(base), ids(mine), ids(now), new Set(kept.keys()));
  if (order.isContested) clashes.push({ kind, why: "order", title: LISTS[kind], field: "" });
  return order.ids.flatMap((id) => kept.get(id) ?? []);
}

/** Fields that only one of us changed are theirs or mine; `clash` hears of the others, where mine stands. */
function mergeFields(base: Fields, mine: Fields, now: Fields, clash: (field: string, theirs: unknown) => void): Fields {
  const merged: { [field: string]: unknown } = {};
  for (const field of new Set([...Object.keys(now), ...Object.keys(mine)])) {
    const value = mergeValue(base[field], mine[field], now[field], (theirs) => clash(field, theirs));
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

function mergeValue(base: unknown, mine: unknown, now: unknown, clash: (theirs: unknown) => void): unknown {
  if (same(mine, base) || same(mine, now)) return now;
  if (same(now, base)) return mine;
  if (isFields(mine) && isFields(now)) return mergeFields(isFields(base) ? base : {}, mine, now, (_, theirs) => clash(theirs));
  clash(now ?? null);
  return mine;
}

/** The order of the one who moved something; what the other added stands after what it stood after there. */
function mergeOrder(base: readonly string[], mine: readonly string[], now: readonly string[], kept: ReadonlySet<string>) {
  const [first, second] = isMoved(base, mine) ? [mine, now] : [now, mine];
  const order = first.filter((id) => kept.has(id));
  for (const [place, id] of second.entries()) {
    if (!kept.has(id) || order.includes(id)) continue;
    const before = second.slice(0, place).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return { ids: order, isContested: isMoved(base, mine) && isMoved(base, now) && isMoved(mine, now) };
}

/** Whether what stands in both stands in another order. */
function isMoved(before: readonly string[], after: readonly string[]): boolean {
  return !same(
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  );
}

const ids = (list: readonly Entry[]) => list.map(({ id }) => id);
const byId = (list: readonly Entry[]) => new Map(list.map((entry) => [entry.id, entry]));

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same JSON, in whatever order its keys stand. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, place) => same(one, b[place]));
  if (!isFields(a) || !isFields(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}
