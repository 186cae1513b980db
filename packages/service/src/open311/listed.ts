import { readReceiptCode, type Case } from '@linli/model';
import { Open311Problem } from './problem.js';
import type { PublicReader } from './readers.js';
import type { ListQuery, RequestQuery } from './request-query.js';
import { serviceRequestsOf, statusOf, type RequestContext, type ServiceRequest } from './service-request.js';

/** The service requests that are asked for. Those asked for by name that there are not, or are not public, are left out alike. */
export async function listRequests(query: RequestQuery, reader: PublicReader, context: RequestContext): Promise<ServiceRequest[]> {
  return 'ids' in query ? named(query.ids, reader, context) : listed(query, reader, context);
}

/** @throws Open311Problem 404 for one that there is not, and for one that is not public */
export async function readRequest(id: string, reader: PublicReader, context: RequestContext): Promise<ServiceRequest> {
  const [request] = await named([id], reader, context);
  if (!request) throw new Open311Problem(404, [`service_request_id: there is no public request ${id.slice(0, 64)}`]);
  return request;
}

async function named(ids: readonly string[], reader: PublicReader, context: RequestContext): Promise<ServiceRequest[]> {
  const items: Case[] = [];
  for (const id of ids) {
    const code = readReceiptCode(id);
    const item = code === undefined ? undefined : await reader.byCode(code);
    if (item) items.push(item);
  }
  return serviceRequestsOf(items, context);
}

async function listed(query: ListQuery, reader: PublicReader, context: RequestContext): Promise<ServiceRequest[]> {
  const { codes, page, size } = query;
  const types = context.catalogue.services.filter(({ code }) => codes === null || codes.includes(code)).map(({ caseType }) => caseType);
  const found = await reader.newest(page * size, [...new Set(types)], query, (item) => isAsked(item, query, context));
  return serviceRequestsOf(found.slice((page - 1) * size), context);
}

function isAsked(item: Case, { codes, status }: ListQuery, { catalogue, definitions }: RequestContext): boolean {
  const service = catalogue.serviceOf(item);
  return service !== undefined && (codes === null || codes.includes(service.code)) && status.includes(statusOf(item, definitions.caseTypes));
}
