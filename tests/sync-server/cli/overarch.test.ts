// The command line by its words, its two outputs and its exit code: the real program, each time a process of its own.
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { check } from "#core/file/check.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { writeFile } from "#core/file/write-file.ts";
import { EXPORT_FORMATS } from "#core/report/export-formats.ts";
import { CHECKOUT, type CommandFolder, openCommandFolder, runProgram } from "../../support/command-line.ts";
import { smallFile } from "../../support/files.ts";
import { largeFile } from "../../support/large-file.ts";

/** Two cards of one cell pull one lever two ways: a blocker. */
const CLASH = smallFile();
/** The same far apart: nothing is open. */
const CALM = smallFile({ goals: CLASH.goals.map((goal, n) => ({ ...goal, placement: { objective: `o${n + 1}`, horizon: `q${n + 1}` } })) });
const BLOCKER = { rule: "opposite-direction", severity: "blocker", goals: ["h1", "p1"], scope: { lever: "posts" } };
const HISTORY = [
  { t: 0, op: "add", goal: "p1" },
  { t: 1, op: "place", goal: "p1", objective: "o1", horizon: "q1" },
  { t: 2, op: "add", goal: "h1" },
  { t: 3, op: "place", goal: "h1", objective: "o1", horizon: "q1" },
];
/** Processor time of the work alone: the figure is bench/command-line.bench.ts's; a machine under any load stays below this. */
const CHECK_AT_MOST_MS = 1_000;

