import type { Pattern } from "../model/frame.ts";
import { INK, mix } from "./look.ts";
import { printable } from "./printable-text.ts";
import type { GroupNode, Paint, Scene, SceneNode, Stroke, TextNode } from "./scene.ts";

const FAMILIES = { sans: "Inter, 'Inter Variable', system-ui, sans-serif", serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif" } as const;
const TILE = 8;

/** Real text, shapes and patterns; no script, no foreign object, no address outside the file. */
export function sceneToSvg(scene: Scene): string {
  const patterns = new Map<string, { readonly pattern: Pattern; readonly colour: string }>();
  const body = scene.nodes.map((node) => drawNode(node, patterns)).join("\n");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}" role="img">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    `<defs>${[...patterns].map(([id, { pattern, colour }]) => patternDefinition(id, pattern, colour)).join("")}</defs>`,
    `<rect width="${scene.width}" height="${scene.height}" fill="${scene.background}"/>`,
    body,
    "</svg>",
    "",
  ].join("\n");
}

/** For text and for attribute values; a carriage return is kept as a reference, since parsers turn a bare one into a line feed. */
export function escapeXml(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Patterns = Map<string, { readonly pattern: Pattern; readonly colour: string }>;

function drawNode(node: SceneNode, patterns: Patterns): string {
  switch (node.kind) {
    case "group":
      return drawGroup(node, patterns);
    case "rect": {
      const radius = node.radius === undefined ? "" : ` rx="${n(node.radius)}"`;
      return `<rect x="${n(node.x)}" y="${n(node.y)}" width="${n(node.width)}" height="${n(node.height)}"${radius}${fill(node.fill, patterns)}${stroke(node.stroke)}/>`;
    }
    case "path":
      return `<path d="${node.steps.map(([step, ...at]) => step + at.map(n).join(" ")).join("")}"${fill(node.fill, patterns)}${stroke(node.stroke)}/>`;
    case "text":
      return drawText(node);
  }
}

function drawGroup(node: GroupNode, patterns: Patterns): string {
  const marks = Object.entries(node.mark).map(([kind, id]) => ` data-${kind}="${escapeXml(id)}"`);
  const title = node.title === undefined ? "" : `<title>${escapeXml(node.title)}</title>`;
  const description = node.description === undefined ? "" : `<desc>${escapeXml(node.description)}</desc>`;
  return `<g${marks.join("")}>${title}${description}${node.children.map((child) => drawNode(child, patterns)).join("")}</g>`;
}

function drawText({ x, y, text, font, fill: colour, anchor, tracking }: TextNode): string {
  const extras = [
    ...(anchor === undefined || anchor === "start" ? [] : [` text-anchor="${anchor}"`]),
    ...(tracking === undefined ? [] : [` letter-spacing="${n(tracking * font.size)}"`]),
  ];
  return `<text x="${n(x)}" y="${n(y)}" font-family="${FAMILIES[font.family]}" font-weight="${font.weight}" font-size="${n(font.size)}" fill="${colour}"${extras.join("")}>${escapeXml(text)}</text>`;
}

function fill(paint: Paint | undefined, patterns: Patterns): string {
  if (paint === undefined) return ' fill="none"';
  if (typeof paint === "string") return ` fill="${paint}"`;
  if (paint.pattern === "plain") return ` fill="${paint.colour}"`;
  const id = `edge-${paint.pattern}-${paint.colour.slice(1)}`;
  patterns.set(id, paint);
  return ` fill="url(#${id})"`;
}

function stroke(line: Stroke | undefined): string {
  if (line === undefined) return "";
  const dash = line.dash === undefined ? "" : ` stroke-dasharray="${line.dash.join(" ")}"`;
  return ` stroke="${line.colour}" stroke-width="${n(line.width)}"${dash}${line.round ? ' stroke-linecap="round" stroke-linejoin="round"' : ""}`;
}

function patternDefinition(id: string, pattern: Pattern, colour: string): string {
  const light = mix(colour, 0.3, INK.raised);
  const marks: { readonly [P in Pattern]: string } = {
    plain: "",
    stripe: `<path d="M-2 2L2-2M-2 10L10-2M6 10L10 6" stroke="${light}" stroke-width="3"/>`,
    dots: `<circle cx="4" cy="4" r="2" fill="${light}"/>`,
    grid: `<path d="M0 1.2H8M4 0V8" stroke="${light}" stroke-width="1.6"/>`,
    waves: `<path d="M-1 4Q2 0 4 4T9 4" fill="none" stroke="${light}" stroke-width="2"/>`,
    cross: `<path d="M4 1V7M1 4H7" stroke="${light}" stroke-width="1.8"/>`,
  };
  return `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"><rect width="${TILE}" height="${TILE}" fill="${colour}"/>${marks[pattern]}</pattern>`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
