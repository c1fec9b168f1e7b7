// Judges a client's update from its bytes and from what the document is known to hold; applies nothing.
// After "fresh" a Y.Doc that holds what is known takes the update whole: nothing of it can stay pending and nothing can throw.
import * as Y from "yjs";
import type { ItemId } from "#core/doc/authors.ts";
import { mayAddGoal } from "./canvas-cards.ts";
import { type Deletion, encodeUpdate } from "./encode-update.ts";
import type { KnownState } from "./known-state.ts";
import { itemsWithName, withoutNames } from "./names-in-update.ts";
import { isAllowedItem } from "./update-content.ts";
import type { ReadsUpdate } from "./update-reader.ts";

export interface FreshUpdate {
  readonly kind: "fresh";
  /** What to store: the update, less deletions that are known. */
  readonly update: Uint8Array;
  /** Clients with new items -> their clock after it. */
  readonly ends: ReadonlyMap<number, number>;
  /** New deletions, those of items that arrive deleted included. */
  readonly deletions: readonly Deletion[];
  /** Whether it adds anything but tombstones. */
  readonly adds: boolean;
  /** Goals it may add, at most. */
  readonly goals: number;
  /** Whether a writer's name stands in it. */
  readonly named: boolean;
  /** New items that a name was taken out of: the writer's copy has it still. */
  readonly unnamed: readonly ItemId[];
}

export type Verdict =
  | FreshUpdate
  /** Says only what is known. */
  | { readonly kind: "nothing" }
  /** Names something that is not known: a client's earlier edit must come first. */
  | { readonly kind: "gap" }
  /** Not what Yjs writes. */
  | { readonly kind: "malformed" }
  | { readonly kind: "content" }
  | { readonly kind: "too-many" };

type Struct = Y.Item | Y.GC | Y.Skip;

interface Section {
  readonly client: number;
  readonly structs: Struct[];
  readonly end: number;
  /** Progress of the dependency walk. */
  next: number;
  reached: number;
  onStack: boolean;
}

/** Highest clock: far below where sums of doubles or 32-bit run lengths go wrong. */
const MAX_CLOCK = 2 ** 31 - 1;
/** Clients in one update: more than ever wrote in one workshop. */
const MAX_SECTIONS = 5_000;

const NOTHING: Verdict = { kind: "nothing" };
const GAP: Verdict = { kind: "gap" };
const MALFORMED: Verdict = { kind: "malformed" };
const TOO_MANY: Verdict = { kind: "too-many" };

export function checkUpdate(
  reads: ReadsUpdate,
  update: Uint8Array,
  known: Pick<KnownState, "clocks" | "deleted">,
  maxStructs: number,
  anonymous = false,
): Verdict {
  if (update.length === 2 && update[0] === 0 && update[1] === 0) return NOTHING;
  const decoded = reads(update);
  if (decoded === null) return MALFORMED;
  if (decoded.structs.length > maxStructs || decoded.sections > MAX_SECTIONS) return TOO_MANY;

  const sections = new Map<number, Section>();
  const verdict = readSections(decoded.structs, sections, known.clocks);
  if (verdict !== null) return verdict;
  // Yjs keeps only the last of two sections of one client, which would leave a gap that decoding does not show.
  if (sections.size !== decoded.sections) return MALFORMED;

  const ends = new Map<number, number>();
  const deletions: Deletion[] = [];
  let adds = false;
  let goals = 0;
  for (const section of sections.values()) {
    if (section.next < section.structs.length) ends.set(section.client, section.end);
    for (let i = section.next; i < section.structs.length; i++) {
      const struct = section.structs[i] as Struct;
      if (struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted)) {
        if (!isAllowedItem(struct)) return { kind: "content" };
        adds = true;
        if (mayAddGoal(struct)) goals += 1;
      } else {
        deletions.push({ client: section.client, start: struct.id.clock, end: struct.id.clock + struct.length });
      }
    }
  }
  const unmet = walkDependencies(sections, known.clocks);
  if (unmet !== null) return unmet;

  const named: Deletion[] = [];
  let read = 0;
  let fresh = 0;
  for (const [client, items] of decoded.deletions) {
    const last = sections.get(client)?.end ?? known.clocks.get(client) ?? 0;
    for (const { clock, len } of items) {
      if (len === 0) return MALFORMED;
      if (clock + len > last && clock + len > (known.clocks.get(client) ?? 0)) return GAP;
      read += len;
      for (const [start, stop] of known.deleted.missing(client, clock, clock + len)) {
        named.push({ client, start, end: stop });
        fresh += stop - start;
      }
    }
  }
  if (ends.size === 0 && named.length === 0) return NOTHING;
  const verdictOf = (stored: Uint8Array, signed: boolean, unnamed: readonly ItemId[]): Verdict => {
    return { kind: "fresh", update: stored, ends, deletions: named.length === 0 ? deletions : deletions.concat(named), adds, goals, named: signed, unnamed };
  };
  const signed = itemsWithName(decoded.structs);
  if (anonymous && signed.length > 0) {
    const unnamed = signed.map(({ id }) => id).filter(({ client, clock }) => clock >= (known.clocks.get(client) ?? 0));
    return verdictOf(withoutNames(decoded.structs, signed, named), false, unnamed);
  }
  return verdictOf(fresh === read ? update : withoutKnownDeletions(update, decoded.deletions, ends.size > 0, named), signed.length > 0, []);
}

