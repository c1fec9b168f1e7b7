import { MAX_COMMAND_BYTES, MAX_FILE_BYTES } from "#core/model/limits.ts";
import type { InviteReply } from "#core/protocol/roles.ts";
import { TEMPLATES } from "#core/templates/templates.ts";
import type { JoinRequest } from "../keeper/keeper.ts";
import { baseUrlOf, inviteBaseOf } from "./base-url.ts";
import { grantFor, membershipFor } from "./grants.ts";
import type { HttpContext } from "./http-context.ts";
import { readBody } from "./json-body.ts";
import { HttpError, sendJson, unwrap } from "./reply.ts";
import { codeSchema, commandSchema, createSchema, joinSchema, lobbySchema } from "./request-schemas.ts";
import type { Handler, Route } from "./router.ts";

/** A secret, a code, a name: small. */
const MAX_SMALL_BYTES = 16 * 1024;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,128}$/;

export function workshopRoutes(context: HttpContext): readonly Route[] {
  const { keeper, failures, publicUrl, lan } = context;

  const templates: Handler = async ({ response }) => {
    sendJson(response, 200, { templates: TEMPLATES.map(({ id, title, description }) => ({ id, title, description })) });
  };

  const create: Handler = async ({ incoming, response }) => {
    const body = await readBody(incoming, MAX_FILE_BYTES, createSchema);
    sendJson(response, 201, unwrap(await keeper.createWorkshop(body, baseUrlOf(incoming, publicUrl))));
  };

  const codes: Handler = async ({ incoming, response, address }) => {
    const { code } = await readBody(incoming, MAX_SMALL_BYTES, codeSchema);
    sendJson(response, 200, await failures.guard(address, true, async () => unwrap(await keeper.workshopOfCode(code))));
  };

  const lobby: Handler = async ({ incoming, response, params, address }) => {
    const key = await readBody(incoming, MAX_SMALL_BYTES, lobbySchema);
    sendJson(response, 200, await failures.guard(address, key.code !== undefined, async () => unwrap(await keeper.lobby(params.id ?? "", key))));
  };

  const join: Handler = async ({ incoming, response, params, address }) => {
    const body: JoinRequest = await readBody(incoming, MAX_SMALL_BYTES, joinSchema);
    sendJson(response, 200, await failures.guard(address, body.code !== undefined, async () => unwrap(await keeper.join(params.id ?? "", body))));
  };

  const me: Handler = async (request) => {
    sendJson(request.response, 200, await membershipFor(context, request));
  };

  const commands: Handler = async (request) => {
    const grant = await grantFor(context, request);
    const key = request.incoming.headers["idempotency-key"];
    if (typeof key !== "string" || !IDEMPOTENCY_KEY.test(key)) {
      throw new HttpError(400, "key-required", "Send an Idempotency-Key of 1-128 visible characters, a new one for each command.");
    }
    const command = await readBody(request.incoming, MAX_COMMAND_BYTES, commandSchema);
    sendJson(request.response, 200, unwrap(await keeper.command(grant, command, key, baseUrlOf(request.incoming, publicUrl))));
  };

  const exportFile: Handler = async (request) => {
    const grant = await grantFor(context, request);
    if (grant.role === "wall") throw new HttpError(403, "read-only", "A wall cannot export. Join with a seat or host link.");
    const file = unwrap(await keeper.exportFile(grant, request.url.searchParams.get("format") ?? ""));
    request.response.writeHead(200, {
      "Content-Type": file.contentType,
      "Content-Length": file.body.byteLength,
      "Content-Disposition": dispositionOf(file.fileName),
      "Cache-Control": "no-store",
    });
    request.response.end(file.body);
  };

  const invite: Handler = async (request) => {
    const grant = await grantFor(context, request);
    if (grant.role === "seat") throw new HttpError(403, "host-only", "Only the host's page and the wall show how to get in. Ask the host.");
    const code = await keeper.codeOf(grant.workshop);
    const base = inviteBaseOf(request.incoming, publicUrl, lan());
    const reply: InviteReply = { code, base, joinUrl: code === null ? null : `${base}/j/${code}` };
    sendJson(request.response, 200, reply);
  };

  return [
    { method: "GET", path: "/api/templates", handler: templates },
    { method: "POST", path: "/api/workshops", handler: create },
    { method: "POST", path: "/api/codes", handler: codes },
    { method: "POST", path: "/api/workshops/{id}/lobby", handler: lobby },
    { method: "POST", path: "/api/workshops/{id}/join", handler: join },
    { method: "GET", path: "/api/workshops/{id}/me", handler: me },
    { method: "POST", path: "/api/workshops/{id}/commands", handler: commands },
    { method: "GET", path: "/api/workshops/{id}/export", handler: exportFile },
    { method: "GET", path: "/api/workshops/{id}/invite", handler: invite },
  ];
}

/** ASCII for old readers, the true name beside it (RFC 5987). */
function dispositionOf(fileName: string): string {
  const ascii = fileName.replace(/[^A-Za-z0-9.-]+/g, "-");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}
