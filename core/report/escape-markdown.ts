import { singleLine } from "./printable-text.ts";

/** On one line, and nothing in it is read as Markdown, as HTML or as an address. */
export function escapeMarkdown(text: string): string {
  return singleLine(text)
    .replace(/[\\`*_~[\]()<>|#!&]/g, "\\$&")
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replaceAll("://", "\\://")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replaceAll("@", "\\@");
}
