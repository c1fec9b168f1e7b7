// What was begun and not sent, kept over a reload (PG63). How one would vote is not: of a ballot's paper only the reason stays, which is words.
import { PAPER } from "../ballots/left-papers.ts";
import { unsentKey } from "../state/kept-unsent.ts";
import type { UiState } from "../state/ui-store.ts";
import type { Screen } from "../state/use-session.ts";

type Unsent = UiState["unsent"];
type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isTitled: Check = (value) => isRecord(value) && isText(value.title);
const isFrame: Check = (value) =>
  isRecord(value) && isText(value.title) && [value.departments, value.objectives, value.horizons, value.pools].every(listOf(isTitled));

/** By field; every other one holds text. */
const CHECKS: { readonly [field: string]: Check | undefined } = {
  departments: listOf(isText),
  dots: isRecord,
  options: listOf(isTitled),
  links: listOf(isRecord),
  facets: isRecord,
  editing: (value) => isRecord(value) && isFrame(value.base) && isFrame(value.draft) && listOf(isText)(value.told),
  byDepartment: isFlag,
  made: isFlag,
  sending: isFlag,
};

/** What is out of shape counts as not there. */
export function inShape(unsent: unknown): Unsent {
  return isRecord(unsent) ? filtered(unsent, (_, field, value) => (CHECKS[field] ?? isText)(value)) : {};
}

function withoutVotes(unsent: Unsent): Unsent {
  return filtered(unsent, (place, field) => !place.startsWith(PAPER) || field === "reason");
}

function filtered(unsent: { readonly [place: string]: unknown }, stays: (place: string, field: string, value: unknown) => boolean): Unsent {
  const places = Object.entries(unsent).flatMap(([place, fields]) => {
    const left = isRecord(fields) ? Object.entries(fields).filter(([field, value]) => stays(place, field, value)) : [];
    return left.length === 0 ? [] : [[place, Object.fromEntries(left)] as const];
  });
  return Object.fromEntries(places);
}

/** Written at every change, so that no end of the page is too sudden. */
export function keepUnsentOverReload({ session, ui }: Screen): () => void {
  const key = unsentKey(session.workshopId);
  const write = () => {
    const unsent = withoutVotes(ui.getState().unsent);
    try {
      if (Object.keys(unsent).length === 0) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ person: session.me.participantId, unsent }));
    } catch {
      // Storage is switched off in this browser, or full: what was begun lives as long as this page.
    }
  };
  // What lay in storage: no form is open yet that reads more than a title.
  ui.setState(({ unsent }) => ({ unsent: inShape(unsent) }));
  write();
  return ui.subscribe((now, before) => {
    if (now.unsent !== before.unsent) write();
  });
}
