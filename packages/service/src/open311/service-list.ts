import type { Locale } from '@linli/model';
import { serviceDefinitionOf } from './service-definition.js';
import type { Open311Definitions } from './service-request.js';
import type { Catalogue } from './services.js';

/** A service as GeoReport v2 lists it. */
export interface ListedService {
  service_code: string;
  service_name: string;
  description: string;
  metadata: boolean;
  type: 'realtime';
  keywords: string;
  group: string;
}

/** The services that the public may file. What staff file is seen among the requests, under a service that has a definition but is not listed. */
export function listServices(catalogue: Catalogue, { divisionAt }: Open311Definitions, locale: Locale): ListedService[] {
  return catalogue.services
    .filter((service) => catalogue.isOpen(service))
    .map((service) => {
      const name = catalogue.nameOf(service, locale);
      const { attributes } = serviceDefinitionOf(service, catalogue, { locale, findsDivisions: divisionAt !== undefined });
      const { category = '', caseType } = service;
      const description = catalogue.categoryText({ type: { id: caseType, version: catalogue.caseTypeOf(service).version }, category }, locale) || name;
      return { service_code: service.code, service_name: name, description, metadata: attributes.length > 0, type: 'realtime', keywords: '', group: catalogue.groupOf(service, locale) };
    });
}
