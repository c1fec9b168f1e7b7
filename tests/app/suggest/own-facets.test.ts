import { describe, expect, it } from "vitest";
import { withEdit } from "../../../app/suggest/own-facets.ts";

describe("facets of a goal that is not written yet", () => {
  it("[SG27] are kept as the document would keep them", () => {
    expect(withEdit({}, { channel: ["blog"], approach: { voice: "listen" } })).toEqual({ channel: ["blog"], approach: { voice: "listen" } });
    expect(withEdit({ approach: { voice: "listen" }, lever: "posts" }, { approach: { voice: null, spend: "paid" }, lever: null })).toEqual({
      approach: { spend: "paid" },
    });
    expect(withEdit({ approach: { voice: "listen" } }, { approach: { voice: null } })).toEqual({});
  });
});
