// Measures the faces that exports are set in and writes core/report/text-width-table.ts. Run again after a font package changes.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FACES = {
  sans400: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  sans600: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  sans700: "@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf",
  serif400: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  serif600: "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
};
/** Latin with its extensions, Greek, Cyrillic, Vietnamese, punctuation, currency, arrows: first and last code point. */
const RANGES = [
  [0x20, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x203a],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2199],
];
/** Widths are kept in two-hundredths of an em, two hex digits a character; 00 = the face has no such glyph. */
const STEPS_PER_EM = 200;

/** Advance width in em by code point, 0 where the face has no glyph. */
function readFace(path) {
  const font = readFileSync(fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)));
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) tables.set(font.toString("latin1", 12 + i * 16, 16 + i * 16), font.readUInt32BE(12 + i * 16 + 8));
  const at = (name) => tables.get(name);
  const unitsPerEm = font.readUInt16BE(at("head") + 18);
  const metrics = font.readUInt16BE(at("hhea") + 34);
  const advance = (glyph) => font.readUInt16BE(at("hmtx") + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  const glyphOf = readCharacterMap(font, at("cmap"));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    return glyph === 0 ? 0 : advance(glyph);
  };
}

function readCharacterMap(font, cmap) {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(table) !== 12) continue;
    const groups = Array.from({ length: font.readUInt32BE(table + 12) }, (_, g) => [0, 4, 8].map((o) => font.readUInt32BE(table + 16 + g * 12 + o)));
    return (codePoint) => {
      const group = groups.find(([first, last]) => codePoint >= first && codePoint <= last);
      return group ? group[2] + codePoint - group[0] : 0;
    };
  }
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(table) !== 4) continue;
    const segments = font.readUInt16BE(table + 6) / 2;
    const column = (n, s) => table + 14 + n * segments * 2 + (n > 0 ? 2 : 0) + s * 2;
    return (codePoint) => {
      for (let s = 0; s < segments; s++) {
        if (codePoint > font.readUInt16BE(column(0, s))) continue;
        const start = font.readUInt16BE(column(1, s));
        if (codePoint < start) return 0;
        const delta = font.readUInt16BE(column(2, s));
        const offset = font.readUInt16BE(column(3, s));
        if (offset === 0) return (codePoint + delta) & 0xffff;
        const glyph = font.readUInt16BE(column(3, s) + offset + (codePoint - start) * 2);
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error("The font has no character map of format 4 or 12.");
}

const lines = [
  "// Made by scripts/text-widths.mjs from the font files; not written by hand.",
  "",
  "/** Units of the widths below in one em. */",
  `export const STEPS_PER_EM = ${STEPS_PER_EM};`,
  "",
  "/** First and last code point of each measured range, in the order of the widths. */",
  `export const RANGES: readonly (readonly [number, number])[] = ${JSON.stringify(RANGES)};`,
  "",
  "/** Two hex digits a character; 00 = no such glyph. */",
  "export const WIDTHS = {",
];
for (const [name, path] of Object.entries(FACES)) {
  const widthOf = readFace(path);
  const digits = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) =>
      Math.min(255, Math.round(widthOf(first + i) * STEPS_PER_EM))
        .toString(16)
        .padStart(2, "0"),
    ),
  ).join("");
  lines.push(`  ${name}:`, `    "${digits}",`);
}
lines.push("} as const;", "");
writeFileSync(fileURLToPath(new URL("../core/report/text-width-table.ts", import.meta.url)), lines.join("\n"));
