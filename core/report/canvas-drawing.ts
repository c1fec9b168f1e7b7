// The canvas as it stands in the record: arch, objectives, rows, cards, threads.
import type { Conflict } from "../conflicts/conflict.ts";
import type { GoalId } from "../model/goal.ts";
import type { Workshop } from "../model/workshop.ts";
import { type CanvasFrame, canvasFrame, INSIDE_GUTTER, LABEL, MIN_ARCH } from "./canvas-frame.ts";
import { type CanvasGrid, canvasGrid, type GridCard } from "./canvas-grid.ts";
import { type CardBlock, cardBlock, type Mark } from "./card-block.ts";
import { balancedLines, breakLines } from "./line-break.ts";
import { ACCENT, FONT, INK, toneOf } from "./look.ts";
import { singleLine } from "./printable-text.ts";
import { LANE, type RecordNames } from "./record-names.ts";
import { group, type MeasureText, type PathStep, type SceneNode } from "./scene.ts";
import { drawThreads } from "./thread-drawing.ts";
import { assignLanes, routesOf } from "./thread-routes.ts";

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}
/** `numbered`: open conflicts in the order of their numbers, which start at 1. Drawn with its upper left corner at (0, `top`). */
export function drawCanvas(workshop: Workshop, numbered: readonly Conflict[], top: number, names: RecordNames, measure: MeasureText): Drawing {
  const columns = Math.max(1, workshop.objectives.length);
  const cardWidth = Math.round(Math.max(252, Math.min(430, MIN_ARCH / columns - 30)));
  const marks = marksByGoal(numbered);
  const blocks = new Map<GoalId, CardBlock>();
  const grid = canvasGrid(workshop, cardWidth, (goal) => {
    const block = blocks.get(goal.id) ?? cardBlock(goal, marks.get(goal.id) ?? [], cardWidth, names, measure);
    blocks.set(goal.id, block);
    return block.height;
  });
  const routes = numbered.flatMap((conflict) => routesOf(conflict, grid));
  const lanes = assignLanes(routes, grid);
  const heads = headings(workshop, grid, cardWidth, names, measure);
  const arch = archText(workshop, grid, cardWidth, measure);
  const archHeight = 58 + Math.max(1, arch.lines.length) * 40 + 22;
  const frame = canvasFrame(grid, lanes, cardWidth, top + archHeight + heads.height);
  const cardY = (card: GridCard) => (frame.rowY[card.row] ?? 0) + card.offset;
  const left = frame.slotX[0] ?? LABEL;
  const right = frame.gutterX.at(-1)?.[0] ?? left;
  const lane = grid.columns.find(({ objective }) => objective === null);
  const archRight = lane && lane.slot > 0 ? (frame.gutterX[lane.slot]?.[0] ?? right) : right;
  return {
    width: frame.width,
    height: frame.height - top,
    nodes: [
      ...drawArch(left, archRight, top, archHeight, arch),
      ...heads.draw(frame, top + archHeight),
      ...drawRows(grid, frame, right, names, measure),
      ...(grid.cards.size === 0 ? [emptySentence((left + right) / 2, (frame.rowY[0] ?? top) + 34)] : []),
      ...[...grid.cards.values()].map((card) => blocks.get(card.goal.id)?.draw(frame.slotX[card.slot] ?? 0, cardY(card))).filter((node) => node !== undefined),
      ...drawThreads(numbered, routes, lanes, frame, cardY),
    ],
  };
}

function marksByGoal(numbered: readonly Conflict[]): ReadonlyMap<GoalId, readonly Mark[]> {
  const marks = new Map<GoalId, Mark[]>();
  for (const [i, conflict] of numbered.entries()) {
    for (const goal of conflict.goals) {
      const list = marks.get(goal) ?? [];
      list.push({ tone: toneOf(conflict), number: i + 1 });
      marks.set(goal, list);
    }
  }
  return marks;
}

function archText(workshop: Workshop, grid: CanvasGrid, cardWidth: number, measure: MeasureText) {
  const goal = singleLine(workshop.overarchingGoal);
  const span = Math.max(MIN_ARCH, grid.slots * (cardWidth + 40)) * 0.66;
  return {
    lines: balancedLines(goal === "" ? "No over-arching goal has been written yet" : goal, span, (text) => measure(text, FONT.arch)),
    written: goal !== "",
    goal,
  };
}

