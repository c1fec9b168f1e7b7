// What an objection speaks of.
import { identityOf } from "#core/conflicts/identity.ts";
import type { About, Objection } from "#core/model/room.ts";

export function sameAbout(a: About, b: About): boolean {
  switch (a.kind) {
    case "workshop":
      return b.kind === "workshop";
    case "objective":
      return b.kind === "objective" && a.objective === b.objective;
    case "goal":
      return b.kind === "goal" && a.goal === b.goal;
    case "conflict":
      return b.kind === "conflict" && identityOf(a.conflict) === identityOf(b.conflict);
  }
}

export function objectionsTo(about: About, objections: readonly Objection[]): readonly Objection[] {
  return objections.filter((objection) => sameAbout(objection.about, about));
}
