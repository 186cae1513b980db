import { variablesOf, type Condition } from './condition.js';
import type { FieldGroup } from './visibility.js';

/** What decides about a field: the names of the fields that its being shown, and its being required, depend on. */
export interface FieldReads {
  name: string;
  shown: readonly string[];
  required: readonly string[];
}

/** What each field's conditions and its section's read, in the form's order. */
export function fieldReads(sections: readonly FieldGroup[]): FieldReads[] {
  return sections.flatMap((section) =>
    section.fields.map((field) => ({ name: field.name, shown: [...reads(section.show), ...reads(field.show)], required: reads(field.required) })),
  );
}

/**
 * For each field, the names of the fields whose being shown or required can change when it changes, in the form's order. A
 * field that can be hidden passes on what depends on itself, because its value goes with it.
 */
export function conditionDependents(sections: readonly FieldGroup[]): Map<string, string[]> {
  const fields = fieldReads(sections);
  return new Map(fields.map(({ name }) => {
    const changing = new Set([name, ...shownThrough(fields, name)]);
    const dependent = fields.filter(({ shown, required }) => [...shown, ...required].some((read) => changing.has(read)));
    return [name, dependent.map((field) => field.name)];
  }));
}

/** The names of the fields that are shown or hidden by `name`, directly or through others; `name` itself when it is in a circle. */
export function shownThrough(fields: readonly FieldReads[], name: string, found = new Set<string>()): Set<string> {
  for (const field of fields) {
    if (found.has(field.name) || !field.shown.includes(name)) continue;
    found.add(field.name);
    shownThrough(fields, field.name, found);
  }
  return found;
}

function reads(condition: Condition | undefined): string[] {
  return condition === undefined ? [] : variablesOf(condition);
}
