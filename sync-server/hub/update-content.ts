import * as Y from "yjs";

/** A string in an item, characters: five times the longest note. */
const MAX_STRING_CHARS = 10_000;
/** A key of a map, characters: the longest facet word with its facet's name, and air. */
const MAX_KEY_CHARS = 256;
/** Name of a root type, characters. */
const MAX_ROOT_CHARS = 64;
/** Nesting of a JSON value; ours need 3. */
const MAX_DEPTH = 12;
/** Values inside one JSON value; ours need 10. */
const MAX_VALUES = 5_000;

type Content = Y.Item["content"];

/** Whether an item of a decoded update holds only what our documents are made of: JSON values, text, and Map, Text or Array. */
export function isAllowedItem(item: Y.Item): boolean {
  const { parent, parentSub } = item as { parent: unknown; parentSub: string | null };
  if (parentSub !== null && (parentSub.length > MAX_KEY_CHARS || parentSub === "__proto__")) return false;
  if (typeof parent === "string" && (parent.length > MAX_ROOT_CHARS || parent === "__proto__")) return false;
  return isAllowedContent(item.content);
}

function isAllowedContent(content: Content): boolean {
  if (content instanceof Y.ContentAny) {
    const budget = { values: MAX_VALUES };
    return content.arr.every((value) => isPlainValue(value, 0, budget));
  }
  if (content instanceof Y.ContentType) {
    // Constructors, not instanceof: XmlText extends Text, XmlHook extends Map.
    const type: unknown = content.type.constructor;
    return type === Y.Map || type === Y.Text || type === Y.Array;
  }
  if (content instanceof Y.ContentString) return content.str.length <= MAX_STRING_CHARS;
  return content instanceof Y.ContentDeleted;
}

/** JSON, and the `undefined` and NaN that a client may write by mistake. Bytes and bigints break JSON.stringify; a foreign prototype is an attack. */
function isPlainValue(value: unknown, depth: number, budget: { values: number }): boolean {
  budget.values -= 1;
  if (budget.values < 0) return false;
  if (typeof value === "string") return value.length <= MAX_STRING_CHARS;
  if (typeof value !== "object" || value === null) return typeof value !== "bigint";
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((member) => isPlainValue(member, depth + 1, budget));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) {
    if (key.length > MAX_KEY_CHARS || !isPlainValue((value as { [key: string]: unknown })[key], depth + 1, budget)) return false;
  }
  return true;
}
