// The words of the call: what is off is said in one sentence.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../../sync-server/cli/run.ts";
import { type CommandFolder, openCommandFolder } from "../../support/command-line.ts";
import { smallFile } from "../../support/files.ts";

async function* nothing() {}

describe("the words of a call", () => {
  let folder: CommandFolder;
  beforeAll(() => {
    folder = openCommandFolder();
    const added = { t: 0, op: "add", goal: "p1" };
    folder.write("clash.json", smallFile());
    folder.write("told.json", smallFile({ history: [added, { t: 1, op: "phase" }, { t: 2, op: "phase" }, { t: 3, op: "phase" }] }));
    folder.write("slip.json", smallFile({ history: [added, { t: 4, op: "explode" }] }));
    folder.write("empty-history.json", smallFile({ history: [] }));
    folder.write("wrong.json", smallFile({ goals: [{ id: "p1", department: "pr", title: "", facets: { direction: "up" } }] }));
    folder.write("latin1.json", Buffer.from(JSON.stringify(smallFile({ title: "\u00e9t\u00e9" })), "latin1"));
    folder.write("utf16.json", Buffer.from(`\uFEFF${JSON.stringify(smallFile())}`, "utf16le"));
    folder.write("broken.json", '{"version": 1,');
    folder.write("later.json", smallFile({ version: 2 }));
  });
  afterAll(() => folder.remove());

  async function call(words: readonly string[]) {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const terminal = {
      cwd: folder.path,
      out: (text: string) => stdout.push(text),
      err: (text: string) => stderr.push(text),
      input: nothing(),
      today: "2027-01-01",
    };
    return { code: await run(words, terminal), stdout: stdout.join(""), stderr: stderr.join("") };
  }

  it.each<readonly [words: string, said: string]>([
    ["", "overarch check FILE [--json] [--all]"],
    ["ceck clash.json", 'There is no command "ceck".\noverarch check FILE'],
    ["toString", 'There is no command "toString".'],
    ["check", "overarch check FILE [--json] [--all]"],
    ["check clash.json calm.json", "overarch check FILE [--json] [--all]"],
    ["check clash.json --jsn", "There is no option --jsn: overarch check FILE"],
    ["check clash.json -j", "There is no option -j: overarch check FILE"],
    ["check clash.json --json=1", "--json takes no value: overarch check FILE"],
    ["check latin1.json", "latin1.json is not UTF-8 text."],
    ["diff clash.json utf16.json", "utf16.json is not UTF-8 text."],
    ["check gone.json --json", "gone.json cannot be read: there is no such file."],
    ["check .", ". cannot be read: EISDIR"],
    ["check broken.json --json", "broken.json is not JSON: "],
    ["check later.json", "file: /version: version 2 is not known; this program reads version 1\nlater.json is not a workshop file that can be read."],
    ["check wrong.json --json", 'file: /goals/0/facets/direction: "up" is not one of raise, lower, hold\nwrong.json '],
    ["diff clash.json wrong.json", 'file: /goals/0/facets/direction: "up" is not one of raise, lower, hold\nwrong.json '],
    ["diff clash.json", "overarch diff A B [--json]"],
    ["replay wrong.json --json", 'file: /goals/0/facets/direction: "up" is not one of raise, lower, hold\nwrong.json '],
    ["replay slip.json --json --at 0", 'file: /history/1/op: "explode" is not an operation'],
    ["replay told.json", "overarch replay prints JSON: add --json."],
    ["replay told.json --json --at", "--at needs a value: overarch replay FILE --json [--at 3,7,last]"],
    ["replay told.json --json --at 1,x", '--at takes steps and "last", as in --at 3,7,last; "x" is neither.'],
    ["replay told.json --json --at=1,", '--at takes steps and "last", as in --at 3,7,last; "" is neither.'],
    ["replay told.json --json --at -1", '"-1" is neither.'],
    ["replay told.json --json --at 4", "--at: step 4 is outside the history, which has the steps 0 to 3."],
    ["replay clash.json --json --at foo", '--at takes steps and "last", as in --at 3,7,last; "foo" is neither.'],
    ["replay empty-history.json --json --at 0,", '"" is neither.'],
    ["replay gone.json --json --at foo", '"foo" is neither.'],
    ["suggest", "overarch suggest prints JSON: add --json."],
    ["suggest --json clash.json", "overarch suggest --json < texts, one a line"],
    ["export clash.json --to md", "overarch export FILE --to FORMAT --out PATH"],
    ["export clash.json --to exe --out out.exe", 'There is no export format "exe"; there are json, md, svg, png.'],
    ["export clash.json --to md --out gone/out.md", "gone/out.md cannot be written: "],
  ])("[CL1] overarch %s: exit 2, a sentence on standard error, nothing on standard output", async (words, said) => {
    const { code, stdout, stderr } = await call(words.split(" ").filter((word) => word !== ""));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});
