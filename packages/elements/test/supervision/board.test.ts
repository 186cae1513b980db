import { expect } from '@open-wc/testing';
import { District, board, cardOf, columnsOf, dispatched, disputedAgain, returnedTwice, said, signed, type Took } from './support.js';
import { textOf, until } from '../cases/support.js';

const days = (count: number): number => count * 86_400_000;

/** Given these steps and so many days since, then the board proposes this, for these reasons. */
const proposals: [what: string, took: readonly Took[], since: number, proposed: string, ...reasons: string[]][] = [
  ['not signed for in time', dispatched, 3, '建议催办', '逾期未签收'],
  ['returned twice, with nobody to lead it', returnedTwice, 0, '建议督办', '多次退单'],
  ['late by more than five days', signed, 30, '建议督办', '超过时限 5 天以上', '建议催办', '已经超过时限', '15 天没有进展'],
  ['redone, and disputed again', disputedAgain, 0, '建议督办', '重办后仍不认可'],
];

describe('linli-supervision-board: what rules propose', () => {
  for (const [what, took, since, ...expected] of proposals) {
    it(`${what}: with the level, the reason and where that stands in law`, async () => {
      const district = new District();
      await district.appeal('Street lamps are out', took);
      district.now += days(since);
      const element = await board(await district.client('supervisor'));
      expect(columnsOf(element)).to.deep.equal({ 建议督办: ['Street lamps are out'], 催办: [], 督办: [], 挂牌督办: [] });
      const why = cardOf(element, 'Street lamps are out')?.querySelector('.why')?.textContent;
      for (const part of [...expected, '依据：潍坊市12345政务服务便民热线条例第 26 条']) expect(why).to.contain(part);
      await district.close();
    });
  }

  it('the highest level first, each basis once', async () => {
    const district = new District();
    await district.appeal('Late', signed);
    await district.appeal('Returned', returnedTwice);
    district.now += days(30);
    const element = await board(await district.client('supervisor'));
    const late = cardOf(element, 'Late')?.querySelector('.why');
    expect([...(late?.querySelectorAll('strong') ?? [])].map(({ textContent }) => textContent)).to.deep.equal(['建议督办', '建议催办']);
    expect(late?.querySelectorAll('.quiet')).to.have.lengthOf(1);
    await district.close();
  });

  it('by the rules of the host', async () => {
    const district = new District();
    await district.appeal('Street lamps are out', signed);
    const rules = [{ id: 'led', level: 'list' as const, when: { '==': [{ var: 'case.lead' }, 'works'] }, reason: { 'zh-Hans': '城管领域专项督办。' } }];
    const element = await board(await district.client('supervisor'), { rules });
    expect(cardOf(element, 'Street lamps are out')?.querySelector('.why')?.textContent).to.contain('建议挂牌督办').and.to.contain('城管领域专项督办。');
    await district.close();
  });

  it('nothing that no step leads to: a measure is not itself supervised', async () => {
    const district = new District();
    await district.measure('accountability.remind');
    district.now += days(60);
    const element = await board(await district.client('supervisor'));
    expect(textOf(element)).to.contain('现在没有需要督办的事项');
    await district.close();
  });
});

describe('linli-supervision-board: the board', () => {
  const district = new District();
  before(async () => {
    await district.appeal('Late', dispatched);
    await district.appeal('Urged', [...signed, ['supervisor', 'urge']]);
    await district.appeal('Closed', [...signed, ['supervisor', 'urge'], ['lead', 'reply'], ['verifier', 'verify'], ['verifier', 'callBack'], ['verifier', 'close']]);
    await district.order('Orders not signed for', [['supervisor', 'supervise']]);
    await district.appeal('Listed', [...signed, ['supervisor', 'list'], ['supervisor', 'rateIssue']]);
    await district.measure('accountability.circulate');
    district.now += days(3);
  });
  after(() => district.close());

  it('has each case in one column, those that ended under supervision too, and sums it up', async () => {
    const element = await board(await district.client('supervisor'));
    expect(columnsOf(element)).to.deep.equal({ 建议督办: ['Late'], 催办: ['Urged', 'Closed'], 督办: ['Orders not signed for'], 挂牌督办: ['Listed'] });
    expect(said(element)).to.contain('共 4 件').and.to.contain('另有 1 件建议督办');
  });

  it('proposes a higher level for what was urged in vain, at the head of its column', async () => {
    const now = new Date(district.now + days(10)).toISOString();
    const element = await board(await district.client('supervisor'), { now });
    expect(columnsOf(element)['催办']).to.deep.equal(['Urged', 'Closed']);
    expect(cardOf(element, 'Urged')?.textContent).to.contain('建议督办').and.to.contain('催办后逾期未回复');
    expect(said(element)).to.match(/其中 \d 件已超期/).and.to.match(/\d 件建议升级/);
  });

  it('shows sponsor, limit, stars, reason and what must be shown before it ends', async () => {
    const element = await board(await district.client('supervisor'));
    const card = await until(() => (cardOf(element, 'Listed')?.textContent?.includes('区政法委') ? cardOf(element, 'Listed') : undefined));
    for (const part of ['督办时限', '3 星', '区城管局', '2026年6月15日 周一', 'Out again and again', 'All lamps shine for a month']) expect(card.textContent).to.contain(part);
    expect(card.querySelectorAll('linli-deadline')).to.have.lengthOf(2);
  });

  it('shows on which rung the lead stands, and opens that measure', async () => {
    const element = await board(await district.client('clerk'));
    const rung = await until(() => cardOf(element, 'Urged')?.querySelector<HTMLButtonElement>('.measure'));
    expect(rung.textContent).to.equal('通报');
    expect(cardOf(element, 'Orders not signed for')?.querySelector('.measure')).to.equal(null);
    const opened = new Promise<CustomEvent>((resolve) => element.addEventListener('linli-case-open', (event) => resolve(event as CustomEvent)));
    rung.click();
    const { items } = await (await district.client('clerk')).cases.page({ type: ['measure'] });
    expect((await opened).detail).to.deep.equal({ ref: items[0]?.ref });
  });

  it('names no person', async () => {
    const text = textOf(await board(await district.client('supervisor')));
    expect(text).to.not.contain('Ann Lee').and.to.not.contain('13800000001').and.to.not.contain('1380');
  });

  it('looks only at the cases that the host asks for', async () => {
    const element = await board(await district.client('supervisor'), { query: { organisation: 'power' } });
    await until(() => Object.values(columnsOf(element)).flat().length === 1);
    expect(columnsOf(element)['督办']).to.deep.equal(['Orders not signed for']);
  });
});
