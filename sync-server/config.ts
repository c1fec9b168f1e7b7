// The environment, read once, named where it is wrong.
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
}

/** One sentence for the person who starts the server. */
export class BadConfig extends Error {
  override readonly name = "BadConfig";
}

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

export function readConfig(env: { readonly [name: string]: string | undefined }): Config {
  const value = (name: string) => (env[name] === undefined || env[name] === "" ? undefined : env[name]);
  const port = value("PORT") ?? "4400";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new BadConfig(`PORT must be a number from 0 to 65535, not "${port}".`);
  const url = value("PUBLIC_URL");
  if (
    url !== undefined &&
    (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || !["", "/"].includes(new URL(url).pathname + new URL(url).search))
  ) {
    throw new BadConfig(`PUBLIC_URL must be an address like https://workshop.example.org, not "${url}".`);
  }
  const logLevel = value("LOG_LEVEL") ?? "info";
  if (!LEVELS.includes(logLevel)) throw new BadConfig(`LOG_LEVEL must be one of ${LEVELS.join(", ")}, not "${logLevel}".`);
  return {
    port: Number(port),
    host: value("HOST") ?? "0.0.0.0",
    publicUrl: url === undefined ? undefined : new URL(url).origin,
    dataDir: value("DATA_DIR") ?? "./data",
    metricsToken: value("METRICS_TOKEN"),
    logLevel,
  };
}

/** Null where this Node runs it; else one sentence. The same as in scripts/setup.mjs, for a server started without it. */
export function nodeTrouble(version: string): string | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return null;
  return `Overarch needs Node 20.19+ or 22.12+, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}
