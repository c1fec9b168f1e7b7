// Which conflict a `resolve` of a history speaks of. docs/spec/workshop-file.md WF13, WF16.
import type { Conflict } from "../conflicts/conflict.ts";
import { compareText, sameList } from "../conflicts/finding.ts";
import { identityOf } from "../conflicts/identity.ts";
import { RULE_IDS } from "../conflicts/rules/all.ts";
import type { ConflictRef } from "../model/workshop.ts";
import { type Fields, FileError, id, known, list, oneOf } from "./file-reader.ts";
import { readRef } from "./parse-file.ts";
import type { FrameIds } from "./read-goal.ts";

/** What a `resolve` may name: all that the history has had so far, gone or not, and every goal it ever adds. */
export interface Nameable extends FrameIds {
  readonly pools: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
}

/** Rules whose conflicts have no cards. */
const CARDLESS = new Set(["empty-objective", "voice-gap"]);

/** @throws FileError where nothing could ever be meant. */
export function readResolve(fields: Fields, path: string, nameable: Nameable): ConflictRef {
  const rule = oneOf(RULE_IDS, fields.rule, `${path}/rule`);
  if (rule === "human-raised" && fields.id !== undefined) {
    const hand = id(fields.id, `${path}/id`);
    known(nameable.raised, hand, "raised conflict", `${path}/id`);
    return { rule, goals: [], scope: { id: hand } };
  }
  const ref = withoutEmptyScope(readRef(fields, path));
  for (const [place, goal] of ref.goals.entries()) known(nameable.goals, goal, "goal", `${path}/goals/${place}`);
  if (ref.scope !== undefined) knownScope(rule, ref.scope, `${path}/scope`, nameable);
  if (ref.goals.length === 0 && (ref.scope === undefined || isToldByCards(ref))) {
    if (rule === "human-raised") id(fields.id, `${path}/id`);
    list(fields.goals, `${path}/goals`);
    if (!CARDLESS.has(rule)) throw new FileError(`${path}/goals`, "no card is named, and nothing else says which conflict");
  }
  return ref;
}

/** Whether another card would make it another conflict; of most group rules the scope alone says which. */
function isToldByCards(ref: ConflictRef): boolean {
  return identityOf(ref) !== identityOf({ ...ref, goals: ["another"] });
}

function withoutEmptyScope({ scope, ...ref }: ConflictRef): ConflictRef {
  return scope === undefined || Object.keys(scope).length === 0 ? ref : { ...ref, scope };
}

/** The conflict meant, as it stands. Null: it does not stand. @throws FileError where several could be meant. */
export function standing(ref: ConflictRef, open: readonly Conflict[], settled: readonly Conflict[], path: string): Conflict | null {
  const identity = identityOf(ref);
  const named = [...open, ...settled].find((conflict) => conflict.identity === identity);
  // Without a scope stance-gap is the pair, never the column.
  if (named !== undefined || ref.scope !== undefined || ref.rule === "stance-gap") return named ?? null;
  const cards = [...new Set(ref.goals)].sort(compareText);
  const [same, ...more] = open.filter(({ rule, goals }) => rule === ref.rule && sameList(goals, cards));
  if (more.length > 0) throw new FileError(`${path}/scope`, `${more.length + 1} conflicts of ${ref.rule} have just these cards; say which`);
  return same ?? null;
}

/** `needs` of dependency-open names what is not there; levers, channels and audiences are words. */
function knownScope(rule: string, scope: NonNullable<ConflictRef["scope"]>, path: string, nameable: Nameable): void {
  const check = (key: string, ids: ReadonlySet<string>, what: string) => {
    const value = scope[key];
    if (value !== undefined && value !== null) known(ids, value, what, `${path}/${key}`);
  };
  check("objective", nameable.objectives, "objective");
  check("horizon", nameable.horizons, "horizon");
  check("pool", nameable.pools, "pool");
  check("department", nameable.departments, "department");
  check("by", nameable.goals, "goal");
  if (rule === "dependency-order") check("needs", nameable.goals, "goal");
  if (rule === "human-raised") known(nameable.raised, id(scope.id, `${path}/id`), "raised conflict", `${path}/id`);
}
