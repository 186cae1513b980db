import { expect, oneEvent } from '@open-wc/testing';
import fc from 'fast-check';
import { caseLight, chinaCalendar, lights, type Case } from '@linli/model';
import { noFilter, type CaseColumn, type CaseFilter, type CaseFilterDetail, type LinliCaseList } from '@linli/elements';
import { all, casesOf, choose, listOf, now, one, settled, table, titlesOf, type } from './support.js';

const levels = [null, null, 'urge', 'supervise', 'list'] as const;

/** Of several kinds, some of them under supervision, with stars. */
const items = casesOf(150).map((item, number): Case => {
  const level = levels[number % levels.length] ?? null;
  return {
    ...item,
    type: { id: number % 4 === 0 ? 'petition' : 'appeal', version: 1 },
    supervision: level && { level, sponsor: 'centre', reason: 'late', since: now },
    stars: number % 6 === 0 ? null : number % 6,
  };
});

/** What a filter leaves, by its own definition and nothing clever. */
function expected({ text, type, status, light, supervision, area, grid }: CaseFilter): Case[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(
    (item) =>
      words.every((word) => [item.title, item.receipt, item.place.text].some((part) => part.toLowerCase().includes(word))) &&
      (type === '' || item.type.id === type) &&
      (supervision === '' || (supervision === 'any' && item.supervision !== null) || (supervision === 'none' && item.supervision === null) || item.supervision?.level === supervision) &&
      (status === '' || item.status === status) &&
      (light === '' || caseLight(item, chinaCalendar, now).light === light) &&
      item.area.startsWith(area) &&
      (grid === '' || item.grid === grid),
  );
}

/** What the list shows: all of it, since it is as tall as its rows. */
function shown(element: LinliCaseList): string[] {
  return all(element, '.window .row').map((row) => row.firstElementChild?.textContent?.trim() ?? '');
}

async function tallList(part: Partial<LinliCaseList>): Promise<LinliCaseList> {
  const element = await listOf(items, part);
  element.style.setProperty('--linli-case-list-height', `${items.length * 60}px`);
  await settled(element);
  return element;
}

describe('linli-case-list: filters', () => {
  it('leave what a plain search would', async () => {
    const element = await tallList({ columns: ['receipt'] });
    const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
    const filters = fc.record({
      text: anyOf(['', '', '路灯', '扰民 小区', 'LAMP', '0000012', '民德路 12', 'gate 外溢']),
      type: anyOf(['', '', 'appeal', 'petition', 'none such']),
      supervision: anyOf(['', '', '', 'any', 'none', 'urge', 'list'] as const),
      status: anyOf(['', '', 'registered', 'handling', 'closed']),
      light: anyOf(['', '', ...lights] as const),
      area: anyOf(['', '', '3601', '360102', '360103001', '360111002003']),
      grid: anyOf(['', '', '', '360102001001-G01', '360103001001-G02']),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        element.filter = filter;
        await element.updateComplete;
        expect(shown(element)).to.deep.equal(expected(filter).map(({ receipt }) => receipt));
      }),
      { numRuns: 60 },
    );
  });

  it('narrow by what is typed, and say how many are left', async () => {
    const element = await listOf(items);
    await type(element, '  路灯 ');
    const left = expected({ ...noFilter, text: '路灯' }).length;
    expect(left).to.be.above(0);
    expect(one(element, '[role="status"]').textContent).to.equal(`共 150 件，显示 ${left} 件`);
  });

  it('forgive full-width letters', async () => {
    const element = await listOf(items, { filter: { text: 'ｌａｍｐ' } });
    expect(titlesOf(element)[0]).to.match(/lamp/);
  });

  it('wait for an input method to finish', async () => {
    const element = await listOf(items);
    await type(element, 'lu', { isComposing: true });
    expect(element.filter).to.deep.equal({});
    const input = one(element, 'input') as HTMLInputElement;
    input.value = '路灯';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '路灯' }));
    await settled(element);
    expect(element.filter.text).to.equal('路灯');
  });

  it('do not touch what is being composed when data arrives', async () => {
    const element = await listOf(items);
    await type(element, 'lu', { isComposing: true });
    element.items = [...items];
    await settled(element);
    expect((one(element, 'input') as HTMLInputElement).value).to.equal('lu');
  });

  it('run once for keys that come faster than they can be followed', async () => {
    const element = await listOf(items);
    let changes = 0;
    element.addEventListener('linli-filter-change', () => (changes += 1));
    const input = one(element, 'input') as HTMLInputElement;
    for (const value of ['路', '路灯', '路灯不']) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settled(element);
    expect(changes).to.equal(1);
    expect(element.filter.text).to.equal('路灯不');
  });

  it('offer what occurs, one division below another', async () => {
    const element = await listOf(casesOf(150));
    await choose(element, 'county', '360102');
    await choose(element, 'township', '360102001');
    expect(element.filter.area).to.equal('360102001');
    expect(all(element, 'select[name="grid"] option').length).to.be.above(1);
    await choose(element, 'township', '');
    expect(element.filter.area).to.equal('360102');
    await choose(element, 'status', 'handling');
    expect(new Set(all(element, '.window [data-column="status"]').map((cell) => cell.textContent))).to.have.property('size', 1);
  });

  it('offer kinds of cases and supervision where they occur, and of one kind its own statuses', async () => {
    const element = await listOf(items);
    await choose(element, 'type', 'petition');
    expect(element.filter).to.deep.include({ type: 'petition', status: '' });
    const statuses = all(element, 'select[name="status"] option').map((option) => (option as HTMLOptionElement).value).filter(Boolean);
    expect(statuses).not.to.include.members(['triaged']);
    await choose(element, 'supervision', 'any');
    expect(one(element, '[role="status"]').textContent).to.contain(`显示 ${expected({ ...noFilter, type: 'petition', supervision: 'any' }).length} 件`);
  });

  it('offer neither where there is one kind and no supervision', async () => {
    const element = await listOf(casesOf(20));
    await choose(element, 'status', 'handling');
    expect(all(element, 'select[name="type"], select[name="supervision"]')).to.have.lengthOf(0);
  });

  it('can be cleared where nothing fits', async () => {
    const element = await listOf(items, { filter: { text: 'nothing is called so' } });
    expect(one(element, '.empty').textContent).to.contain('没有符合条件的事项');
    setTimeout(() => one(element, '.clear').click());
    const { detail } = (await oneEvent(element, 'linli-filter-change')) as CustomEvent<CaseFilterDetail>;
    await settled(element);
    expect(detail).to.deep.equal({ filter: noFilter, shown: 150, total: 150 });
    expect(table(element)).to.exist;
  });
});

