import type { AccessRole } from "#core/protocol/roles.ts";

export const ROLE_WORDS: { readonly [R in AccessRole]: string } = {
  host: "You host this workshop.",
  seat: "You are invited to this workshop.",
  wall: "This screen becomes the wall: it shows the canvas to everybody in the room.",
};

/** On the button: what one tap will do. */
export function joinWords(role: AccessRole, department: string | null): string {
  if (role === "wall") return "Join as the wall";
  if (role === "host") return department === null ? "Join as host" : `Join as host, speaking for ${department}`;
  return department === null ? "Join" : `Join for ${department}`;
}