/** Groups structs by client and moves each section's pointer past what is known. */
function readSections(structs: readonly Struct[], sections: Map<number, Section>, clocks: ReadonlyMap<number, number>): Verdict | null {
  for (let from = 0; from < structs.length; ) {
    const first = structs[from] as Struct;
    const client = first.id.client;
    const start = clocks.get(client) ?? 0;
    if (first.id.clock > start) return GAP;
    if (sections.has(client)) return MALFORMED;
    let clock = first.id.clock;
    let next = 0;
    let to = from;
    for (; to < structs.length; to++) {
      const struct = structs[to] as Struct;
      if (struct.id.client !== client) break;
      if (struct.length === 0 || struct.id.clock !== clock) return MALFORMED;
      clock += struct.length;
      // A merged update leaves out what lies between its parts: no harm where that is known.
      if (struct instanceof Y.Skip && clock > start) return GAP;
      if (clock > MAX_CLOCK) return MALFORMED;
      if (clock <= start) next = to - from + 1;
    }
    sections.set(client, { client, structs: structs.slice(from, to), end: clock, next, reached: start, onStack: false });
    from = to;
  }
  return null;
}

/** Integrates in thought, as Yjs does: a struct is ready when its neighbours and its parent are there. A circle would stay pending for ever. */
function walkDependencies(sections: ReadonlyMap<number, Section>, clocks: ReadonlyMap<number, number>): Verdict | null {
  const stack: { readonly section: Section; readonly target: number }[] = [];
  for (const start of sections.values()) {
    if (start.reached >= start.end) continue;
    stack.push({ section: start, target: start.end });
    start.onStack = true;
    while (stack.length > 0) {
      const { section, target } = stack[stack.length - 1] as (typeof stack)[number];
      if (section.reached >= target) {
        section.onStack = false;
        stack.pop();
        continue;
      }
      const struct = section.structs[section.next] as Struct;
      const needed = struct instanceof Y.Item ? unmetDependency(struct, sections, clocks) : null;
      if (needed === null) {
        section.next += 1;
        section.reached = struct.id.clock + struct.length;
        continue;
      }
      if (needed.client === section.client) return MALFORMED;
      const other = sections.get(needed.client);
      if (other === undefined || other.end <= needed.clock) return GAP;
      if (other.onStack) return MALFORMED;
      other.onStack = true;
      stack.push({ section: other, target: needed.clock + 1 });
    }
  }
  return null;
}

function unmetDependency(item: Y.Item, sections: ReadonlyMap<number, Section>, clocks: ReadonlyMap<number, number>): Y.ID | null {
  const { origin, rightOrigin, parent } = item;
  const isThere = (id: Y.ID) => {
    if (id.client === item.id.client) return id.clock < item.id.clock;
    return id.clock < (sections.get(id.client)?.reached ?? clocks.get(id.client) ?? 0);
  };
  if (origin !== null && !isThere(origin)) return origin;
  if (rightOrigin !== null && !isThere(rightOrigin)) return rightOrigin;
  if (parent instanceof Y.ID && !isThere(parent)) return parent;
  return null;
}

/** A stock client's step 2 names every deletion of the document; stored each time, a reconnect of 500 people would fill the log with them. */
function withoutKnownDeletions(
  update: Uint8Array,
  read: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>,
  hasStructs: boolean,
  named: readonly Deletion[],
): Uint8Array {
  if (!hasStructs) return encodeUpdate(new Uint8Array([0]), named);
  const all: Deletion[] = [];
  for (const [client, items] of read) for (const { clock, len } of items) all.push({ client, start: clock, end: clock + len });
  // The deletions are the update's end. If encoding them gives those bytes, what stands before are the structs.
  const tail = encodeUpdate(new Uint8Array(0), all);
  const cut = update.length - tail.length;
  if (cut <= 0 || Buffer.compare(update.subarray(cut), tail) !== 0) return update;
  return encodeUpdate(update.subarray(0, cut), named);
}
