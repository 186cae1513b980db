import type { FindDuplicatesOptions, FoundDuplicate, LinliClient } from '@linli/client';
import type { Actor, CaseRef, FormValues } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, area, clientFor, file, freshName, matter, staff, start } from './support/fixtures.js';

const day = 86_400_000;
const titles = (found: readonly FoundDuplicate[]): string[] => found.map((duplicate) => duplicate.case.title);

describe('cases that may be duplicates', () => {
  let name: string;
  beforeEach(() => (name = freshName()));

  async function office() {
    const now = { at: start };
    const clock = () => (now.at += 1000);
    const as = (actor: Actor) => clientFor(actor, { name, clock });
    const clerk = await as(staff('clerk'));
    return {
      now,
      clerk,
      as,
      file: async (values: FormValues = {}) => (await file(await as(applicant), values)).ref,
      find: async (ref: CaseRef, options: FindDuplicatesOptions = {}, client: LinliClient = clerk) => client.cases.duplicates(await client.cases.get(ref), options),
    };
  }

  it('finds the same matter in the same township, the likeliest first', async () => {
    const { file, find } = await office();
    const ref = await file();
    await file({ subject: '小区门口的路灯都不亮了', detail: '东门路灯坏了，晚上出行很不方便。' });
    await file({ subject: '小区门口路灯不亮' });
    await file({ category: 'housing.leak', subject: '楼上漏水到我家', detail: '楼上的水管破了，水一直漏到我家客厅。' });
    const found = await find(ref);
    expect(titles(found)).to.deep.equal(['小区门口路灯不亮', '小区门口的路灯都不亮了']);
    expect(found[0]?.evidence.map(({ kind }) => kind)).to.deep.equal(['matter', 'place', 'time']);
  });

  it('looks no further than the township, the days that are compared, and what the actor may see', async () => {
    const { file, find, now, as } = await office();
    await file();
    now.at += 31 * day;
    const ref = await file();
    await file({ place: { division: '350102002001', text: '东门' } });
    await file({ place: { division: '350102001002', text: '东门' } });
    expect((await find(ref)).map((duplicate) => duplicate.case.area)).to.deep.equal(['350102001002']);
    expect(await find(ref, {}, await as(staff('clerk', area)))).to.deep.equal([]);
    expect(await find(ref, { maxDays: 60, threshold: 0.3 })).to.have.length(2);
  });

  it('reads on where a page is full', async () => {
    const { file, find, clerk } = await office();
    const ref = await file();
    for (let count = 0; count < 3; count += 1) await file();
    const page = clerk.cases.page.bind(clerk.cases);
    let pages = 0;
    clerk.cases.page = (query, options) => page({ ...query, limit: 2 }, options).finally(() => (pages += 1));
    expect(await find(ref)).to.have.length(3);
    expect(pages).to.equal(2);
  });

  it('tells nothing of who filed a case', async () => {
    const { file, find } = await office();
    const ref = await file();
    await file({ name: '诸葛小红', phone: '13812345678' });
    const said = JSON.stringify(await find(ref));
    expect(said).to.contain(matter.subject).and.not.contain('诸葛').and.not.contain('13812345678').and.not.contain('applicant');
  });

  it('says why one may not be merged into another, by the rules of its type', async () => {
    const { file, find, clerk } = await office();
    const [ref, other, third] = [await file(), await file(), await file()];
    const hindrances = async () => (await find(ref)).map(({ hindrance }) => hindrance?.code).sort();
    expect(await hindrances()).to.deep.equal([undefined, undefined]);
    expect(await clerk.commands.send('merge', third, { into: other, reason: '同一处路灯' }).settled).to.include({ status: 'applied' });
    expect(await hindrances()).to.deep.equal(['target-merged', undefined]);
  });
});
