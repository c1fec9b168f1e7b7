// The light theme of the product's look, for what leaves it.
import type { Conflict } from "../conflicts/conflict.ts";
import type { Font, PathStep, SceneNode } from "./scene.ts";

export const INK = {
  paper: "#f6f2ea",
  sheet: "#fffdf8",
  raised: "#ffffff",
  text: "#1f232b",
  soft: "#565d69",
  faint: "#8a8f98",
  line: "#e2dbcd",
  line2: "#cfc6b4",
} as const;
export const ACCENT = { line: "#3b2f96", soft: "#ebe7fa" } as const;

export const TONES = ["blocker", "tension", "watch", "synergy"] as const;
/** A severity, or the good news. */
export type Tone = (typeof TONES)[number];
export const TONE_COLOUR: { readonly [T in Tone]: string } = { blocker: "#b3261e", tension: "#9a5700", watch: "#4f6172", synergy: "#14705f" };
export const TONE_WORDS: { readonly [T in Tone]: string } = {
  blocker: "Blocker: the plan cannot hold as placed",
  tension: "Tension: it can hold with an agreement",
  watch: "Watch: worth a question",
  synergy: "Shared idea: two teams want the same",
};
export const THREAD: { readonly [T in Tone]: { readonly width: number; readonly dash?: readonly number[] } } = {
  blocker: { width: 4 },
  tension: { width: 3, dash: [9, 6] },
  watch: { width: 2, dash: [2, 6] },
  synergy: { width: 3 },
};

export function toneOf(conflict: Pick<Conflict, "kind" | "severity">): Tone {
  return conflict.kind === "synergy" ? "synergy" : conflict.severity;
}

export const FONT = {
  arch: { family: "serif", weight: 600, size: 34 },
  heading: { family: "serif", weight: 600, size: 23 },
  objective: { family: "serif", weight: 600, size: 20 },
  horizon: { family: "serif", weight: 400, size: 21 },
  sentence: { family: "serif", weight: 400, size: 17 },
  cardTitle: { family: "sans", weight: 600, size: 15 },
  name: { family: "sans", weight: 600, size: 14 },
  body: { family: "sans", weight: 400, size: 14 },
  small: { family: "sans", weight: 400, size: 12.5 },
  chip: { family: "sans", weight: 400, size: 12 },
  caps: { family: "sans", weight: 600, size: 11.5 },
  badge: { family: "sans", weight: 700, size: 11 },
} as const satisfies { readonly [name: string]: Font };

/** `share` of `colour` over `ground`; both `#rrggbb`. */
export function mix(colour: string, share: number, ground: string): string {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(channel(colour, i) * share + channel(ground, i) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const SHAPES: { readonly [T in Exclude<Tone, "watch" | "synergy">]: readonly (readonly [number, number])[] } = {
  blocker: [
    [0.3, 0],
    [0.7, 0],
    [1, 0.3],
    [1, 0.7],
    [0.7, 1],
    [0.3, 1],
    [0, 0.7],
    [0, 0.3],
  ],
  tension: [
    [0.5, 0],
    [1.06, 0.98],
    [-0.06, 0.98],
  ],
};

/** Octagon, triangle, dot or square with a number in it: never colour alone. `x`, `y` = its upper left corner. */
export function severityShape(tone: Tone, x: number, y: number, size: number, label: string): readonly SceneNode[] {
  const fill = TONE_COLOUR[tone];
  const text: SceneNode = {
    kind: "text",
    x: x + size / 2,
    y: y + size * (tone === "tension" ? 0.86 : 0.71),
    text: label,
    font: { family: "sans", weight: 700, size: size * (tone === "tension" ? 0.5 : 0.58) * (label.length > 2 ? 0.78 : 1) },
    fill: INK.sheet,
    anchor: "middle",
  };
  if (tone === "watch") return [{ kind: "rect", x, y, width: size, height: size, radius: size / 2, fill }, text];
  if (tone === "synergy") return [{ kind: "rect", x, y, width: size, height: size, radius: size * 0.27, fill }, text];
  const steps = SHAPES[tone].map(([px, py], i): PathStep => [i === 0 ? "M" : "L", x + px * size, y + py * size]);
  return [{ kind: "path", steps: [...steps, ["Z"]], fill }, text];
}
