// Moves that no edit can make: somebody asks, somebody decides.
import { refusals } from "../told.ts";
import type { MoveKind, Proposal } from "./move.ts";
import type { MoveContext } from "./move-board.ts";

const talk = (label: string, kind: MoveKind = "talk"): Proposal => ({ kind, label, changes: [] });
/** Somebody has to answer before anything is agreed. */
const ask = (label: string): Proposal => talk(label, "ask");

/** The best first; at least two, so that nobody is left without a next step. A rule that is not named here has the last ones. */
export function talkMoves({ conflict, cards, words, frame }: MoveContext): readonly Proposal[] {
  const scope = conflict.scope ?? {};
  const departments = conflict.departments.map(words.department);
  const both = words.list(departments);
  const sponsor = talk("Let the sponsor decide, by the over-arching goal", "escalate");
  const [first] = cards;
  switch (conflict.rule) {
    case "opposite-direction":
      return [talk(`Agree on one measure of ${scope.lever}, and whose it is`), sponsor];
    case "approach-clash":
      return [talk("Name the topics that go out freely, and those that need a second pair of eyes"), sponsor];
    case "contested-lead":
      return [talk(`Let ${both} lead together, and write down who breaks a tie`), sponsor];
    case "missing-lead":
      return [ask(`Ask ${both} who volunteers to lead`), sponsor];
    case "empty-objective":
      return [
        ask(`Ask ${words.list(frame.departments.map(({ title }) => title))} for one card each under ${words.column(scope.objective ?? null)}`),
        talk(`Join ${words.column(scope.objective ?? null)} to its neighbour, or keep it for later`),
      ];
    case "over-commit":
      return [talk("Agree on which of these waits"), sponsor];
    case "dependency-order": {
      const needed = cards.find(({ goal }) => goal.id === scope.needs);
      const title = needed === undefined ? "it" : words.card(needed.goal);
      return [talk(`Let a part of ${title} come earlier, and split it in two cards`), sponsor];
    }
    case "dependency-cycle":
      return [talk("Make one of them a first version and the rest a later card"), talk("Make one joint card of them")];
    case "dependency-open": {
      const by = first === undefined ? "this goal" : words.card(first.goal);
      return [ask(`Ask who places what ${by} needs`), ask(`Ask whether ${by} still needs it`)];
    }
    case "crowding":
      return [talk(`Keep one shared calendar for ${scope.channel}`), talk(`Let one of ${both} speak for all on ${scope.channel}`)];
    case "duplicate-effort":
      return [talk(`Keep both, and let ${both} share one measure`), talk(`Let ${both} divide it by audience`)];
    case "unsupported":
      return scope.objective == null
        ? [ask("Ask what it is for, and park it if nobody knows"), talk("Let it go")]
        : [ask(`Ask what ${words.column(scope.objective)} does for the over-arching goal`), talk(`Drop ${words.column(scope.objective)}`)];
    case "silo":
      return [ask("Ask who else is affected, and let them put a card here"), ask(`Ask ${both} which part another department could take`)];
    case "stance-gap": {
      const refusing = scope.department == null ? [...new Set(refusals(cards).map(({ on }) => on.goal.department))] : [scope.department];
      return [ask(`Ask ${refusing.length === 0 ? both : words.list(refusing.map(words.department))} for the reason first: load, fear, or no time`), sponsor];
    }
    case "human-raised":
      return [talk("Hear the one who raised it"), talk("Tag the cards so that a rule can hold it")];
    case "voice-gap":
      return [ask(`Ask ${both} directly what they need from the others`), talk(`Offer ${both} a ready card: “We are affected by …”`)];
    default:
      return [ask(`Ask ${departments.length === 0 ? "the room" : both} what would help`), sponsor];
  }
}
