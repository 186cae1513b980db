import { expect, oneEvent } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import type { GridOpenDetail, GridSelectDetail } from '@linli/elements';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import { all, casesIn, drawn, enter, grids, HandFedGrids, mapOf, one, place, press, spoken, textOf, until, watchSheets } from './grid-map-support.js';

const sheets = watchSheets();
const codeAt = (number: number): string => grids[number]?.code ?? '';
const vertices = (): number[] => {
  const sheet = sheets[sheets.length - 1];
  return sheet ? sheet.ids.map((_, index) => (sheet.rings[sheet.polygons[(sheet.shapes[index] ?? 0) + 1] ?? 0] ?? 0) - (sheet.rings[sheet.polygons[sheet.shapes[index] ?? 0] ?? 0] ?? 0)) : [];
};

describe('linli-grid-map: what it shows', () => {
  it('says of each class how many grids are in it, and of those without a value that there is none', async () => {
    const values = new Map<string, number | null>(grids.map(({ code }, index) => [code, index % 4 === 0 ? null : index % 4]));
    const element = await mapOf({ values, valueLabel: '每百户事项' });
    expect(textOf(element, '.legend-title')).to.equal('每百户事项');
    expect(textOf(element, '.key')).to.equal('1 12 个网格 | 2 12 个网格 | 3 12 个网格 | 暂无数据 12 个网格');
    expect(textOf(element, '.method')).to.equal('分级时各级网格数尽量相近');
  });

  it('counts open cases, and says nought where there are none', async () => {
    const cases = [...casesIn({ 0: 3, 1: 1, 5: 3 }), ...casesIn({ 2: 2 }).map((item) => ({ ...item, status: 'closed' }))];
    const element = await mapOf({ client: new HandFedGrids().client, cases, measure: 'open-cases' });
    await until(() => all(element, '.key')[0]);
    expect(textOf(element, '.key')).to.equal('0 45 个网格 | 1 1 个网格 | 3 2 个网格');
  });

  it('counts what the client may see', async () => {
    const hand = new HandFedGrids(casesIn({ 3: 2 }));
    const element = await mapOf({ client: hand.client, area: '360102', measure: 'open-cases' });
    await until(() => all(element, '.key')[0]);
    expect(textOf(element, '.key')).to.equal('0 47 个网格 | 2 1 个网格');
  });

  it('counts nothing for an applicant, who sees their own cases only', async () => {
    const element = await mapOf({ client: new HandFedGrids(casesIn({ 3: 2 }), 'applicant').client, area: '360102', measure: 'open-cases' });
    await until(() => all(element, '.key')[0]);
    expect(textOf(element, '.key')).to.equal('暂无数据 48 个网格');
  });

  it('follows the grids of an area, on a day', async () => {
    const hand = new HandFedGrids();
    const element = await mapOf({ grids: [] });
    Object.assign(element, { grids: undefined, client: hand.client, area: '360102', day: '2026-03-01' });
    await element.updateComplete;
    expect(hand.asked).to.deep.equal([['grids', '360102', '2026-03-01']]);
    for (const count of [20, 24]) {
      hand.give(grids.slice(0, count));
      await until(() => one(element, '.shapes [role="option"]').getAttribute('aria-setsize') === String(count));
    }
  });

  it('says what to do where there are no grids, and where none is surveyed', async () => {
    expect(textOf(await mapOf({ grids: [] }), '.empty')).to.contain('这里还没有网格').and.to.contain('请先划分网格');
    const unsurveyed = grids.map((grid) => ({ ...grid, boundary: null }));
    expect(textOf(await mapOf({ grids: unsurveyed }), '.empty')).to.contain('网格还没有勘界');
  });

  it('says how many are not surveyed, and shows them in the table', async () => {
    const element = await mapOf({ grids: grids.map((grid, index) => (index < 3 ? { ...grid, boundary: null } : grid)), view: 'both' });
    expect(textOf(element, '.beside')).to.contain('另有 3 个网格尚未勘界');
    expect(one(element, '.twin [role="grid"]').getAttribute('aria-rowcount')).to.equal('49');
  });

  it('offers another try when the grids cannot be had, and keeps what it has', async () => {
    const hand = new HandFedGrids();
    const element = await mapOf({ grids: [] });
    Object.assign(element, { grids: undefined, client: hand.client, area: '360102' });
    await element.updateComplete;
    hand.fail(new LinliError('offline', 'no network'));
    await until(() => textOf(element, '.notice').includes('网络已断开'));
    one(element, '.notice button').click();
    await until(() => hand.asked.length === 2 && all(element, '.notice').length === 0);
  });

  it('lets one class stand alone, and all again', async () => {
    const element = await mapOf({ measure: 'households' });
    const [key] = all(element, '.key');
    key?.click();
    await element.updateComplete;
    expect(key?.getAttribute('aria-pressed')).to.equal('true');
    key?.click();
    await element.updateComplete;
    expect(all(element, '.key[aria-pressed="true"]')).to.have.lengthOf(0);
  });

  for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
    for (const part of [{ measure: 'households', view: 'both' }, { audience: 'public', measure: 'households' }, { multiple: true, selection: [codeAt(1), codeAt(2)] }] as const) {
      it(`is accessible: ${lang} ${JSON.stringify(part).slice(0, 40)}`, async () => {
        const element = await mapOf({ lang, ...part });
        await expect(element).to.be.accessible();
      });
    }
  }

  it('has no Chinese left in English', async () => {
    const plain = grids.map((grid, index) => ({ ...grid, name: `Grid ${index}`, extent: `Street ${index}` }));
    const element = await mapOf({ lang: 'en', grids: plain, audience: 'public', measure: 'households', selected: codeAt(2) });
    const words = (element.shadowRoot?.textContent ?? '') + all(element, '[aria-label]').map((each) => each.getAttribute('aria-label')).join();
    expect(words.match(/[\u4e00-\u9fff]+/g)).to.equal(null);
  });
});

