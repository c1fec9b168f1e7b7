// npm run test:mutation: every single fault in core/conflicts has to be seen by a test or argued away.
// Words after it narrow it to files; --argued judges those that are argued too, else they are believed.
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { planted } from "./faults.ts";
import { createJudge } from "./judge.ts";
import { type Argued, type Outcome, type Planting, plantingsIn, report, TESTS } from "./survey.ts";

const root = join(import.meta.dirname, "../..");
/** A fault with which one test takes so much processor time (ms) has taken away an end; without, the longest takes a quarter of it. Time on the clock would count what else the machine does. */
const NO_END_MS = 6_000;
const LOOK_EVERY_MS = 1_000;
/** A quarter of an hour on two cores; more would not be run. */
const WORKERS = Math.min(4, availableParallelism());

if (process.send === undefined) await lead(process.argv.slice(2));
else follow();

/** Judges what it is sent: an index into the same list. */
function follow(): void {
  const plantings = plantingsIn(root, process.argv.slice(2));
  const judge = createJudge(
    root,
    TESTS.map((file) => join(root, file)),
  );
  const texts = new Map<string, string>();
  process.on("message", async (index: number) => {
    const planting = plantings[index];
    if (planting === undefined) throw new Error(`there is no fault ${index}`);
    const path = join(root, planting.file);
    const text = texts.get(path) ?? readFileSync(path, "utf8");
    texts.set(path, text);
    let said = performance.now();
    const ended = () => {
      if (performance.now() - said < LOOK_EVERY_MS) return;
      said = performance.now();
      process.send?.({});
    };
    process.send?.({ caughtBy: await judge.verdict({ path, text: planted(text, planting.fault) }, ended) });
  });
}

async function lead(words: readonly string[]): Promise<void> {
  const started = performance.now();
  const again = words.includes("--argued");
  const wanted = words.filter((word) => word !== "--argued");
  const plantings = plantingsIn(root, wanted);
  const argued = JSON.parse(readFileSync(join(import.meta.dirname, "argued.json"), "utf8")) as readonly Argued[];
  const sound = await createJudge(
    root,
    TESTS.map((file) => join(root, file)),
  ).verdict();
  if (sound !== null) {
    process.stderr.write(`the tests fail without any fault: ${sound}\n`);
    process.exit(1);
  }
  const believed = new Set(again ? [] : argued.flatMap(({ faults }) => faults));
  const waiting = plantings.flatMap(({ name }, index) => (believed.has(name) ? [] : [index]));
  const outcomes: Outcome[] = plantings.filter(({ name }) => believed.has(name)).map((planting) => ({ planting, caughtBy: null }));
  await Promise.all(Array.from({ length: WORKERS }, () => work(plantings, waiting, outcomes, wanted)));
  outcomes.sort((a, b) => plantings.indexOf(a.planting) - plantings.indexOf(b.planting));
  const { table, wrong } = report(outcomes, argued, wanted.length === 0);
  process.stdout.write(`${table}\n${wrong.map((one) => `${one}\n`).join("")}${Math.round((performance.now() - started) / 1000)} s\n`);
  process.exit(wrong.length === 0 ? 0 : 1);
}

/** One process after the other takes faults until none is waiting; one that finds no end is replaced. */
async function work(plantings: readonly Planting[], waiting: number[], outcomes: Outcome[], wanted: readonly string[]): Promise<void> {
  let child: ChildProcess | undefined;
  for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
    child ??= fork(import.meta.filename, [...wanted], { execArgv: ["--import", "tsx"] });
    const caughtBy = await ask(child, index);
    if (caughtBy === null) process.stderr.write(`not caught: ${plantings[index]?.name}\n`);
    outcomes.push({ planting: plantings[index] as Planting, caughtBy: caughtBy === undefined ? "no end, or the end of the process" : caughtBy });
    if (caughtBy === undefined) {
      process.stderr.write(`no end: ${plantings[index]?.name}\n`);
      child.kill("SIGKILL");
      child = undefined;
    }
    if (outcomes.length % 200 === 0) process.stderr.write(`${outcomes.length} of ${plantings.length}\n`);
  }
  child?.kill();
}

/** Undefined: one test finds no end, or the process does. */
function ask(child: ChildProcess, index: number): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    const done = (answer: string | null | undefined) => {
      clearInterval(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    let before = processorTime(child);
    const timer = setInterval(() => {
      if (processorTime(child) - before > NO_END_MS) done(undefined);
    }, LOOK_EVERY_MS);
    child.on("message", ({ caughtBy }: { readonly caughtBy?: string | null }) => {
      if (caughtBy !== undefined) done(caughtBy);
      else before = processorTime(child);
    });
    child.once("exit", () => done(undefined));
    child.send(index);
  });
}

/** What the process has had so far, ms; `ps` says it as `[[dd-]hh:]mm:ss`, to the second or finer. */
function processorTime({ pid }: ChildProcess): number {
  const said = execFileSync("ps", ["-o", "time=", "-p", String(pid)], { encoding: "utf8" });
  const [days, clock] = said.includes("-") ? said.split("-") : ["0", said];
  return 1000 * (86_400 * Number(days) + (clock ?? "").split(":").reduce((sum, part) => 60 * sum + Number(part), 0));
}
