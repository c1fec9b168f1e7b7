// How a workshop is set up by its hosts. Files and other programs may hold more keys, and other values: those are kept and not followed.
import type { JsonObject } from "../model/json.ts";

export const SETTINGS = {
  /** What the wall shows by itself (core/conflicts/wall/wall-policy.ts). */
  sensitivity: ["quiet", "normal", "all"],
  /** `knock`: who comes later to a department is let in by one inside, or by a host. */
  doors: ["open", "knock"],
  /** `names`: who writes a card under a name of theirs signs it. Going back to `anonymous` takes the names off what exists. */
  authors: ["anonymous", "names"],
  /** Who knows how many drafts each department has; one's own are always known. */
  draftCounts: ["nobody", "hosts", "everyone"],
  /** Whether the wall shows these numbers, too. */
  wallCounts: [false, true],
  /** Nobody is shown where the others' pointers are. */
  hideCursors: [false, true],
} as const;

export type Settings = { readonly [S in keyof typeof SETTINGS]: (typeof SETTINGS)[S][number] };

const SETTING_NAMES = Object.keys(SETTINGS) as readonly (keyof Settings)[];

const DEFAULTS: Settings = { sensitivity: "normal", doors: "open", authors: "anonymous", draftCounts: "hosts", wallCounts: false, hideCursors: false };

/** `SessionState.settings` as what it means; a value nobody knows counts as unset. */
export function readSettings(settings: JsonObject): Settings {
  const known = SETTING_NAMES.flatMap((name) => {
    const values: readonly unknown[] = SETTINGS[name];
    return Object.hasOwn(settings, name) && values.includes(settings[name]) ? [[name, settings[name]]] : [];
  });
  return { ...DEFAULTS, ...Object.fromEntries(known) };
}
