import { dayOf, pickText, regionOf, text, type CaseType, type DivisionCode, type Field, type FieldValue, type FormValues, type Locale, type Place, type Point } from '@linli/model';
import type { DivisionNames } from './division-names.js';
import { Open311Problem } from './problem.js';
import { listIn } from './request-query.js';
import { askedFields, categoriesOf, contactQuestion, divisionAttribute, standardOf, type AskedField } from './service-definition.js';
import type { RequestContext } from './service-request.js';
import type { Catalogue, Open311Service } from './services.js';

/** A request as it was sent, as the rules of its case type are to judge it. */
export interface Filing {
  service: Open311Service;
  caseType: CaseType;
  values: FormValues;
  region: string;
  /** Whether there was something that is not kept, so that the person can be told. */
  dropsEmail: boolean;
}

export interface FilingContext {
  catalogue: Catalogue;
  definitions: RequestContext['definitions'];
  names: DivisionNames;
  /** Counties that are served here. */
  regions: readonly string[];
  locale: Locale;
}

/**
 * What a posted request says, in the form of its service. The form's own rules are not applied yet.
 * @throws Open311Problem 400 for what cannot be put in the form
 */
export async function readFiling(params: URLSearchParams, context: FilingContext): Promise<Filing> {
  const service = serviceIn(params, context);
  const caseType = context.catalogue.caseTypeOf(service);
  const standard = standardOf(caseType);
  const place = await placeIn(params, context);
  const description = descriptionIn(params);
  const attributes = attributesIn(params, askedFields(service, caseType), context);
  const [category, ...others] = categoriesOf(service, caseType);
  const values: FormValues = {
    ...(others.length === 0 && category && { [standard.category]: category.value }),
    ...(description !== '' && { [standard.title]: titleFrom(description, caseType) }),
    ...(description !== '' && standard.description !== undefined && { [standard.description]: description }),
    ...personIn(params, caseType),
    ...attributes,
    [standard.place]: place,
    ...service.values,
  };
  return { service, caseType, values: categoryWithin(values, service, caseType), region: regionOf(place.division), dropsEmail: valueIn(params, 'email') !== undefined };
}

function serviceIn(params: URLSearchParams, { catalogue }: FilingContext): Open311Service {
  const code = valueIn(params, 'service_code');
  if (code === undefined) throw new Open311Problem(400, ['service_code: is missing']);
  const service = catalogue.find(code);
  if (!service) throw new Open311Problem(400, [`service_code: there is no service ${code}`]);
  if (!catalogue.isOpen(service)) throw new Open311Problem(400, [`service_code: ${code} is not filed by the public; see the list of services`]);
  return service;
}

/** The category is entered by whoever files: it must be one of the service, or the request would come back under another. */
function categoryWithin(values: FormValues, service: Open311Service, caseType: CaseType): FormValues {
  const { category } = standardOf(caseType);
  const entered = values[category];
  const isOffered = entered === undefined || categoriesOf(service, caseType).some(({ value }) => value === entered);
  if (!isOffered) throw new Open311Problem(400, [`attribute[${category}]: not a value of service ${service.code}`]);
  return values;
}

async function placeIn(params: URLSearchParams, { definitions, names, regions, locale }: FilingContext): Promise<Place> {
  const point = pointIn(params);
  const words = valueIn(params, 'address_string');
  const named = valueIn(params, `attribute[${divisionAttribute}]`) ?? valueIn(params, 'address_id');
  if (named !== undefined && !/^\d{6}(\d{3}(\d{3})?)?$/.test(named)) throw new Open311Problem(400, [`attribute[${divisionAttribute}], address_id: a division code of 6, 9 or 12 digits`]);
  const division = named ?? (point && (await definitions.divisionAt?.(point)));
  if (!point && words === undefined && named === undefined) throw new Open311Problem(400, ['Say where it is: lat and long, address_string or address_id']);
  if (division === undefined) throw new Open311Problem(400, [`attribute[${divisionAttribute}]: the division of this place cannot be told; give its code`]);
  if (!isServed(division, regions)) throw new Open311Problem(400, [`The place is outside the area that is served here (${division})`]);
  return { division, text: words ?? (point ? pointWords(point, locale) : ((await names.of([division]))(division) ?? division)), ...(point && { point }) };
}

function isServed(division: DivisionCode, regions: readonly string[]): boolean {
  return regions.includes(regionOf(division));
}

