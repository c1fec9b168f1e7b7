import type { IncomingMessage, ServerResponse } from "node:http";

/** On every answer. Styles by `element.style` are CSSOM and allowed; style attributes in HTML are not, and we have none. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Content-Security-Policy", policyFor(request.headers.host));
}

function policyFor(host: string | undefined): string {
  // Some browsers do not count ws: and wss: of the same host as 'self'. A host that could break out of the policy is left out of it.
  const sockets = host !== undefined && /^[\w.[\]:-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
