import type { IncomingMessage } from "node:http";

export function isThisMachine(address: string): boolean {
  return address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1";
}

/** Whose failures count: the peer; behind a proxy on this machine (PUBLIC_URL is set) whoever that names last, since all the world comes through it. */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">, publicUrl: string | undefined): string {
  const peer = socket.remoteAddress ?? "";
  if (publicUrl === undefined || !isThisMachine(peer)) return peer;
  // A client may send the header too; what the proxy itself saw stands at its end.
  const named = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim() ?? "";
  return named === "" ? peer : named.slice(0, 64);
}
