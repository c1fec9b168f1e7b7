import type { Conflict, Explanation, Fact } from "#core/conflicts/conflict.ts";
import { mayAnswer } from "#core/conflicts/given-answers.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { evidenceInConflict } from "#core/facilitation/evidence.ts";
import type { Tool } from "#core/facilitation/phase-tools.ts";
import type { OpenBallot } from "#core/model/ballot.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { AnswerKind } from "#core/model/workshop.ts";
import { KIND_NAMES } from "../ballots/ballot-words.ts";
import { effectWords, recordedAs } from "../conflicts/moves/move-words.ts";
import type { ShelfEntry } from "../desk/shelf.ts";
import { refOf } from "../resolve/ref-of.ts";
import { cellKey } from "../state/cell-key.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import type { Sheet } from "../state/ui-store.ts";
import { MARK_WORDS, markOf } from "../ui/mark.ts";

/** What Enter does on a row. */
export type RowAction =
  | { readonly does: "goal"; readonly goal: GoalId }
  | { readonly does: "fact"; readonly fact: Fact }
  | { readonly does: "sheet"; readonly sheet: Sheet }
  | { readonly does: "answer"; readonly conflict: Conflict; readonly answer: AnswerKind };

/** One line of the outline. `text` is all of it: what is read aloud, and what typing ahead searches. */
export interface OutlineRow {
  readonly key: string;
  readonly level: number;
  readonly parent: string | null;
  readonly text: string;
  /** Whose badge stands before it. */
  readonly department?: string;
  readonly conflict?: Conflict;
  readonly goal?: Goal;
  /** Absent: nothing below. */
  readonly open?: boolean;
  readonly action?: RowAction;
  /** Place among its siblings, from 1, and their number. */
  readonly at: number;
  readonly of: number;
}

export interface OutlineBoard extends Pick<WorkshopState, "frame" | "goals" | "cells" | "drafts">, Pick<ConflictState, "open" | "byGoal"> {
  readonly department: string | null;
  readonly isHost: boolean;
  /** What this phase offers to this person. */
  readonly tools?: ReadonlySet<Tool>;
  readonly learnings?: WorkshopState["learnings"];
  /** What departments say beside their cards, and the ballots that are open. */
  readonly shelf?: readonly ShelfEntry[];
  readonly openBallots?: readonly OpenBallot[];
  /** Ways out, by identity of the conflict, as far as they have been found. */
  readonly moves?: ReadonlyMap<string, readonly Move[]>;
}

interface Node extends Omit<OutlineRow, "level" | "parent" | "open" | "at" | "of"> {
  /** Absent: a leaf. Made only when it is open. */
  readonly children?: () => readonly Node[];
  readonly closed?: true;
}

const ANSWERS: readonly (readonly [AnswerKind, string])[] = [
  ["real", "Answer: it is real"],
  ["different-things", "Answer: we mean different things"],
  ["not-a-conflict", "Answer: not a conflict"],
];

const SHEETS: readonly { readonly tool: Tool; readonly text: string; readonly sheet: (conflict: Conflict) => Sheet }[] = [
  { tool: "define", text: "Define the word…", sheet: ({ identity }) => ({ kind: "define", conflict: identity }) },
  { tool: "settle", text: "Agree…", sheet: ({ identity }) => ({ kind: "agree", conflict: identity }) },
  { tool: "settle", text: "Park it…", sheet: ({ identity }) => ({ kind: "park", conflict: identity }) },
  { tool: "settle", text: "Hand it to the sponsor…", sheet: ({ identity }) => ({ kind: "escalate", conflict: identity }) },
  { tool: "object", text: "Object…", sheet: (conflict) => ({ kind: "object", about: { kind: "conflict", conflict: refOf(conflict) } }) },
];

function answersTo(conflict: Conflict, tools: ReadonlySet<Tool>, isConcerned: boolean): typeof ANSWERS {
  if (!tools.has("answer") || !isConcerned) return [];
  return conflict.rule === "human-raised" ? [["not-a-conflict", "Answer: settled"]] : ANSWERS;
}

/** The rows that show: over-arching goal, objectives, goals, conflicts, and under a conflict its question, facts and answers. `toggled` holds the keys a person opened or closed. */
export function outlineRows(board: OutlineBoard, toggled: ReadonlySet<string>, explain: (conflict: Conflict) => Explanation): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const put = (nodes: readonly Node[], level: number, parent: string | null) => {
    nodes.forEach(({ children, closed, ...node }, index) => {
      const open = children === undefined ? undefined : (closed !== true) !== toggled.has(node.key);
      rows.push({ ...node, level, parent, ...(open === undefined ? {} : { open }), at: index + 1, of: nodes.length });
      if (open === true && children !== undefined) put(children(), level + 1, node.key);
    });
  };
  put(rootsOf(board, explain), 1, null);
  return rows;
}

