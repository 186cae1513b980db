import type { Division, Organisation } from '@linli/model';
import { parentDivision, text } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, freshName } from './support/fixtures.js';

const places: Division[] = [
  { code: '35', name: '福建省' },
  { code: '3501', name: '福州市' },
  { code: '350102', name: '鼓楼区' },
  { code: '350103', name: '台江区' },
];

const roads: Organisation = { id: 'roads', name: text('道路处', '道路處', 'Roads'), kind: 'department', area: '350102' };
const city: Organisation = { id: 'city', name: text('市城管局', '市城管局', 'City'), kind: 'department', area: '3501' };

describe('directory', () => {
  const below = (parent: string | null) => places.filter(({ code }) => (parentDivision(code) ?? null) === parent);

  it('asks once for what many want at the same time', async () => {
    const asked: (string | null)[] = [];
    const divisions = async (parent: string | null) => (asked.push(parent), below(parent));
    const { directory } = await clientFor(applicant, { name: freshName(), divisions });
    const answers = await Promise.all([directory.divisions('3501'), directory.divisions('3501'), directory.path('350103')]);
    expect(answers[0]).to.have.length(2);
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2].map(({ name }) => name)).to.deep.equal(['福建省', '福州市', '台江区']);
    expect(asked).to.have.members([null, '35', '3501']);
  });

  it('goes as far down a path as is known', async () => {
    const { directory } = await clientFor(applicant, { name: freshName(), divisions: async (parent) => below(parent) });
    expect((await directory.path('350102001001')).map(({ code }) => code)).to.deep.equal(['35', '3501', '350102']);
    expect(await directory.path('44')).to.deep.equal([]);
  });

  it('asks again after a failure, and tells it in its own words', async () => {
    let works = false;
    const divisions = async (parent: string | null) => {
      if (!works) throw new TypeError('Failed to fetch');
      return below(parent);
    };
    const { directory } = await clientFor(applicant, { name: freshName(), divisions });
    expect(await failure(directory.divisions(null))).to.include({ name: 'LinliError' });
    works = true;
    expect(await directory.divisions(null)).to.deep.equal([places[0]]);
  });

  it('keeps no failure that came after its caller had left', async () => {
    let works = false;
    const leaving = new AbortController();
    const divisions = async (parent: string | null) => {
      if (works) return below(parent);
      leaving.abort();
      throw new TypeError('Failed to fetch');
    };
    const { directory } = await clientFor(applicant, { name: freshName(), divisions });
    await failure(directory.divisions(null, leaving));
    works = true;
    expect(await directory.divisions(null)).to.deep.equal([places[0]]);
  });

  it('lets one caller go without failing the others', async () => {
    const { directory } = await clientFor(applicant, { name: freshName(), divisions: async (parent) => below(parent) });
    const leaving = new AbortController();
    const left = failure(directory.divisions(null, leaving));
    const stayed = directory.divisions(null);
    leaving.abort();
    expect(await left).to.include({ code: 'aborted' });
    expect(await stayed).to.have.length(1);
  });

  it('finds organisations that serve an area, from above or within', async () => {
    const { directory } = await clientFor(applicant, { name: freshName(), organisations: [roads, city] });
    const serving = async (area: string) => (await directory.organisations(area)).map(({ id }) => id);
    expect(await serving('350102001')).to.deep.equal(['roads', 'city']);
    expect(await serving('350103')).to.deep.equal(['city']);
    expect(await serving('35')).to.deep.equal(['roads', 'city']);
  });
});
