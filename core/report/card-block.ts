// One goal as a card: measured first, drawn once its place is known.
import type { Goal } from "../model/goal.ts";
import type { DepartmentLook } from "../model/palette.ts";
import { facetWords } from "./facet-words.ts";
import { breakLines, fitLine } from "./line-break.ts";
import { FONT, INK, mix, severityShape, TONE_COLOUR, type Tone } from "./look.ts";
import { printable, singleLine } from "./printable-text.ts";
import type { RecordNames } from "./record-names.ts";
import { type GroupNode, group, type MeasureText, type SceneNode } from "./scene.ts";

const EDGE = 8;
const PAD = { left: 18, right: 13, top: 10, bottom: 11 } as const;
const LINE = 19.5;
const MARK = 19;
const CHIP = { height: 20, gap: 5, pad: 8 } as const;
const RADIUS = 9;

/** An open conflict of a card: its shape and its number in the list. */
export interface Mark {
  readonly tone: Tone;
  readonly number: number;
}
interface Chip {
  readonly text: string;
  readonly suggested: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface CardBlock {
  readonly goal: Goal;
  readonly height: number;
  draw(x: number, y: number): GroupNode;
}

export function cardBlock(goal: Goal, marks: readonly Mark[], width: number, names: RecordNames, measure: MeasureText): CardBlock {
  const inner = width - PAD.left - PAD.right;
  const look = names.look(goal.department);
  const lines = breakLines(printable(goal.title), inner, (text) => measure(text, FONT.cardTitle));
  const titleTop = PAD.top + MARK + 7;
  const chipsTop = titleTop + lines.length * LINE + 6;
  const { chips, bottom } = flowChips(facetWords(goal, names), inner, chipsTop, measure);
  const height = bottom + PAD.bottom;
  return {
    goal,
    height,
    draw: (x, y) =>
      group(
        { goal: goal.id, department: goal.department },
        [
          ...sheet(x, y, width, height, look, marks),
          ...badge(x + PAD.left, y + PAD.top + 1, look, measure),
          ...drawMarks(marks, x + width - PAD.right, y + PAD.top, inner - badgeWidth(look, measure) - 8),
          ...lines.map(
            (text, i): SceneNode => ({ kind: "text", x: x + PAD.left, y: y + titleTop + i * LINE + 14.5, text, font: FONT.cardTitle, fill: INK.text }),
          ),
          ...chips.flatMap((chip) => drawChip(chip, x + PAD.left, y)),
        ],
        `${singleLine(look.title)}: ${printable(goal.title)}`,
        goal.note === undefined || goal.note === "" ? undefined : printable(goal.note),
      ),
  };
}

function flowChips(words: readonly { readonly text: string; readonly suggested: boolean }[], inner: number, top: number, measure: MeasureText) {
  const chips: Chip[] = [];
  let x = 0;
  let y = top;
  for (const { text, suggested } of words) {
    const fitted = fitLine(text, inner - CHIP.pad * 2, (line) => measure(line, FONT.chip));
    const width = measure(fitted, FONT.chip) + CHIP.pad * 2;
    if (x > 0 && x + width > inner) {
      x = 0;
      y += CHIP.height + CHIP.gap;
    }
    chips.push({ text: fitted, suggested, x, y, width });
    x += width + CHIP.gap;
  }
  return { chips, bottom: chips.length === 0 ? top - 6 : y + CHIP.height };
}

function sheet(x: number, y: number, width: number, height: number, look: DepartmentLook, marks: readonly Mark[]): readonly SceneNode[] {
  const ring = marks.some(({ tone }) => tone === "blocker") ? "blocker" : marks.some(({ tone }) => tone === "tension") ? "tension" : null;
  const stroke = ring === null ? { colour: INK.line, width: 1 } : { colour: TONE_COLOUR[ring], width: ring === "blocker" ? 2.5 : 1.75 };
  const r = RADIUS;
  const c = r * 0.45;
  return [
    { kind: "rect", x: x + 1, y: y + 2.5, width: width - 2, height, radius: r, fill: "#e9e3d6" },
    { kind: "rect", x, y, width, height, radius: r, fill: INK.raised },
    {
      kind: "path",
      fill: { pattern: look.pattern, colour: look.colour },
      steps: [
        ["M", x + EDGE, y],
        ["L", x + EDGE, y + height],
        ["C", x + c, y + height, x, y + height - c, x, y + height - r],
        ["L", x, y + r],
        ["C", x, y + c, x + c, y, x + EDGE, y],
        ["Z"],
      ],
    },
    { kind: "rect", x, y, width, height, radius: r, stroke },
  ];
}

export function badgeWidth(look: DepartmentLook, measure: MeasureText): number {
  return Math.max(27, measure(singleLine(look.initials), FONT.badge) + 12);
}

export function badge(x: number, y: number, look: DepartmentLook, measure: MeasureText): readonly SceneNode[] {
  const width = badgeWidth(look, measure);
  return [
    { kind: "rect", x, y, width, height: 17, radius: 5, fill: mix(look.colour, 0.22, INK.sheet), stroke: { colour: look.colour, width: 1.5 } },
    { kind: "text", x: x + width / 2, y: y + 12.6, text: singleLine(look.initials), font: FONT.badge, fill: INK.text, anchor: "middle" },
  ];
}

/** From the right edge to the left; what does not fit is a number. */
function drawMarks(marks: readonly Mark[], right: number, y: number, room: number): readonly SceneNode[] {
  const fit = Math.max(1, Math.floor(room / (MARK + 4)));
  const shown = marks.length <= fit ? marks : marks.slice(0, fit - 1);
  const more = marks.length - shown.length;
  const left = right - shown.length * (MARK + 4) + 4;
  return [
    ...(more === 0 ? [] : [{ kind: "text", x: left - 6, y: y + 13.5, text: `+${more}`, font: FONT.chip, fill: INK.soft, anchor: "end" } as const]),
    ...shown.flatMap(({ tone, number }, i) => severityShape(tone, left + i * (MARK + 4), y, MARK, String(number))),
  ];
}

function drawChip(chip: Chip, x: number, y: number): readonly SceneNode[] {
  return [
    {
      kind: "rect",
      x: x + chip.x,
      y: y + chip.y,
      width: chip.width,
      height: CHIP.height,
      radius: CHIP.height / 2,
      ...(chip.suggested ? { stroke: { colour: INK.line2, width: 1, dash: [3, 2] } } : { fill: "#f1f0ee" }),
    },
    { kind: "text", x: x + chip.x + CHIP.pad, y: y + chip.y + 14, text: chip.text, font: FONT.chip, fill: INK.soft },
  ];
}
