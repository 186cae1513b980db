import { createClient, localBackend, memoryDrafts } from '@linli/client';
import { appeal } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, freshName, matter, start, organisations } from './support/fixtures.js';

describe('drafts', () => {
  const backend = () => localBackend({ caseTypes: [appeal], organisations, actor: applicant, name: freshName() });
  const clock = () => start;

  it('survive the page, until they are removed', async () => {
    const key = freshName();
    const before = await createClient({ backend: backend(), clock });
    await before.drafts.save(key, matter);
    await before.close();

    const after = await createClient({ backend: backend(), clock });
    expect(await after.drafts.load(key)).to.deep.equal({ values: matter, savedAt: '2026-03-02T01:00:00.000Z' });
    await after.drafts.remove(key);
    expect(await after.drafts.load(key)).to.equal(undefined);
  });

  it('may be kept for this page only', async () => {
    const now = () => '2026-03-02T01:00:00.000Z';
    const client = await createClient({ backend: backend(), drafts: memoryDrafts(now) });
    await client.drafts.save('intake', { subject: '路灯' });
    expect(await client.drafts.load('intake')).to.deep.equal({ values: { subject: '路灯' }, savedAt: now() });
    const other = await createClient({ backend: backend(), drafts: memoryDrafts(now) });
    expect(await other.drafts.load('intake')).to.equal(undefined);
  });
});
