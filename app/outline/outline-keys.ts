import type { OutlineRow } from "./outline-rows.ts";

export type OutlineStep = { readonly to: string } | { readonly toggle: string } | null;

/** What a key does in a tree, as the ARIA practices describe it; null: not a key of the tree. */
export function stepOf(rows: readonly OutlineRow[], at: string | null, key: string): OutlineStep {
  const place = rows.findIndex((row) => row.key === at);
  const row = rows[place];
  const to = (there: OutlineRow | undefined): OutlineStep => (there === undefined ? null : { to: there.key });
  if (row === undefined) return to(rows[0]);
  switch (key) {
    case "ArrowDown":
      return to(rows[place + 1]);
    case "ArrowUp":
      return to(rows[place - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    case "ArrowRight":
      return row.open === false ? { toggle: row.key } : row.open === true ? to(rows[place + 1]) : null;
    case "ArrowLeft":
      return row.open === true ? { toggle: row.key } : to(rows.find(({ key: other }) => other === row.parent));
    default: {
      if (key.length !== 1 || key === " ") return null;
      const wanted = key.toLocaleLowerCase();
      const ahead = [...rows.slice(place + 1), ...rows.slice(0, place)];
      return to(ahead.find(({ text }) => text.toLocaleLowerCase().startsWith(wanted)));
    }
  }
}
