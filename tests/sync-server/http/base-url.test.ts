import { expect, it } from "vitest";
import { reachableHost } from "../../../sync-server/http/base-url.ts";

it.each([
  ["0.0.0.0", "192.168.7.9"],
  ["::", "192.168.7.9"],
  ["127.0.0.1", null],
  ["127.0.1.1", null],
  ["127.1", null],
  ["localhost", null],
  ["::1", null],
  ["10.0.0.5", "10.0.0.5"],
  ["workshop.lan", "workshop.lan"],
  ["fd00::5", "[fd00::5]"],
])("[HT11] listening on %s it is reached at %s", (host, reached) => {
  expect(reachableHost(host, () => "192.168.7.9")).toBe(reached);
});

it("[HT11] a machine without a network is reached nowhere", () => {
  expect(reachableHost("0.0.0.0", () => null)).toBeNull();
});
