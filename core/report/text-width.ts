import type { Font, MeasureText } from "./scene.ts";
import { RANGES, STEPS_PER_EM, WIDTHS } from "./text-width-table.ts";

export interface TextWidth {
  readonly measure: MeasureText;
  /** Whether the fonts the product brings along have every character of this text. */
  covers(text: string): boolean;
}

/** Ems for characters outside the table: what fonts of these scripts usually take. */
const WIDE_EM = 1;
const UNKNOWN_EM = 0.6;
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u;

/** Measures by the advance widths of Inter and Source Serif 4, without kerning: at most a few per cent too wide. */
export function createTextWidth(): TextWidth {
  const faces = new Map(Object.entries(WIDTHS).map(([face, digits]) => [face, decode(digits)]));
  const widthsOf = (font: Font) => faces.get(`${font.family}${font.family === "serif" && font.weight > 400 ? 600 : font.weight}`);
  return {
    measure(text, font) {
      const widths = widthsOf(font);
      let ems = 0;
      for (const character of text) ems += widths?.get(character.codePointAt(0) ?? 0) ?? guess(character);
      return ems * font.size;
    },
    covers(text) {
      const widths = faces.get("sans400");
      for (const character of text) if (!widths?.has(character.codePointAt(0) ?? 0) && !/\s/u.test(character)) return false;
      return true;
    },
  };
}

function decode(digits: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  let at = 0;
  for (const [first, last] of RANGES) {
    for (let codePoint = first; codePoint <= last; codePoint++, at += 2) {
      const steps = Number.parseInt(digits.slice(at, at + 2), 16);
      if (steps > 0) widths.set(codePoint, steps / STEPS_PER_EM);
    }
  }
  return widths;
}

function guess(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? WIDE_EM : UNKNOWN_EM;
}

/** Chinese, Japanese, Korean, full-width forms and pictures. */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    codePoint >= 0x1f000
  );
}
