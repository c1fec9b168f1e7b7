import type { OpenBallot } from "#core/model/ballot.ts";
import type { DepartmentId } from "#core/model/frame.ts";
import type { Turnout } from "#core/protocol/roster.ts";

/**
 * Whether a ballot of one's own, unknown to this page, lies in the box: cast before the page was loaded, at `loadedAt` of the server's clock.
 * Told by how many of one's own department have voted.
 */
export function inTheBox(
  { id, openedAt }: Pick<OpenBallot, "id" | "openedAt">,
  turnouts: readonly Turnout[] | undefined,
  { department, loadedAt }: { readonly department: DepartmentId | null; readonly loadedAt: number },
): "yes" | "no" | "maybe" {
  const { here, voted } = turnouts?.find(({ ballot }) => ballot === id)?.departments[department ?? ""] ?? { here: 0, voted: 0 };
  return voted === 0 || loadedAt < openedAt ? "no" : voted >= here ? "yes" : "maybe";
}
