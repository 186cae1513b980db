import {
  convertPoint, deadlineOf, divisionPath, findCaseType, findOrganisation, pickText,
  type Case, type CaseType, type Division, type DivisionCode, type Locale, type Organisation, type Place, type Point, type WorkCalendar,
} from '@linli/model';
import type { DivisionName, DivisionNames } from './division-names.js';
import type { Catalogue, Open311Service } from './services.js';

/** A service request as GeoReport v2 has it. */
export interface ServiceRequest {
  service_request_id: string;
  status: 'open' | 'closed';
  status_notes: string | null;
  service_name: string;
  service_code: string;
  description: string;
  agency_responsible: string | null;
  service_notice: string | null;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: string | null;
  address: string | null;
  address_id: string | null;
  zipcode: null;
  lat: number | null;
  long: number | null;
  media_url: null;
}

/** What the face works by: members of the service's definitions, and where a point lies. */
export interface Open311Definitions {
  /** Keep the older versions of a type for as long as cases were filed under them. */
  caseTypes: readonly CaseType[];
  organisations: readonly Organisation[];
  /** Default: China's. */
  calendar?: WorkCalendar | undefined;
  /** Divisions right below one, for their names; with `null`, the top ones. Without it requests carry codes alone. */
  divisions?: ((parent: DivisionCode | null) => Promise<readonly Division[]>) | undefined;
  /** The division that a point lies in, as exactly as is known. Without it whoever files has to name the division. */
  divisionAt?: ((point: Point) => DivisionCode | undefined | Promise<DivisionCode | undefined>) | undefined;
}

/** What words and dates are told by. */
export interface RequestContext {
  catalogue: Catalogue;
  definitions: Open311Definitions & { calendar: WorkCalendar };
  names: DivisionNames;
  locale: Locale;
}

/** The cases that are public, as the public may read them, in their order. */
export async function serviceRequestsOf(items: readonly Case[], context: RequestContext): Promise<ServiceRequest[]> {
  const shown = items.filter((item) => context.catalogue.serviceOf(item));
  const divisionName = await context.names.of(shown.map(({ area }) => area));
  return shown.flatMap((item) => serviceRequestOf(item, { ...context, divisionName }) ?? []);
}

/**
 * The case as the public may read it, and `undefined` for one that is not public. It carries nothing that anybody wrote: its words are those
 * of definitions and of the directory.
 */
export function serviceRequestOf(item: Case, context: MappingContext): ServiceRequest | undefined {
  const { catalogue, definitions, locale } = context;
  const service = catalogue.serviceOf(item);
  if (!service) return undefined;
  const status = findCaseType(definitions.caseTypes, item.type)?.statuses.find(({ id }) => id === item.status);
  return {
    service_request_id: item.receipt,
    status: statusOf(item, definitions.caseTypes),
    status_notes: status ? pickText(status.explain, locale) : null,
    service_name: catalogue.nameOf(service, locale),
    service_code: service.code,
    description: catalogue.categoryText(item, locale),
    agency_responsible: nameOf(item.lead ?? item.receiver, context),
    service_notice: null,
    requested_datetime: item.createdAt,
    updated_datetime: item.updatedAt,
    expected_datetime: expectedOf(item, definitions.calendar),
    ...whereOf(item, service, context),
    zipcode: null,
    media_url: null,
  };
}

export type MappingContext = Omit<RequestContext, 'names'> & { divisionName: DivisionName };

/** Over, or not: an answer that nobody has verified yet is not the end. */
export function statusOf(item: Pick<Case, 'type' | 'status'>, caseTypes: readonly CaseType[]): 'open' | 'closed' {
  const status = findCaseType(caseTypes, item.type)?.statuses.find(({ id }) => id === item.status);
  return status?.phase === 'ended' ? 'closed' : 'open';
}

function nameOf(id: string, { definitions, locale }: MappingContext): string | null {
  const organisation = findOrganisation(definitions.organisations, id);
  return organisation ? pickText(organisation.name, locale) : null;
}

/** The latest limit that runs and was promised to the applicant: what is between organisations, and windows to act in, do not count. */
function expectedOf({ clocks }: Case, calendar: WorkCalendar): string | null {
  const due = clocks
    .filter(({ organisation, internal, window, stoppedAt }) => organisation === null && !internal && !window && stoppedAt === null)
    .map((clock) => deadlineOf(clock, calendar))
    .flatMap((deadline) => (deadline.known ? [deadline.dueAt] : []));
  return due.reduce<string | null>((latest, next) => (latest === null || Date.parse(next) > Date.parse(latest) ? next : latest), null);
}

/** Degrees to five places are about a metre, to two about a kilometre. */
const places = { exact: 5, rough: 2 } as const;

function whereOf({ place, area }: { place: Place; area: string }, { publicSpace = false }: Open311Service, { divisionName, locale }: MappingContext): Pick<ServiceRequest, 'address' | 'address_id' | 'lat' | 'long'> {
  const division = publicSpace ? area : area.slice(0, 9);
  const point = place.point && convertPoint(place.point, 'WGS84');
  const digits = publicSpace ? places.exact : places.rough;
  return {
    address: addressOf(division, divisionName, locale),
    address_id: division,
    lat: point ? rounded(point.lat, digits) : null,
    long: point ? rounded(point.lon, digits) : null,
  };
}

/** From the most specific to the most general, as the specification wants it in any language. */
function addressOf(division: DivisionCode, divisionName: DivisionName, locale: Locale): string | null {
  const names = divisionPath(division).reverse().flatMap((code) => divisionName(code) ?? []);
  return names.length > 0 ? names.join(locale === 'en' ? ', ' : '，') : null;
}

function rounded(degrees: number, digits: number): number {
  return Number(degrees.toFixed(digits));
}
