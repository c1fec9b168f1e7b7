// Plants a fault and asks the tests until one of them sees it.
import { createLittleVitest, type Told } from "./little-vitest.ts";
import { createCabinet } from "./module-cabinet.ts";

export interface Judge {
  /** The test that fails with this text in place of the file, or null: nothing sees it. Without a change: null means that all is well. `ended` is told after every test. */
  verdict(changed?: { readonly path: string; readonly text: string }, ended?: () => void): Promise<string | null>;
}

/** `testFiles`: absolute. Tests that have caught much in little time are asked first. */
export function createJudge(root: string, testFiles: readonly string[]): Judge {
  let told = createLittleVitest();
  const cabinet = createCabinet(root, {
    get vitest() {
      return told.vitest;
    },
  });
  /** By file and title: faults caught, and ms spent. */
  const past = new Map<string, { caught: number; ms: number }>();
  const pastOf = (name: string) => {
    const known = past.get(name) ?? { caught: 0, ms: 0 };
    past.set(name, known);
    return known;
  };
  const promise = (name: string) => {
    const { caught, ms } = pastOf(name);
    return (caught + 0.5) / (ms + 5);
  };

  return {
    async verdict(changed, ended) {
      const tests: (Told & { readonly name: string })[] = [];
      for (const file of testFiles) {
        // A test that does not need the file cannot see what is planted there.
        if (changed !== undefined && cabinet.needs(file)?.has(changed.path) === false) continue;
        told = createLittleVitest();
        try {
          await cabinet.open(file, changed);
        } catch (error) {
          return `${file}: ${String(error)}`;
        }
        tests.push(...told.tests.map((test) => ({ ...test, name: `${file} ${test.title}` })));
      }
      const order = new Map(tests.map(({ name }) => [name, promise(name)]));
      tests.sort((a, b) => (order.get(b.name) ?? 0) - (order.get(a.name) ?? 0));
      for (const { name, title, run } of tests) {
        const started = performance.now();
        try {
          await run();
        } catch (error) {
          pastOf(name).caught += 1;
          return `${title}: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`;
        } finally {
          pastOf(name).ms += performance.now() - started;
          ended?.();
        }
      }
      return null;
    },
  };
}