describe('linli-case-list: order', () => {
  const texts: Partial<Record<CaseColumn, (item: Case) => string>> = { title: ({ title }) => title, receipt: ({ receipt }) => receipt };
  for (const column of ['title', 'receipt'] as const) {
    for (const direction of ['ascending', 'descending'] as const) {
      it(`sorts ${column} ${direction} as localeCompare does in pinyin order, equal ones as they came`, async () => {
        const of = texts[column] as (item: Case) => string;
        const sign = direction === 'ascending' ? 1 : -1;
        const sorted = [...items].sort((a, b) => sign * of(a).localeCompare(of(b), 'zh-Hans-CN'));
        const element = await tallList({ columns: ['receipt', 'title'], sort: { column, direction } });
        expect(shown(element)).to.deep.equal(sorted.map(({ receipt }) => receipt));
      });
    }
  }

  it('sorts by the worst light and by the nearest deadline', async () => {
    const element = await tallList({ columns: ['light', 'receipt'], sort: { column: 'light', direction: 'ascending' } });
    const words = ['已超期', '将到期', '期限未定', '正常', '暂停计时', '不计时'];
    const places = shown(element).map((word) => words.indexOf(word));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(new Set(places).size).to.be.above(3);
  });

  it('sorts by supervision and stars, the most first', async () => {
    const element = await tallList({ columns: ['receipt', 'supervision', 'stars'] });
    const press = async (column: string) => {
      one(element, `[role="columnheader"][data-column="${column}"] button`).click();
      await element.updateComplete;
    };
    const stars = () => shown(element).map((receipt) => items.find((item) => item.receipt === receipt)?.stars ?? -1);
    await press('stars');
    expect(element.sort).to.deep.equal({ column: 'stars', direction: 'descending' });
    expect(stars()).to.deep.equal([...stars()].sort((one, other) => other - one));
    await press('stars');
    expect(stars()).to.deep.equal([...stars()].sort((one, other) => one - other));
    await press('supervision');
    const words = all(element, '.window [data-column="supervision"]').map((cell) => cell.textContent);
    expect(words.filter((word, row) => word !== words[row - 1])).to.deep.equal(['挂牌督办', '督办', '催办', '']);
    await press('supervision');
    await press('supervision');
    expect(element.sort).to.equal(undefined);
  });

  it('goes up, down and back as the head is pressed', async () => {
    const element = await listOf(items);
    const head = () => one(element, '[role="columnheader"][data-column="title"]');
    const seen: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) {
      head().querySelector('button')?.click();
      await element.updateComplete;
      seen.push(head().getAttribute('aria-sort'));
    }
    expect(seen).to.deep.equal(['ascending', 'descending', 'none']);
    expect(titlesOf(element)[0]).to.equal(items[0]?.title);
  });
});
