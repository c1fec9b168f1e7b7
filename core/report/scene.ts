// A drawing that knows no format: SVG now, PDF and slides from the same one later. Units are CSS pixels, y grows downwards.
import type { Pattern } from "../model/frame.ts";

/** `#rrggbb`, or a department's edge. */
export type Paint = string | { readonly pattern: Pattern; readonly colour: string };
export type FontFamily = "sans" | "serif";
export type FontWeight = 400 | 600 | 700;
export interface Font {
  readonly family: FontFamily;
  readonly weight: FontWeight;
  readonly size: number;
}
/** Width of one line of text in pixels. */
export type MeasureText = (text: string, font: Font) => number;

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
}
export type PathStep =
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

export interface RectNode {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}
export interface PathNode {
  readonly kind: "path";
  readonly steps: readonly PathStep[];
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}
export interface TextNode {
  readonly kind: "text";
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly font: Font;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Space between letters, em. */
  readonly tracking?: number;
}
/** A thing of the workshop: `mark` says which (`goal`, `conflict`, `objective`, ... → id). */
export interface GroupNode {
  readonly kind: "group";
  readonly mark: { readonly [kind: string]: string };
  readonly title?: string;
  readonly description?: string;
  readonly children: readonly SceneNode[];
}
export type SceneNode = RectNode | PathNode | TextNode | GroupNode;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly SceneNode[];
}

export function group(mark: GroupNode["mark"], children: readonly SceneNode[], title?: string, description?: string): GroupNode {
  return { kind: "group", mark, children, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}
