/** Crockford's base32: no I, L, O, U. The server reads codes the same way. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 8;

/** As people type it: lower case, spaces, dashes and dots, O for 0, I or L for 1. null: cannot be a code. */
export function normaliseCode(typed: string): string | null {
  const code = plain(typed);
  return code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** In two halves, to be read aloud: `7KQ4-M2XD`. */
export function formatCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

/** What is wrong with it, as a sentence; null: it may be a code. */
export function codeTrouble(typed: string): string | null {
  if (normaliseCode(typed) !== null) return null;
  const code = plain(typed);
  if (code === "") return "Type the code that the host or the wall shows.";
  const foreign = [...code].find((letter) => !LETTERS.includes(letter));
  if (foreign !== undefined) return `A code has letters and digits only, and never ${foreign === "U" ? "a U" : `“${foreign}”`}. Please look again.`;
  const missing = CODE_LENGTH - code.length;
  return missing > 0
    ? `A code has ${CODE_LENGTH} characters; ${missing === 1 ? "one is" : `${missing} are`} missing.`
    : `A code has ${CODE_LENGTH} characters; this has ${code.length}.`;
}

function plain(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-‐-―]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
