// The record on one sheet: what people looked at, what is open, what was settled.
import { isLive } from "../model/goal.ts";
import { drawCanvas } from "./canvas-drawing.ts";
import { breakLines } from "./line-break.ts";
import { ACCENT, FONT, INK } from "./look.ts";
import { counted, longDate, printable, singleLine } from "./printable-text.ts";
import { inRecordOrder, type WorkshopRecord } from "./record.ts";
import { recordSections } from "./record-lists.ts";
import { recordNames } from "./record-names.ts";
import type { MeasureText, Scene, SceneNode } from "./scene.ts";

const MARGIN = 56;
/** Conflicts drawn and listed on the sheet; with more of them nobody could read it. The rest is counted, and named in the Markdown record. */
export const MAX_ON_SHEET = 150;

export function workshopScene(record: WorkshopRecord, measure: MeasureText): Scene {
  const { workshop } = record;
  const names = recordNames(workshop);
  const ordered = inRecordOrder(record.open);
  const numbered = ordered.slice(0, MAX_ON_SHEET);
  const canvas = drawCanvas(workshop, numbered, 0, names, measure);
  const head = header(record, canvas.width, measure);
  const canvasY = MARGIN + head.height;
  let y = canvasY + canvas.height + 34;
  const sections = recordSections(record, numbered, ordered.length - numbered.length, canvas.width, names, measure).map((section) => {
    const nodes = section.draw(MARGIN, y);
    y += section.height;
    return nodes;
  });
  return {
    width: Math.ceil(canvas.width + MARGIN * 2),
    height: Math.ceil(y + MARGIN / 2),
    background: INK.paper,
    title: printable(workshop.title),
    description: `${singleLine(workshop.overarchingGoal)} ${summary(record)}`.trim(),
    nodes: [...head.nodes, ...canvas.nodes.map((node) => moved(node, MARGIN, canvasY)), ...sections.flat()],
  };
}

function header(record: WorkshopRecord, width: number, measure: MeasureText): { readonly height: number; readonly nodes: readonly SceneNode[] } {
  const lines = breakLines(printable(record.workshop.title), width - 300, (text) => measure(text, FONT.heading));
  const height = Math.max(1, lines.length) * 29 + 24 + 34;
  return {
    height,
    nodes: [
      ...lines.map((text, i): SceneNode => ({ kind: "text", x: MARGIN, y: MARGIN + 20 + i * 29, text, font: FONT.heading, fill: INK.text })),
      { kind: "text", x: MARGIN, y: MARGIN + Math.max(1, lines.length) * 29 + 14, text: summary(record), font: FONT.body, fill: INK.soft },
      {
        kind: "path",
        steps: [
          ["M", MARGIN + width - 116, MARGIN + 20],
          ["C", MARGIN + width - 116, MARGIN - 1, MARGIN + width - 90, MARGIN - 1, MARGIN + width - 90, MARGIN + 20],
        ],
        stroke: { colour: ACCENT.line, width: 3, round: true },
      },
      {
        kind: "text",
        x: MARGIN + width,
        y: MARGIN + 20,
        text: "Overarch",
        font: { family: "serif", weight: 600, size: 18 },
        fill: INK.text,
        anchor: "end",
      },
      { kind: "text", x: MARGIN + width, y: MARGIN + 43, text: longDate(record.date), font: FONT.body, fill: INK.soft, anchor: "end" },
    ],
  };
}

/** "40 goals of 7 departments · 12 open conflicts · 2 shared ideas · 3 agreed · 1 parked". */
export function summary({ workshop, open }: WorkshopRecord): string {
  const conflicts = open.filter(({ kind }) => kind === "conflict").length;
  const ideas = open.length - conflicts;
  return [
    `${counted(workshop.goals.filter(isLive).length, "goal")} of ${counted(workshop.departments.length, "department")}`,
    counted(conflicts, "open conflict"),
    ...(ideas > 0 ? [counted(ideas, "shared idea")] : []),
    ...(workshop.agreements.length > 0 ? [`${workshop.agreements.length} agreed`] : []),
    ...(workshop.parked.length > 0 ? [`${workshop.parked.length} parked`] : []),
  ].join(" · ");
}

function moved(node: SceneNode, dx: number, dy: number): SceneNode {
  if (node.kind === "group") return { ...node, children: node.children.map((child) => moved(child, dx, dy)) };
  if (node.kind !== "path") return { ...node, x: node.x + dx, y: node.y + dy };
  return {
    ...node,
    steps: node.steps.map((step) => {
      if (step[0] === "Z") return step;
      if (step[0] === "C") return ["C", step[1] + dx, step[2] + dy, step[3] + dx, step[4] + dy, step[5] + dx, step[6] + dy] as const;
      return [step[0], step[1] + dx, step[2] + dy] as const;
    }),
  };
}
