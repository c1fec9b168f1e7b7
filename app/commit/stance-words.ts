import type { StanceShift } from "#core/facilitation/stance-shift.ts";
import type { Stance } from "#core/model/goal.ts";

export const STANCE_WORDS: { readonly [S in Stance]: string } = { resist: "Resist", explore: "Explore", commit: "Commit" };

/** A cell of the heat map as a sentence, without the department. */
export function shiftSentence({ before, after, moved, voice }: StanceShift): string {
  const said = (stance: Stance | null) => (stance === null ? "not said" : STANCE_WORDS[stance].toLowerCase());
  const who = voice === 2 ? "second voice: " : "";
  const how = moved === null ? "" : moved === 0 ? ", unmoved" : moved > 0 ? ", moved towards it" : ", moved away from it";
  return `${who}${said(before)} before, ${said(after)} now${how}`;
}

/** "2 departments moved towards commit, 1 away." */
export function movedSentence(shifts: readonly StanceShift[]): string {
  const count = (of: (moved: number) => boolean) => new Set(shifts.filter(({ moved }) => moved !== null && of(moved)).map(({ department }) => department)).size;
  const [towards, away] = [count((moved) => moved > 0), count((moved) => moved < 0)];
  const departments = (n: number) => (n === 1 ? "1 department" : `${n} departments`);
  if (towards + away === 0)
    return shifts.some(({ moved }) => moved === 0) ? "Nobody’s mind has moved." : "Whose mind moved shows once stances are said before and after.";
  return [...(towards > 0 ? [`${departments(towards)} moved towards commit`] : []), ...(away > 0 ? [`${departments(away)} moved away`] : [])]
    .join(", ")
    .concat(".");
}
