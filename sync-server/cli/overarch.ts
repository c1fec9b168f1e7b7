// The command line: overarch check | replay | suggest | export | diff. docs/spec/command-line.md.
import { run } from "./run.ts";

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: process.stdin,
  today: new Date().toISOString().slice(0, 10),
});
