import type { Verdict } from '@linli/model';
import type { History } from '../support/history.js';
import type { Place } from './places.js';
import type { Left } from './tabs.js';
import type { Record } from './told.js';

/** What the checker is shown of real processes: what pages told, what the database has, what the browser has. */
export async function historyOf(place: Place, record: Record, { entries, cases }: Left): Promise<History> {
  const records = new Map<string, { command: string }[]>();
  for (const { region, case_id, command_id } of await place.rows('select region, case_id, command_id from events order by region, case_id, version')) {
    const lane = `${String(region)}/${String(case_id)}`;
    records.set(lane, [...(records.get(lane) ?? []), { command: String(command_id) }]);
  }
  const verdicts = new Map<string, Verdict>();
  for (const { id, region, status, case_id, version, refusal } of await place.rows('select id, region, status, case_id, version, refusal from commands')) {
    const command = String(id);
    const verdict = { command, status, ref: { region, id: case_id }, version: Number(version), ...(status === 'rejected' && { refusal: { code: refusal } }) };
    verdicts.set(command, verdict as unknown as Verdict);
  }
  const truth = (await place.rows('select region, id, version from cases')).map(({ region, id, version }) => ({ ref: { region: String(region), id: String(id) }, version: Number(version) }));
  return { sent: record.sent, records, verdictOf: (id) => verdicts.get(id), devices: [{ index: 0, entries, cases }], truth };
}
