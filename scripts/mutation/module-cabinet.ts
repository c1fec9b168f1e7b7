// The project's modules, compiled once and brought to life anew for every fault, so that nothing outlives it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { moduleRunnerTransform, transformWithOxc } from "vite";

type Exports = Record<string, unknown>;
type Compiled = (exportName: (name: string, get: () => unknown) => void, importModule: (name: string) => Promise<Exports>, exports: Exports) => Promise<void>;
// biome-ignore lint/complexity/useArrowFunction: only a function expression has this constructor.
const AsyncFunction = async function () {}.constructor as new (...parts: readonly string[]) => Compiled;

export interface Cabinet {
  /** Imports a module and all it needs afresh; `text` stands in for the file at `path`. Paths are absolute. */
  open(entry: string, changed?: { readonly path: string; readonly text: string }): Promise<Exports>;
  /** The files a module needs, itself among them, once it was opened. */
  needs(entry: string): ReadonlySet<string> | undefined;
  /** Every file that was opened so far. */
  files(): readonly string[];
}

/** `given`: modules that are not looked for, by name. */
export function createCabinet(root: string, given: Readonly<Record<string, Exports>>): Cabinet {
  const compiled = new Map<string, Compiled>();
  const needed = new Map<string, ReadonlySet<string>>();

  async function compile(path: string, text: string): Promise<Compiled> {
    const { code } = await transformWithOxc(text, path, { sourcemap: false });
    const ready = await moduleRunnerTransform(code, null, path, code);
    if (ready === null) throw new Error(`${path} cannot be transformed`);
    return new AsyncFunction("__vite_ssr_exportName__", "__vite_ssr_import__", "__vite_ssr_exports__", ready.code);
  }
  function pathOf(name: string, from: string): string {
    if (name.startsWith("#core/")) return join(root, "core", name.slice("#core/".length));
    return join(dirname(from), name);
  }

  return {
    files: () => [...compiled.keys()],
    needs: (entry) => needed.get(entry),
    async open(entry, changed) {
      const alive = new Map<string, Promise<Exports>>();
      const bring = (path: string): Promise<Exports> => {
        const there = alive.get(path);
        if (there !== undefined) return there;
        const living = (async () => {
          const exports: Exports = {};
          let module = changed?.path === path ? await compile(path, changed.text) : compiled.get(path);
          if (module === undefined) {
            module = await compile(path, readFileSync(path, "utf8"));
            compiled.set(path, module);
          }
          await module(
            (name, get) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get }),
            async (name) => given[name] ?? (/^[#.]/.test(name) ? bring(pathOf(name, path)) : ((await import(name)) as Exports)),
            exports,
          );
          return exports;
        })();
        alive.set(path, living);
        return living;
      };
      const exports = await bring(entry);
      needed.set(entry, new Set(alive.keys()));
      return exports;
    },
  };
}
