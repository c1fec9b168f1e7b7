// Single faults that can be planted in a source text, found in its syntax tree.
import { parseAst } from "vite";

export interface Fault {
  /** Where in the text; `text.slice(start, end)` is replaced. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly kind: string;
  /** 1-based. */
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const COMPARISONS: { readonly [operator: string]: readonly string[] } = {
  "<": ["<=", ">"],
  "<=": ["<", ">"],
  ">": [">=", "<"],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
};
const ARITHMETIC: { readonly [operator: string]: string } = { "+": "-", "-": "+", "*": "/", "/": "*", ">>": "<<" };
const METHODS: { readonly [name: string]: string } = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  ceil: "floor",
  floor: "ceil",
  startsWith: "endsWith",
};
/** Calls of which the list they are asked of is a plausible mistake. */
const PASSED_BY = new Set(["filter", "sort", "slice", "reverse"]);
const SEVERITIES = ["blocker", "tension", "watch"];
/** Only types live here, or what is asked is read elsewhere. */
const SKIPPED = new Set(["ImportDeclaration", "ExportAllDeclaration", "TSTypeAliasDeclaration", "TSInterfaceDeclaration"]);
/** The words of a rule: what people read is held by its own tests, word by word. */
const isSaid = (node: Node) => node.type === "Property" && (node.key as Node).name === "says";
const TRANSPARENT = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { readonly type?: unknown }).type === "string";
}

