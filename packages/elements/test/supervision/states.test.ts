import { expect, fixture, html } from '@open-wc/testing';
import { LinliError, type LinliClient } from '@linli/client';
import type { Case } from '@linli/model';
import '@linli/elements/provider/define.js';
import type { LinliProvider } from '@linli/elements';
import { clientWith, expectEnglish, find, show, until } from '../cases/support.js';
import { District, all, board, cardOf, columnsOf, dispatched, onDesk, said, signed, type Board } from './support.js';

const longest = 'The railing along the river path north of the second gate of the Happiness Garden estate leans outwards and has rusted through';

async function shown(client: LinliClient | undefined): Promise<Board> {
  return show<Board>(client, html`<linli-supervision-board></linli-supervision-board>`);
}

async function choose(element: Board, name: string, value: string): Promise<void> {
  const select = await until(() => element.shadowRoot?.querySelector<HTMLSelectElement>(`select[name="${name}"]`));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

describe('linli-supervision-board: states', () => {
  const district = new District();
  before(async () => {
    for (const [index, title] of ['One', 'Two', 'Three', 'Four', 'Five'].entries()) await district.appeal(`${title} ${longest.slice(0, 20)}`, index === 4 ? dispatched.slice(0, 1) : dispatched);
    await district.order('Orders not signed for', [['supervisor', 'supervise']]);
    await district.appeal(longest.slice(0, 60), [...signed, ['supervisor', 'list', { reason: longest.repeat(3), criteria: longest.repeat(3), limit: '60' }], ['supervisor', 'rateIssue', { stars: 5, reason: longest }]]);
    await district.measure('accountability.account');
    district.now += 6 * 86_400_000;
  });
  after(() => district.close());

  it('keeps its shape while it loads, and says so', async () => {
    const client = clientWith(await district.client('supervisor'), { watch: () => never() });
    const element = await shown(client);
    expect(find(element, '[role="status"]').textContent).to.equal('正在加载…');
    expect(all(element, '.column')).to.have.lengthOf(4);
    expect(all(element, '.card').length).to.be.above(8);
    await expect(element).to.be.accessible();
  });

  it('says what went wrong, and tries again when asked', async () => {
    const client = await district.client('supervisor');
    let fails = true;
    const element = await shown(clientWith(client, { watch: (...asked) => (fails ? failing(new LinliError('forbidden', 'no')) : client.cases.watch(...asked)) }));
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('您没有查看这项内容的权限');
    await expect(element).to.be.accessible();
    fails = false;
    alert.querySelector('button')?.click();
    await until(() => all(element, '.column').length === 4);
    expect(all(element, '[role="alert"]')).to.have.lengthOf(0);
  });

  it('keeps the board below an error that comes later, and asks again when the network returns', async () => {
    const client = await district.client('supervisor');
    let [online, failed] = [false, 0];
    const watch: LinliClient['cases']['watch'] = (query, options) => (online ? client.cases.watch(query, options) : onceThen(client, query, () => ((failed += 1), new LinliError('offline', 'gone'))));
    const element = await shown(clientWith(client, { watch }));
    await until(() => failed === 3);
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    expect(all(element, '[data-case]').length).to.be.above(0);
    online = true;
    window.dispatchEvent(new Event('online'));
    await until(() => all(element, '[role="alert"]').length === 0);
    expect(all(element, '[data-case]').length).to.be.above(0);
  });

  it('shows a case as it was read last, whichever of its queries answers late', async () => {
    const client = await district.client('clerk');
    const { items } = await client.cases.page({ type: ['rectification'] });
    const [item] = items as [Case];
    const older: Case = { ...item, version: item.version - 1, supervision: null };
    for (const [open, supervised] of [[older, item], [item, older]] as const) {
      const element = await shown(clientWith(client, { watch: (query) => standing([query.supervised ? supervised : open]) }));
      await until(() => all(element, '[data-case]').length > 0);
      expect(columnsOf(element)['督办']).to.deep.equal(['Orders not signed for']);
    }
  });

  it('warns where nothing is kept', async () => {
    const client = await district.client('supervisor');
    const element = await board({ ...client, storage: { kind: 'memory', reason: 'storage_unavailable' } });
    expect(find(element, '.notice.warning').textContent).to.contain('关闭页面后');
  });

  it('has a shape while there is no client', async () => {
    expect(find(await shown(undefined), '.skeleton').getAttribute('aria-busy')).to.equal('true');
  });

  it('is narrowed by who leads, by kind of case and by level; says how many are left; and is widened again', async () => {
    const element = await board(await district.client('clerk'));
    await choose(element, 'lead', 'power');
    expect(Object.values(columnsOf(element)).flat()).to.deep.equal(['Orders not signed for']);
    expect(said(element)).to.contain('共 1 件');
    await choose(element, 'lead', '');
    await choose(element, 'type', 'appeal');
    expect(columnsOf(element)['督办']).to.deep.equal([]);
    await choose(element, 'column', 'list');
    expect(Object.keys(columnsOf(element))).to.deep.equal(['挂牌督办']);
    expect(all(element, '.card')).to.have.lengthOf(1);
    await choose(element, 'lead', 'power');
    expect(find(element, '.empty').textContent).to.contain('没有符合条件的事项');
    await expect(element).to.be.accessible();
    const clear = find(element, '.summary button');
    clear.focus();
    clear.click();
    await until(() => all(element, '.column').length === 4);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.summary'));
  });

  it('tells the host what it was narrowed to, and takes it from the host', async () => {
    const element = await board(await district.client('clerk'), { filter: { lead: 'power' } });
    await until(() => all(element, '.card').length === 1);
    const heard = new Promise<CustomEvent>((resolve) => element.addEventListener('linli-filter-change', (event) => resolve(event as CustomEvent)));
    await choose(element, 'column', 'supervise');
    expect((await heard).detail).to.deep.equal({ filter: { lead: 'power', type: '', column: 'supervise' } });
  });

  it('shows few cards at first where it is narrow, and the focus goes on to those that come', async () => {
    const element = await inBox(await district.client('clerk'), '360px');
    expect(columnsOf(element)['建议督办']).to.have.lengthOf(3);
    const more = find(element, '.more');
    more.focus();
    more.click();
    await until(() => columnsOf(element)['建议督办']?.length === 5);
    expect(element.shadowRoot?.activeElement).to.equal(all(element, '.card.proposed .case-title')[3]);
  });

  for (const [look, width, attributes] of [
    ['wide', '1200px', {}], ['middling', '760px', {}], ['narrow', '360px', {}], ['elder', '1200px', { scale: 'elder' }], ['elder and narrow', '360px', { scale: 'elder' }], ['dark', '1200px', { theme: 'dark' }],
  ] as [string, string, Partial<LinliProvider>][]) {
    it(`is accessible ${look}, its desk too, and fits in English`, async () => {
      const element = await inBox(await district.client('supervisor'), width, { lang: 'en', ...attributes });
      await until(() => element.shadowRoot?.textContent?.includes('Power Company'));
      expectFits(element);
      expectEnglish(element);
      const least = attributes.scale === 'elder' ? 60 : 44;
      for (const target of all(element, 'button, select')) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(least - 0.5);
      await expect(element).to.be.accessible();
      await onDesk(element, 'Orders not signed for');
      await expect(element).to.be.accessible();
      const desk = find(element, 'dialog');
      expect(desk.scrollWidth).to.be.at.most(desk.clientWidth);
    });
  }

  for (const [lang, word] of [['zh-Hans', '摘牌条件'], ['zh-Hant', '摘牌條件'], ['en', 'Ends when']] as const) {
    it(`fits into 360 px in ${lang}`, async () => {
      const element = await inBox(await district.client('supervisor'), '360px', { lang });
      await until(() => cardOf(element, longest.slice(0, 60))?.textContent?.includes(word));
      expectFits(element);
    });
  }

  async function inBox(client: LinliClient, width: string, attributes: Partial<LinliProvider> = {}): Promise<Board> {
    const box = await fixture<HTMLElement>(html`<div><linli-provider><linli-supervision-board></linli-supervision-board></linli-provider></div>`);
    box.style.width = width;
    Object.assign(box.firstElementChild as LinliProvider, { client, ...attributes });
    const element = box.querySelector('linli-supervision-board') as Board;
    await until(() => all(element, '.case-title').length > 0);
    await until(() => element.hasAttribute('narrow') === (width === '360px'));
    await element.updateComplete;
    return element;
  }
});

/** Nothing is wider than where it stands. */
function expectFits(element: Board): void {
  const edge = element.getBoundingClientRect().right + 1;
  for (const inner of all(element, '*')) {
    if (inner.closest('dialog, .visually-hidden')) continue;
    expect(inner.getBoundingClientRect().right, inner.outerHTML.slice(0, 200)).to.be.at.most(edge);
  }
  expect(element.scrollWidth).to.be.at.most(element.clientWidth);
}

async function* never(): AsyncGenerator<readonly Case[]> {
  await new Promise<void>(() => undefined);
  yield [];
}

async function* failing(error: Error): AsyncGenerator<readonly Case[]> {
  if (error) throw error;
  yield [];
}

async function* onceThen(client: LinliClient, query: Parameters<LinliClient['cases']['watch']>[0], error: () => Error): AsyncGenerator<readonly Case[]> {
  yield (await client.cases.page({ ...query, limit: 100 })).items;
  throw error();
}

async function* standing(items: readonly Case[]): AsyncGenerator<readonly Case[]> {
  yield items;
}
