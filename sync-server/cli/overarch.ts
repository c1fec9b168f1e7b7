// The command line: overarch check | replay | suggest | export | diff. docs/spec/command-line.md.
import { run } from "./run.ts";

// A reader that has seen enough (`| head`) is no fault of anybody.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: process.stdin,
  today: new Date().toISOString().slice(0, 10),
});
