// Which conflict a `resolve` of a history speaks of. docs/spec/workshop-file.md WF13, WF16.
import type { Conflict, Scope } from "../conflicts/conflict.ts";
import { compareText, sameList } from "../conflicts/finding.ts";
import { identityOf } from "../conflicts/identity.ts";
import type { Naming, Rule } from "../conflicts/rule.ts";
import { RULE_IDS, RULES, type RuleId } from "../conflicts/rules/all.ts";
import type { ConflictRef } from "../model/workshop.ts";
import { type Fields, FileError, id, known, list, oneOf, at as pointer, quoted, text } from "./file-reader.ts";
import { readRef } from "./parse-file.ts";
import type { FrameIds } from "./read-goal.ts";

/** What a `resolve` may name: all that the history has had so far, gone or not, and every goal it ever adds. */
export interface Nameable extends FrameIds {
  readonly pools: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
}

const NAMED: ReadonlyMap<string, Rule["named"]> = new Map(RULES.map(({ id, named }: Rule) => [id, named]));
const BY_CARDS: readonly Naming[] = [{}];
const namings = (rule: string) => NAMED.get(rule) ?? BY_CARDS;

/** @throws FileError where nothing could ever be meant. */
export function readResolve(fields: Fields, path: string, nameable: Nameable): ConflictRef {
  const rule = oneOf(RULE_IDS, fields.rule, `${path}/rule`);
  if (rule === "human-raised" && fields.id !== undefined) {
    const hand = id(fields.id, `${path}/id`);
    known(nameable.raised, hand, "raised conflict", `${path}/id`);
    return { rule, goals: [], scope: { id: hand } };
  }
  const { goals: cards, scope: said } = readRef(fields, path);
  for (const [place, goal] of cards.entries()) known(nameable.goals, goal, "goal", `${path}/goals/${place}`);
  const scope = said === undefined || Object.keys(said).length === 0 ? undefined : said;
  if (scope !== undefined) knownScope(rule, scope, `${path}/scope`, nameable);
  const goals = [...new Set(cards)];
  const ref = scope === undefined ? { rule, goals } : { rule, goals, scope };
  if (goals.length === 0 && (scope === undefined || isToldByCards(ref))) {
    if (rule === "human-raised") id(fields.id, `${path}/id`);
    list(fields.goals, `${path}/goals`);
    if (!namings(rule).some(({ cardless }) => cardless)) throw new FileError(`${path}/goals`, "no card is named, and nothing else says which conflict");
  }
  return ref;
}

/** Whether another card would make it another conflict; of most group rules the scope alone says which. */
function isToldByCards(ref: ConflictRef): boolean {
  return identityOf(ref) !== identityOf({ ...ref, goals: ["another"] });
}

/** The conflict meant, as it stands. Null: it does not stand. @throws FileError where several could be meant. */
export function standing(ref: ConflictRef, open: readonly Conflict[], settled: readonly Conflict[], path: string): Conflict | null {
  const identity = identityOf(ref);
  const named = [...open, ...settled].find((conflict) => conflict.identity === identity);
  // Without a scope a form that has none is meant: of stance-gap the pair, never the column.
  if (named !== undefined || ref.scope !== undefined || namings(ref.rule).some(({ scope }) => scope === undefined)) return named ?? null;
  const cards = [...ref.goals].sort(compareText);
  const [same, ...more] = open.filter(({ rule, goals }) => rule === ref.rule && sameList(goals, cards));
  if (more.length > 0) throw new FileError(`${path}/scope`, `${more.length + 1} conflicts of ${ref.rule} have just these cards; say which`);
  return same ?? null;
}

/** All that the rule names by, and nothing else: with another scope no conflict is ever called so. */
function knownScope(rule: RuleId, scope: Scope, path: string, nameable: Nameable): void {
  const keys = new Set(namings(rule).flatMap((form) => form.scope ?? []));
  if (keys.size === 0) throw new FileError(path, `a conflict of ${rule} has no scope`);
  for (const key of Object.keys(scope)) if (!keys.has(key)) throw new FileError(pointer(path, key), `${quoted(key)} is not one of ${[...keys].join(", ")}`);
  const isLane = scope.objective === null && namings(rule).some(({ lane }) => lane);
  for (const key of isLane ? [] : keys) {
    const value = text(scope[key], `${path}/${key}`);
    if (value === "") throw new FileError(`${path}/${key}`, "an empty text");
    const [ids, what] = idsNamedBy(key, rule, nameable) ?? [];
    if (ids !== undefined) known(ids, value, what ?? "", `${path}/${key}`);
  }
}

/** Undefined: a word (lever, channel, audience), or what `needs` of dependency-open names, which is not there. */
function idsNamedBy(key: string, rule: RuleId, nameable: Nameable): readonly [ids: ReadonlySet<string>, what: string] | undefined {
  switch (key) {
    case "objective":
      return [nameable.objectives, "objective"];
    case "horizon":
      return [nameable.horizons, "horizon"];
    case "pool":
      return [nameable.pools, "pool"];
    case "department":
      return [nameable.departments, "department"];
    case "id":
      return [nameable.raised, "raised conflict"];
    case "by":
      return [nameable.goals, "goal"];
    default:
      return key === "needs" && rule === "dependency-order" ? [nameable.goals, "goal"] : undefined;
  }
}
