// How well suggest() reads, precision, recall and F1 by facet and language, and how fast: `npm run bench -- suggest [--held-out | --fresh-N] [--wrong]`.
// Exit 1 where the budget of docs/spec/suggest.md SG13 is not kept: on a machine that does nothing else.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSuggest } from "#core/suggest/suggest.ts";
import type { Suggestion } from "#core/suggest/suggestion.ts";

interface Tagged {
  readonly lang: string;
  readonly text: string;
  readonly facets: Suggestion;
}
const FACETS = ["channel", "audience", "lever", "direction", "approach", "asks", "timing"] as const;
const asked = process.argv.find((word) => word.startsWith("--fresh-"))?.slice(2);
const name = process.argv.includes("--held-out") ? "held-out" : (asked ?? "development");
const texts = JSON.parse(readFileSync(join("tests/fixtures", `suggest-${name}.json`), "utf8")) as readonly Tagged[];
const suggest = createSuggest();
/** ms a text, p95 */
const AT_MOST = 2;

/** A facet as a set of statements. */
function statements(facet: (typeof FACETS)[number], value: Suggestion): readonly string[] {
  const said = value[facet];
  if (said === undefined) return [];
  if (facet === "approach") return Object.entries(said).map(([axis, side]) => `${axis}=${side}`);
  if (facet === "asks") return (said as NonNullable<Suggestion["asks"]>).map(({ pool, amount, unit }) => `${amount} ${unit ?? ""} ${pool}`);
  return Array.isArray(said) ? said : [String(said)];
}

const tally = new Map<string, { hit: number; extra: number; missed: number }>();
const answers = texts.map(({ text }) => suggest(text));
// Timed warm, each text by itself: the median and the worst twentieth of ten rounds.
const times: number[] = [];
for (let round = 0; round < 10; round++) {
  for (const { text } of texts) {
    const started = performance.now();
    suggest(text);
    times.push(performance.now() - started);
  }
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
for (const [i, { lang, text, facets }] of texts.entries()) {
  const faults: string[] = [];
  for (const facet of FACETS) {
    const wanted = statements(facet, facets);
    const got = statements(facet, answers[i] ?? {});
    for (const scope of ["all", lang]) {
      const count = tally.get(`${facet} ${scope}`) ?? { hit: 0, extra: 0, missed: 0 };
      count.hit += got.filter((word) => wanted.includes(word)).length;
      count.extra += got.filter((word) => !wanted.includes(word)).length;
      count.missed += wanted.filter((word) => !got.includes(word)).length;
      tally.set(`${facet} ${scope}`, count);
    }
    if (wanted.join() !== got.join()) faults.push(`${facet}: wanted [${wanted}] got [${got}]`);
  }
  if (process.argv.includes("--wrong") && faults.length > 0) console.log(`${lang} ${text}\n     ${faults.join("\n     ")}`);
}
const isKept = at(0.95) <= AT_MOST;
console.log(
  `${name}: ${texts.length} texts, p50 ${at(0.5).toFixed(2)}, p95 ${at(0.95).toFixed(2)} ms a text, at most ${AT_MOST}: ${isKept ? "kept" : "BEYOND"}`,
);
if (!isKept) process.exitCode = 1;
for (const facet of FACETS) {
  const cells = ["all", "en", "fr", "es"].map((scope) => {
    const { hit, extra, missed } = tally.get(`${facet} ${scope}`) ?? { hit: 0, extra: 0, missed: 0 };
    const ratio = (part: number, whole: number) => (whole === 0 ? "  - " : (part / whole).toFixed(2));
    return `${scope} P ${ratio(hit, hit + extra)} R ${ratio(hit, hit + missed)} F1 ${ratio(2 * hit, 2 * hit + extra + missed)} (${hit + missed})`;
  });
  console.log(`${facet.padEnd(10)} ${cells.join("  |  ")}`);
}
