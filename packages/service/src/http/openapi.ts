import * as z from 'zod/mini';
import { statuses, type ErrorCode } from '@linli/model';
import { commonProblems, components, routes, type Route, type RouteResponse } from '@linli/model/contract';

type Json = Record<string, unknown>;
type JsonSchema = Json & { properties?: Record<string, Json>; required?: readonly string[] };

const folder = '#/components/schemas/';

/** The contract as an OpenAPI 3.1 document, made from the table of routes. */
export function openApi(): Json {
  const schemas = new Schemas();
  const all: readonly Route[] = Object.values(routes);
  const paths: Record<string, Json> = {};
  for (const route of all) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Linli',
      version: '1',
      description: 'Cases of grassroots public service: filed, worked and followed. Errors are problems (RFC 9457) whose type ends in a code for programs.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    tags: [...new Set(all.map(({ area }) => area))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.named,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Of staff, and of applicants who sign in. The public sends none.' } },
    },
  };
}

/** JSON Schema of all that the routes name. No schema transforms anything, so what is sent and what is answered are written alike: open, since readers are tolerant. */
class Schemas {
  readonly named: Readonly<Record<string, JsonSchema>>;
  readonly #ids = new Map<z.ZodMiniType, string>();
  readonly #all: Readonly<Record<string, JsonSchema>>;

  constructor() {
    for (const [id, schema] of Object.entries(components)) this.#ids.set(schema, id);
    for (const route of Object.values(routes) as readonly Route[]) {
      const used = [route.params, route.query, route.headers, route.body, ...Object.values(route.responses).map(({ schema }) => schema)];
      for (const schema of used) if (schema && schema !== 'bytes' && !this.#ids.has(schema)) this.#ids.set(schema, `.${this.#ids.size}`);
    }
    const registry = z.registry<{ id: string }>();
    for (const [schema, id] of this.#ids) registry.add(schema, { id });
    const { schemas } = z.toJSONSchema(registry, { uri: (id) => folder + id, io: 'input', unrepresentable: 'any' });
    this.#all = Object.fromEntries(Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema as JsonSchema]));
    this.named = Object.fromEntries(Object.entries(this.#all).filter(([id]) => id in components));
  }

  /** By its name, where it has one. */
  of(schema: z.ZodMiniType): JsonSchema {
    const id = this.#ids.get(schema) ?? '';
    return id in components ? { $ref: folder + id } : (this.#all[id] ?? {});
  }
}

function operationOf(route: Route, schemas: Schemas): Json {
  const { name, area, summary, access, body, params, query, headers } = route;
  const parameters = [...parametersOf(params, 'path', schemas), ...parametersOf(query, 'query', schemas), ...parametersOf(headers, 'header', schemas)];
  return {
    operationId: name,
    tags: [area],
    summary,
    security: access === 'public' ? [{}, { token: [] }] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: body === 'bytes' ? { 'application/octet-stream': {} } : { 'application/json': { schema: schemas.of(body) } } } }),
    responses: { ...Object.fromEntries(Object.entries(route.responses).map(([status, response]) => [status, answerOf(response, schemas)])), ...problemsOf(route, schemas) },
  };
}

function parametersOf(schema: z.ZodMiniType | undefined, place: 'path' | 'query' | 'header', schemas: Schemas): Json[] {
  const { properties = {}, required = [] } = schema ? schemas.of(schema) : {};
  return Object.entries(properties).map(([name, each]) => ({ name, in: place, required: required.includes(name), schema: each }));
}

function answerOf({ description, schema, contentType = 'application/json', headers = {} }: RouteResponse, schemas: Schemas): Json {
  const json = schema && schemas.of(schema);
  const media = contentType === 'application/json' ? json : { type: 'string', ...(json && { contentMediaType: 'application/json', contentSchema: json }) };
  const isText = contentType !== 'application/octet-stream';
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers: Object.fromEntries(Object.entries(headers).map(([name, about]) => [name, { description: about, schema: { type: 'string' } }])) }),
    ...((schema || contentType !== 'application/json') && { content: { [contentType]: isText && media ? { schema: media } : {} } }),
  };
}

/** What it may refuse with, by status; which code it is, the problem says. */
function problemsOf({ problems }: Route, schemas: Schemas): Record<string, Json> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...commonProblems, ...problems])) byStatus.set(statuses[code], [...(byStatus.get(statuses[code]) ?? []), code]);
  const content = { 'application/problem+json': { schema: schemas.of(components.Problem) } };
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), { description: codes.join(', '), content }]));
}
