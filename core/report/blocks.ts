// Blocks of text on sheets of paper, and how they stand below each other in columns: what the lists under the canvas are made of.
import { breakLines } from "./line-break.ts";
import { FONT, INK } from "./look.ts";
import { printable } from "./printable-text.ts";
import type { Font, MeasureText, SceneNode } from "./scene.ts";

export interface Block {
  readonly height: number;
  draw(x: number, y: number): SceneNode;
}
export interface Section {
  readonly height: number;
  draw(x: number, y: number): readonly SceneNode[];
}

/** The narrowest a block may be. */
const COLUMN = 400;
const GAP = 22;
export const PAD = 16;

/** How many columns of blocks fit, and how wide each is. */
export function columnsIn(width: number): { readonly columns: number; readonly blockWidth: number } {
  const columns = Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
  return { columns, blockWidth: (width - (columns - 1) * GAP) / columns };
}

/** A heading, then blocks in columns: the next one goes where the pile is lowest. */
export function section(heading: string, blocks: readonly Block[], columns: number, blockWidth: number, empty: string): Section {
  const piles = Array.from({ length: columns }, () => 0);
  const placed = blocks.map((block) => {
    const column = piles.indexOf(Math.min(...piles));
    const y = piles[column] ?? 0;
    piles[column] = y + block.height + GAP * 0.75;
    return { block, x: column * (blockWidth + GAP), y };
  });
  const top = 44;
  return {
    height: top + (blocks.length === 0 ? 22 : Math.max(...piles)) + 18,
    draw: (x, y) => [
      { kind: "text", x, y: y + 24, text: heading, font: FONT.heading, fill: INK.text },
      ...(empty === "" ? [] : [{ kind: "text", x, y: y + top + 14, text: empty, font: FONT.sentence, fill: INK.soft } as const]),
      ...placed.map((item) => item.block.draw(x + item.x, y + top + item.y)),
    ],
  };
}

export function sentence(text: string): Section {
  return { height: 34, draw: (x, y) => [{ kind: "text", x, y: y + 6, text, font: FONT.body, fill: INK.soft }] };
}

export interface Paragraph {
  readonly font: Font;
  readonly leading: number;
  readonly fill: string;
  readonly lines: readonly string[];
}
export function paragraph(text: string, font: Font, fill: string, width: number, measure: MeasureText): Paragraph {
  return { font, leading: font.size * 1.32, fill, lines: breakLines(printable(text), width, (line) => measure(line, font)) };
}
export function paragraphsHeight(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { lines, leading }) => sum + (lines.length === 0 ? 0 : lines.length * leading + 6), 0);
}
export function drawParagraphs(paragraphs: readonly Paragraph[], x: number, top: number): readonly SceneNode[] {
  let y = top;
  return paragraphs.flatMap(({ lines, leading, font, fill }) => {
    const nodes = lines.map((text, i): SceneNode => ({ kind: "text", x, y: y + leading * (i + 0.78), text, font, fill }));
    if (lines.length > 0) y += lines.length * leading + 6;
    return nodes;
  });
}

/** The paper a block stands on, with its colour at the left. */
export function entrySheet(x: number, y: number, width: number, height: number, colour: string): readonly SceneNode[] {
  return [
    { kind: "rect", x, y, width, height, radius: 12, fill: INK.sheet, stroke: { colour: INK.line, width: 1 } },
    { kind: "rect", x, y: y + 10, width: 5, height: height - 20, radius: 2.5, fill: colour },
  ];
}
