import { Refusal } from "./refusal.ts";
import type { ReadFile } from "./workshop-of-request.ts";

export const readWorkshopFile: ReadFile = () => {
  throw new Refusal(422, "invalid-file", "This server cannot read workshop files yet; start from a template.", "/file");
};
