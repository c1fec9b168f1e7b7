import { normaliseCode } from "./start/join-code.ts";

/** Every address the app answers to. */
export type Route =
  | { readonly page: "start" }
  /** `secret` = the whole fragment, while it is in the address. */
  | { readonly page: "workshop"; readonly id: string; readonly secret: string | null }
  /** `code` is null where what stands in the address cannot be one. */
  | { readonly page: "code"; readonly typed: string; readonly code: string | null }
  | { readonly page: "unknown" };

export function routeOf(location: { readonly pathname: string; readonly hash: string }): Route {
  const [first, second, ...rest] = location.pathname.split("/").filter((part) => part !== "");
  if (first === undefined) return { page: "start" };
  if (second === undefined || rest.length > 0) return { page: "unknown" };
  if (first === "w") return { page: "workshop", id: second, secret: location.hash.length > 1 ? location.hash.slice(1) : null };
  if (first !== "j") return { page: "unknown" };
  const typed = decoded(second);
  return { page: "code", typed, code: normaliseCode(typed) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
