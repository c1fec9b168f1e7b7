import type { IncomingMessage } from "node:http";
import * as v from "valibot";
import { HttpError } from "./reply.ts";

/** Reads a JSON body of at most `maxBytes` and of this shape. The limit holds before anything is parsed. */
export async function readBody<S extends v.GenericSchema>(request: IncomingMessage, maxBytes: number, schema: S): Promise<v.InferOutput<S>> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new HttpError(415, "json-required", "Send the body as JSON, with Content-Type: application/json.");
  const tooLarge = () => new HttpError(413, "too-large", `The body is larger than the ${maxBytes} bytes this request may have.`);
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new HttpError(400, "invalid", "The body is not JSON.");
  }
  const checked = v.safeParse(schema, parsed, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const path = `/${(issue.path ?? []).map(({ key }) => String(key)).join("/")}`;
  throw new HttpError(400, "invalid", `${path === "/" ? "The body" : path}: ${issue.message}`, { path });
}
