// A goal as flat keys of a Y.Map, so that two people tapping two chips merge (docs/spec/document.md).
// Sets: one key per member, `channel:facebook`; the value is its rank (a number) or true, so that the order people gave survives a merge.
import {
  APPROACH,
  APPROACH_AXES,
  type Approach,
  type Ask,
  DIRECTIONS,
  FACET_NAMES,
  type FacetName,
  type Facets,
  type Goal,
  type Placement,
  ROLES,
  STANCES,
} from "../model/goal.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { ID_PATTERN, MAX_NOTE_CHARS, MAX_ORDER_CHARS, MAX_SET_MEMBERS, MAX_TITLE_CHARS, MAX_WORD_CHARS } from "../model/limits.ts";

export type Entries = Iterable<readonly [key: string, value: unknown]>;

/** Every key and value of a goal but its id. Absent facets have no key. */
export function goalEntries(goal: Goal): [key: string, value: Json][] {
  const entries: [string, Json][] = [
    ["department", goal.department],
    ["title", goal.title],
    ["placement", goal.placement as unknown as Json],
  ];
  if (goal.note !== undefined) entries.push(["note", goal.note]);
  if (goal.hidden) entries.push(["hidden", true]);
  if (goal.example) entries.push(["example", true]);
  if (goal.extra) entries.push(["extra", goal.extra]);
  for (const facet of FACET_NAMES) entries.push(...facetEntries(facet, goal.facets[facet]));
  if (goal.facets.extra) entries.push(["facets.extra", goal.facets.extra]);
  goal.suggested?.forEach((facet, rank) => {
    entries.push([`suggested:${facet}`, rank]);
  });
  return entries;
}

/** The keys one facet takes; an empty or absent value takes none. */
export function facetEntries<F extends FacetName>(facet: F, value: Facets[F] | undefined): [key: string, value: Json][] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [[facet, value]];
  if (facet === "approach") {
    const approach = value as Approach;
    return APPROACH_AXES.flatMap((axis): [string, Json][] => (approach[axis] === undefined ? [] : [[`approach:${axis}`, approach[axis]]]));
  }
  if (facet === "asks") {
    const seen = new Map<string, number>();
    return (value as readonly Ask[]).map((ask, rank) => {
      const twins = seen.get(ask.pool) ?? 0;
      seen.set(ask.pool, twins + 1);
      const key = twins === 0 ? `asks:${ask.pool}` : `asks:${ask.pool}#${twins}`;
      return [
        key,
        { pool: ask.pool, amount: ask.amount, ...(ask.unit === undefined ? {} : { unit: ask.unit }), ...(ask.extra ? { extra: ask.extra } : {}), rank },
      ];
    });
  }
  return (value as readonly string[]).map((member, rank) => [`${facet}:${member}`, rank]);
}

/** Whether a key belongs to a facet; used to delete what an edit no longer holds. */
export function isKeyOfFacet(key: string, facet: FacetName): boolean {
  return key === facet || key.startsWith(`${facet}:`);
}

