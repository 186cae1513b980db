import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import { compilePattern } from './check/text.js';
import { holds, variablesOf, type Condition } from './condition.js';
import type { Field, FormDefinition, TreeNode } from './definition.js';
import { fieldReads, shownThrough } from './dependents.js';
import type { FieldGroup } from './visibility.js';

/** What is wrong with a form's definition, for its author: nothing, when it is sound. */
export function lintForm(definition: FormDefinition): Finding[] {
  return [...lintGroups(definition.sections, (index) => `/sections/${index}`), ...lintTexts(definition)];
}

/** {@link lintForm} for a flat list of fields, such as those of a transition. @param at JSON Pointer to what holds `fields` */
export function lintFields(fields: readonly Field[], at = ''): Finding[] {
  return [...lintGroups([{ fields }], () => at), ...lintTexts(fields, `${at}/fields`)];
}

/** A field, where it stands, and whether its section lets it be shown. */
interface Located {
  field: Field;
  at: string;
  group: FieldGroup;
}

function lintGroups(groups: readonly FieldGroup[], pointer: (index: number) => string): Finding[] {
  const located = groups.flatMap((group, index) =>
    group.fields.map((field, place): Located => ({ field, group, at: `${pointer(index)}/fields/${place}` })));
  const names = new Set(located.map(({ field }) => field.name));
  return [
    ...groups.flatMap((group, index) => lintCondition(group.show, `${pointer(index)}/show`, names)),
    ...lintNames(located),
    ...located.flatMap(({ field, at }) => [
      ...lintCondition(field.show, `${at}/show`, names), ...lintCondition(field.required, `${at}/required`, names), ...lintKind(field, at),
    ]),
    ...lintShown(groups, located),
  ];
}

function lintNames(located: readonly Located[]): Finding[] {
  return located.flatMap(({ field: { name }, at }, index) => {
    const repeated = located.findIndex((other) => other.field.name === name) < index;
    return [
      ...finding(repeated, 'duplicate-name', `${at}/name`, `Rename this field: another is already called “${name}”.`),
      // A condition would read what every object inherits under this name.
      ...finding(name in Object.prototype, 'reserved-name', `${at}/name`, `Rename this field: “${name}” means something in JavaScript.`),
    ];
  });
}

function lintCondition(condition: Condition | undefined, at: string, names: ReadonlySet<string>): Finding[] {
  if (condition === undefined) return [];
  const unknown = variablesOf(condition).filter((name) => !names.has(name));
  return [
    ...unknown.map((name) => ({ code: 'unknown-variable', at, message: `No field is called “${name}”: name one of this form.` })),
    ...finding(valueOf(condition) === undefined, 'bad-condition', at, 'This rule cannot be evaluated: use the operations of JsonLogic.'),
  ];
}

function lintShown(groups: readonly FieldGroup[], located: readonly Located[]): Finding[] {
  const reads = fieldReads(groups);
  return located.flatMap(({ field, group, at }) => {
    const required = field.required !== undefined && field.required !== false;
    const never = [group.show, field.show].some((show) => show !== undefined && variablesOf(show).length === 0 && valueOf(show) === false);
    const circular = shownThrough(reads, field.name).has(field.name);
    return [
      ...finding(required && never, 'never-shown', at, 'This field is required and never shown: change what shows it, or drop it.'),
      ...finding(circular, 'depends-on-itself', at, 'Whether this field is shown depends on its own value: change what shows it.'),
    ];
  });
}

function lintKind(field: Field, at: string): Finding[] {
  switch (field.kind) {
    case 'single':
    case 'multiple':
      return finding(field.options.length === 0, 'empty-options', `${at}/options`, 'Add an option: there is nothing to choose from.');
    case 'tree':
      return [
        ...finding(field.tree.length === 0, 'empty-options', `${at}/tree`, 'Add a node: there is nothing to choose from.'),
        ...lintTree(field.tree, `${at}/tree`),
      ];
    case 'text':
      return finding(field.pattern !== undefined && !compilePattern(field.pattern), 'bad-pattern', `${at}/pattern`, 'Mend this pattern: it is no regular expression.');
    default:
      return [];
  }
}

/** Finds nodes whose value is not the path that leads to them, which {@link findNode} could not find. */
export function lintTree(tree: readonly TreeNode[], at: string, parent?: string): Finding[] {
  return tree.flatMap((node, index) => {
    const here = `${at}/${index}`;
    const last = parent === undefined ? node.value : node.value.slice(parent.length + 1);
    const sound = last !== '' && !last.includes('.') && (parent === undefined || node.value.startsWith(`${parent}.`));
    return [
      ...finding(!sound, 'tree-path', `${here}/value`, `Write the value of this node as ${parent === undefined ? 'one word' : `“${parent}.” and one word`}.`),
      ...lintTree(node.children ?? [], `${here}/children`, node.value),
    ];
  });
}

function finding(wrong: boolean, code: string, at: string, message: string): Finding[] {
  return wrong ? [{ code, at, message }] : [];
}

/** Whether a rule holds over an empty form; `undefined` when it cannot be evaluated. */
function valueOf(condition: Condition): boolean | undefined {
  try {
    return holds(condition, {});
  } catch {
    return undefined;
  }
}
