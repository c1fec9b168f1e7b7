/** What one can take away, in the order of the menu. */
export const EXPORTS = [
  { format: "png", name: "Picture", words: "PNG, for slides" },
  { format: "svg", name: "Drawing", words: "SVG, sharp at any size" },
  { format: "md", name: "Text", words: "Markdown, with conflicts" },
  { format: "json", name: "Workshop file", words: "to open it here again" },
] as const;
