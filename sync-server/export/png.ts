import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

/** Full fonts, no subsets: with those one missing glyph turns a whole run into boxes. */
const INTER = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf", "700Bold/Inter_700Bold.ttf"];
const SOURCE_SERIF = ["400Regular/SourceSerif4_400Regular.ttf", "600SemiBold/SourceSerif4_600SemiBold.ttf"];
/** Width every picture has at least, pixels; contract. */
export const MIN_PNG_WIDTH = 3000;
/** Twice the size of the drawing is sharp in print ... */
const SCALE = 2;
/** ... and more pixels than this cost the server more memory (4 bytes each) than a picture is worth. */
const MAX_PIXELS = 40_000_000;

export interface PngOptions {
  readonly svg: string;
  /** Of the drawing, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Set where the text has characters the product's own fonts lack: the machine's fonts are then asked too. */
  readonly systemFonts: boolean;
}

/** Draws on a thread of its own: a large board takes seconds, and the caller has other work. */
export async function svgToPng({ svg, width, height, systemFonts }: PngOptions): Promise<Uint8Array> {
  const wanted = Math.max(MIN_PNG_WIDTH, width * SCALE);
  const affordable = Math.sqrt((MAX_PIXELS * width) / height);
  const picture = await renderAsync(svg, {
    fitTo: { mode: "width", value: Math.round(Math.max(MIN_PNG_WIDTH, Math.min(wanted, affordable))) },
    font: { fontFiles: fontFiles(), loadSystemFonts: systemFonts, defaultFontFamily: "Inter", sansSerifFamily: "Inter", serifFamily: "Source Serif 4" },
  });
  return picture.asPng();
}

function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  const inter = dirname(require.resolve("@expo-google-fonts/inter/package.json"));
  const serif = dirname(require.resolve("@expo-google-fonts/source-serif-4/package.json"));
  return [...INTER.map((face) => join(inter, face)), ...SOURCE_SERIF.map((face) => join(serif, face))];
}
