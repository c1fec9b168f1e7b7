import { isWide } from "./text-width.ts";

/** Breaks at white space, after hyphens and slashes (not within a number), between wide characters; a piece wider than a line breaks between graphemes. No text: no line. */
export function breakLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    let gap = line === "" ? "" : " ";
    for (const piece of pieces(word)) {
      if (measure(line + gap + piece) <= width) {
        line += gap + piece;
      } else {
        if (line !== "") lines.push(line);
        line = "";
        for (const part of measure(piece) <= width ? [piece] : graphemes(piece)) {
          if (line !== "" && measure(line + part) > width) {
            lines.push(line);
            line = "";
          }
          line += part;
        }
      }
      gap = "";
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The same number of lines, as even as they can be: no single word on the last one. */
export function balancedLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  let lines = breakLines(text, width, measure);
  for (let share = 0.95; share > 0.4 && lines.length > 1; share -= 0.05) {
    const narrower = breakLines(text, width * share, measure);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** One line, cut with an ellipsis where it is too wide. */
export function fitLine(text: string, width: number, measure: (text: string) => number): string {
  const line = text.trim().replace(/\s+/gu, " ");
  if (measure(line) <= width) return line;
  let kept = "";
  for (const part of graphemes(line)) {
    if (measure(`${kept}${part}…`) > width) break;
    kept += part;
  }
  return `${kept.trimEnd()}…`;
}

function pieces(word: string): readonly string[] {
  const found: string[] = [];
  let piece = "";
  const parts = graphemes(word);
  for (const [i, part] of parts.entries()) {
    if (isWide(part.codePointAt(0) ?? 0)) {
      if (piece !== "") found.push(piece);
      found.push(part);
      piece = "";
    } else {
      piece += part;
      if (/^[-/\u2010]$/u.test(part) && !/\d/u.test(parts[i + 1] ?? "")) {
        found.push(piece);
        piece = "";
      }
    }
  }
  if (piece !== "") found.push(piece);
  return found;
}

function graphemes(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
}
