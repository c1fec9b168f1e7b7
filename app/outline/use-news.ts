import { useEffect, useRef, useState } from "react";
import type { Conflict, Explanation } from "#core/conflicts/conflict.ts";
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
    const now = () => ({ ...session.workshop.getState(), open: session.conflicts.getState().open });
    let told = now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const after = now();
      const sentences = newsOf(told, after, (conflict) => latest.current(conflict).sentence, ui.getState().said.text);
      told = after;
      if (sentences.length === 0) return;
      setNews((before) => {
        const from = (before.at(-1)?.n ?? 0) + 1;
        return [...before, ...sentences.map((text, i) => ({ n: from + i, text }))].slice(-KEPT);
      });
    };
    const soon = () => {
      timer ??= setTimeout(tell, GATHER_MS);
    };
    const stops = [session.workshop.subscribe(soon), session.conflicts.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session, ui]);
  return news;
}