describe('linli-grid-map: for the public', () => {
  it('draws tiles, not boundaries, without a review number, and says so', async () => {
    const element = await mapOf({ audience: 'public' });
    expect(new Set(vertices())).to.deep.equal(new Set([6]));
    expect(textOf(element, '.schematic')).to.contain('示意图，不表示实际边界');
    for (const [lang, words] of [['zh-Hant', '示意圖，不表示實際邊界'], ['en', 'does not show actual boundaries']] as const) {
      element.lang = lang;
      await drawn(element);
      expect(textOf(element, '.schematic')).to.contain(words);
    }
  });

  it('takes no audience and a blank number for the public without one', async () => {
    await mapOf({ audience: undefined as never });
    expect(Math.max(...vertices())).to.equal(6);
    await mapOf({ audience: 'public', reviewNumber: '  ' });
    expect(Math.max(...vertices())).to.equal(6);
  });

  it('draws boundaries with the number under which they were reviewed, and shows it', async () => {
    const element = await mapOf({ audience: 'public', reviewNumber: '赣S（2026）001号', source: '示例' });
    expect(Math.max(...vertices())).to.be.above(6);
    expect(textOf(element, '.credits')).to.equal('审图号：赣S（2026）001号 来源：示例');
    expect(all(element, '.schematic')).to.have.lengthOf(0);
  });

  it('takes the boundaries off the page at once when the number goes', async () => {
    const element = await mapOf({ audience: 'public', reviewNumber: '1' });
    element.reviewNumber = undefined;
    await element.updateComplete;
    expect(all(element, '.holder canvas')).to.have.lengthOf(0);
    await drawn(element);
    expect(Math.max(...vertices())).to.equal(6);
  });

  it('shows no place of a case', async () => {
    const point = { crs: 'CGCS2000', lon: 116, lat: 28.6 } as const;
    const cases = casesIn({ 1: 4 }).map((item) => ({ ...item, place: { ...item.place, point } }));
    const element = await mapOf({ audience: 'public', reviewNumber: '1', cases });
    expect(element.shadowRoot?.textContent).to.not.contain('幸福小区');
  });
});

