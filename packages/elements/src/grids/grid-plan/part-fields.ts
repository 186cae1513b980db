import { gridKinds, gridSettings, type Grid } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { countOf } from './draft-revision.js';
import type { PartEntry } from './grid-plan.types.js';
import { renderChoice, renderField } from './revision-fields.js';
import type { PlanWords } from './plan-words.js';

type Member = keyof PartEntry;

/** What is asked of each grid that a revision makes; of one that is put right, all of its record. */
const brief: readonly Member[] = ['name', 'households', 'population', 'extent'];
const whole: readonly Member[] = ['name', 'kind', 'setting', 'households', 'population', 'extent', 'phone', 'supervisionPhone'];

export interface PartLook {
  /** Its place among the parts. */
  index: number;
  title: string;
  /** As the revision has it so far. */
  grid: Grid | undefined;
  entry: PartEntry;
  full?: boolean;
  /** Whether what is needed and missing is said. */
  strict: boolean;
  onChange(entry: PartEntry): void;
}

/** The record of one grid that a revision makes, to be filled in. */
export function renderPart({ index, title, grid, entry, full = false, strict, onChange }: PartLook, words: PlanWords): TemplateResult {
  return html`<fieldset class="part">
    <legend>${title}</legend>
    ${(full ? whole : brief).map((member) => renderMember(member, { index, title, grid, entry, strict, onChange }, words))}
  </fieldset>`;
}

function renderMember(member: Member, { index, grid, entry, strict, onChange }: PartLook, words: PlanWords): TemplateResult {
  const { say } = words;
  const name = `${member}-${index}`;
  const known = grid?.[member];
  const value = entry[member] ?? (known === null || known === undefined ? '' : String(known));
  const onInput = (typed: string) => onChange({ ...entry, [member]: typed });
  const label = say.fields[member];
  switch (member) {
    case 'kind':
      return renderChoice({ name, label, value, onInput, options: gridKinds.map((kind) => [kind, say.gridKinds[kind]]) }, words);
    case 'setting':
      return renderChoice({ name, label, value, onInput, options: gridSettings.map((setting) => [setting, say.settings[setting]]) }, words);
    case 'households':
    case 'population':
      return renderField({ name, label, value, onInput, type: 'count', optional: true, error: countOf(value) === undefined ? say.countWrong : undefined }, words);
    case 'name':
      return renderField({ name, label, value, onInput, error: strict && value.trim() === '' ? say.nameNeeded : undefined }, words);
    case 'extent':
      return renderField({ name, label, value, onInput, optional: true }, words);
    default:
      return renderField({ name, label, value, onInput, optional: true, type: 'tel' }, words);
  }
}

/** Whether all that was typed of the parts can be taken. */
export function arePartsSound(parts: readonly PartEntry[]): boolean {
  return parts.every(({ name, households = '', population = '' }) => (name === undefined || name.trim() !== '') && countOf(households) !== undefined && countOf(population) !== undefined);
}
