import type { Query } from './sql.js';
import { statement } from './statement.js';
import type { AuditEntry } from './stores.js';

const insertEntry = statement('insert into audit (region, id, at, subject, role, organisation, route, cases) values ($1, $2, $3, $4, $5, $6, $7, $8)');

export async function addAudit(query: Query, { region, id, at, subject, role, organisation, route, cases }: AuditEntry): Promise<void> {
  await query(insertEntry, [region, id, at, subject, role, organisation, route, cases]);
}