describe("overarch", () => {
  let folder: CommandFolder;
  beforeAll(async () => {
    folder = openCommandFolder();
    folder.write("clash.json", CLASH);
    folder.write("calm.json", CALM);
    folder.write("told.json", smallFile({ history: HISTORY }));
    folder.write("wrong.json", smallFile({ goals: [{ id: "p1", department: "pr", title: "", facets: { direction: "up" } }] }));
    folder.write("marked.json", `\uFEFF${JSON.stringify(CALM)}`);
    folder.write("full.json", largeFile(2_000));
    folder.write("empty-history.json", smallFile({ history: [] }));
    // The first call builds, where nobody has.
    await folder.overarch(["help"]);
  }, 180_000);
  afterAll(() => folder.remove());

  it.concurrent("[CL1] check says by its exit code whether a blocker is open", async () => {
    const [clash, calm, marked] = await Promise.all([
      folder.overarch(["check", "clash.json"]),
      folder.overarch(["check", "calm.json"]),
      folder.overarch(["check", "marked.json"]),
    ]);
    expect([clash.code, calm.code, marked.code]).toEqual([1, 0, 0]);
    expect([clash.stderr, calm.stderr, marked.stderr]).toEqual(["", "", ""]);
  });

  it.concurrent("[CL1] bad input ends with 2, a sentence on standard error and nothing on standard output", async () => {
    const said = 'file: /goals/0/facets/direction: "up" is not one of raise, lower, hold\nwrong.json is not a workshop file that can be read.\n';
    expect(await folder.overarch(["check", "wrong.json", "--json"])).toEqual({ code: 2, stdout: "", stderr: said });
    expect(await folder.overarch(["replay", "told.json", "--json", "--at", "4"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "--at: step 4 is outside the history, which has the steps 0 to 3.\n",
    });
  });

  it.concurrent("[CL1] help is no mistake", async () => {
    const { code, stdout, stderr } = await folder.overarch(["help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const name of ["check", "replay", "suggest", "export", "diff"]) expect(stdout).toContain(`${name} `);
  });

  it.concurrent("[CL2] a fresh checkout builds first, and says so on standard error alone", async () => {
    const fresh = openCommandFolder();
    try {
      const inputs = [
        "app",
        "core",
        "sync-server",
        "scripts",
        "package.json",
        "package-lock.json",
        "vite.config.ts",
        "vite.server.config.ts",
        "tsconfig.base.json",
      ];
      for (const name of inputs) cpSync(join(CHECKOUT, name), join(fresh.path, name), { recursive: true });
      fresh.write("app/index.html", "<!doctype html>");
      symlinkSync(join(CHECKOUT, "node_modules"), join(fresh.path, "node_modules"), "dir");
      const call = () => runProgram(process.execPath, ["scripts/overarch.mjs", "check", "clash.json", "--json"], { cwd: fresh.path });
      fresh.write("clash.json", CLASH);
      const first = await call();
      expect(first.stderr).toContain("Building…");
      expect(first).toMatchObject({ code: 1, stdout: (await call()).stdout });
      expect(JSON.parse(first.stdout)).toMatchObject({ open: [BLOCKER] });
    } finally {
      fresh.remove();
    }
  }, 180_000);

  it.concurrent("[CL2] a reader that has seen enough is no fault", async () => {
    const { code, stderr, stdout } = await folder.overarch(["check", "full.json", "--json"], { stopReading: true });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^\{\n/);
    expect(() => JSON.parse(stdout)).toThrow();
  });

  it.concurrent("[CL3] files are those of the folder where npm was called", async () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const called = await runProgram(npm, ["--prefix", CHECKOUT, "run", "-s", "overarch", "--", "check", "clash.json", "--json"], { cwd: folder.path });
    expect(called.code, called.stderr).toBe(1);
    expect(JSON.parse(called.stdout)).toMatchObject({ open: [BLOCKER] });
    const elsewhere = openCommandFolder();
    const named = await elsewhere.overarch(["check", "clash.json"], { env: { INIT_CWD: folder.path } });
    const nowhere = await elsewhere.overarch(["check", "clash.json"]);
    const whole = await elsewhere.overarch(["check", join(folder.path, "clash.json")]);
    elsewhere.remove();
    expect([named.code, nowhere.code, whole.code]).toEqual([1, 2, 1]);
  });

  it.concurrent("[CL4] [CT6] check gives what is open, what is settled, and their counts, and never reads the history", async () => {
    const print = async (file: object) => {
      folder.write("now.json", file);
      return JSON.parse((await folder.overarch(["check", "now.json", "--json"])).stdout);
    };
    const raised = [{ id: "r1", goals: ["p1"], text: "No" }];
    const open = [BLOCKER, { rule: "human-raised", severity: "tension", goals: ["p1"], scope: { id: "r1" } }];
    expect(await print(smallFile({ raised, history: [{ t: 0, op: "explode" }] }))).toEqual({
      open,
      settled: [],
      counts: { blocker: 1, tension: 1, watch: 0, settled: 0 },
    });
    const [conflict] = check(parseFile(CLASH).workshop, createEngine()).open;
    const parked = [{ rule: BLOCKER.rule, goals: BLOCKER.goals, scope: BLOCKER.scope, print: conflict?.print }];
    folder.write("parked.json", smallFile({ raised, parked }));
    expect(await print(smallFile({ raised, parked }))).toEqual({
      open: open.slice(1),
      settled: [BLOCKER],
      counts: { blocker: 0, tension: 1, watch: 0, settled: 1 },
    });
    const forPeople = await folder.overarch(["check", "parked.json"]);
    expect(forPeople.code).toBe(0);
    expect(forPeople.stdout.split("\n")).toEqual([
      expect.stringMatching(/^tension {2}.*: No What would help\? “Post daily”$/),
      "0 blockers, 1 tension, 0 watches open; 1 settled",
      "",
    ]);
    const all = await folder.overarch(["check", "parked.json", "--all"]);
    expect(all.stdout.split("\n")).toEqual([
      expect.stringMatching(/^tension /),
      expect.stringMatching(/^settled .*lower posts.* “Post less” “Post daily”$/),
      expect.stringContaining("1 settled"),
      "",
    ]);
  });

  it.concurrent("[CL5] replay gives the steps asked for, ascending and each once", async () => {
    const fixtures = join(CHECKOUT, "tests", "fixtures");
    const example = await folder.overarch(["replay", join(fixtures, "example.overarch.json"), "--json", "--at", "12,1,3,5,7,9,10,7"]);
    expect(example.code).toBe(0);
    expect(JSON.parse(example.stdout)).toEqual(JSON.parse(readFileSync(join(fixtures, "example.expected.json"), "utf8")));
    const steps = async (...words: readonly string[]) => {
      const { code, stdout } = await folder.overarch(["replay", "told.json", "--json", ...words]);
      return [code, (JSON.parse(stdout) as { readonly step: number }[]).map(({ step }) => step)];
    };
    expect(await steps()).toEqual([0, [0, 1, 2, 3]]);
    expect(await steps("--at", "last, 0,last,3")).toEqual([0, [0, 3]]);
    const last = await folder.overarch(["replay", "told.json", "--json", "--at=last"]);
    expect(last).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(last.stdout)).toEqual([{ step: 3, conflicts: [BLOCKER] }]);
  });

  it.concurrent("[CL5] a file without a history, or with an empty one, has no steps, whichever are asked for", async () => {
    for (const words of ["clash.json", "empty-history.json"].flatMap((file) => [[file], [file, "--at", "last"], [file, "--at", "5"]])) {
      expect(await folder.overarch(["replay", ...words, "--json"])).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
    }
  });

  it.concurrent("[CL6] suggest answers line by line: an empty line gives {}", async () => {
    const suggest = async (input: string) => (await folder.overarch(["suggest", "--json"], { input })).stdout.split("\n");
    const line = '{"asks":[{"pool":"designer","amount":2}]}';
    expect(await suggest("needs 2 designers\n\n  \nneeds 2 designers\r\n")).toEqual([line, "{}", "{}", line, ""]);
    expect(await suggest("\nneeds 2 designers")).toEqual(["{}", line, ""]);
    expect(await suggest("needs\u20282 designers\u0085\n\n")).toHaveLength(3);
    expect(await suggest("")).toEqual([""]);
    const many = await suggest("post daily on insta\n".repeat(500));
    expect(many).toHaveLength(501);
    expect(new Set(many.slice(0, -1)).size).toBe(1);
    expect(JSON.parse(many[0] ?? "")).toMatchObject({ channel: ["instagram"] });
  });

  it.concurrent("[CL7] export writes every format that the app hands out", async () => {
    const begins: { readonly [format: string]: RegExp } = { json: /^\{\n {2}"version": 1,/, md: /^# Small\n/, svg: /^<(\?xml|svg)/, png: /^\x89PNG\r\n/ };
    expect(Object.keys(begins).sort()).toEqual(Object.keys(EXPORT_FORMATS).sort());
    await Promise.all(
      Object.entries(begins).map(async ([format, beginning]) => {
        const { code, stdout, stderr } = await folder.overarch(["export", "clash.json", "--to", format, "--out", `out.${format}`]);
        expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: `out.${format} written.\n` });
        expect(folder.read(`out.${format}`).toString("latin1")).toMatch(beginning);
      }),
    );
    expect(parseFile(JSON.parse(folder.read("out.json").toString()))).toEqual(parseFile(CLASH));
    expect(folder.read("out.md").toString()).toContain("Post daily");
  });

  it.concurrent("[CL7] json keeps the history, and writes its base with it", async () => {
    expect((await folder.overarch(["export", "told.json", "--to", "json", "--out", "kept.json"])).code).toBe(0);
    const kept = JSON.parse(folder.read("kept.json").toString());
    const { departments, objectives, horizons, pools, goals } = CLASH;
    expect(kept.history).toEqual(HISTORY);
    expect(kept.historyBase).toEqual({ departments, objectives, horizons, pools, goals: goals.map((goal) => ({ ...goal, placement: null })) });
    expect((await folder.overarch(["export", "kept.json", "--to", "json", "--out", "again.json"])).code).toBe(0);
    expect(folder.read("again.json")).toEqual(folder.read("kept.json"));
    expect(writeFile(parseFile(kept))).toBe(folder.read("kept.json").toString());
    const [told, again] = await Promise.all(["told.json", "kept.json"].map((file) => folder.overarch(["replay", file, "--json"])));
    expect(again).toEqual(told);
    const [state, last] = [await folder.overarch(["check", "kept.json", "--json"]), JSON.parse(again?.stdout ?? "").at(-1)];
    expect(JSON.parse(state.stdout).open).toEqual(last.conflicts);
  });

  it.concurrent("[CL8] diff names what differs, exit 0 either way", async () => {
    const [p1, h1] = CLASH.goals;
    folder.write("other.json", {
      ...CLASH,
      title: "Other",
      objectives: [...CLASH.objectives].reverse(),
      goals: [
        { ...h1, title: "Post rarely", placement: { objective: "o2", horizon: "q1" } },
        { ...p1, id: "p2", placement: { objective: "o2", horizon: "q1" } },
      ],
    });
    const diff = async (...words: readonly string[]) => folder.overarch(["diff", ...words]);
    const { code, stdout } = await diff("clash.json", "other.json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      goals: { added: ["p2"], removed: ["p1"], moved: ["h1"], edited: ["h1"] },
      frame: ["title", "objectives"],
      conflicts: { opened: [{ ...BLOCKER, goals: ["h1", "p2"] }], closed: [BLOCKER], changed: [] },
    });
    expect((await diff("clash.json", "other.json")).stdout.split("\n")).toEqual([
      "frame    title differs",
      "frame    objectives differs",
      "added    Post daily (p2)",
      "removed  Post daily (p1)",
      "moved    Post rarely (h1)",
      "edited   Post rarely (h1)",
      "opened   blocker opposite-direction: h1, p2",
      "closed   blocker opposite-direction: h1, p1",
      "",
    ]);
    folder.write("milder.json", { ...CLASH, goals: [p1, { ...h1, facets: { ...h1?.facets, direction: "hold" } }] });
    const milder = await diff("clash.json", "milder.json", "--json");
    expect(JSON.parse(milder.stdout).conflicts).toEqual({ opened: [], closed: [], changed: [{ ...BLOCKER, severity: "tension", was: "blocker" }] });
    expect((await diff("clash.json", "milder.json")).stdout).toBe("edited   Post less (h1)\nchanged  blocker to tension opposite-direction: h1, p1\n");
    folder.write("same.json", Object.fromEntries(Object.entries(CLASH).reverse()));
    expect(await diff("clash.json", "same.json")).toEqual({ code: 0, stdout: "No difference.\n", stderr: "" });
  });

  it("[CL9] 2,000 goals are checked, in well under a second of processor time beyond what two goals take", async () => {
    const { code, stdout } = await folder.overarch(["check", "full.json", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).open.length).toBeGreaterThan(1_000);
    const work: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      work.push((await folder.processorMs(["check", "full.json", "--json"])) - (await folder.processorMs(["check", "clash.json", "--json"])));
    }
    expect(Math.min(...work)).toBeGreaterThan(10);
    expect(Math.min(...work)).toBeLessThan(CHECK_AT_MOST_MS);
  });
});
