import { BLANK } from "./blank.ts";
import { SOCIAL_MEDIA } from "./social-media.ts";
import type { Template } from "./template.ts";
import { YEARLY_GOALS } from "./yearly-goals.ts";

/** In the order of the start page. */
export const TEMPLATES: readonly Template[] = [SOCIAL_MEDIA, YEARLY_GOALS, BLANK];

/** undefined: no template is called that. */
export function templateOf(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
