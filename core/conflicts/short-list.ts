// Lists of a few members, sorted thousands of times while a board is opened.

/** Sorts in place, by insertion: V8's own sort sets a kilobyte and a half aside for each call, however short the list. */
export function sortShort<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let place = 1; place < list.length; place++) {
    const member = list[place] as T;
    let at = place;
    for (; at > 0 && compare(list[at - 1] as T, member) > 0; at--) list[at] = list[at - 1] as T;
    list[at] = member;
  }
  return list;
}

/** Sorted, and each once. */
export function isSorted(ids: readonly string[]): boolean {
  return ids.every((id, place) => place === 0 || (ids[place - 1] as string) < id);
}
