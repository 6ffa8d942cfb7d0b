import type { NonEmpty } from "../../core/brand.ts";
import type { ScopeId } from "../../core/expression.ts";
import type { Scope } from "../../core/source-facts.ts";

/** Opens a scope for each heading; it goes on to the next heading of its level or a higher one. */
export interface Sections {
  readonly current: () => ScopeId;
  /** The heading's own sentence stands in the section that it opens. */
  open(level: number, name: string, start: number): void;
  finish(): NonEmpty<Scope>;
}

export function openSections(length: number): Sections {
  const levels: number[] = [0];
  const scopes: [Scope, ...Scope[]] = [
    { kind: "source", name: null, parent: null, outer: [], span: { start: 0, end: length } },
  ];
  const path: number[] = [0];
  const current = (): ScopeId => path.at(-1) ?? 0;
  return {
    current,
    open(level, name, start) {
      while (path.length > 1 && (levels[current()] ?? 0) >= level) {
        const closed = scopes[current()];
        if (closed !== undefined) scopes[current()] = { ...closed, span: { start: closed.span.start, end: start } };
        path.pop();
      }
      scopes.push({ kind: "section", name, parent: current(), outer: [], span: { start, end: length } });
      levels.push(level);
      path.push(scopes.length - 1);
    },
    finish: () => scopes,
  };
}
