import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LinliError, type LinliClient } from '@linli/client';
import { rankScorecards, scoreAll, sensitivity, whatIf, type Assessment } from '@linli/model';
import '@linli/elements/assessments/ranking/define.js';
import type { AssessmentActionRequest, LinliChart, LinliProvider, LinliRanking, RankingExportRequest, ScorecardOpenDetail } from '@linli/elements';
import { expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { area, assessedBefore, complete, County, everyone, figures, rankedScheme, valuesBefore, valuesNow, type Seat } from './ranking-support.js';
import { assessing } from './support.js';

const all = (element: Element, selector: string): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cell = (row: Element, id: string): string => words(row.querySelector(`.${id}`));
const tableOf = (element: LinliRanking, group: string): string[][] => all(element, `[data-group="${group}"] tbody tr`).map((row) => [...row.children].map((each) => words(each)));
const press = (element: LinliRanking, selector: string): void => find(element, selector).click();

async function choose(element: LinliRanking, name: string, value: string): Promise<void> {
  const control = find<HTMLSelectElement>(element, `[name="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await element.updateComplete;
}

describe('linli-ranking', () => {
  const county = new County();
  let june: Assessment;
  let may: Assessment;
  before(async () => {
    may = await county.assess('confirm', { id: 'may', period: '2026-05', values: valuesBefore, assessed: assessedBefore });
    june = await county.assess('confirm', { id: 'june' });
  });
  after(() => county.close());

  /** So many organisations in one group, in twenty steps of points. */
  function crowd(count: number): Assessment {
    const assessed = Array.from({ length: count }, (_, index) => ({ organisation: `x${index}`, group: 'A' }));
    const by = { role: 'supervisor' as const, organisation: 'committee' };
    const observations = assessed.flatMap(({ organisation }, index) => figures('2026-06', { [organisation]: { ...valuesNow['o1'], visits: { missed: index % 20 } } }));
    return { ...june, id: `crowd-${count}`, assessed, observations: observations.map((each) => ({ ...each, at: june.log[0]?.at ?? '', by })) };
  }

  /** The ranking, in a box wide enough for a table. */
  async function ranking(seat: Seat | LinliClient, part: Partial<LinliRanking> = { assessmentId: 'june' }, attributes: Partial<LinliProvider> = {}, width = '1200px'): Promise<LinliRanking> {
    const client = typeof seat === 'string' ? await county.client(seat) : seat;
    const box = await fixture<HTMLElement>(html`<div><linli-provider><linli-ranking area=${area}></linli-ranking></linli-provider></div>`);
    box.style.width = width;
    const element = box.querySelector('linli-ranking') as LinliRanking;
    Object.assign(element, part);
    Object.assign(box.firstElementChild as LinliProvider, { client, ...attributes });
    await until(() => element.shadowRoot?.querySelector('header h2'));
    await until(() => !textOf(element).includes('o1') && (width !== '1200px' || attributes.scale === 'elder' || all(element, 'table').length > 0));
    return element;
  }

  describe('its tables', () => {
    it('stand in the places of the model, by group, with ties, totals, grades and movement in words', async () => {
      const element = await ranking('drafter');
      const cards = scoreAll(june.scheme, june);
      const [first] = rankScorecards(june.scheme, cards, { before: scoreAll(may.scheme, may) });
      const a = tableOf(element, 'A');
      expect(a.map(([place]) => place)).to.deep.equal(['1第 1 名', '2第 2 名 并列', '2第 2 名 并列', '4第 4 名']);
      expect(a.map(([, name]) => name)).to.deep.equal(['第一街道', '第二街道', '第三街道', '第四街道']);
      expect(a.map(([, , total]) => Number(total))).to.deep.equal(first?.places.map(({ total }) => Number(total)));
      expect(a.map(([, , , grade]) => grade)).to.deep.equal(['优秀', '良好', '良好', '合格']);
      expect(a.map(([, , , , moved]) => moved)).to.deep.equal(['上升 5 名', '持平', '持平', '下降 3 名']);
      expect(first?.places.map(({ movement }) => movement?.by)).to.deep.equal([5, 0, 0, -3]);
      expect(tableOf(element, 'B').map(([place, name, , , moved]) => [place, name, moved])).to.deep.equal([['1第 1 名', '第七街道', '换组，不比较'], ['2第 2 名', '第六街道', '首次参评']]);
      expect(words(find(element, '[data-group="A"] h3'))).to.equal('甲组 共 5 个单位');
      expect(words(find(element, 'header'))).to.contain('平安建设月度考评').and.to.contain('2026年6月').and.to.contain('与2026年5月相比');
      await expect(element).to.be.accessible();
    });

    it('list apart who has no total, with the reason; and name who is gone', async () => {
      const element = await ranking('drafter');
      expect(all(element, '[data-group="A"] .apart li').map(words)).to.deep.equal(['第五街道 数据没有到齐，暂无总分']);
      expect(all(element, '[data-group="A"] .gone li').map(words)).to.deep.equal(['第九街道 上期第 2 名']);
      expect(all(element, '[data-group="B"] .apart li')).to.have.length(0);
    });

    it('flag few cases and vetoes in words', async () => {
      const element = await ranking('drafter');
      const row = (id: string) => find(element, `tr[data-organisation="${id}"]`);
      expect(cell(row('o2'), 'notes')).to.equal('样本不足 1 项');
      expect(cell(row('o1'), 'notes')).to.equal('');
      expect(cell(row('o7'), 'notes')).to.equal('一票否决');
    });

    it('are the same in whatever order organisations and figures are given', async () => {
      const shuffled: Assessment = { ...june, assessed: [...june.assessed].reverse(), observations: [...june.observations].reverse() };
      const rotated: Assessment = { ...june, assessed: [...june.assessed.slice(3), ...june.assessed.slice(0, 3)] };
      const shown: string[] = [];
      for (const assessment of [june, shuffled, rotated]) {
        const element = await ranking('drafter', { assessment, earlier: [may] });
        shown.push(JSON.stringify([tableOf(element, 'A'), tableOf(element, 'B'), all(element, '.apart li, .gone li').map(words)]));
      }
      expect(new Set(shown).size).to.equal(1);
    });

    it('are ordered by an indicator or a block, with the points of it; places stay', async () => {
      const element = await ranking('drafter');
      await choose(element, 'order', 'visits');
      const cards = scoreAll(june.scheme, june);
      const points = (id: string) => cards.find(({ organisation }) => organisation === id)?.scores.find(({ indicator }) => indicator === 'visits')?.points;
      const shownPoints = all(element, '[data-group="A"] tbody tr').map((row) => cell(row, 'points'));
      expect(shownPoints).to.deep.equal(['o1', 'o2', 'o3', 'o4'].map((id) => `${points(id)} / 10`));
      await choose(element, 'order', 'handling');
      const values = all(element, '[data-group="A"] tbody tr').map((row) => Number(cell(row, 'points').split(' ')[0]));
      expect(values).to.deep.equal([...values].sort((one, other) => other - one));
      expect(find(element, '[data-group="A"] thead .points').getAttribute('aria-sort')).to.equal('descending');
      expect(find(element, '[data-group="A"] thead .place').hasAttribute('aria-sort')).to.be.false;
      expect(element.order).to.equal('handling');
      await expect(element).to.be.accessible();
    });

    it('are searched and narrowed to a group, and widened again', async () => {
      const element = await ranking('drafter');
      await choose(element, 'text', '六');
      expect(all(element, 'tbody tr').map((row) => row.dataset.organisation)).to.deep.equal(['o6']);
      await choose(element, 'text', '九十');
      expect(words(find(element, '.empty'))).to.contain('没有符合条件的单位');
      find(element, '.empty + button').click();
      await element.updateComplete;
      expect(all(element, 'tbody tr')).to.have.length(6);
      await choose(element, 'group', 'B');
      expect(all(element, '.group')).to.have.length(1);
    });

    it('tell the host whose scorecard is asked for, by keyboard too, also of those apart', async () => {
      const element = await ranking('drafter');
      for (const [selector, organisation] of [['tr[data-organisation="o4"] .name', 'o4'], ['.apart [data-organisation="o5"] .name', 'o5']] as const) {
        const heard = oneEvent(element, 'linli-scorecard-open') as Promise<CustomEvent<ScorecardOpenDetail>>;
        find(element, selector).click();
        expect((await heard).detail).to.deep.equal({ organisation, assessment: 'june' });
      }
    });

    it('show many organisations a hundred at a time, and the focus goes on to those that come', async () => {
      const element = await ranking('drafter', { assessment: crowd(230), earlier: [] });
      expect(all(element, 'tbody tr')).to.have.length(100);
      press(element, '.more');
      await until(() => all(element, 'tbody tr').length === 200);
      expect(element.shadowRoot?.activeElement).to.equal(all(element, '.name')[100]);
      press(element, '.more');
      await until(() => all(element, 'tbody tr').length === 230);
      expect(all(element, '.more')).to.have.length(0);
    });

    it('are printed whole', async () => {
      const element = await ranking('drafter', { assessment: crowd(130), earlier: [] });
      const { print } = window;
      try {
        const printed = new Promise<number>((resolve) => (window.print = () => resolve(all(element, 'tbody tr').length)));
        find(element, '.tools button:not([data-step])').click();
        expect(await printed).to.equal(130);
      } finally {
        window.print = print;
      }
    });

    it('say what put one of equal totals behind the other', async () => {
      // Of the same total, o3 has two points more for visits and two less for ratings.
      const other = (organisation: string, indicator: string, values: Record<string, number>) => (each: (typeof june.observations)[number]) => (each.organisation === organisation && each.indicator === indicator ? { ...each, values } : each);
      const observations = june.observations.map(other('o2', 'visits', { missed: 4 })).map(other('o3', 'visits', { missed: 0 })).map(other('o3', 'replies', { good: 13, rated: 20 }));
      const assessment: Assessment = { ...june, id: 'then', observations, scheme: { ...rankedScheme, ranking: { ties: 'min', within: 'group', then: ['replies'] } } };
      const totals = scoreAll(assessment.scheme, assessment).filter(({ organisation }) => ['o2', 'o3'].includes(organisation)).map(({ total }) => total);
      expect(totals[0]).to.equal(totals[1]);
      const element = await ranking('drafter', { assessment, earlier: [] });
      expect(cell(find(element, 'tr[data-organisation="o3"]'), 'organisation')).to.equal('第三街道总分与前一名相同，“有效评价”得分较低');
      expect(cell(find(element, 'tr[data-organisation="o2"]'), 'organisation')).to.equal('第二街道');
    });
  });

  describe('its export', () => {
    it('is a table of all, with a column for each indicator, that the host can take over', async () => {
      const element = await ranking('drafter');
      await choose(element, 'text', '六');
      element.addEventListener('linli-ranking-export-request', (event) => event.preventDefault());
      const heard = oneEvent(element, 'linli-ranking-export-request') as Promise<CustomEvent<RankingExportRequest>>;
      press(element, '[data-step="export"]');
      const { assessment, rows } = (await heard).detail;
      const [head = [], ...body] = rows;
      expect(assessment).to.equal('june');
      expect(head.slice(0, 9)).to.deep.equal(['分组', '名次', '并列', '单位', '总分', '等次', '名次变化', '提示', '矛盾化解']);
      expect(head).to.have.length(8 + rankedScheme.indicators.length + 1);
      expect(body.map((row) => row.slice(0, 4))).to.deep.equal([
        ['甲组', '1', '', '第一街道'], ['甲组', '2', '是', '第二街道'], ['甲组', '2', '是', '第三街道'], ['甲组', '4', '', '第四街道'], ['甲组', '', '', '第五街道'], ['乙组', '1', '', '第七街道'], ['乙组', '2', '', '第六街道'],
      ]);
      expect(body.every((row) => row.length === head.length)).to.be.true;
      expect(body[4]?.[7]).to.equal('数据没有到齐，暂无总分');
      await until(() => words(find(element, '.tools [role="status"]')) === '已导出');
    });

    it('says so when the host could not', async () => {
      const element = await ranking('drafter');
      element.addEventListener('linli-ranking-export-request', (event) => (event as CustomEvent<{ waitUntil: (promise: Promise<unknown>) => void }>).detail.waitUntil(Promise.reject(new Error('full'))));
      press(element, '[data-step="export"]');
      await until(() => words(find(element, '.tools [role="status"]')).includes('没有导出成功'));
    });
  });

  describe('how sure the order is', () => {
    for (const span of [10, 20, 30]) {
      it(`is worked out when asked for, as the model does for ±${span}%`, async () => {
        const element = await ranking('drafter');
        expect(all(element, 'linli-chart')).to.have.length(0);
        find<HTMLInputElement>(element, `[name="span"][value="${span}"]`).click();
        press(element, '[data-step="sureness"]');
        const charts = await until(() => all(element, 'linli-chart').length === 2 && (all(element, 'linli-chart') as LinliChart[]));
        const ranges = sensitivity(june.scheme, june, { vary: span / 100 });
        const shown = charts.flatMap(({ chart }) => chart?.rows.map(({ values: [value] }) => [value?.value, value?.range?.from, value?.range?.to]) ?? []);
        expect(shown).to.deep.equal(ranges.map(({ place, best, worst }) => [place, best, worst]));
        const firm = ranges.filter(({ best, worst }) => best === worst).length;
        expect(words(find(element, '.sureness [role="status"]'))).to.contain(`6 个单位中，${firm} 个名次不变`);
        await expect(element).to.be.accessible();
      });
    }

    it('is sampled in a large group, in slices, and says so', async () => {
      const element = await ranking('drafter', { assessment: crowd(151), earlier: [] });
      const told = new Set<string>();
      const observer = new MutationObserver(() => told.add(words(find(element, '.sureness [role="status"]'))));
      observer.observe(find(element, '.sureness [role="status"]'), { subtree: true, childList: true, characterData: true });
      press(element, '[data-step="sureness"]');
      const chart = await until(() => all(element, 'linli-chart')[0] as LinliChart | undefined);
      expect(words(find(element, '.sureness [role="status"]'))).to.contain('按 400 组随机权重抽样');
      observer.disconnect();
      expect([...told].slice(0, 4)).to.deep.equal([0, 1, 2, 3].map((done) => `正在计算，${done} / 4`));
      expect(chart.chart?.rows).to.have.length(151);
      expect(chart.chart?.rows.every(({ values: [value] }) => value?.value !== null && (value?.range?.from ?? 0) <= (value?.value ?? 0) && (value?.value ?? 0) <= (value?.range?.to ?? 0))).to.be.true;
    });

    it('can be stopped', async () => {
      const element = await ranking('drafter', { assessment: crowd(151), earlier: [] });
      press(element, '[data-step="sureness"]');
      await element.updateComplete;
      expect(words(find(element, '.sureness [role="status"]'))).to.equal('正在计算，0 / 4');
      press(element, '[data-step="sureness"]');
      await until(() => words(find(element, '.sureness [role="status"]')) === '');
      expect(all(element, 'linli-chart')).to.have.length(0);
    });

    it('is forgotten with another span', async () => {
      const element = await ranking('drafter');
      press(element, '[data-step="sureness"]');
      await until(() => all(element, 'linli-chart').length === 2);
      find<HTMLInputElement>(element, '[name="span"][value="30"]').click();
      await element.updateComplete;
      expect(all(element, 'linli-chart')).to.have.length(0);
    });
  });

  describe('a trial', () => {
    async function tried(element: LinliRanking, entries: string[]): Promise<string[][]> {
      await choose(element, 'trial-organisation', 'o4');
      await choose(element, 'trial-indicator', 'closing');
      const inputs = await until(() => all(element, '.trial .fields input').length === 2 && (all(element, '.trial .fields input') as HTMLInputElement[]));
      expect(inputs.map((input) => input.value)).to.deep.equal(['15', '25']);
      entries.forEach((entry, index) => {
        const input = inputs[index] as HTMLInputElement;
        input.value = entry;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      press(element, '.trial [type="submit"]');
      await until(() => words(find(element, '.trial [role="status"]')) || all(element, '.trial .error').length > 0);
      return all(element, '.tried tbody tr').map((row) => [...row.children].map(words));
    }

    it('shows what would become of points, total, grade and place, as the model works it out, and keeps nothing', async () => {
      const element = await ranking('drafter');
      const rows = await tried(element, ['25', '25']);
      const change = { organisation: 'o4', period: '2026-06', indicator: 'closing', values: { closed: '25', due: '25' }, at: '2026-07-03T00:00:00+08:00', by: { role: 'system' as const, organisation: 'committee' } };
      const { before: [was], after: [is], ranking: places } = whatIf(june.scheme, june, [change]);
      const placeIn = (rankings: typeof places.before) => rankings.flatMap((each) => each.places).find(({ organisation }) => organisation === 'o4')?.place;
      expect(rows).to.deep.equal([
        ['结案率', '18', '30'], ['总分', Number(was?.total).toFixed(2), Number(is?.total).toFixed(2)], ['等次', '合格', is?.grade === 'good' ? '良好' : is?.grade === 'best' ? '优秀' : '合格'],
        ['名次', `第 ${placeIn(places.before)} 名`, `第 ${placeIn(places.after)} 名`],
      ]);
      expect(words(find(element, '.tried'))).to.contain('试算结果，不是考评结果');
      expect((await county.read('june')).version).to.equal(june.version);
      expect(tableOf(element, 'A')[3]?.[2]).to.equal(Number(was?.total).toFixed(2));
      await expect(element).to.be.accessible();
      press(element, '.tried button');
      await element.updateComplete;
      expect(all(element, '.tried')).to.have.length(0);
      expect(element.shadowRoot?.activeElement).to.equal(find(element, '[name="trial-organisation"]'));
    });

    it('says so where nothing changes, and where a figure is none', async () => {
      const element = await ranking('drafter');
      await tried(element, ['15', '25']);
      expect(words(find(element, '.trial [role="status"]'))).to.equal('结果没有变化。');
      await choose(element, 'trial-indicator', '');
      await tried(element, ['many', '25']);
      expect(all(element, '.trial .error')).to.have.length(1);
    });

    it('is not offered to the public', async () => {
      await county.assess('publish', { id: 'april', period: '2026-04' });
      const element = await ranking('applicant', { assessmentId: 'april' });
      expect(all(element, '.sureness')).to.have.length(1);
      expect(all(element, '.trial')).to.have.length(0);
    });
  });

  describe('its life', () => {
    it('offers the steps that the model allows, each after a dialog that says what follows', async () => {
      await county.assess('observe', { id: 'march', period: '2026-03', values: complete });
      const element = await ranking('head', { assessmentId: 'march' });
      expect(words(find(element, '[part="status"]'))).to.contain('草稿').and.to.contain('结果还没有发布');
      const taken: [string, string, string][] = [['confirm', '确认后', '已确认'], ['lock', '锁定后不再接受异议和更正', '已锁定'], ['publish', '发布后结果不再变动', '已发布']];
      for (const [action, follows, status] of taken) {
        (await until(() => element.shadowRoot?.querySelector<HTMLElement>(`[data-action="${action}"]`))).click();
        const dialog = await until(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'));
        expect(words(dialog)).to.contain(follows);
        await expect(element).to.be.accessible();
        find(element, 'dialog [type="submit"]').click();
        await until(() => words(find(element, '[part="status"] strong')) === status);
        expect(all(element, 'dialog[open]')).to.have.length(0);
        expect(words(find(element, '.done'))).to.contain('已完成');
      }
      // Until it is known what may be done with the new version, what might be done with the last one stays.
      await until(() => all(element, '[data-action]').length === 0);
      expect((await county.read('march')).publication?.show).to.equal('full');
    });

    it('says a refusal in words, in the dialog, and keeps what was typed', async () => {
      await county.assess('confirm', { id: 'feb', period: '2026-02' });
      const element = await ranking('head', { assessmentId: 'feb' });
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[data-action="lock"]'))).click();
      await until(() => element.shadowRoot?.querySelector('dialog[open]'));
      find(element, 'dialog [type="submit"]').click();
      const alert = await until(() => element.shadowRoot?.querySelector('dialog [role="alert"]'));
      expect(words(alert)).to.contain('尚未到齐').and.to.contain('第五街道');
      find(element, 'dialog .plain').click();
      await until(() => all(element, 'dialog[open]').length === 0);
      find(element, '[data-action="withdraw"]').click();
      const typed = await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('dialog textarea'));
      find(element, 'dialog [type="submit"]').click();
      await until(() => all(element, 'dialog .error').length === 1);
      typed.value = '补录数据';
      typed.dispatchEvent(new Event('input', { bubbles: true }));
      find(element, 'dialog .plain').click();
      await until(() => all(element, 'dialog[open]').length === 0);
      find(element, '[data-action="withdraw"]').click();
      const again = await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('dialog textarea'));
      expect(again.value).to.equal('补录数据');
      find(element, 'dialog .plain').click();
    });

    it('asks the host first, which can take a step over', async () => {
      await county.assess('observe', { id: 'jan', period: '2026-01', values: complete });
      const element = await ranking('head', { assessmentId: 'jan' });
      let asked: AssessmentActionRequest | undefined;
      element.addEventListener('linli-assessment-action-request', (event) => {
        asked = (event as CustomEvent<AssessmentActionRequest>).detail;
        event.preventDefault();
      });
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[data-action="confirm"]'))).click();
      const date = await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('dialog input[type="date"]'));
      date.value = '2026-07-10';
      date.dispatchEvent(new Event('input', { bubbles: true }));
      find(element, 'dialog [type="submit"]').click();
      await until(() => asked);
      expect(asked).to.deep.include({ action: 'confirm', args: { objectionsUntil: '2026-07-10T23:59:59+08:00' } });
      await until(() => all(element, 'dialog[open]').length === 0);
      expect((await county.read('jan')).status).to.equal('draft');
    });

    it('tells of a step that came between', async () => {
      await county.assess('observe', { id: 'dec', period: '2025-12', values: complete });
      const client = await county.client('head');
      const element = await ranking(assessing(client, { act: async () => ({ status: 'conflict', version: 9 }) }), { assessmentId: 'dec' });
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[data-action="confirm"]'))).click();
      await until(() => element.shadowRoot?.querySelector('dialog[open]'));
      find(element, 'dialog [type="submit"]').click();
      expect(words(await until(() => element.shadowRoot?.querySelector('dialog [role="alert"]')))).to.contain('刚刚被更新');
      find(element, 'dialog .plain').click();
    });

    it('offers nothing to those who may not', async () => {
      const element = await ranking('assessed');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(all(element, '[data-action]')).to.have.length(0);
    });
  });

  describe('to the public', () => {
    it('shows no places where the publication has none, and nothing that would give them away', async () => {
      await county.assess('publish', { id: 'scores', period: '2025-11', args: { publish: { show: 'scores', number: '通报〔2025〕11号' } } });
      const element = await ranking('applicant', { assessmentId: 'scores' });
      expect(all(element, 'th.place, td.place, [name="order"], .sureness, .trial')).to.have.length(0);
      expect(words(find(element, 'header'))).to.contain('不公布名次').and.to.contain('通报〔2025〕11号');
      const names = all(element, '[data-group="A"] .name').map(words);
      expect(names).to.deep.equal([...names].sort(new Intl.Collator('zh-Hans-CN').compare));
      expect(names).to.have.length(5);
    });

    it('shows the first places only, and of how many', async () => {
      await county.assess('publish', { id: 'top', period: '2025-10', args: { publish: { show: 'top', top: 1 } } });
      const element = await ranking('applicant', { assessmentId: 'top' });
      expect(all(element, 'tbody tr').map((row) => row.dataset.organisation)).to.deep.equal(['o1', 'o7']);
      expect(words(find(element, 'header'))).to.contain('共 7 个单位参加考评，公布其中 2 个');
      expect(all(element, '.sureness, .trial')).to.have.length(0);
    });

    it('shows nothing that is not published', async () => {
      const client = await county.client('applicant');
      const element = await show<LinliRanking>(client, html`<linli-ranking area=${area} assessment-id="june"></linli-ranking>`);
      await until(() => words(element.shadowRoot?.querySelector('.empty')).includes('还没有考评结果'));
      await expect(element).to.be.accessible();
    });
  });

  describe('its states', () => {
    it('keeps its shape while it loads, and says so', async () => {
      const client = assessing(await county.client('drafter'), { watch: () => never() });
      const element = await show<LinliRanking>(client, html`<linli-ranking area=${area}></linli-ranking>`);
      await element.updateComplete;
      expect(find(element, '[role="status"]').textContent).to.equal('正在加载…');
      await expect(element).to.be.accessible();
    });

    it('says what went wrong, and tries again', async () => {
      const client = await county.client('drafter');
      let fails = true;
      const element = await show<LinliRanking>(
        assessing(client, { watch: (...asked) => (fails ? failing(new LinliError('offline', 'no')) : client.assessments.watch(...asked)) }), html`<linli-ranking area=${area}></linli-ranking>`,
      );
      const alert = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[role="alert"]'));
      expect(words(alert)).to.contain('网络已断开');
      fails = false;
      alert.querySelector('button')?.click();
      await until(() => element.shadowRoot?.querySelector('header h2'));
    });

    it('keeps what it shows when the network goes, and says that it may be out of date', async () => {
      const client = await county.client('drafter');
      const watch: LinliClient['assessments']['watch'] = async function* () {
        yield await client.assessments.list(area);
        throw new LinliError('offline', 'gone');
      };
      const element = await show<LinliRanking>(assessing(client, { watch }), html`<linli-ranking area=${area} assessment-id="june"></linli-ranking>`);
      await until(() => words(element.shadowRoot?.querySelector('.notice')).includes('可能不是最新的'));
      expect(all(element, '[data-organisation]').length).to.be.above(0);
    });

    it('has a shape while there is no client', async () => {
      const element = await show<LinliRanking>(undefined, html`<linli-ranking></linli-ranking>`);
      expect(find(element, '.skeleton').getAttribute('aria-busy')).to.equal('true');
    });

    it('shows what the host gives without a client', async () => {
      const element = await show<LinliRanking>(undefined, html`<linli-ranking .assessment=${june}></linli-ranking>`);
      await until(() => all(element, '[data-organisation]').length === everyone.length);
      expect(all(element, '[data-action]')).to.have.length(0);
    });

    it('follows the assessment as it changes', async () => {
      await county.assess('observe', { id: 'sept', period: '2025-09', values: complete });
      const element = await ranking('drafter', { assessmentId: 'sept' });
      const before = tableOf(element, 'A').find(([, name]) => name === '第四街道')?.[0];
      await county.act('sept', 'observe', { observations: figures('2025-09', { o4: complete['o1'] ?? {} }) }, 'drafter');
      await until(() => tableOf(element, 'A').find(([, name]) => name === '第四街道')?.[0] !== before);
      expect(tableOf(element, 'A').find(([, name]) => name === '第四街道')?.[0]).to.contain('第 1 名 并列');
    });
  });

  describe('its looks', () => {
    for (const [look, width, attributes] of [
      ['wide', '1200px', {}], ['middling', '760px', {}], ['narrow', '360px', {}], ['elder', '1200px', { scale: 'elder' }], ['elder and narrow', '360px', { scale: 'elder' }], ['dark', '1200px', { theme: 'dark' }],
    ] as [string, string, Partial<LinliProvider>][]) {
      it(`is accessible ${look}, fits, is large enough to press, and is all in English`, async () => {
        const element = await ranking('drafter', { assessmentId: 'june', order: 'handling' }, { lang: 'en', ...attributes }, width);
        if (attributes.theme) (element.parentElement as HTMLElement).style.background = '#15191f';
        press(element, '[data-step="sureness"]');
        await until(() => all(element, 'linli-chart').length === 2);
        await choose(element, 'trial-organisation', 'o4');
        await choose(element, 'trial-indicator', 'closing');
        press(element, '.trial [type="submit"]');
        await until(() => words(find(element, '.trial [role="status"]')));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const edge = element.getBoundingClientRect().right + 1;
        for (const inner of all(element, '*')) {
          if (inner.closest('.visually-hidden, dialog, option, optgroup')) continue;
          expect(inner.getBoundingClientRect().right, inner.outerHTML.slice(0, 200)).to.be.at.most(edge);
        }
        const least = attributes.scale === 'elder' ? 60 : 44;
        for (const target of all(element, 'button, select, input:not([type="radio"])')) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(least - 0.5);
        expectEnglish(element);
        await expect(element).to.be.accessible();
      });
    }

    it('is a list of cards where there is no room for a table, with all that the table says', async () => {
      const element = await ranking('drafter', { assessmentId: 'june' }, {}, '360px');
      await until(() => all(element, '.card').length === 6);
      expect(all(element, 'tbody tr')).to.have.length(0);
      expect(words(find(element, '.card[data-organisation="o2"]'))).to.contain('第 2 名').and.to.contain('并列').and.to.contain('良好').and.to.contain('样本不足 1 项');
    });
  });
});

async function* never(): AsyncGenerator<readonly Assessment[]> {
  await new Promise<void>(() => undefined);
  yield [];
}

async function* failing(error: Error): AsyncGenerator<readonly Assessment[]> {
  if (error) throw error;
  yield [];
}