describe('linli-grid-map: the keys', () => {
  it('is one stop for Tab, and names, values and counts the neighbours of where one is', async () => {
    const element = await mapOf({ measure: 'households' });
    expect(all(element, '.stage [tabindex="0"]')).to.have.lengthOf(1);
    await enter(element);
    await press(element, 'Home');
    await drawn(element);
    const [, number] = spoken(element).match(/相邻 (\d+) 个网格$/) ?? [];
    expect(Number(number)).to.be.within(1, 12);
    expect(spoken(element)).to.match(/^示例.*网格，\d+ 户，/);
    expect(place(element)).to.equal(1);
    expect(one(element, '.shapes').getAttribute('aria-activedescendant')).to.equal(one(element, '.shapes [role="option"]').id);
  });

  it('reaches every grid by Page Down, in order, and goes back', async () => {
    const element = await mapOf();
    await enter(element);
    await press(element, 'Home');
    const met = new Set([spoken(element)]);
    for (let step = 1; step < grids.length; step += 1) {
      await press(element, 'PageDown');
      expect(place(element)).to.equal(step + 1);
      met.add(spoken(element));
    }
    expect(met.size).to.equal(grids.length);
    await press(element, 'PageDown');
    expect(place(element)).to.equal(grids.length);
    await press(element, 'PageUp');
    expect(place(element)).to.equal(grids.length - 1);
    await press(element, 'End');
    expect(place(element)).to.equal(grids.length);
  });

  for (const audience of ['staff', 'public'] as const) {
    it(`reaches every grid by the arrows alone (${audience})`, async () => {
      const element = await mapOf({ audience });
      await enter(element);
      await press(element, 'Home');
      // A breadth-first walk: from each grid that was found, every arrow.
      const codeOf = () => one(element, '.shapes').getAttribute('aria-activedescendant') ?? '';
      const routes = new Map([[codeOf(), [] as string[]]]);
      for (const [, route] of routes) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          await press(element, 'Home');
          for (const step of [...route, key]) await press(element, step);
          if (!routes.has(codeOf())) routes.set(codeOf(), [...route, key]);
        }
      }
      expect(routes.size).to.equal(grids.length);
    });
  }

  it('selects by Enter and by Space, opens by Enter again, and clears by Escape', async () => {
    const element = await mapOf();
    const selected: GridSelectDetail[] = [];
    const opened: GridOpenDetail[] = [];
    element.addEventListener('linli-grid-select', (event) => selected.push((event as CustomEvent<GridSelectDetail>).detail));
    element.addEventListener('linli-grid-open', (event) => opened.push((event as CustomEvent<GridOpenDetail>).detail));
    await enter(element);
    await press(element, 'Home');
    await press(element, 'Enter');
    const code = element.selected ?? '';
    await press(element, 'Enter');
    await press(element, 'Escape');
    expect(selected).to.deep.equal([{ code, selection: [code] }, { code: undefined, selection: [] }]);
    expect(opened).to.deep.equal([{ code }]);
    expect(element.selected).to.equal(undefined);
    await press(element, ' ');
    expect(element.selected).to.equal(code);
  });

  it('selects several, one by one', async () => {
    const element = await mapOf({ multiple: true });
    await enter(element);
    await press(element, 'Home');
    await press(element, ' ');
    await press(element, 'PageDown');
    await press(element, ' ');
    expect(element.selection).to.have.lengthOf(2);
    expect(textOf(element, '.picked-name')).to.equal('已选 2 个网格');
    await press(element, 'Enter');
    expect(element.selection).to.have.lengthOf(1);
  });

  it('leaves the selection to a host that prevents it', async () => {
    const element = await mapOf();
    element.addEventListener('linli-grid-select', (event) => event.preventDefault());
    await enter(element);
    await press(element, 'Home');
    await press(element, 'Enter');
    expect(element.selected).to.equal(undefined);
  });

  it('leaves keys with a modifier to the browser', async () => {
    const element = await mapOf();
    await enter(element);
    await press(element, 'Home');
    await press(element, 'End', { ctrlKey: true });
    expect(place(element)).to.equal(1);
  });
});

