import { createHash, randomBytes } from "node:crypto";

/** Source of chance; `bytes` random bytes. */
export type Random = (bytes: number) => Uint8Array;
export const systemRandom: Random = (bytes) => randomBytes(bytes);

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

/** 256 bits, base64url without padding: 43 characters. */
export function newSecret(random: Random): string {
  return base64url(random(32));
}
/** Says nothing and opens nothing, so 128 bits are for uniqueness alone. */
export function newId(random: Random): string {
  return base64url(random(16));
}

/** 8 characters that can be read aloud: no I, L, O, U. */
export function newCode(random: Random): string {
  return [...random(8)].map((byte) => CROCKFORD[byte % 32]).join("");
}

/** As people type it: lower case, spaces and dashes, O for 0, I or L for 1. null: cannot be a code. */
export function normalizeCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return code.length === 8 && [...code].every((character) => CROCKFORD.includes(character)) ? code : null;
}

/** Stands for whoever holds the session, for one purpose; leads back to neither the session nor its stored hash. */
export function markOf(session: string, purpose: "author" | "voter"): string {
  return createHash("sha256").update(`${purpose}\n${session}`).digest("base64url");
}

/** What is stored of a secret or session. A fast hash does: there is nothing to guess in 256 random bits. */
export function hashOf(secret: string): Uint8Array {
  return createHash("sha256").update(secret).digest();
}
