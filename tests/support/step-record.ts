// What a long journey did and saw, a line a step: printed, and kept in a folder with a picture of every screen where one is named.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";

export interface Step {
  readonly name: string;
  /** Who did what. */
  readonly did: readonly string[];
  /** What was checked. */
  readonly saw: readonly string[];
}

export interface StepRecord {
  step(step: Step, screens: readonly (readonly [who: string, page: Page])[]): Promise<void>;
}

export function recordSteps(title: string, folder: string | undefined): StepRecord {
  const lines: string[] = [`# ${title}`];
  let count = 0;
  return {
    async step({ name, did, saw }, screens) {
      count += 1;
      process.stdout.write(`${count} ${name} | ${did.join("; ")} | checked: ${saw.join("; ")}\n`);
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      const pictures = await Promise.all(
        screens.map(async ([who, page]) => {
          const picture = `${count}-${name.replace(/\W+/g, "-")}-${who}.webp`;
          await page.screenshot({ path: join(folder, picture), type: "webp", quality: 60 });
          return `[${who}](${picture})`;
        }),
      );
      const list = (words: readonly string[]) => words.map((word) => `- ${word}`).join("\n");
      lines.push(`## ${count} · ${name}`, list(did), `Checked:\n\n${list(saw)}`, pictures.join(" · "));
      writeFileSync(join(folder, "README.md"), `${lines.join("\n\n")}\n`);
    },
  };
}