/** `words` false: sentences are left alone, only what decides is mutated. */
export function faultsOf(text: string, { words = true }: { readonly words?: boolean } = {}): readonly Fault[] {
  const found = new Map<string, Fault>();
  const source = (node: Node) => text.slice(node.start, node.end);
  const plant = (node: { readonly start: number; readonly end: number }, replacement: string, kind: string) => {
    const { start, end } = node;
    if (text.slice(start, end) === replacement) return;
    found.set(`${start} ${end} ${replacement}`, { start, end, replacement, kind, line: text.slice(0, start).split("\n").length });
  };
  /** The place of an operator between two operands. */
  const between = (left: Node, right: Node, operator: string) => {
    const start = text.indexOf(operator, left.end);
    if (start < 0 || start >= right.start) throw new Error(`no ${operator} after ${source(left)}`);
    return { start, end: start + operator.length };
  };
  const truth = (test: Node, kind: string, sides = ["true", "false"]) => {
    for (const side of sides) plant(test, side, kind);
  };

  const visit = new Map<string, (node: Node) => void>([
    [
      "BinaryExpression",
      (node) => {
        const [left, right, operator] = [node.left as Node, node.right as Node, node.operator as string];
        for (const other of COMPARISONS[operator] ?? []) plant(between(left, right, operator), other, "comparison");
        const other = ARITHMETIC[operator];
        const isText = [left, right].some((side) => side.type === "TemplateLiteral" || (side.type === "Literal" && typeof side.value === "string"));
        if (other !== undefined && !isText) plant(between(left, right, operator), other, "arithmetic");
      },
    ],
    [
      "AssignmentExpression",
      (node) => {
        if (node.operator === "+=") plant(between(node.left as Node, node.right as Node, "+="), "-=", "arithmetic");
      },
    ],
    [
      "LogicalExpression",
      (node) => {
        const [left, right, operator] = [node.left as Node, node.right as Node, node.operator as string];
        plant(node, `(${source(left)})`, "operand dropped");
        plant(node, `(${source(right)})`, "operand dropped");
        if (operator !== "??") plant(node, `((${source(left)}) ${operator === "&&" ? "||" : "&&"} (${source(right)}))`, "and for or");
      },
    ],
    [
      "UnaryExpression",
      (node) => {
        if (node.operator === "!" || node.operator === "-") plant(node, `(${source(node.argument as Node)})`, "negation dropped");
      },
    ],
    ["ConditionalExpression", (node) => truth(node.test as Node, "condition")],
    ["IfStatement", (node) => truth(node.test as Node, "condition")],
    ["WhileStatement", (node) => truth(node.test as Node, "condition", ["false"])],
    [
      "ForStatement",
      (node) => {
        if (isNode(node.test)) truth(node.test, "condition", ["false"]);
      },
    ],
    ["ExpressionStatement", (node) => plant(node, ";", "statement dropped")],
    ["ContinueStatement", (node) => plant(node, ";", "statement dropped")],
    ["BreakStatement", (node) => plant(node, ";", "statement dropped")],
    [
      "ArrayExpression",
      (node) => {
        if ((node.elements as readonly unknown[]).length > 0) plant(node, "[]", "collection emptied");
        for (const element of node.elements as readonly (Node | null)[]) if (element?.type === "SpreadElement") plant(element, "...[]", "spread dropped");
      },
    ],
    [
      "ObjectExpression",
      (node) => {
        for (const property of node.properties as readonly Node[]) {
          if (isSaid(property) || property.method === true || (property.kind !== undefined && property.kind !== "init")) continue;
          plant(property, "...{}", "property dropped");
        }
      },
    ],
    [
      "NewExpression",
      (node) => {
        const [first] = node.arguments as readonly Node[];
        if (first !== undefined && /^(Set|Map)$/.test(source(node.callee as Node))) plant(first, "[]", "collection emptied");
      },
    ],
    [
      "CallExpression",
      (node) => {
        const callee = node.callee as Node;
        if (callee.type !== "MemberExpression") return;
        const name = source(callee.property as Node);
        const other = METHODS[name];
        if (other !== undefined) plant(callee.property as Node, other, "method");
        if (PASSED_BY.has(name)) plant(node, `(${source(callee.object as Node)})`, `${name} passed by`);
        if (name === "abs") plant(node, `(${source((node.arguments as readonly Node[])[0] as Node)})`, "abs passed by");
        if (name === "has" || name === "includes") truth(node, "lookup");
      },
    ],
    [
      "Literal",
      (node) => {
        const { value } = node;
        if (typeof value === "number") for (const other of nearby(value)) plant(node, other, "constant");
        if (typeof value === "boolean") plant(node, String(!value), "constant");
        if (typeof value === "string" && words) {
          if (SEVERITIES.includes(value)) plant(node, JSON.stringify(SEVERITIES[(SEVERITIES.indexOf(value) + 1) % 3]), "severity");
          else plant(node, value === "" ? '"planted"' : '""', "text");
        }
        if (source(node).startsWith("/") && typeof value !== "string") plant(node, "/(?!)/gu", "pattern");
      },
    ],
    [
      "TemplateLiteral",
      (node) => {
        if (!words) return;
        for (const part of node.expressions as readonly Node[]) plant(part, '""', "part of a text dropped");
      },
    ],
  ]);

  const walk = (node: Node): void => {
    if (isSaid(node) || SKIPPED.has(node.type) || (node.type.startsWith("TS") && !TRANSPARENT.has(node.type))) return;
    visit.get(node.type)?.(node);
    for (const [key, value] of Object.entries(node)) {
      if (key === "typeAnnotation" || key === "typeArguments" || key === "returnType" || key === "typeParameters") continue;
      if ((node.type === "MemberExpression" || node.type === "Property") && (key === "property" || key === "key") && node.computed !== true) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child);
    }
  };
  walk(parseAst(text, { lang: "ts" }) as unknown as Node);
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.replacement < b.replacement ? -1 : 1));
}

function nearby(value: number): readonly string[] {
  if (value !== 0 && Math.abs(value) < 1e-6) return ["0", String(value * 1000)];
  const step = Number.isInteger(value) ? 1 : 0.1;
  return [value + step, value - step].map((one) => (one < 0 ? `(${one})` : String(Number(one.toFixed(6)))));
}

export function planted(text: string, { start, end, replacement }: Fault): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
