const SMALL_WORDS = new Set(["and", "of", "the", "for", "und", "et", "de", "la", "y"]);

/** 1-4 characters for the badge of a department that names none: "Human Resources" is HR, "Sales & Marketing" is S&M, "Publishing" is PUB. */
export function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+|&/gu) ?? [];
  const letters = words.filter((word) => word !== "&" && !SMALL_WORDS.has(word.toLowerCase()));
  const [first] = letters;
  if (first === undefined) return "?";
  if (letters.length === 1) return [...first].slice(0, 3).join("").toUpperCase();
  const kept = words.filter((word) => word === "&" || letters.includes(word)).slice(0, letters.length === 2 ? 3 : 4);
  return (letters.length === 2 ? kept : kept.filter((word) => word !== "&"))
    .slice(0, 3)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
