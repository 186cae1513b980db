import { findNode, isRequired, isShown, pickText, text, treeLabel, variablesOf, type CaseType, type Field, type FieldOf, type FormValues, type Locale, type Text, type TreeNode } from '@linli/model';
import type { Catalogue, Open311Service } from './services.js';

/** A question that a service asks, as GeoReport v2 has it. */
export interface ServiceAttribute {
  variable: true;
  code: string;
  datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';
  required: boolean;
  datatype_description: string | null;
  order: number;
  description: string;
  values?: { key: string; name: string }[];
}

export interface ServiceDefinition {
  service_code: string;
  attributes: ServiceAttribute[];
}

/** A question of the form that comes as an attribute; the others come in what every request of GeoReport v2 has. */
export type AskedField = Exclude<Field, { kind: 'place' | 'attachment' | 'organisation' | 'case' }>;

/** Names the division of a place, which GeoReport v2 has no argument for. */
export const divisionAttribute = 'division';

/** Where a request's own arguments go in the form. */
export interface Standard {
  title: string;
  place: string;
  category: string;
  /** The first long text that everybody is asked for. */
  description: string | undefined;
  name: string | undefined;
  phone: string | undefined;
}

export function standardOf({ form, projection }: CaseType): Standard {
  const { title, place, category, name, phone } = projection;
  const description = form.sections.flatMap(({ show, fields }) => (show === undefined ? fields : [])).find((field) => field.kind === 'longText' && field.show === undefined);
  return { title, place, category, name, phone, description: description?.name };
}

/** The questions of the service's form, those that are asked only after some answer marked as not required. */
export function serviceDefinitionOf(service: Open311Service, catalogue: Catalogue, { locale, findsDivisions }: { locale: Locale; findsDivisions: boolean }): ServiceDefinition {
  if (!catalogue.isOpen(service)) return { service_code: service.code, attributes: [] };
  const caseType = catalogue.caseTypeOf(service);
  const given = service.values ?? {};
  const derived = derivedFields(caseType);
  const questions = askedFields(service, caseType).map((field): Omit<ServiceAttribute, 'order'> => ({
    variable: true,
    code: field.name,
    ...datatypeOf(field, service, caseType, locale),
    required: !derived.includes(field.name) && isShown(field, given) && isRequired(field, given),
    description: pickText(field.label, locale),
  }));
  const attributes = [...questions, divisionQuestion(findsDivisions, locale)].map((question, index) => ({ ...question, order: index + 1 }));
  return { service_code: service.code, attributes };
}

/** The fields that come as attributes, in the form's order. */
export function askedFields(service: Open311Service, caseType: CaseType): AskedField[] {
  const given = service.values ?? {};
  const { place, category, description, name, phone } = standardOf(caseType);
  const elsewhere = [place, description, name, phone, ...(categoriesOf(service, caseType).length === 1 ? [category] : []), ...Object.keys(given)];
  return caseType.form.sections
    .filter((section) => !isNeverShown(section, given))
    .flatMap(({ fields }) => fields)
    .filter((field): field is AskedField => field.kind !== 'place' && field.kind !== 'attachment' && field.kind !== 'organisation' && field.kind !== 'case')
    .filter((field) => !elsewhere.includes(field.name) && !isNeverShown(field, given));
}

/** The categories that a matter of the service may have: leaves of the form's tree. */
export function categoriesOf({ category }: Open311Service, { categories }: CaseType): TreeNode[] {
  const node = category === undefined ? undefined : findNode(categories, category);
  return (node ? [node] : categories).flatMap(leavesOf);
}

function leavesOf(node: TreeNode): TreeNode[] {
  return node.children && node.children.length > 0 ? node.children.flatMap(leavesOf) : [node];
}

/** What follows from a request's own arguments when nobody says otherwise: the title, and whether there is someone to call. */
function derivedFields(caseType: CaseType): string[] {
  return [standardOf(caseType).title, contactQuestion(caseType)?.name].filter((name): name is string => name !== undefined);
}

/** The question that the person's name depends on: by it the form knows whether they leave their details. */
export function contactQuestion({ form, projection }: CaseType): ContactQuestion | undefined {
  const fields = form.sections.flatMap((section) => section.fields);
  const person = fields.find((field) => field.name === projection.name);
  const asks = person?.show === undefined ? [] : variablesOf(person.show);
  const question = fields.find((field): field is FieldOf<'single'> => field.kind === 'single' && asks.includes(field.name));
  if (!person || !question) return undefined;
  const { name, options } = question;
  const leaves = (value: string) => isShown(person, { [name]: value });
  return { name, yes: options.find(({ value }) => leaves(value))?.value, no: options.find(({ value }) => !leaves(value))?.value };
}

export interface ContactQuestion {
  name: string;
  /** The answer with which the person leaves their details, and the one with which they do not. */
  yes: string | undefined;
  no: string | undefined;
}

function isNeverShown({ show }: Pick<Field, 'show'>, given: FormValues): boolean {
  return show !== undefined && variablesOf(show).every((name) => given[name] !== undefined) && !isShown({ show }, given);
}

type Datatype = Pick<ServiceAttribute, 'datatype' | 'datatype_description' | 'values'>;

function datatypeOf(field: AskedField, service: Open311Service, caseType: CaseType, locale: Locale): Datatype {
  const hint = field.hint ? pickText(field.hint, locale) : null;
  const say = ({ value, label }: { value: string; label: Text }) => ({ key: value, name: pickText(label, locale) });
  switch (field.kind) {
    case 'single':
      return { datatype: 'singlevaluelist', datatype_description: hint, values: field.options.map(say) };
    case 'multiple':
      return { datatype: 'multivaluelist', datatype_description: hint, values: field.options.map(say) };
    case 'tree': {
      const leaves = field.name === caseType.projection.category ? categoriesOf(service, caseType) : field.tree.flatMap(leavesOf);
      return { datatype: 'singlevaluelist', datatype_description: hint, values: leaves.map(({ value }) => ({ key: value, name: treeLabel(field.tree, value, locale) })) };
    }
    case 'consent':
      return { datatype: 'singlevaluelist', datatype_description: pickText(consentHint, locale), values: [{ key: 'true', name: pickText(field.statement, locale) }] };
    case 'number':
    case 'rating':
      return { datatype: 'number', datatype_description: hint };
    case 'date':
      return { datatype: 'datetime', datatype_description: hint };
    case 'longText':
      return { datatype: 'text', datatype_description: hint };
    default:
      return { datatype: 'string', datatype_description: hint };
  }
}

function divisionQuestion(findsDivisions: boolean, locale: Locale): Omit<ServiceAttribute, 'order'> {
  return {
    variable: true,
    code: divisionAttribute,
    datatype: 'string',
    required: !findsDivisions,
    datatype_description: pickText(findsDivisions ? divisionFound : divisionHint, locale),
    description: pickText(divisionLabel, locale),
  };
}

const consentHint = text('留下姓名或电话时必须同意。', '留下姓名或電話時必須同意。', 'Needed where a name or telephone number is given.');
const divisionLabel = text('事情发生地的行政区划代码', '事情發生地的行政區劃代碼', 'Division code of the place');
const divisionHint = text('国家统计局统计用区划代码，9 位（乡镇、街道）或 12 位（社区、村）。', '國家統計局統計用區劃代碼，9 位（鄉鎮、街道）或 12 位（社區、村）。', 'Statistical division code of 9 digits (township, street) or 12 (community, village).');
const divisionFound = text('给出经纬度时可以不填。', '給出經緯度時可以不填。', 'May be left out where lat and long are given.');
