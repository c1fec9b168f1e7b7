// A workshop file as a request brings it: the reader of core/file, and what a live workshop asks beyond it.
import { at, FileError } from "#core/file/file-reader.ts";
import { parseFile } from "#core/file/parse-file.ts";
import type { Goal } from "#core/model/goal.ts";
import {
  ID_PATTERN,
  MAX_DEPARTMENTS,
  MAX_FRAME_TITLE_CHARS,
  MAX_HORIZONS,
  MAX_NOTE_CHARS,
  MAX_OBJECTIVES,
  MAX_ORDER_CHARS,
  MAX_OVERARCHING_CHARS,
  MAX_POOLS,
  MAX_RAISED_GOALS,
  MAX_SET_MEMBERS,
  MAX_TITLE_CHARS,
  MAX_TRAY_GOALS,
  MAX_WORD_CHARS,
} from "#core/model/limits.ts";
import type { Raised, Workshop } from "#core/model/workshop.ts";
import { Refusal } from "./refusal.ts";
import type { ReadFile } from "./workshop-of-request.ts";

/** What a badge has room for. */
const MAX_INITIALS_CHARS = 4;

export const readWorkshopFile: ReadFile = (file) => {
  try {
    const { workshop } = parseFile(file);
    storable(file, "");
    fits(workshop);
    return workshop;
  } catch (error) {
    if (error instanceof FileError) throw new Refusal(422, "invalid-file", `The file cannot be opened: ${error.message}.`, error.path);
    throw error;
  }
};

/** Yjs asks a value's `constructor` what it is, and refuses an object that brings one of its own. */
function storable(value: unknown, path: string): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === "constructor") throw new FileError(at(path, key), `"constructor" cannot be the name of a property in a live workshop`);
    storable(part, at(path, key));
  }
}

function fits(workshop: Workshop): void {
  atMost(workshop.title.length, MAX_FRAME_TITLE_CHARS, "characters", "/title");
  atMost(workshop.overarchingGoal.length, MAX_OVERARCHING_CHARS, "characters", "/overarchingGoal");
  if (workshop.departments.length === 0) throw new FileError("/departments", "a workshop needs at least one department");
  if (workshop.horizons.length === 0) throw new FileError("/horizons", "a workshop needs at least one horizon");
  const lists = [
    ["departments", MAX_DEPARTMENTS],
    ["objectives", MAX_OBJECTIVES],
    ["horizons", MAX_HORIZONS],
    ["pools", MAX_POOLS],
  ] as const;
  for (const [name, most] of lists) {
    atMost(workshop[name].length, most, "entries", `/${name}`);
    for (const [place, { id, title }] of workshop[name].entries()) {
      usableId(id, `/${name}/${place}/id`);
      atMost(title.length, MAX_FRAME_TITLE_CHARS, "characters", `/${name}/${place}/title`);
    }
  }
  for (const [place, { initials }] of workshop.departments.entries())
    atMost(initials?.length ?? 0, MAX_INITIALS_CHARS, "characters", `/departments/${place}/initials`);
  const drafts = new Map<string, number>();
  for (const [place, goal] of workshop.goals.entries()) {
    usableId(goal.id, `/goals/${place}/id`);
    atMost(goal.title.length, MAX_TITLE_CHARS, "characters", `/goals/${place}/title`);
    atMost(goal.note?.length ?? 0, MAX_NOTE_CHARS, "characters", `/goals/${place}/note`);
    facetsFit(goal, `/goals/${place}/facets`);
    if (goal.placement !== null) {
      atMost(goal.placement.order?.length ?? 0, MAX_ORDER_CHARS, "characters", `/goals/${place}/placement/order`);
      continue;
    }
    drafts.set(goal.department, (drafts.get(goal.department) ?? 0) + 1);
    atMost(drafts.get(goal.department) ?? 0, MAX_TRAY_GOALS, "goals in one tray", `/goals/${place}`);
  }
  for (const [place, raised] of workshop.raised.entries()) raisedFits(raised, `/raised/${place}`);
}

/** What the shared document would cut off or leave out. */
function facetsFit({ facets }: Goal, path: string): void {
  atMost(facets.lever?.length ?? 0, MAX_WORD_CHARS, "characters", `${path}/lever`);
  for (const set of ["channel", "audience", "dependsOn"] as const) {
    const members = facets[set] ?? [];
    atMost(members.length, MAX_SET_MEMBERS, "members", `${path}/${set}`);
    for (const [place, member] of members.entries()) {
      if (set === "dependsOn") usableId(member, `${path}/${set}/${place}`);
      else atMost(member.length, MAX_WORD_CHARS, "characters", `${path}/${set}/${place}`);
    }
  }
  for (const [place, { pool, unit }] of (facets.asks ?? []).entries()) {
    usableId(pool, `${path}/asks/${place}/pool`);
    atMost(unit?.length ?? 0, MAX_WORD_CHARS, "characters", `${path}/asks/${place}/unit`);
  }
}

function raisedFits({ id, goals, text }: Raised, path: string): void {
  usableId(id, `${path}/id`);
  atMost(text.length, MAX_TITLE_CHARS, "characters", `${path}/text`);
  atMost(goals.length, MAX_RAISED_GOALS, "goals", `${path}/goals`);
  for (const [place, goal] of goals.entries()) usableId(goal, `${path}/goals/${place}`);
}

function usableId(id: string, path: string): void {
  if (!ID_PATTERN.test(id)) throw new FileError(path, `"${id.slice(0, 40)}" cannot be an id in a live workshop: letters, digits, and _ . : - only, at most 64`);
}

function atMost(count: number, most: number, what: string, path: string): void {
  if (count > most) throw new FileError(path, `${count} ${what} are too many; there is room for ${most}`);
}
