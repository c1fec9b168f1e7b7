// A drawing as the XML it is.
import { SaxesParser } from "saxes";

export interface SvgElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: SvgElement[];
  /** Text directly in it. */
  text: string;
}

/** Strict: anything that is not well-formed XML throws. */
export function parseSvg(svg: string): SvgElement {
  const parser = new SaxesParser();
  const root: SvgElement = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: SvgElement = { name, attributes, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.write(svg).close();
  return root;
}
export function allElements(element: SvgElement): readonly SvgElement[] {
  return [element, ...element.children.flatMap(allElements)];
}
/** By the value of a mark such as `data-goal`. */
export function withMark(elements: readonly SvgElement[], kind: string): ReadonlyMap<string, SvgElement> {
  return new Map(elements.flatMap((element) => (element.attributes[kind] === undefined ? [] : [[element.attributes[kind], element] as const])));
}
export function childText(element: SvgElement | undefined, name: string): string | undefined {
  return element?.children.find((child) => child.name === name)?.text;
}
