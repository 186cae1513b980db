import { expect, fixture, html } from '@open-wc/testing';
import { LinliError, type LinliClient } from '@linli/client';
import '@linli/elements/grids/duty-matrix/define.js';
import type { DutyData, DutyDayDetail, DutyFilterDetail, DutyOpenDetail, LinliDutyMatrix, LinliProvider } from '@linli/elements';
import { Office, expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { still } from '../until.js';
import { faulty, grids, sound, street } from './duties.js';

const day = '2026-06-15';

async function matrix(part: Partial<LinliDutyMatrix> = {}, { client, lang = 'zh-Hans', width = '70em', scale = 'standard' }: { client?: LinliClient; lang?: string; width?: string; scale?: string } = {}): Promise<LinliDutyMatrix> {
  const box = await fixture<HTMLElement>(html`<div><linli-provider><linli-duty-matrix></linli-duty-matrix></linli-provider></div>`);
  box.style.width = width;
  Object.assign(box.firstElementChild as LinliProvider, { client, lang, scale });
  const element = box.querySelector('linli-duty-matrix') as LinliDutyMatrix;
  Object.assign(element, { area: street, day, ...part });
  await still(element);
  return element;
}

const all = (element: LinliDutyMatrix, selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const focused = (element: LinliDutyMatrix) => element.shadowRoot?.activeElement as HTMLElement | null;
const place = (element: LinliDutyMatrix) => [focused(element)?.dataset.row, focused(element)?.dataset.column].join();

async function press(element: LinliDutyMatrix, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    focused(element)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await element.updateComplete;
  }
}

function heard<T>(element: Element, type: string): Promise<T> {
  return new Promise((resolve) => element.addEventListener(type, (event) => resolve((event as CustomEvent<T>).detail), { once: true }));
}

describe('linli-duty-matrix', () => {
  it('shows items by posts, those of a department together, each level in words', async () => {
    const element = await matrix({ data: { ...sound, organisations: [{ id: 'works', name: { 'zh-Hans': '城管局' }, kind: 'department', area: '360102' }] } });
    expect(all(element, 'thead th').map(words)).to.deep.equal(['准入事项', '网格员 2 个岗位，在岗 2', '网格长 2 个岗位，在岗 2']);
    expect(all(element, 'tbody tr').map((row) => [...row.children].map(words))).to.deep.equal([
      ['城管局'], ['Shops', '主办', '—无职责'], ['Lamps', '主办', '协办'], ['police'], ['Lifts', '主办', '上报'],
    ]);
    expect(words(find(element, '[role="status"]'))).to.equal('共 3 个事项，2 类岗位。');
    await expect(element).to.be.accessible();
  });

  it('is one stop of Tab; arrows, Home, End and Control move within it, up to its head', async () => {
    const element = await matrix({ data: sound });
    element.focus();
    expect(place(element)).to.equal('0,1');
    expect(all(element, '[data-row][tabindex="0"]')).to.have.lengthOf(1);
    for (const [key, then] of [['ArrowRight', '0,2'], ['ArrowRight', '0,2'], ['ArrowDown', '1,2'], ['Home', '1,0'], ['End', '1,2'], ['PageDown', '2,2'], ['ArrowUp', '1,2'], ['PageUp', '0,2'], ['ArrowUp', '-1,2'], ['ArrowUp', '-1,2']] as const) {
      await press(element, key);
      expect(place(element), key).to.equal(then);
    }
    expect(all(element, '[data-row][tabindex="0"]')).to.have.lengthOf(1);
  });

  it('tells of the cell under the cursor where it was laid down and since when', async () => {
    const element = await matrix({ data: sound });
    expect(words(find(element, '.detail'))).to.contain('选择表中的一格');
    element.focus();
    await press(element, 'ArrowDown', 'ArrowDown');
    const described = find(element, `#${focused(element)?.getAttribute('aria-describedby')}`);
    expect(words(described)).to.equal('由3601规定，自 2026年2月1日 周日 起。');
    await press(element, 'ArrowUp', 'ArrowUp', 'ArrowRight');
    expect(words(find(element, '.detail'))).to.contain('没有规定职责。');
  });

  it('tells what narrower areas lay down otherwise', async () => {
    const element = await matrix({ data: faulty });
    find(element, '[data-row="1"][data-column="2"]').focus();
    await element.updateComplete;
    expect(words(find(element, '.detail'))).to.contain('由本区域规定').and.to.contain('以下区域另有规定： Grid 001 主办');
    expect(words(find(element, '[data-row="1"][data-column="2"]'))).to.contain('1 处另有规定');
  });

  it('opens a cell by a press, Enter and Space', async () => {
    const element = await matrix({ data: sound });
    const byPress = heard<DutyOpenDetail>(element, 'linli-duty-open');
    find(element, '[data-row="2"][data-column="2"]').click();
    const { cell, ...detail } = await byPress;
    expect([detail, cell.level]).to.deep.equal([{ area: street, day, post: 'gridLead', service: 'Lifts' }, 'report']);
    element.focus();
    for (const key of ['Enter', ' ']) {
      const opened = heard<DutyOpenDetail>(element, 'linli-duty-open');
      await press(element, key);
      expect((await opened).service).to.equal('Shops');
    }
  });

  it('lists what is wrong, marks where, and goes there', async () => {
    const element = await matrix({ data: faulty });
    expect(all(element, '.finding').map((finding) => words(finding.querySelector('p')))).to.deep.equal([
      '⚠ “Shops”没有主办岗位：本区域全部 2 个网格。', '⚠ “Lamps”有几个主办岗位（网格员、网格长）：Grid 001。', '⚠ 职责写的事项“Snow”不在准入清单上。', '⚠ 网格员空缺，也没有人代岗：Grid 002。',
    ]);
    const places: string[] = [];
    for (const button of all(element, '.finding button')) {
      button.click();
      await element.updateComplete;
      places.push(place(element));
      expect(words(focused(element)), 'marked in words').to.contain('有问题');
    }
    expect(places).to.deep.equal(['0,0', '1,1', '-1,1']);
    await expect(element).to.be.accessible();
  });

  it('goes to what the filter hides', async () => {
    const element = await matrix({ data: faulty, filter: { line: 'safety' } });
    const changed = heard<DutyFilterDetail>(element, 'linli-filter-change');
    all(element, '.finding button')[0]?.click();
    expect((await changed).filter).to.deep.equal({ line: '' });
    await element.updateComplete;
    expect(place(element)).to.equal('0,0');
  });

  it('narrows to a line, and back', async () => {
    const element = await matrix({ data: sound });
    const select = find<HTMLSelectElement>(element, 'select[name="line"]');
    expect([...select.options].map(words)).to.deep.equal(['全部', '市场监管', '安全生产', '城市管理']);
    select.value = 'urban';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(all(element, 'tbody tr').map((row) => words(row.firstElementChild))).to.deep.equal(['works', 'Lamps']);
    expect(words(find(element, '[role="status"]'))).to.equal('共 3 个事项，显示 1 个。');
    find(element, '.summary button').click();
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.lengthOf(5);
  });

  it('has a column for each post where that is asked for', async () => {
    const element = await matrix({ data: faulty, area: grids[0]?.code ?? '', by: 'post' });
    expect(all(element, 'thead .post').map(words)).to.deep.equal(['gridWorker Grid 001', 'gridLead Grid 001']);
    expect(words(find(element, '[data-row="1"][data-column="2"]'))).to.contain('主办');
  });

  it('shows another day', async () => {
    const element = await matrix({ data: sound });
    const input = find<HTMLInputElement>(element, 'input[name="day"]');
    expect(input.value).to.equal(day);
    const changed = heard<DutyDayDetail>(element, 'linli-day-change');
    input.value = '2025-12-31';
    input.dispatchEvent(new Event('change'));
    expect((await changed).day).to.equal('2025-12-31');
    await element.updateComplete;
    expect(words(find(element, '.empty'))).to.contain('当天还没有准入事项');
    await expect(element).to.be.accessible();
  });
});

describe('linli-duty-matrix: states', () => {
  const office = new Office();
  after(() => office.close());

  const registers = async (part: Partial<LinliClient['grids']> = {}, data: DutyData = sound): Promise<LinliClient> => {
    const client = await office.client('clerk');
    const empty = () => Promise.resolve([]);
    const kept: LinliClient['grids'] = {
      ...client.grids, watch: () => once(data.grids as never), in: empty, find: empty, services: () => Promise.resolve(data.services), duties: () => Promise.resolve(data.duties), posts: () => Promise.resolve(data.posts), substitutions: empty, ...part,
    };
    return { ...client, grids: kept };
  };

  it('asks the client for the registers of its area on its day, and names departments', async () => {
    const asked: unknown[] = [];
    const client = await registers({ services: (area, options) => (asked.push([area, options?.day]), Promise.resolve(sound.services)) });
    const element = await matrix({ area: grids[0]?.code ?? '' }, { client });
    await until(() => words(element.shadowRoot?.querySelector('.group'))?.includes('区城管局'));
    expect(asked).to.deep.equal([['360102001001', day]]);
  });

  it('is of today where no day is given', async () => {
    const element = await matrix({ day: '' }, { client: await registers() });
    expect(find<HTMLInputElement>(element, 'input[name="day"]').value).to.equal('2026-06-15');
  });

  it('keeps its shape while it loads, and says so', async () => {
    const element = await matrix({}, { client: await registers({ posts: () => new Promise(() => undefined) }) });
    expect(words(find(element, '.skeleton [role="status"]'))).to.equal('正在加载…');
    await expect(element).to.be.accessible();
  });

  it('says what went wrong, and tries again when asked', async () => {
    let fails = true;
    const client = await registers({ duties: () => (fails ? Promise.reject(new LinliError('offline', 'gone')) : Promise.resolve(sound.duties)) });
    const element = await matrix({}, { client });
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    await expect(element).to.be.accessible();
    fails = false;
    alert.querySelector('button')?.click();
    await until(() => all(element, 'tbody tr').length === 5);
    expect(all(element, '[role="alert"]')).to.have.lengthOf(0);
  });

  const empties: [part: Partial<LinliDutyMatrix>, says: string][] = [
    [{ area: '', data: sound }, '请先选择区域'],
    [{ data: { ...sound, posts: [], duties: [], grids: [] } }, '当天还没有设置岗位'],
    [{ data: { ...sound, services: [], duties: [] } }, '当天还没有准入事项'],
    [{ data: sound, filter: { line: 'civil' } }, '这个条线没有准入事项'],
  ];
  for (const [part, says] of empties) {
    it(`is empty: ${says}`, async () => {
      const element = await matrix(part);
      expect(words(find(element, '.empty'))).to.contain(says);
      await expect(element).to.be.accessible();
    });
  }

  it('has a shape while there is no client', async () => {
    const element = await show<LinliDutyMatrix>(undefined, html`<linli-duty-matrix area=${street}></linli-duty-matrix>`);
    expect(find(element, '.skeleton').getAttribute('aria-busy')).to.equal('true');
  });

  it('speaks English, and Traditional Chinese', async () => {
    const element = await matrix({ data: faulty }, { lang: 'en' });
    element.focus();
    await element.updateComplete;
    expectEnglish(element);
    expect(textOf(await matrix({ data: faulty }, { lang: 'zh-Hant' }))).to.contain('共 3 個事項，2 類崗位。').and.to.contain('沒有主辦崗位');
  });

  for (const lang of ['zh-Hans', 'en']) {
    it(`becomes a list of items or posts that fits into 360 px in ${lang}`, async () => {
      const long = sound.services.map((service) => ({ ...service, label: { 'zh-Hans': '老旧住宅小区外墙脱落隐患巡查和临时围挡设置'.repeat(3), en: `Outer walls of old houses ${'and fences around them '.repeat(5)}` } }));
      const element = await matrix({ data: { ...faulty, services: long } }, { lang, width: '360px' });
      for (const [view, cards] of [['item', 3], ['post', 2]] as const) {
        await until(() => all(element, 'select[name="view"]')[0]);
        const select = find<HTMLSelectElement>(element, 'select[name="view"]');
        select.value = view;
        select.dispatchEvent(new Event('change'));
        await until(() => all(element, '.card').length === cards);
        expectFits(element);
        await expect(element).to.be.accessible();
      }
    });
  }

  it('lists who does what, and goes from a finding to its item', async () => {
    const element = await matrix({ data: faulty }, { width: '360px' });
    await until(() => all(element, '.card').length === 3);
    expect(all(element, '.card').map((card) => [words(card.querySelector('h4')), ...[...card.querySelectorAll('li .line')].filter(({ localName }) => localName === 'p').map(words)])).to.deep.equal([
      ['Shops ⚠有问题'], ['Lamps', '网格员 主办 ⚠有问题', '网格长 协办 ⚠有问题'], ['Lifts', '网格员 主办', '网格长 上报'],
    ]);
    all(element, '.finding button').pop()?.click();
    await element.updateComplete;
    expect(focused(element)?.dataset.post).to.equal('gridWorker');
    all(element, '.finding button')[0]?.click();
    await element.updateComplete;
    expect(focused(element)?.dataset.service).to.equal('Shops');
  });

  it('has targets of 44 px, and of 60 px in elder mode', async () => {
    for (const [scale, least] of [['standard', 44], ['elder', 60]] as const) {
      const element = await matrix({ data: faulty }, { scale, width: '80em' });
      const small = all(element, 'td, select, input, button').filter((target) => target.getBoundingClientRect().height < least - 0.5);
      expect(small.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    }
  });
});

function expectFits(element: LinliDutyMatrix): void {
  const edge = element.getBoundingClientRect().right + 1;
  for (const inner of all(element, '*')) {
    if (inner.closest('.visually-hidden')) continue;
    expect(inner.getBoundingClientRect().right, inner.outerHTML.slice(0, 160)).to.be.at.most(edge);
  }
}

async function* once<T>(value: readonly T[]): AsyncGenerator<readonly T[]> {
  yield value;
}