/** Reads untrusted entries. Values out of shape are left out; a goal without a usable department or title is null ("unreadable"). */
export function readGoal(id: string, entries: Entries): Goal | null {
  if (!ID_PATTERN.test(id)) return null;
  const plain = new Map<string, unknown>();
  const sets = {
    channel: new Map<string, unknown>(),
    audience: new Map<string, unknown>(),
    dependsOn: new Map<string, unknown>(),
    suggested: new Map<string, unknown>(),
  };
  const asks: { ask: Ask; rank: number; key: string }[] = [];
  const approach: { [axis: string]: string } = {};
  for (const [key, value] of entries) {
    const colon = key.indexOf(":");
    if (colon < 0) {
      plain.set(key, value);
      continue;
    }
    const name = key.slice(0, colon);
    const member = key.slice(colon + 1);
    if (name === "approach") {
      const axis = APPROACH_AXES.find((a) => a === member);
      if (axis !== undefined && (APPROACH[axis] as readonly unknown[]).includes(value)) approach[axis] = value as string;
    } else if (name === "asks") {
      const ask = readAsk(member, value);
      if (ask !== null) asks.push({ ...ask, key });
    } else if (isSetName(name) && isMember(name, member) && value !== false && value !== null && value !== undefined) {
      sets[name].set(member, value);
    }
  }
  const department = plain.get("department");
  const title = plain.get("title");
  if (typeof department !== "string" || !ID_PATTERN.test(department) || typeof title !== "string") return null;
  const note = plain.get("note");
  const lever = plain.get("lever");
  const direction = oneOf(DIRECTIONS, plain.get("direction"));
  const role = oneOf(ROLES, plain.get("role"));
  const stance = oneOf(STANCES, plain.get("stance"));
  const channel = ranked(sets.channel);
  const audience = ranked(sets.audience);
  const dependsOn = ranked(sets.dependsOn);
  const suggested = ranked(sets.suggested).filter((name): name is FacetName => (FACET_NAMES as readonly string[]).includes(name));
  asks.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const facetsExtra = jsonObject(plain.get("facets.extra"));
  const extra = jsonObject(plain.get("extra"));
  const facets: Facets = {
    ...(typeof lever === "string" && lever !== "" ? { lever: lever.slice(0, MAX_WORD_CHARS) } : {}),
    ...(direction ? { direction } : {}),
    ...(channel.length > 0 ? { channel } : {}),
    ...(audience.length > 0 ? { audience } : {}),
    ...(Object.keys(approach).length > 0 ? { approach: approach as Approach } : {}),
    ...(asks.length > 0 ? { asks: asks.map(({ ask }) => ask) } : {}),
    ...(role ? { role } : {}),
    ...(stance ? { stance } : {}),
    ...(dependsOn.length > 0 ? { dependsOn } : {}),
    ...(facetsExtra ? { extra: facetsExtra } : {}),
  };
  return {
    id,
    department,
    title: title.slice(0, MAX_TITLE_CHARS),
    ...(typeof note === "string" && note !== "" ? { note: note.slice(0, MAX_NOTE_CHARS) } : {}),
    facets,
    ...(suggested.length > 0 ? { suggested } : {}),
    placement: readPlacement(plain.get("placement")),
    ...(plain.get("hidden") === true ? { hidden: true } : {}),
    ...(plain.get("example") === true ? { example: true } : {}),
    ...(extra ? { extra } : {}),
  };
}

export function readPlacement(value: unknown): Placement | null {
  if (typeof value !== "object" || value === null) return null;
  const { objective, horizon, order, extra } = value as { [key: string]: unknown };
  const kept = jsonObject(extra);
  if (typeof horizon !== "string" || !ID_PATTERN.test(horizon)) return null;
  if (objective !== null && objective !== undefined && (typeof objective !== "string" || !ID_PATTERN.test(objective))) return null;
  return {
    objective: typeof objective === "string" ? objective : null,
    horizon,
    ...(typeof order === "string" && order !== "" && order.length <= MAX_ORDER_CHARS ? { order } : {}),
    ...(kept ? { extra: kept } : {}),
  };
}

function readAsk(member: string, value: unknown): { ask: Ask; rank: number } | null {
  const pool = member.replace(/#\d+$/, "");
  const record = typeof value === "number" ? { amount: value } : (value as { [key: string]: unknown } | null);
  if (typeof record !== "object" || record === null) return null;
  const { amount, unit, rank, extra } = record as { [key: string]: unknown };
  if (typeof amount !== "number" || !Number.isFinite(amount) || amount <= 0 || !ID_PATTERN.test(pool)) return null;
  const kept = jsonObject(extra);
  return {
    ask: { pool, amount, ...(typeof unit === "string" ? { unit: unit.slice(0, MAX_WORD_CHARS) } : {}), ...(kept ? { extra: kept } : {}) },
    rank: typeof rank === "number" && Number.isFinite(rank) ? rank : Number.MAX_SAFE_INTEGER,
  };
}

/** Members by rank, those without one last, ties by name: the same on every screen whatever the order of arrival. */
function ranked(members: ReadonlyMap<string, unknown>): string[] {
  const rank = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : Number.MAX_SAFE_INTEGER);
  return [...members]
    .sort(([a, x], [b, y]) => rank(x) - rank(y) || (a < b ? -1 : 1))
    .slice(0, MAX_SET_MEMBERS)
    .map(([member]) => member);
}

/** A goal's id may be longer than a word. */
function isMember(set: string, member: string): boolean {
  return set === "dependsOn" ? ID_PATTERN.test(member) : member.length > 0 && member.length <= MAX_WORD_CHARS;
}

function isSetName(name: string): name is "channel" | "audience" | "dependsOn" | "suggested" {
  return name === "channel" || name === "audience" || name === "dependsOn" || name === "suggested";
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((option) => option === value);
}

function jsonObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 ? (value as JsonObject) : undefined;
}
