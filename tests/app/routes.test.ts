import { describe, expect, it } from "vitest";
import { routeOf } from "../../app/routes.ts";

const at = (address: string) => {
  const { pathname, hash } = new URL(address, "http://overarch.local");
  return routeOf({ pathname, hash });
};

describe("addresses", () => {
  it("[PG2] the start page, a workshop with and without its secret, a code", () => {
    expect(at("/")).toEqual({ page: "start" });
    expect(at("/w/Ab-_9")).toEqual({ page: "workshop", id: "Ab-_9", secret: null });
    expect(at("/w/Ab-_9/")).toEqual({ page: "workshop", id: "Ab-_9", secret: null });
    expect(at("/w/Ab-_9#s-_E")).toEqual({ page: "workshop", id: "Ab-_9", secret: "s-_E" });
    expect(at("/j/7kq4-m2xd")).toEqual({ page: "code", typed: "7kq4-m2xd", code: "7KQ4M2XD" });
  });

  it("[PG2] the fragment is passed on whole", () => {
    expect(at("/w/a#x%20y#z")).toMatchObject({ secret: "x%20y#z" });
    expect(at("/w/a#")).toMatchObject({ secret: null });
  });

  it("[PG2] an address that cannot be a code keeps what was typed, also when it is badly encoded", () => {
    expect(at("/j/nope")).toEqual({ page: "code", typed: "nope", code: null });
    expect(routeOf({ pathname: "/j/%E0%A4%A", hash: "" })).toEqual({ page: "code", typed: "%E0%A4%A", code: null });
  });

  it.each(["/w", "/j", "/w/a/b", "/x/a", "/about"])("[PG2] %s leads nowhere", (address) => expect(at(address)).toEqual({ page: "unknown" }));
});
