import { LinliError, findCaseType, findNode, pickText, treeLabel, type Case, type CaseType, type FormValues, type Locale, type Text } from '@linli/model';
import { defaultServices } from './default-services.js';

/** One service of the Open311 face: the cases of a type and category that the public may see there, and may file where the type lets them. */
export interface Open311Service {
  /** `service_code`: letters, digits, `.`, `_`, `-`. */
  code: string;
  /** Id of a case type. */
  caseType: string;
  /** A node of its categories, with all below it. Without one: every category that no other service names. */
  category?: string | undefined;
  /** Default: what the category, or the type, is called. */
  name?: Text | undefined;
  group?: Text | undefined;
  /**
   * That the matter is about a place that is everybody's, such as a street lamp: its point is shown as it was given. Of anything else only
   * the township and a point to about a kilometre are. Default: no.
   */
  publicSpace?: boolean | undefined;
  /** What the service itself says of the form, so that nobody is asked it. */
  values?: FormValues | undefined;
}

/** Matters between people, about people, or between organisations: no configuration makes them public. */
const neverPublic: readonly string[] = [
  'petition', 'dispute', 'service-order', 'enterprise-request', 'pledge', 'rectification', 'resolution', 'decision-risk', 'measure', 'grid-admission',
];

/** The services of a back end, checked against its case types. */
export class Catalogue {
  readonly services: readonly Open311Service[];
  readonly #caseTypes: readonly CaseType[];
  readonly #isPublic: (item: Case) => boolean;

  /**
   * @param isPublic leaves out more cases; it cannot let in what must not be public
   * @throws LinliError `invalid` for a service that cannot be, such as one of disputes
   */
  constructor(caseTypes: readonly CaseType[], { services, isPublic = () => true }: { services?: readonly Open311Service[] | undefined; isPublic?: ((item: Case) => boolean) | undefined }) {
    this.#caseTypes = caseTypes;
    this.#isPublic = isPublic;
    this.services = services ?? defaultServices.filter((service) => faultOf(service, caseTypes) === undefined);
    for (const service of this.services) {
      const fault = faultOf(service, caseTypes);
      if (fault !== undefined) throw new LinliError('invalid', `Open311 service "${service.code}": ${fault}`);
    }
    if (new Set(this.services.map(({ code }) => code)).size < this.services.length) throw new LinliError('invalid', 'Two Open311 services have the same code');
  }

  find(code: string): Open311Service | undefined {
    return this.services.find((service) => service.code === code);
  }

  /** The service that a case belongs to, and `undefined` for a case that is not public. */
  serviceOf(item: Case): Open311Service | undefined {
    if (isPrivate(item)) return undefined;
    const service = this.services
      .filter(({ caseType, category }) => caseType === item.type.id && (category === undefined || isWithin(item.category, category)))
      .reduce<Open311Service | undefined>((nearest, next) => (nearest && depthOf(nearest) >= depthOf(next) ? nearest : next), undefined);
    return service && this.#isPublic(item) ? service : undefined;
  }

  caseTypeOf({ caseType }: Open311Service): CaseType {
    return typeOf(this.#caseTypes, caseType);
  }

  nameOf(service: Open311Service, locale: Locale): string {
    const { label, categories } = this.caseTypeOf(service);
    const node = service.category === undefined ? undefined : findNode(categories, service.category);
    return pickText(service.name ?? node?.label ?? label, locale);
  }

  groupOf(service: Open311Service, locale: Locale): string {
    const { label } = this.caseTypeOf(service);
    return pickText(service.group ?? label, locale);
  }

  /** What is said of a case in place of what anybody wrote in it: its category, from the root down. */
  categoryText({ type, category }: Pick<Case, 'type' | 'category'>, locale: Locale): string {
    return treeLabel(findCaseType(this.#caseTypes, type)?.categories ?? [], category, locale);
  }

  /** Whether the public may file it here, or only see what others filed. */
  isOpen(service: Open311Service): boolean {
    return intakeOf(this.caseTypeOf(service)) !== undefined;
  }
}

/** The step by which an applicant files a case of the type, if they may. */
export function intakeOf({ transitions }: CaseType): string | undefined {
  return transitions.find(({ from, inherits, by }) => from.length === 0 && !inherits && by.some(({ role }) => role === 'applicant'))?.action;
}

/** Of someone who asked not to be named, against an organisation, or a part that is answered under another's receipt. */
function isPrivate({ type, applicant, accused, barred, parent }: Case): boolean {
  return neverPublic.includes(type.id) || applicant?.confidential === true || accused.length > 0 || barred.length > 0 || parent?.kind === 'split';
}

function faultOf({ code, caseType, category }: Open311Service, caseTypes: readonly CaseType[]): string | undefined {
  if (!/^[\w.-]{1,64}$/.test(code) || /\.(json|xml)$/.test(code)) return 'its code is not one; use letters, digits, ".", "_" and "-"';
  if (neverPublic.includes(caseType)) return `cases of type "${caseType}" are never public`;
  const found = findCaseType(caseTypes, { id: caseType });
  if (!found) return `there is no case type "${caseType}"`;
  return category === undefined || findNode(found.categories, category) ? undefined : `type "${caseType}" has no category "${category}"`;
}

function typeOf(caseTypes: readonly CaseType[], id: string): CaseType {
  const found = findCaseType(caseTypes, { id });
  if (!found) throw new LinliError('internal', `There is no case type "${id}"`);
  return found;
}

function isWithin(category: string, node: string): boolean {
  return category === node || category.startsWith(`${node}.`);
}

function depthOf({ category }: Open311Service): number {
  return category === undefined ? 0 : category.split('.').length;
}
