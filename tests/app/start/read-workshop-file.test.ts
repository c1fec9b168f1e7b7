import { expect, it } from "vitest";
import { readWorkshopFile } from "../../../app/start/read-workshop-file.ts";

const file = (text: string | Error, size = 10) => ({
  name: "plan.overarch.json",
  size,
  text: () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text)),
});

it("[PG3] a file that is JSON is handed on as it is, whatever it means", async () => {
  expect(await readWorkshopFile(file('{"version":9}'), 100)).toEqual({ ok: true, file: { version: 9 } });
});

it.each([
  ["is too large", file("{}", 101 * 1024 * 1024), "larger than 100 MB"],
  ["cannot be read", file(new Error("gone")), "cannot be read"],
  ["is not JSON", file("<html>"), "not JSON"],
])("[PG3] a file that %s is refused by its name and a next step", async (_what, given, words) => {
  const read = await readWorkshopFile(given, 100 * 1024 * 1024);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.message).toContain("plan.overarch.json");
  expect(read.message).toContain(words);
  expect(read.message).toMatch(/Choose/);
});
