import { describe, expect, it } from "vitest";
import { balancedLines, breakLines, fitLine } from "#core/report/line-break.ts";
import { createTextWidth } from "#core/report/text-width.ts";
import { hostileTexts } from "../../support/records.ts";

const byLength = (text: string) => text.length;

describe("lines", () => {
  it("[RP5] break at spaces and after hyphens", () => {
    expect(breakLines("one two three", 7, byLength)).toEqual(["one two", "three"]);
    expect(breakLines("over-arching goal", 8, byLength)).toEqual(["over-", "arching", "goal"]);
    expect(breakLines("  a\n\n b\t", 9, byLength)).toEqual(["a b"]);
    expect(breakLines("", 9, byLength)).toEqual([]);
  });

  it("[RP5] a long word breaks between graphemes, never inside one", () => {
    expect(breakLines("abcdefgh", 3, byLength)).toEqual(["abc", "def", "gh"]);
    const family = "👩‍👩‍👧‍👦";
    expect(breakLines(family + family, family.length, byLength)).toEqual([family, family]);
    expect(breakLines("目標を合わせる", 2, byLength)).toEqual(["目標", "を合", "わせ", "る"]);
  });

  it("[RP5] nothing but white space is lost, and no line is too wide", () => {
    const { measure } = createTextWidth();
    const width = (text: string) => measure(text, { family: "sans", weight: 600, size: 15 });
    for (const text of hostileTexts(300)) {
      const lines = breakLines(text, 200, width);
      expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(200);
    }
  });

  it("[RP5] headings are even, in no more lines", () => {
    expect(balancedLines("one two three four five", 19, byLength)).toEqual(["one two three", "four five"]);
    expect(balancedLines("one", 19, byLength)).toEqual(["one"]);
  });

  it("[RP5] one line ends in an ellipsis where it is cut", () => {
    expect(fitLine("a long line", 6, byLength)).toBe("a lon…");
    expect(fitLine(" a  b ", 6, byLength)).toBe("a b");
  });
});

describe("text widths", () => {
  const { measure, covers } = createTextWidth();
  const font = { family: "sans", weight: 400, size: 100 } as const;

  it("[RP5] are those of the fonts", () => {
    expect(measure("MM", font)).toBeCloseTo(2 * measure("M", font));
    expect(measure("iii", font)).toBeLessThan(measure("MMM", font) / 2);
    expect(measure("goal", { ...font, weight: 700 })).toBeGreaterThan(measure("goal", font));
    expect(measure("e\u0301", font)).toBe(measure("e", font));
    expect(measure("目", font)).toBe(100);
  });

  it("[RP12] know which characters the own fonts have", () => {
    expect(covers("Straße, Žluťoučký, Ελλάδα, Привет, Tiếng Việt ↑ → €")).toBe(true);
    expect([covers("目標"), covers("שלום"), covers("😀")]).toEqual([false, false, false]);
  });
});
