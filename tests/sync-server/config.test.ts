import { expect, it } from "vitest";
import { readConfig } from "../../sync-server/config.ts";

const DEFAULTS = { port: 4400, host: "0.0.0.0", publicUrl: undefined, dataDir: "./data", metricsToken: undefined, logLevel: "info" };

it("[HT19] what is not set, or set to nothing, has its default", () => {
  expect(readConfig({})).toEqual(DEFAULTS);
  expect(readConfig({ PORT: "", HOST: "", PUBLIC_URL: "", DATA_DIR: "", METRICS_TOKEN: "", LOG_LEVEL: "" })).toEqual(DEFAULTS);
});

it("[HT19] what is set counts, and PORT=0 is a port", () => {
  const env = { PORT: "0", HOST: "127.0.0.1", PUBLIC_URL: "https://board.example.org/", DATA_DIR: "/var/lib/board", METRICS_TOKEN: "t", LOG_LEVEL: "warn" };
  expect(readConfig(env)).toEqual({
    port: 0,
    host: "127.0.0.1",
    publicUrl: "https://board.example.org",
    dataDir: "/var/lib/board",
    metricsToken: "t",
    logLevel: "warn",
  });
});

it.each([{ PORT: "65536" }, { PORT: "-1" }, { PORT: "4400x" }, { PUBLIC_URL: "https://board.example.org/under" }, { LOG_LEVEL: "loud" }])(
  "[HT15] %j is refused by its name",
  (env) => {
    expect(() => readConfig(env)).toThrow(Object.keys(env)[0]);
  },
);
