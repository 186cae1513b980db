import { openPglite, serve } from '@linli/service/node';
import { Hono } from 'hono';
import pg from 'pg';
import { asChild } from './child.mjs';

const table = 'create table commands (region text not null, id uuid not null, body jsonb not null, primary key (region, id))';
const insert = 'insert into commands (region, id, body) values ($1, $2, $3)';

// What nobody does for less: the same server, the same pool, the same body, put into one table.
await asChild(async ({ databaseUrl, data }) => {
  const database = databaseUrl ? new pg.Pool({ connectionString: databaseUrl, max: 10 }) : await openPglite(data);
  await database.query(table);
  const app = new Hono();
  app.post('/v1/commands', async (context) => {
    const body = await context.req.json();
    const { target, id } = body.command;
    await database.query(insert, [target.region, id, JSON.stringify(body)]);
    return context.json({ command: id, status: 'applied' }, 201);
  });
  const server = await serve({ port: 0, service: (request) => app.fetch(request) });
  const close = async () => {
    await server.close(1000);
    await (database.end?.() ?? database.close());
  };
  return { url: server.url, tokens: {}, close };
});
