import { useState } from "react";

export interface Few<T> {
  readonly few: readonly T[];
  /** How many are left out. */
  readonly more: number;
  showMore(): void;
}

/** The first `most` of a list, and those that must be seen wherever they stand; `showMore` adds as many again. */
export function useFew<T>(items: readonly T[], most: number, mustShow: (item: T) => boolean): Few<T> {
  const [pages, setPages] = useState(1);
  const few = fewOf(items, most * pages, mustShow);
  return { few, more: items.length - few.length, showMore: () => setPages((before) => before + 1) };
}

/** In the order of `items`. */
export function fewOf<T>(items: readonly T[], most: number, mustShow: (item: T) => boolean): readonly T[] {
  return items.length <= most ? items : items.filter((item, place) => place < most || mustShow(item));
}
