import { createContext, useContext } from "react";
import type { Reader } from "./reader.ts";

/** The one reader of a screen, fetched when somebody first needs it. */
export interface ReaderDesk {
  open(): Promise<Reader>;
  close(): void;
}

export function createReaderDesk(): ReaderDesk {
  let opened: Promise<{ readonly reader: Reader; close(): void }> | null = null;
  const fetchReader = async () => {
    const [{ createReader }, { createWorkerLexicon }] = await Promise.all([import("./reader.ts"), import("./worker-lexicon.ts")]);
    const lexicon = createWorkerLexicon();
    return { reader: createReader(lexicon.suggest), close: lexicon.close };
  };
  return {
    async open() {
      opened ??= fetchReader();
      return (await opened).reader;
    },
    close() {
      opened?.then(({ close }) => close()).catch(() => {});
      opened = null;
    },
  };
}

export const ReaderContext = createContext<ReaderDesk | null>(null);

export function useReaderDesk(): ReaderDesk {
  const desk = useContext(ReaderContext);
  if (desk === null) throw new Error("Nothing reads texts here: wrap this component in ReaderContext.");
  return desk;
}
