import { expect, html, oneEvent } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import { explainScore, freezeBulletin, text, traceTable, traceText, type Assessment, type Bulletin, type CaseRef, type Figure, type Trace } from '@linli/model';
import '@linli/elements/assessments/score-explain/define.js';
import type { CaseOpenDetail, LinliScoreExplain } from '@linli/elements';
import { clientWith, expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { allFigures, assessing, Assessors } from './support.js';

const ready = (element: LinliScoreExplain): Promise<Element> => until(() => element.shadowRoot?.querySelector('.sentences li'));
const lines = (element: LinliScoreExplain): string[] => [...(element.shadowRoot?.querySelectorAll('.sentences li') ?? [])].map((line) => line.textContent ?? '');
const tab = (element: LinliScoreExplain, id: string): HTMLButtonElement => find<HTMLButtonElement>(element, `#tab-${id}`);

/** 600 ÷ 7 has no decimal that ends: the trace must say so, and still lead to what it says. */
const handMade: Trace = {
  scheme: { id: 'hand', version: 1 }, organisation: 'north', period: '2026-06', subject: 'rate', title: text('满意率', '滿意率', 'Satisfied'),
  lines: [
    { id: 'good', title: text('满意', '滿意', 'Satisfied'), expression: null, exact: '6', rounding: null, value: '6' },
    { id: 'all', title: text('回访', '回訪', 'Asked'), expression: null, exact: '7', rounding: null, value: '7' },
    { id: 'points', title: text('得分', '得分', 'Points'), expression: ['*', ['/', 'good', 'all'], 100], exact: '600/7', rounding: { digits: 2, mode: 'half-up' }, value: '85.71' },
  ],
  rows: {}, result: '85.71',
};

describe('linli-score-explain', () => {
  const office = new Assessors();
  let assessment: Assessment;
  let refs: CaseRef[];

  before(async () => {
    refs = await office.cases(23);
    const elsewhere = ['x1', 'x2'].map((id): CaseRef => ({ region: '360103', id }));
    const figures = allFigures().map((figure): Figure => (figure.organisation === 'north' && figure.indicator === 'closing' ? { ...figure, rows: { closed: { cases: refs }, due: { cases: [...refs, ...elsewhere] } } } : figure));
    assessment = await office.assess('confirm', { id: 'june', figures });
  });
  after(() => office.close());

  const closing = async (post: Parameters<Assessors['client']>[0], lang?: string): Promise<LinliScoreExplain> => {
    const element = await show<LinliScoreExplain>(await office.client(post), html`<linli-score-explain area=${office.area} assessment-id="june" organisation="north" subject="closing"></linli-score-explain>`, lang);
    await ready(element);
    return element;
  };

  it('says in words what the model’s trace says, with scheme, version and result', async () => {
    const element = await closing('drafter');
    expect(lines(element)).to.deep.equal(traceText(explainScore(assessment.scheme, assessment, 'north', 'closing'), 'zh-Hans'));
    await until(() => textOf(element).includes('北街道'));
    for (const said of ['结案率', '2026年6月', '平安测试方案', '第 3 版', '27.6']) expect(textOf(element)).to.contain(said);
    await expect(element).to.be.accessible();
  });

  it('puts the same sums in a table', async () => {
    const element = await closing('drafter');
    tab(element, 'table').click();
    await element.updateComplete;
    const { columns, rows } = traceTable(explainScore(assessment.scheme, assessment, 'north', 'closing'), 'zh-Hans');
    const cells = (selector: string) => [...find(element, '#panel-table').querySelectorAll(selector)].map((cell) => cell.textContent);
    expect(cells('th')).to.deep.equal(columns);
    expect(cells('td')).to.deep.equal(rows.flat());
    await expect(element).to.be.accessible();
  });

  it('puts them under each other where there is no room for a table', async () => {
    const element = await show<LinliScoreExplain>(undefined, html`<linli-score-explain .trace=${handMade}></linli-score-explain>`);
    await ready(element);
    element.style.width = '20em';
    tab(element, 'table').click();
    await until(() => element.shadowRoot?.querySelector('.steps'));
    expect(find(element, '.steps').textContent).to.contain('≈ 85.7143');
    await expect(element).to.be.accessible();
  });

  it('moves between its ways by arrow keys, as tabs do', async () => {
    const element = await closing('drafter');
    tab(element, 'words').focus();
    const pressed = async (key: string): Promise<string | undefined> => {
      element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      return element.shadowRoot?.activeElement?.id;
    };
    expect(await pressed('ArrowRight')).to.equal('tab-table');
    expect(await pressed('End')).to.equal('tab-data');
    expect(await pressed('ArrowRight')).to.equal('tab-words');
    expect(await pressed('ArrowLeft')).to.equal('tab-data');
    expect(find(element, '#panel-data').hidden).to.equal(false);
    expect(find(element, '#panel-words').hidden).to.equal(true);
  });

  it('names each figure, its source and who gave it', async () => {
    const element = await closing('drafter');
    tab(element, 'data').click();
    await until(() => textOf(element).includes('区政法委 督办人员'));
    const figures = [...find(element, '.figures').children].map((figure) => (figure.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(figures).to.deep.equal(['已结案 23 系统统计：已结案的事项', '应结案 25 系统统计：应结案的事项']);
    await expect(element).to.be.accessible();
  });

  it('shows the rows behind a figure once asked, twenty a page, and opens one at the host', async () => {
    const client = await office.client('clerk');
    let asked = 0;
    const counting = clientWith(client, { page: (...args) => ((asked += 1), client.cases.page(...args)) });
    const element = await show<LinliScoreExplain>(counting, html`<linli-score-explain .assessment=${assessment} organisation="north" subject="closing"></linli-score-explain>`);
    await ready(element);
    tab(element, 'data').click();
    await element.updateComplete;
    expect(asked).to.equal(0);
    const behind = find(element, '[data-figure="due"]');
    expect(behind.textContent).to.contain('25 件事项');
    behind.querySelector('button')?.click();
    await until(() => behind.querySelectorAll('.case-line').length === 20);
    expect([asked, behind.textContent?.includes('第 1–20 条，共 25 条')]).to.deep.equal([1, true]);
    await expect(element).to.be.accessible();
    const opened = oneEvent(element, 'linli-case-open') as Promise<CustomEvent<CaseOpenDetail>>;
    behind.querySelector<HTMLButtonElement>('.case-line button')?.click();
    expect((await opened).detail).to.deep.equal({ ref: refs[0] });
    [...behind.querySelectorAll<HTMLButtonElement>('.pages button')][1]?.click();
    await until(() => behind.querySelectorAll('.case-line').length === 3);
    expect(behind.textContent).to.contain('本页有 2 件没有显示：您没有查看权限。').and.to.contain('第 21–25 条');
  });

  it('shows no row to whoever may see none, and says so', async () => {
    const element = await closing('south');
    tab(element, 'data').click();
    await until(() => find(element, '#panel-data').textContent?.includes('逐条明细没有向您公开'));
    expect(element.shadowRoot?.querySelectorAll('.case-line')).to.have.length(0);
  });

  it('says beside a figure that its rows could not be had, and asks again', async () => {
    const client = await office.client('clerk');
    let down = true;
    const faked = clientWith(client, { page: (...args) => (down ? Promise.reject(new LinliError('offline', 'down')) : client.cases.page(...args)) });
    const element = await show<LinliScoreExplain>(faked, html`<linli-score-explain .assessment=${assessment} organisation="north" subject="closing"></linli-score-explain>`);
    await ready(element);
    tab(element, 'data').click();
    await element.updateComplete;
    find(element, '[data-figure="closed"] button').click();
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    down = false;
    alert.querySelector('button')?.click();
    await until(() => element.shadowRoot?.querySelectorAll('.case-line').length === 20);
  });

  it('copies the words', async () => {
    const element = await closing('drafter');
    tab(element, 'table').click();
    find<HTMLButtonElement>(element, '.tools button').click();
    await until(() => /已复制|已选中/.test(find(element, '.tools [role="status"]').textContent ?? ''));
    expect(find(element, '#panel-words').hidden).to.equal(false);
  });

  it('stands alone with a trace', async () => {
    const element = await show<LinliScoreExplain>(undefined, html`<linli-score-explain .trace=${handMade}></linli-score-explain>`);
    await ready(element);
    expect(lines(element)).to.deep.equal(traceText(handMade, 'zh-Hans'));
    tab(element, 'data').click();
    await element.updateComplete;
    expect(find(element, '.figures').textContent?.replace(/\s+/g, ' ').trim()).to.equal('满意 6 回访 7');
    await expect(element).to.be.accessible();
  });

  it('stands alone with scheme and figures, and with a bulletin', async () => {
    const { scheme } = assessment;
    const given = await show<LinliScoreExplain>(undefined, html`<linli-score-explain .scheme=${scheme} .data=${assessment} organisation="south" subject="timely"></linli-score-explain>`);
    await ready(given);
    expect(lines(given)).to.deep.equal(traceText(explainScore(scheme, assessment, 'south', 'timely'), 'zh-Hans'));
    const bulletin = frozen(assessment);
    const shown = await show<LinliScoreExplain>(undefined, html`<linli-score-explain .bulletin=${bulletin} organisation="south"></linli-score-explain>`);
    await ready(shown);
    expect(textOf(shown)).to.contain(String(bulletin.cards.find(({ organisation }) => organisation === 'south')?.total));
  });

  it('follows the assessment', async () => {
    await office.assess('observe', { id: 'live', period: '2026-07' });
    const element = await show<LinliScoreExplain>(await office.client('head'), html`<linli-score-explain area=${office.area} assessment-id="live" organisation="north" subject="visits"></linli-score-explain>`);
    await ready(element);
    await office.act('live', 'observe', { observations: [{ organisation: 'north', period: '2026-07', indicator: 'visits', values: { missed: 0 } }] });
    await until(() => find(element, '.result').textContent?.includes('10'));
  });

  for (const [what, subject, organisation] of [['an indicator that the scheme does not have', 'nothing', 'north'], ['an organisation that is not assessed', 'closing', 'works']] as const) {
    it(`has nothing to say of ${what}`, async () => {
      const element = await show<LinliScoreExplain>(undefined, html`<linli-score-explain .assessment=${assessment} organisation=${organisation} subject=${subject}></linli-score-explain>`);
      await until(() => textOf(element).includes('没有可以说明的得分'));
    });
  }

  it('would rather say nothing than what the published figures do not lead to', async () => {
    const published = { ...assessment, published: { publication: { show: 'full' as const, at: '2026-07-10T09:00:00+08:00' }, period: '2026-06', assessed: 1, rankings: [], cards: frozen(assessment).cards.map((card) => ({ ...card, total: '1' })) } };
    const element = await show<LinliScoreExplain>(undefined, html`<linli-score-explain .assessment=${published} organisation="north"></linli-score-explain>`);
    await until(() => textOf(element).includes('计算过程没有公开'));
  });

  it('keeps its shape while it loads; says what went wrong, and tries again', async () => {
    const client = await office.client('drafter');
    let down = true;
    const faked = assessing(client, { watch: (...args) => (down ? failing(new LinliError('offline', 'down')) : client.assessments.watch(...args)) });
    const element = await show<LinliScoreExplain>(faked, html`<linli-score-explain assessment-id="june" organisation="north" subject="closing"></linli-score-explain>`);
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    down = false;
    find<HTMLButtonElement>(element, '[role="alert"] button').click();
    await ready(element);
  });

  for (const lang of ['zh-Hant', 'en']) {
    it(`is accessible in ${lang}, each way`, async () => {
      const element = await closing('drafter', lang);
      for (const way of ['words', 'table', 'data']) {
        tab(element, way).click();
        await element.updateComplete;
        await expect(element).to.be.accessible();
      }
      await until(() => textOf(element).includes(lang === 'en' ? 'North Street' : '北街道'));
      if (lang === 'en') expectEnglish(element);
    });
  }
});

function frozen(assessment: Assessment): Bulletin {
  return freezeBulletin({ ...assessment, status: 'locked' }, { show: 'full', at: '2026-07-10T09:00:00+08:00' });
}

function failing(error: LinliError): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}
