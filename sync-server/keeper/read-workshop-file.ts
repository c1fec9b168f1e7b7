// A workshop file as a request brings it: the reader of core/file, and what a live workshop asks beyond it.
import { FileError } from "#core/file/file-reader.ts";
import { parseFile } from "#core/file/parse-file.ts";
import {
  ID_PATTERN,
  MAX_DEPARTMENTS,
  MAX_FRAME_TITLE_CHARS,
  MAX_HORIZONS,
  MAX_NOTE_CHARS,
  MAX_OBJECTIVES,
  MAX_OVERARCHING_CHARS,
  MAX_POOLS,
  MAX_TITLE_CHARS,
  MAX_TRAY_GOALS,
} from "#core/model/limits.ts";
import type { Workshop } from "#core/model/workshop.ts";
import { Refusal } from "./refusal.ts";
import type { ReadFile } from "./workshop-of-request.ts";

export const readWorkshopFile: ReadFile = (file) => {
  try {
    const { workshop } = parseFile(file);
    fits(workshop);
    return workshop;
  } catch (error) {
    if (error instanceof FileError) throw new Refusal(422, "invalid-file", `The file cannot be opened: ${error.message}.`, error.path);
    throw error;
  }
};

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
  const drafts = new Map<string, number>();
  for (const [place, goal] of workshop.goals.entries()) {
    usableId(goal.id, `/goals/${place}/id`);
    atMost(goal.title.length, MAX_TITLE_CHARS, "characters", `/goals/${place}/title`);
    atMost(goal.note?.length ?? 0, MAX_NOTE_CHARS, "characters", `/goals/${place}/note`);
    if (goal.placement !== null) continue;
    drafts.set(goal.department, (drafts.get(goal.department) ?? 0) + 1);
    atMost(drafts.get(goal.department) ?? 0, MAX_TRAY_GOALS, "goals in one tray", `/goals/${place}`);
  }
  for (const [place, { id }] of workshop.raised.entries()) usableId(id, `/raised/${place}/id`);
}

function usableId(id: string, path: string): void {
  if (!ID_PATTERN.test(id)) throw new FileError(path, `"${id.slice(0, 40)}" cannot be an id in a live workshop: letters, digits, and _ . : - only, at most 64`);
}

function atMost(count: number, most: number, what: string, path: string): void {
  if (count > most) throw new FileError(path, `${count} ${what} are too many; there is room for ${most}`);
}
