/** After a reveal; the counts are the server's own, untrusted in shape only. */
export function revealedWords({ revealed, left }: { readonly [key: string]: unknown }): string {
  const cards = typeof revealed === "number" ? revealed : 0;
  const said = cards === 0 ? "There was nothing new to reveal." : cards === 1 ? "1 card is on the canvas." : `${cards} cards are on the canvas.`;
  return typeof left === "number" && left > 0
    ? `${said} ${left} ${left === 1 ? "stays" : "stay"} in a tray: the canvas has a card of that name already.`
    : said;
}

/** Cards of different departments that want the same: they are proposed for merging. */
export function twinWords(twins: number): string {
  if (twins === 0) return "";
  return twins === 1 ? "Two departments want much the same: they could merge it." : `${twins} times departments want much the same: they could merge it.`;
}
