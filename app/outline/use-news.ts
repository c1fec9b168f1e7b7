import { useEffect, useRef, useState } from "react";
import type { Conflict, Explanation } from "#core/conflicts/conflict.ts";
import { isToldTo } from "../conflicts/told-to.ts";
import type { Sheet } from "../state/ui-store.ts";
import { useScreen } from "../state/use-session.ts";
import { newsOf } from "./outline-news.ts";

/** Changes that come within this many ms are told together. */
const GATHER_MS = 1_200;
const KEPT = 12;

/** What others did, told politely and not word by word: gathered, then read. */
export function useNews(explained: (conflict: Conflict) => Explanation): readonly { readonly n: number; readonly text: string }[] {
  const { session, ui } = useScreen();
  const [news, setNews] = useState<readonly { readonly n: number; readonly text: string }[]>([]);
  const latest = useRef(explained);
  latest.current = explained;
  useEffect(() => {
    const now = () => ({ ...session.workshop.getState(), open: session.conflicts.getState().open.filter((conflict) => isToldTo(conflict, session.me)) });
    let told = now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let said: string[] = [];
    let sheets = new Set<Sheet["kind"]>();
    const tell = () => {
      timer = undefined;
      const after = now();
      const { sheet } = ui.getState();
      if (sheet !== null) sheets.add(sheet.kind);
      const sentences = newsOf(told, after, (conflict) => latest.current(conflict).sentence, { said, sheets, department: session.me.department });
      told = after;
      said = [];
      sheets = new Set();
      if (sentences.length === 0) return;
      setNews((before) => {
        const from = (before.at(-1)?.n ?? 0) + 1;
        return [...before, ...sentences.map((text, i) => ({ n: from + i, text }))].slice(-KEPT);
      });
    };
    const soon = () => {
      timer ??= setTimeout(tell, GATHER_MS);
    };
    const doing = ui.subscribe((now, before) => {
      if (now.said !== before.said) said.push(now.said.text);
      if (before.sheet !== null && now.sheet === null) sheets.add(before.sheet.kind);
      // What was done changes the canvas soon, or it changed nothing.
      if (now.said !== before.said || now.sheet !== before.sheet) soon();
    });
    const stops = [doing, session.workshop.subscribe(soon), session.conflicts.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session, ui]);
  return news;
}
