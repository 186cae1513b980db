import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { routes, type Route } from '@linli/model/contract';
import { openApi } from '@linli/service';
import { openWorld, type Loose, type World } from './support/world.js';

const all = Object.entries(routes) as readonly (readonly [string, Route])[];

describe('The contract', () => {
  it('is a table of routes, each by its own name, with a schema for each parameter of its path', () => {
    for (const [name, route] of all) {
      assert.equal(route.name, name);
      const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const known = route.params ? Object.keys((route.params as Loose).shape) : [];
      assert.deepEqual(known.sort(), named.sort(), name);
    }
    assert.equal(new Set(all.map(([, { method, path }]) => `${method} ${path}`)).size, all.length);
  });

  describe('as OpenAPI', () => {
    const document = openApi() as Loose;
    const operations = Object.entries<Loose>(document.paths).flatMap(([path, methods]) => Object.entries<Loose>(methods).map(([method, operation]) => ({ path, method, ...operation })));

    it('is of version 3.1, and has every route and no other', () => {
      assert.match(document.openapi, /^3\.1\.\d$/);
      assert.deepEqual([typeof document.info.title, typeof document.info.version], ['string', 'string']);
      assert.deepEqual(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort(), all.map(([, { method, path }]) => `${method} ${path}`).sort());
      assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
    });

    it('names every parameter of a path once, as required', () => {
      for (const { path, parameters = [] } of operations) {
        const inPath = parameters.filter((each: Loose) => each.in === 'path');
        assert.deepEqual(inPath.map((each: Loose) => each.name).sort(), [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
        assert.ok(inPath.every((each: Loose) => each.required === true));
        for (const each of parameters) {
          assert.ok(['path', 'query', 'header'].includes(each.in) && typeof each.schema === 'object');
          // Header parameters of these names are ignored (OpenAPI 3.1, 4.8.12).
          assert.ok(each.in !== 'header' || !['accept', 'content-type', 'authorization'].includes(each.name));
        }
      }
    });

    it('describes every answer, problems among them', () => {
      for (const { operationId, responses } of operations) {
        const table = routes[operationId as keyof typeof routes] as Route;
        for (const status of Object.keys(table.responses)) assert.ok(responses[status], `${operationId} ${status}`);
        for (const [status, response] of Object.entries<Loose>(responses)) {
          assert.match(status, /^[1-5]\d\d$/);
          assert.equal(typeof response.description, 'string');
          if (Number(status) >= 400) assert.deepEqual(response.content, { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
        }
      }
    });

    it('has all that it refers to, and says who may ask', () => {
      const text = JSON.stringify(document);
      for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) assert.ok(document.components.schemas[name], name);
      assert.ok(!/"\$ref":"(?!#\/components\/schemas\/)/.test(text));
      assert.ok(!text.includes('"$id"') && !text.includes('__shared'));
      for (const { operationId, security } of operations) {
        const isPublic = (routes[operationId as keyof typeof routes] as Route).access === 'public';
        assert.deepEqual(security, isPublic ? [{}, { token: [] }] : [{ token: [] }]);
      }
      assert.equal(document.components.securitySchemes.token.scheme, 'bearer');
      for (const name of Object.keys(document.components.schemas)) assert.match(name, /^[\w.-]+$/);
    });
  });

  describe('over HTTP', () => {
    let world: World;
    before(async () => {
      world = await openWorld();
    });

    it('answers the document, its own state, and which version it is of', async () => {
      assert.deepEqual((await world.ask('GET', '/v1/openapi.json')).body, JSON.parse(JSON.stringify(openApi())));
      for (const path of ['/healthz', '/readyz']) assert.deepEqual([(await world.ask('GET', path)).status, (await world.ask('GET', path)).text], [200, 'ok\n']);
      assert.equal((await world.ask('GET', '/metrics')).status, 404);
      const failing = await openWorld({ over: () => ({ ready: async () => false }), metrics: { observe: () => undefined, render: async () => ({ contentType: 'text/plain', body: 'linli 1' }) } });
      assert.equal((await failing.ask('GET', '/metrics')).text, 'linli 1\n');
      assert.deepEqual([(await failing.ask('GET', '/readyz')).status, (await failing.ask('GET', '/healthz')).status], [503, 200]);
    });

    it('answers every route that the table has with something that the table names', async () => {
      for (const [, { method, path, name }] of all) {
        if (name === 'followHints') continue;
        const { status } = await world.ask(method, path.replace('{region}', '350102').replace('{sha256}', 'a'.repeat(64)).replace('{name}', 'grids').replace('{kind}', 'survey').replace('{id}', 'x'), { as: 'clerk' });
        assert.ok(status !== 405 && status < 500, `${name} ${status}`);
      }
    });
  });
});