function pointIn(params: URLSearchParams): Point | undefined {
  const [lat, long] = [valueIn(params, 'lat'), valueIn(params, 'long')];
  if (lat === undefined && long === undefined) return undefined;
  const point: Point = { crs: 'WGS84', lat: degrees(lat), lon: degrees(long) };
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) throw new Open311Problem(400, ['lat, long: both, in degrees of WGS84']);
  return point;
}

function degrees(typed: string | undefined): number {
  return typed !== undefined && /^-?\d{1,3}(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
}

/** A place must be said in words: of a bare point, the point. */
function pointWords({ lat, lon }: Point, locale: Locale): string {
  return `${pickText(onTheMap, locale)} ${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}

const onTheMap = text('地图位置', '地圖位置', 'On the map at');

/** What was written, and where a picture of it is. A file at an address of somebody else's is never fetched. */
function descriptionIn(params: URLSearchParams): string {
  const media = valueIn(params, 'media_url');
  if (media !== undefined && !/^https?:\/\/\S{1,2000}$/.test(media)) throw new Open311Problem(400, ['media_url: an address that begins with http:// or https://']);
  return [valueIn(params, 'description'), media].filter((part) => part !== undefined).join('\n');
}

/** The beginning of what was written, as long as a title may be. */
function titleFrom(description: string, { form, projection }: CaseType): string {
  const field = form.sections.flatMap(({ fields }) => fields).find(({ name }) => name === projection.title);
  const longest = field && 'maxLength' in field ? field.maxLength : 60;
  const characters = [...description.replace(/\s+/g, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/** The person as they gave themselves. Whether they leave their details follows from that, unless they say it. Nothing here is consent. */
function personIn(params: URLSearchParams, caseType: CaseType): FormValues {
  const { name, phone } = standardOf(caseType);
  const contact = contactQuestion(caseType);
  const [first, last] = [valueIn(params, 'first_name'), valueIn(params, 'last_name')];
  const whole = fullName(first, last);
  const number = valueIn(params, 'phone');
  const answer = whole === undefined && number === undefined ? contact?.no : contact?.yes;
  return {
    ...(name !== undefined && whole !== undefined && { [name]: whole }),
    ...(phone !== undefined && number !== undefined && { [phone]: number }),
    ...(contact && answer !== undefined && { [contact.name]: answer }),
  };
}

/** Chinese names are written with the family name first and no space. */
function fullName(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return last ?? first;
  return /^\p{Script=Han}+$/u.test(last + first) ? last + first : `${first} ${last}`;
}

function attributesIn(params: URLSearchParams, fields: readonly AskedField[], { definitions }: FilingContext): FormValues {
  const known = new Map(fields.map((field) => [field.name, field]));
  const values: Record<string, FieldValue> = {};
  for (const [code, given] of givenAttributes(params)) {
    const field = known.get(code);
    if (!field && code !== divisionAttribute) throw new Open311Problem(400, [`attribute[${code.slice(0, 64)}]: the service has no such attribute`]);
    if (field && given.length > 0) values[code] = valueOf(field, given, definitions);
  }
  return values;
}

/** `attribute[code]=…`, and for several values of one also `attribute[code][]=…`. */
function givenAttributes(params: URLSearchParams): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const [name, value] of params) {
    const code = /^attribute\[([^\][]+)\](?:\[\])?$/.exec(name)?.[1];
    if (code !== undefined) given.set(code, [...(given.get(code) ?? []), ...(value.trim() === '' ? [] : [value])]);
  }
  return given;
}

function valueOf(field: Field, given: readonly string[], { calendar }: RequestContext['definitions']): FieldValue {
  const [first = ''] = given;
  switch (field.kind) {
    case 'multiple':
      return listIn(new URLSearchParams(given.map((value) => [field.name, value])), field.name);
    case 'number':
    case 'rating':
      // What is no number is left for the rules to say so of.
      return /^-?\d+(\.\d+)?$/.test(first.trim()) ? Number(first) : first;
    case 'consent':
      return ['true', 'yes', '1'].includes(first.trim().toLowerCase());
    case 'date':
      return /T.*(Z|[+-]\d{2}:\d{2})$/.test(first) && !Number.isNaN(Date.parse(first)) ? dayOf(first, calendar.offset) : first;
    default:
      return first;
  }
}

/** An argument of GeoReport v2; one that is empty counts as left out. */
function valueIn(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name)?.trim();
  return value === '' ? undefined : value;
}
