import { type Department, PATTERNS, type Pattern } from "./frame.ts";
import { initialsOf } from "./initials.ts";

/** Tol's muted colours, in the order departments take them; two that are close to a neighbour (also for colour-blind eyes) bring a pattern along. */
export const PALETTE: readonly (readonly [colour: string, pattern: Pattern])[] = [
  ["#cc6677", "plain"],
  ["#44aa99", "plain"],
  ["#332288", "plain"],
  ["#882255", "stripe"],
  ["#999933", "dots"],
  ["#117733", "plain"],
  ["#6699cc", "plain"],
  ["#ddcc77", "grid"],
  ["#aa4499", "waves"],
];
const COLOUR = /^#[0-9a-f]{6}$/i;

/** What a screen needs to draw a department: never colour alone. */
export interface DepartmentLook {
  readonly title: string;
  readonly initials: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly pattern: Pattern;
}

/** `place` = the department's index in the frame's list. */
export function lookOf(department: Department, place: number): DepartmentLook {
  const round = Math.floor(place / PALETTE.length);
  const [colour, pattern] = PALETTE[place % PALETTE.length] ?? ["#888888", "plain"];
  return {
    title: department.title,
    initials: department.initials ?? initialsOf(department.title),
    colour: department.colour !== undefined && COLOUR.test(department.colour) ? department.colour : colour,
    pattern: department.pattern ?? PATTERNS[(PATTERNS.indexOf(pattern) + round) % PATTERNS.length] ?? pattern,
  };
}
