// What a rule says when it fires, and the conflict people get from it.
import type { DepartmentId, Frame } from "../model/frame.ts";
import type { Goal, GoalId } from "../model/goal.ts";
import { SEVERITIES, type Severity } from "../model/workshop.ts";
import type { Conflict, Scope } from "./conflict.ts";
import { identityOf } from "./identity.ts";
import type { RuleId } from "./rules/all.ts";
import { isSorted, sortShort } from "./short-list.ts";

export interface Finding {
  readonly severity: Severity;
  readonly goals: readonly GoalId[];
  readonly scope?: Scope;
  /** The facts the rule names, for the print. Absent: the sorted ids of its cards. */
  readonly facts?: string;
  /** Absent: those of its cards. */
  readonly departments?: readonly DepartmentId[];
  /** What its words need besides, sorted. */
  readonly aside?: readonly string[];
}

/** A department's place in the frame. */
export type DepartmentOrder = ReadonlyMap<DepartmentId, number>;
export function departmentOrder(frame: Frame): DepartmentOrder {
  return new Map(frame.departments.map(({ id }, place) => [id, place]));
}

/** Departments stand in the frame's order, those it does not have at the end. */
export function conflictOf(rule: RuleId, finding: Finding, goals: ReadonlyMap<GoalId, Goal>, order: DepartmentOrder): Conflict {
  const { severity, scope } = finding;
  const sorted = isSorted(finding.goals) ? finding.goals : [...new Set(finding.goals)].sort();
  const departments = concernedBy(finding.departments ?? sorted.map((id) => goals.get(id)?.department), order);
  const identity = identityOf(scope === undefined ? { rule, goals: sorted } : { rule, goals: sorted, scope });
  const print = `${severity}|${finding.facts ?? sorted.join(",")}`;
  const kind = rule === "duplicate-effort" ? "synergy" : "conflict";
  // Written out, as a spread would cost more than all the rest.
  const conflict: Conflict =
    scope === undefined
      ? { rule, goals: sorted, severity, identity, print, kind, departments, reopened: false }
      : { rule, goals: sorted, scope, severity, identity, print, kind, departments, reopened: false };
  return finding.aside === undefined || finding.aside.length === 0 ? conflict : { ...conflict, aside: finding.aside };
}

function concernedBy(departments: readonly (DepartmentId | undefined)[], order: DepartmentOrder): readonly DepartmentId[] {
  const concerned: DepartmentId[] = [];
  for (const department of departments) if (department !== undefined && !concerned.includes(department)) concerned.push(department);
  if (concerned.length === 1) return concerned;
  const place = (id: DepartmentId) => order.get(id) ?? order.size;
  return sortShort(concerned.slice(), (a, b) => place(a) - place(b) || compareText(a, b));
}

/** Severity, rule, goals; identity where even these are equal. */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    (a.severity === b.severity ? 0 : SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)) ||
    compareText(a.rule, b.rule) ||
    compareLists(a.goals, b.goals) ||
    compareText(a.identity, b.identity)
  );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareText(a[i] ?? "", b[i] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const NOTHING: readonly string[] = [];

/** Whether screens would show the two alike. */
export function sameConflict(a: Conflict, b: Conflict): boolean {
  return (
    a.identity === b.identity &&
    a.print === b.print &&
    a.severity === b.severity &&
    a.reopened === b.reopened &&
    sameList(a.goals, b.goals) &&
    sameList(a.departments, b.departments) &&
    sameList(a.aside ?? NOTHING, b.aside ?? NOTHING)
  );
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member, i) => member === b[i]);
}
