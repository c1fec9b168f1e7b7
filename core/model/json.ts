/** Anything JSON can say. Unknown properties of a workshop file are kept as these. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
