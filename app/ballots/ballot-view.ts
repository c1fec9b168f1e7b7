const PREFIX = "ballot.";

/** The name of a ballot's result as a view that the host can put on the wall. */
export function ballotView(ballot: string): string {
  return PREFIX + ballot;
}

/** The ballot a view names; null: another view. */
export function ballotOfView(view: string): string | null {
  return view.startsWith(PREFIX) ? view.slice(PREFIX.length) : null;
}
