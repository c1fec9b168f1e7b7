// What a picture shows, counted in pixels.
import type { PNG } from "pngjs";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Share of the box's pixels for which `test(red, green, blue)` holds. */
export function share(png: PNG, scale: number, { x, y, width, height }: Box, test: (r: number, g: number, b: number) => boolean): number {
  let hits = 0;
  let all = 0;
  for (let py = Math.ceil(y * scale); py < Math.floor((y + height) * scale); py++) {
    for (let px = Math.ceil(x * scale); px < Math.floor((x + width) * scale); px++) {
      const i = (py * png.width + px) * 4;
      all++;
      if (test(png.data[i] ?? 0, png.data[i + 1] ?? 0, png.data[i + 2] ?? 0)) hits++;
    }
  }
  return hits / all;
}
export const isInk = (r: number, g: number, b: number) => r + g + b < 330;
export function isColour(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  return (r: number, g: number, b: number) => Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue) < 60;
}