function rootsOf(board: OutlineBoard, explain: (conflict: Conflict) => Explanation): readonly Node[] {
  const { frame, cells, goals, drafts, department } = board;
  const titleOf = (id: string) => frame.departments.find((one) => one.id === id)?.title ?? id;
  const conflictNode = (parent: string) => (conflict: Conflict) => nodeOfConflict(conflict, parent, explain, board);
  const goalNode = (goal: Goal): Node => {
    const found = board.byGoal.get(goal.id) ?? [];
    const when = frame.horizons.find(({ id }) => id === goal.placement?.horizon)?.title;
    const key = `goal ${goal.id}`;
    const words = [
      `${titleOf(goal.department)}: ${goal.title || "Untitled"}`,
      ...(when === undefined ? [] : [when]),
      ...(found.length === 0 ? [] : [count(found.length, "conflict")]),
    ];
    return {
      key,
      text: words.join(", "),
      department: goal.department,
      goal,
      action: { does: "goal", goal: goal.id },
      ...(found.length === 0 ? {} : { children: () => found.map(conflictNode(key)), closed: true as const }),
    };
  };
  const columns = [...frame.objectives, { id: null, title: "No objective yet", serves: true }].flatMap(({ id, title, serves }): Node[] => {
    const column = frame.horizons.flatMap(({ id: horizon }) => cells.get(cellKey({ objective: id, horizon })) ?? []).flatMap((goal) => goals.get(goal) ?? []);
    if (id === null && column.length === 0) return [];
    const key = `objective ${id ?? ""}`;
    const own = board.open.filter((conflict) => conflict.goals.length === 0 && conflict.scope?.objective === id);
    const words = [
      title,
      ...(serves ? [] : ["not linked yet"]),
      column.length === 0 ? "no goal yet" : count(column.length, "goal"),
      ...(own.length === 0 ? [] : [count(own.length, "conflict")]),
    ];
    return [
      {
        key,
        text: words.join(", "),
        ...(column.length + own.length === 0 ? {} : { children: () => [...own.map(conflictNode(key)), ...column.map(goalNode)] }),
      },
    ];
  });
  const unheard = board.isHost ? board.open.filter(({ rule }) => rule === "voice-gap").map(conflictNode("arch")) : [];
  const arch: Node = {
    key: "arch",
    text: frame.overarchingGoal === "" ? "The over-arching goal is not written yet" : `Over-arching goal: ${frame.overarchingGoal}`,
    children: () => [...unheard, ...columns],
  };
  const said = saidNodes(board);
  const room: Node = { key: "room", text: "What departments say", children: () => said };
  const roots = said.length === 0 ? [arch] : [arch, room];
  if (department === null) return roots;
  const own = [...drafts.values()];
  const tray: Node = {
    key: "tray",
    text: own.length === 0 ? "Our tray is empty" : `Our tray, ${count(own.length, "draft")} that only ${titleOf(department)} sees`,
    ...(own.length === 0 ? {} : { children: () => own.map(goalNode) }),
  };
  return [tray, ...roots];
}

function saidNodes({ openBallots = [], shelf = [] }: OutlineBoard): readonly Node[] {
  return [
    ...openBallots.map(({ id, kind, title }) => ({
      key: `ballot ${id}`,
      text: `Open ballot, ${KIND_NAMES[kind].toLocaleLowerCase()}: ${title}`,
      action: { does: "sheet" as const, sheet: { kind: "vote" as const, ballot: id } },
    })),
    ...shelf.map(({ kind, title, count: n }) => ({
      key: `shelf ${kind}`,
      text: n === 0 ? `${title}, none yet` : `${title}, ${n}`,
      action: { does: "sheet" as const, sheet: { kind } },
    })),
  ];
}

function nodeOfConflict(
  conflict: Conflict,
  parent: string,
  explain: (conflict: Conflict) => Explanation,
  { goals, tools = new Set(), learnings = new Map(), moves = new Map(), isHost, department: own }: OutlineBoard,
): Node {
  const isConcerned = mayAnswer(conflict, { role: isHost ? "host" : "seat", department: own });
  const key = `${parent} ${conflict.identity}`;
  const { name, sentence, question, quotes, facts } = explain(conflict);
  return {
    key,
    text: `${MARK_WORDS[markOf(conflict)]}, ${name}: ${sentence}`,
    conflict,
    closed: true,
    children: () => [
      ...(question === "" ? [] : [{ key: `${key} ?`, text: question }]),
      ...quotes.map(({ goal, text }) => {
        const department = goals.get(goal)?.department;
        return { key: `${key} ${goal} says`, text: `“${text}”`, ...(department === undefined ? {} : { department }) };
      }),
      ...facts.map((fact) => {
        const department = fact.goal === null ? undefined : goals.get(fact.goal)?.department;
        return {
          key: `${key} ${fact.goal ?? ""} ${fact.facet} ${fact.text}`,
          text: `Fact: ${fact.text}`,
          ...(department === undefined ? {} : { department }),
          action: { does: "fact" as const, fact },
        };
      }),
      ...answersTo(conflict, tools, isConcerned).map(([answer, text]) => ({
        key: `${key} ${answer}`,
        text,
        action: { does: "answer" as const, conflict, answer },
      })),
      ...evidenceInConflict(conflict, (id) => goals.get(id), learnings.values()).map(({ learning, evidence }) => ({
        key: `${key} ${evidence} ${learning.id}`,
        text: `Learning that ${evidence} it: ${learning.text}`,
        department: learning.department,
      })),
      ...(tools.has("settle") ? (moves.get(conflict.identity) ?? []) : []).map((move) => ({
        key: `${key} way out ${move.label}`,
        text: wayOut(move, conflict, isHost),
        action: { does: "sheet" as const, sheet: { kind: recordedAs(move, isHost), conflict: conflict.identity, move } },
      })),
      ...SHEETS.flatMap(({ tool, text, sheet }) =>
        tools.has(tool) && (tool !== "define" || isConcerned)
          ? [{ key: `${key} ${text}`, text, action: { does: "sheet" as const, sheet: sheet(conflict) } }]
          : [],
      ),
    ],
  };
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

function wayOut(move: Move, conflict: Conflict, isHost: boolean): string {
  const effect = effectWords(move, conflict);
  const words = [`Way out: ${move.label}`, ...(move.frame !== undefined && !isHost ? ["Ask the host to do this."] : []), ...(effect === "" ? [] : [effect])];
  return words.join(" ");
}