function drawArch(left: number, right: number, top: number, height: number, { lines, written, goal }: ReturnType<typeof archText>): readonly SceneNode[] {
  const foot = top + height - 10;
  const span = right - left;
  const steps: PathStep[] = [
    ["M", left, foot],
    ["C", left, top, left + span * 0.1, top, left + span * 0.26, top],
    ["L", right - span * 0.26, top],
    ["C", right - span * 0.1, top, right, top, right, foot],
  ];
  return [
    group(
      { overarching: "goal" },
      [
        { kind: "path", steps, fill: ACCENT.soft, stroke: { colour: ACCENT.line, width: 2.5, ...(written ? {} : { dash: [8, 6] }) } },
        {
          kind: "text",
          x: (left + right) / 2,
          y: top + 34,
          text: "OVER-ARCHING GOAL",
          font: FONT.caps,
          fill: INK.soft,
          anchor: "middle",
          tracking: 0.08,
        },
        ...lines.map(
          (text, i): SceneNode => ({
            kind: "text",
            x: (left + right) / 2,
            y: top + 76 + i * 40,
            text,
            font: FONT.arch,
            fill: written ? INK.text : INK.faint,
            anchor: "middle",
          }),
        ),
      ],
      goal,
    ),
  ];
}

function headings(workshop: Workshop, grid: CanvasGrid, cardWidth: number, names: RecordNames, measure: MeasureText) {
  const loose = new Set(workshop.objectives.filter(({ serves }) => !serves).map(({ id }) => id));
  const heads = grid.columns.map(({ objective, slot, slots }) => ({
    objective,
    slot,
    slots,
    loose: objective !== null && loose.has(objective),
    lines: balancedLines(names.objective(objective), slots * cardWidth + (slots - 1) * INSIDE_GUTTER, (text) => measure(text, FONT.objective)),
  }));
  const height = 14 + Math.max(1, ...heads.map(({ lines, loose: alone }) => lines.length + (alone ? 1 : 0))) * 25;
  return {
    height,
    draw: (frame: CanvasFrame, top: number): readonly SceneNode[] =>
      heads.map(({ objective, slot, slots, loose: alone, lines }, i) => {
        const left = frame.slotX[slot] ?? 0;
        const right = (frame.slotX[slot + slots - 1] ?? 0) + frame.cardWidth;
        const middle = (left + right) / 2;
        const border = frame.gutterX[slot];
        const pillar = border ? (border[0] + border[1]) / 2 : left;
        const chip = "not linked yet";
        const chipWidth = measure(chip, FONT.chip) + 18;
        const chipY = top + 14 + lines.length * 25 - 4;
        return group(
          objective === null ? { lane: "none" } : { objective },
          [
            ...(i === 0
              ? []
              : [
                  {
                    kind: "path",
                    steps: [
                      ["M", pillar, top - 9],
                      ["L", pillar, top + height - 4],
                    ],
                    stroke: { colour: INK.line2, width: 1, ...(objective === null || alone ? { dash: [3, 4] } : {}) },
                  } as const,
                ]),
            ...lines.map(
              (text, line): SceneNode => ({
                kind: "text",
                x: middle,
                y: top + 28 + line * 25,
                text,
                font: FONT.objective,
                fill: objective === null ? INK.soft : INK.text,
                anchor: "middle",
              }),
            ),
            ...(alone
              ? [
                  {
                    kind: "rect",
                    x: middle - chipWidth / 2,
                    y: chipY,
                    width: chipWidth,
                    height: 20,
                    radius: 10,
                    stroke: { colour: INK.line2, width: 1, dash: [3, 2] },
                  } as const,
                  { kind: "text", x: middle, y: chipY + 14, text: chip, font: FONT.chip, fill: INK.soft, anchor: "middle" } as const,
                ]
              : []),
          ],
          objective === null ? LANE : names.objective(objective),
        );
      }),
  };
}

function drawRows(grid: CanvasGrid, frame: CanvasFrame, right: number, names: RecordNames, measure: MeasureText): readonly SceneNode[] {
  return grid.rows.map(({ horizon }, r) => {
    const line = (frame.channelY[r]?.[0] ?? 0) + 6;
    const labels = breakLines(names.horizon(horizon), LABEL - 16, (text) => measure(text, FONT.horizon));
    return group(
      { horizon },
      [
        {
          kind: "path",
          steps: [
            ["M", 0, line],
            ["L", right, line],
          ],
          stroke: { colour: INK.line, width: 1 },
        },
        ...labels.map((text, i): SceneNode => ({ kind: "text", x: 0, y: (frame.rowY[r] ?? 0) + 22 + i * 25, text, font: FONT.horizon, fill: INK.soft })),
      ],
      names.horizon(horizon),
    );
  });
}

function emptySentence(x: number, y: number): SceneNode {
  return { kind: "text", x, y, text: "No goal stands on the canvas yet.", font: FONT.sentence, fill: INK.soft, anchor: "middle" };
}