describe('linli-grid-map: finding', () => {
  async function type(element: Awaited<ReturnType<typeof mapOf>>, text: string): Promise<HTMLInputElement> {
    const input = one<HTMLInputElement>(element, '.search input');
    input.focus();
    await until(() => all(element, '.search [role="listbox"]')[0]);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    return input;
  }

  it('goes to a grid by the end of its code', async () => {
    const element = await mapOf();
    const input = await type(element, codeAt(7).slice(-7));
    expect(all(element, '.search [role="option"]')).to.have.lengthOf(1);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => spoken(element).includes('相邻'));
    expect(element.selected).to.equal(codeAt(7));
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '.shapes'));
    expect(spoken(element)).to.contain(grids[7]?.name ?? '');
  });

  it('goes to the one that the arrows chose among several', async () => {
    const element = await mapOf();
    const input = await type(element, '网格');
    expect(all(element, '.search [role="option"]').length).to.be.above(3);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(element.selected).to.equal(codeAt(1));
  });

  it('says when there is none', async () => {
    const element = await mapOf();
    await type(element, '没有这个');
    expect(textOf(element, '.search [role="status"]')).to.equal('没有找到这样的网格');
  });
});

describe('linli-grid-map: the table', () => {
  it('has the same numbers and the same selection', async () => {
    const values = new Map<string, number | null>(grids.map(({ code }, index) => [code, index === 2 ? null : index * 10]));
    const element = await mapOf({ values, valueLabel: '件数', view: 'both' });
    const row = all(element, '.window .row')[2];
    expect(row?.querySelector('[data-column="value"]')?.textContent?.trim()).to.equal('暂无数据');
    expect(all(element, '.window .row')[3]?.querySelector('[data-column="value"]')?.textContent?.trim()).to.equal('30');
    const picked = oneEvent(element, 'linli-grid-select');
    (row?.firstElementChild as HTMLElement).click();
    expect(((await picked) as CustomEvent<GridSelectDetail>).detail.code).to.equal(codeAt(2));
    await drawn(element);
    expect(all(element, '.window .row')[2]?.getAttribute('aria-selected')).to.equal('true');
    expect(textOf(element, '.picked-name')).to.equal(grids[2]?.name);
  });

  it('sorts by value, most first, and by name in pinyin', async () => {
    const values = new Map(grids.map(({ code }, index) => [code, index]));
    const element = await mapOf({ values, valueLabel: '件数', view: 'table' });
    one(element, '.head [data-column="value"] button').click();
    await drawn(element);
    expect(textOf(element, '.window .row:first-child [data-column="value"]')).to.equal(String(grids.length - 1));
    expect(one(element, '.head [data-column="value"]').getAttribute('aria-sort')).to.equal('descending');
  });

  it('is there in place of the map, or beside it, as the reader chooses', async () => {
    const element = await mapOf();
    const [, table, both] = all(element, '.views button');
    table?.click();
    await drawn(element);
    expect(all(element, '.stage')).to.have.lengthOf(0);
    both?.click();
    await drawn(element);
    expect(all(element, '.stage canvas').length).to.be.above(0);
    expect(all(element, '.twin [role="grid"]')).to.have.lengthOf(1);
  });
});

describe('linli-grid-map: on paper', () => {
  it('prints the map finely, with all rows, and is as before when that is done', async () => {
    const element = await mapOf({ measure: 'households', audience: 'public', reviewNumber: '赣S（2026）001号' });
    await until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return all(element, '.paper canvas')[0];
    });
    const canvas = one<HTMLCanvasElement>(element, '.paper canvas');
    const stage = one(element, '.stage');
    expect((canvas.width / stage.clientWidth) * 96).to.be.above(200);
    expect(all(element, '.printed tbody tr')).to.have.lengthOf(grids.length);
    expect(textOf(element, '.credits')).to.contain('审图号');
    window.dispatchEvent(new Event('afterprint'));
    await drawn(element);
    expect(all(element, '.paper canvas, .printed')).to.have.lengthOf(0);
  });
});
