// Under which address links are made: PUBLIC_URL, else the one the request itself came to.
import type { IncomingMessage } from "node:http";
import { networkInterfaces } from "node:os";
import { HttpError } from "./reply.ts";

/** Without a slash at its end. */
export function baseUrlOf(request: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const url = `http://${request.headers.host ?? ""}`;
  if (!URL.canParse(url) || new URL(url).origin !== url.toLowerCase().replace(/:80$/, ""))
    throw new HttpError(400, "invalid", "The Host header is not a host name.");
  return new URL(url).origin;
}

/** The same, but where that is a loopback address the one other devices can reach. */
export function inviteBaseOf(request: IncomingMessage, publicUrl: string | undefined, lan: string | null): string {
  const base = baseUrlOf(request, publicUrl);
  if (publicUrl !== undefined || lan === null || !isLoopback(new URL(base).hostname)) return base;
  const { port } = new URL(base);
  return `http://${lan}${port === "" ? "" : `:${port}`}`;
}

/** Where other devices reach a server that listens on `host`, as it stands in an address; null: nowhere. */
export function reachableHost(host: string, ofNetwork: () => string | null = lanAddress): string | null {
  const url = `http://${host.includes(":") ? `[${host}]` : host}`;
  const hostname = URL.canParse(url) ? new URL(url).hostname : host;
  if (hostname === "0.0.0.0" || hostname === "[::]") return ofNetwork();
  return isLoopback(hostname) ? null : hostname;
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.");
}

/** This machine's IPv4 address in its network; null where it has none. A private one before any other. */
function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ family, internal }) => family === "IPv4" && !internal));
  const isPrivate = (address: string) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
  return (addresses.find(({ address }) => isPrivate(address)) ?? addresses[0])?.address ?? null;
}
