import { expect, html, oneEvent } from '@open-wc/testing';
import { LinliError } from '@linli/client';
import { explainScore, freezeBulletin, pinganTownship, scoreAll, traceText, type Assessment } from '@linli/model';
import '@linli/elements/assessments/scorecard/define.js';
import type { AssessmentActionRequest, IndicatorOpenDetail, LinliScorecard, LinliScoreExplain } from '@linli/elements';
import { deep, expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { withLateDrafts } from '../desks.js';
import { assessing, Assessors, type PostName } from './support.js';
import { constructed, figuresOf } from './support-scheme.js';

const loaded = (element: LinliScorecard): Promise<Element> => until(() => element.shadowRoot?.querySelector('header h2'));
const row = (element: LinliScorecard, id: string): HTMLElement => find(element, `[data-indicator="${id}"]`);
const opener = (element: LinliScorecard, id: string): HTMLButtonElement => find<HTMLButtonElement>(element, `#row-${id}`);
const shown = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('linli-scorecard', () => {
  const office = new Assessors();
  let drafted: Assessment;
  let published: Assessment;
  before(async () => {
    await office.assess('publish', { id: 'may', period: '2026-05' });
    published = await office.assess('publish', { id: 'june' });
    drafted = await office.assess('observe', { id: 'july', period: '2026-07' });
    await office.assess('confirm', { id: 'object', period: '2026-04' });
  });
  after(() => office.close());

  async function card(post: PostName, id: string, organisation: string, lang?: string): Promise<LinliScorecard> {
    const element = await show<LinliScorecard>(
      await office.client(post), html`<linli-scorecard area=${office.area} assessment-id=${id} organisation=${organisation}></linli-scorecard>`, lang,
    );
    await loaded(element);
    await until(() => textOf(element).includes(lang === 'en' ? 'Street' : '街道'));
    return element;
  }

  async function open(element: LinliScorecard, id: string): Promise<LinliScoreExplain> {
    opener(element, id).click();
    return until(() => element.shadowRoot?.querySelector<LinliScoreExplain>(`#inside-${id} linli-score-explain`));
  }

  it('shows what the model scored: total, grade, place, blocks, indicators, bonus', async () => {
    const element = await card('drafter', 'june', 'north');
    const [scored] = scoreAll(published.scheme, published);
    expect(shown(find(element, '.total'))).to.equal(`总分 ${scored?.total} / 100`);
    expect(shown(find(element, '.rank'))).to.contain('第 2 名，共 3 个单位').and.to.contain('与2026年5月持平');
    for (const { indicator, points } of scored?.scores ?? []) {
      if (points !== null && !points.includes('/')) expect(shown(row(element, indicator)), indicator).to.contain(points);
    }
    expect(shown(find(element, '[aria-labelledby="bonus"]'))).to.contain('计入 1.5 分，最多 5 分');
    expect(textOf(element)).to.contain('没有发生一票否决事项');
    await expect(element).to.be.accessible();
  });

  it('totals the constructed township of the bundled scheme at 93.23, and every line leads there', async () => {
    await office.assess('confirm', { id: 'year', period: '2025', scheme: pinganTownship, assessed: [{ organisation: 'north', group: 'A' }], figures: figuresOf('north', '2025', constructed) });
    const element = await card('drafter', 'year', 'north');
    expect(shown(find(element, '.total'))).to.equal('总分 93.23 / 100');
    const points = ['organising', 'disputes', 'grids', 'centre', 'hazards', 'satisfaction'].map((id) => shown(find(element, `[data-indicator="${id}"] .points strong`)));
    expect(points).to.deep.equal(['14.75', '27.68', '19', '13.1', '9.2', '8']);
    const explain = await open(element, 'total');
    await until(() => textOf(explain).includes('= 93.23'));
  });

  const flags: readonly [who: string, indicator: string, ...said: string[]][] = [
    ['north', 'timely', '样本不足：只有 7 件', '实际可能在 48.7% 至 97.4% 之间', '指标值 85.71%'],
    ['north', 'replies', '没有得分', '没有基数：不计入，分值由其他指标分摊'],
    ['east', 'safety', '没有数据：按 0 分计', '失分 20'],
    ['south', 'visits', '失分 1'],
  ];
  for (const [who, indicator, ...said] of flags) {
    it(`says of ${indicator} of ${who}: ${said.join(', ')}`, async () => {
      const element = await card('drafter', 'june', who);
      said.forEach((words) => expect(shown(row(element, indicator))).to.contain(words));
    });
  }

  it('shows a veto, what it did and the grade that it left', async () => {
    const element = await card('drafter', 'june', 'south');
    expect(shown(find(element, '.notice.warning'))).to.contain('重大事故').and.to.contain('1 次').and.to.contain('等次最高为良好');
    expect(shown(find(element, '.standing'))).to.match(/等次\s*良好/);
  });

  it('sorts indicators by what they lost', async () => {
    const element = await card('drafter', 'june', 'east');
    find<HTMLButtonElement>(element, '.orders button:last-child').click();
    await until(() => element.shadowRoot?.querySelector('.flat'));
    const lost = [...(element.shadowRoot?.querySelectorAll('.flat .lost') ?? [])].map((cell) => Number(/[\d.]+/.exec(cell.textContent ?? '')?.[0] ?? 0));
    expect(lost).to.have.length(5);
    expect(lost).to.deep.equal([...lost].sort((one, other) => other - one));
    expect(shown(find(element, '.flat .item'))).to.contain('群众评价');
    expect(element.order).to.equal('lost');
  });

  it('opens an indicator by key: how it came about is worked out then, and equals the model’s trace', async () => {
    const element = await card('drafter', 'june', 'north');
    expect(element.shadowRoot?.querySelector('linli-score-explain')).to.equal(null);
    const opened = oneEvent(element, 'linli-indicator-open') as Promise<CustomEvent<IndicatorOpenDetail>>;
    opener(element, 'timely').focus();
    const explain = await open(element, 'timely');
    expect((await opened).detail).to.deep.equal({ organisation: 'north', indicator: 'timely' });
    expect(opener(element, 'timely').getAttribute('aria-expanded')).to.equal('true');
    await until(() => explain.shadowRoot?.querySelector('.sentences'));
    const sentences = [...(explain.shadowRoot?.querySelectorAll('.sentences li') ?? [])].map((line) => line.textContent);
    expect(sentences).to.deep.equal(traceText(explainScore(published.scheme, published, 'north', 'timely'), 'zh-Hans'));
    await expect(element).to.be.accessible();
    opener(element, 'timely').click();
    await until(() => !element.shadowRoot?.querySelector('linli-score-explain'));
  });

  for (const subject of ['total', 'handling', 'pilot', 'replies']) {
    it(`explains ${subject} too`, async () => {
      const element = await card('drafter', 'june', 'north');
      const explain = await open(element, subject);
      const trace = explainScore(published.scheme, published, 'north', subject);
      await until(() => explain.shadowRoot?.querySelectorAll('.sentences li').length === traceText(trace, 'zh-Hans').length);
    });
  }

  it('draws the totals of the periods, and blocks against the group', async () => {
    const element = await card('drafter', 'july', 'north');
    const charts = [...(element.shadowRoot?.querySelectorAll('linli-chart') ?? [])].map(({ chart }) => chart);
    expect(charts.map((chart) => chart?.kind)).to.deep.equal(['trend', 'radar']);
    expect(charts[0]?.rows.map(({ label }) => label)).to.deep.equal(['2026年4月', '2026年5月', '2026年6月', '2026年7月']);
    expect(charts[1]?.rows.map(({ label }) => label)).to.deep.equal(['矛盾化解', '群众评价']);
    expect(charts[1]?.series.map(({ label }) => label)).to.deep.equal(['本单位', '同组平均']);
  });

  it('says how far the assessment has come', async () => {
    const draft = await card('drafter', 'july', 'north');
    expect(shown(find(draft, '.life [aria-current]'))).to.contain('草稿');
    expect(textOf(draft)).to.contain('结果还没有发布');
    const done = await card('applicant', 'june', 'north');
    expect(shown(find(done, '.life [aria-current]'))).to.contain('发布').and.to.contain('2026年7月2日');
    expect(textOf(done)).to.not.contain('结果还没有发布');
  });

  it('shows the public what was published, and nothing before', async () => {
    const element = await card('applicant', 'june', 'north');
    expect(shown(find(element, '.total'))).to.contain(String(scoreAll(published.scheme, published)[0]?.total));
    expect(shown(find(element, '.rank'))).to.contain('第 2 名').and.to.contain('与2026年5月持平');
    const none = await show<LinliScorecard>(await office.client('applicant'), html`<linli-scorecard area=${office.area} assessment-id="july" organisation="north"></linli-scorecard>`);
    await until(() => textOf(none).includes('还没有考评结果'));
    await expect(none).to.be.accessible();
  });

  it('shows no place where places were not published', async () => {
    await office.assess('lock', { id: 'quiet', period: '2026-03' });
    await office.act('quiet', 'publish', { show: 'scores' });
    const element = await card('applicant', 'quiet', 'north');
    expect(shown(find(element, '.standing'))).to.contain('总分').and.to.not.contain('名次');
  });

  it('shows staff their own organisation in the newest assessment when nothing is named', async () => {
    const element = await show<LinliScorecard>(await office.client('south'), html`<linli-scorecard></linli-scorecard>`);
    await loaded(element);
    await until(() => shown(find(element, 'h2')) === '南街道');
    expect(shown(find(element, '.over'))).to.contain('2026年6月');
  });

  it('stands for a bulletin too, without any client', async () => {
    const bulletin = freezeBulletin(await office.read('june'));
    const element = await show<LinliScorecard>(undefined, html`<linli-scorecard .bulletin=${bulletin} organisation="north"></linli-scorecard>`);
    await loaded(element);
    expect(shown(find(element, '.total'))).to.contain(String(bulletin.cards[0]?.total));
    const explain = await open(element, 'closing');
    await until(() => explain.shadowRoot?.querySelector('.sentences li'));
  });

  it('names an organisation that is not assessed', async () => {
    const element = await show<LinliScorecard>(await office.client('drafter'), html`<linli-scorecard assessment-id="june" organisation="works"></linli-scorecard>`);
    await until(() => textOf(element).includes('没有这个单位的得分'));
  });

  it('keeps its shape while it loads; says what went wrong, and tries again', async () => {
    const client = await office.client('drafter');
    let down = true;
    const faked = assessing(client, { watch: (...args) => (down ? failing(new LinliError('offline', 'down')) : client.assessments.watch(...args)) });
    const waiting = await show<LinliScorecard>(assessing(client, { watch: () => never() }), html`<linli-scorecard organisation="north"></linli-scorecard>`);
    expect(find(waiting, '.skeleton').getAttribute('aria-busy')).to.equal('true');
    const element = await show<LinliScorecard>(faked, html`<linli-scorecard assessment-id="june" organisation="north"></linli-scorecard>`);
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('网络已断开');
    await expect(element).to.be.accessible();
    down = false;
    find<HTMLButtonElement>(element, '[role="alert"] button').click();
    await loaded(element);
  });

  it('keeps showing what it has when the network goes', async () => {
    const client = await office.client('drafter');
    const all = await client.assessments.list(office.area);
    const faked = assessing(client, { watch: () => broken(all) });
    const element = await show<LinliScorecard>(faked, html`<linli-scorecard assessment-id="june" organisation="north"></linli-scorecard>`);
    const notice = await until(() => element.shadowRoot?.querySelector('.notice.warning'));
    expect(notice.textContent).to.contain('可能不是最新的');
    expect(find(element, 'h2')).to.not.equal(null);
  });

  it('says that figures cannot be scored, beside nothing else', async () => {
    const broken: Assessment = { ...drafted, version: 99, scheme: { ...drafted.scheme, indicators: drafted.scheme.indicators.map((one) => (one.id === 'closing' ? { ...one, full: 'many' } : one)) } };
    const element = await show<LinliScorecard>(undefined, html`<linli-scorecard .assessment=${broken} organisation="north"></linli-scorecard>`);
    await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
  });

  it('follows corrections as they come', async () => {
    await office.assess('observe', { id: 'live', period: '2026-08' });
    const element = await card('head', 'live', 'north');
    const before = shown(row(element, 'safety'));
    await office.act('live', 'observe', { observations: figuresOf('north', '2026-08', { safety: { rate: '95' } }) });
    await until(() => shown(row(element, 'safety')) !== before);
    expect(shown(row(element, 'safety'))).to.contain('40').and.to.not.contain('失分');
  });

  describe('objections', () => {
    async function form(element: LinliScorecard, indicator: string, step: string): Promise<HTMLFormElement> {
      await until(() => element.shadowRoot?.querySelector(`#row-${indicator}`));
      if (opener(element, indicator).getAttribute('aria-expanded') !== 'true') await open(element, indicator);
      (await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>(`#inside-${indicator} [data-step="${step}"]`))).click();
      return until(() => element.shadowRoot?.querySelector<HTMLFormElement>('form'));
    }

    function type(element: LinliScorecard, name: string, value: string): void {
      const control = find<HTMLTextAreaElement>(element, `[name="${name}"]`);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }

    it('offers the assessed to object to their own alone, and the public nothing', async () => {
      const own = await card('north', 'object', 'north');
      await open(own, 'timely');
      await until(() => own.shadowRoot?.querySelector('[data-step="object"]'));
      for (const [post, organisation] of [['north', 'south'], ['drafter', 'north']] as const) {
        const element = await card(post, 'object', organisation);
        await open(element, 'timely');
        if (post === 'drafter') await until(() => element.shadowRoot?.querySelector('[data-step="correct"]'));
        expect(element.shadowRoot?.querySelector('[data-step="object"]')).to.equal(null);
      }
    });

    it('keeps an objection that is being written, and sends it with the indicator', async () => {
      const element = await card('north', 'object', 'north');
      const asked = await form(element, 'timely', 'object');
      await until(() => element.shadowRoot?.activeElement?.id === 'step-title');
      asked.requestSubmit();
      await until(() => asked.querySelector('.error'));
      type(element, 'words', 'Two were late by flood');
      await element.updateComplete;
      await expect(element).to.be.accessible();
      element.remove();

      const again = await card('north', 'object', 'north');
      await form(again, 'timely', 'object');
      await until(() => find<HTMLTextAreaElement>(again, '[name="words"]').value === 'Two were late by flood');
      expect(textOf(again)).to.contain('已恢复上次没有提交的内容');
      let requested: AssessmentActionRequest | undefined;
      again.addEventListener('linli-assessment-action-request', (event) => (requested = (event as CustomEvent<AssessmentActionRequest>).detail));
      const applied = oneEvent(again, 'linli-assessment-action-applied');
      find<HTMLFormElement>(again, 'form').requestSubmit();
      await applied;
      expect(requested?.args).to.deep.equal({ indicator: 'timely', words: 'Two were late by flood' });
      await until(() => shown(find(again, '#inside-timely')).includes('异议待答复'));
      expect(textOf(again)).to.contain('异议已提交');
      expect((await office.read('object')).objections.map(({ organisation, indicator, words }) => [organisation, indicator, words])).to.deep.equal([['north', 'timely', 'Two were late by flood']]);
      await until(() => shown(find(again, '.life [aria-current]')).includes('异议'));
      expect(again.shadowRoot?.querySelector('[data-step="object"]'), 'one waits for an answer').to.equal(null);
    });

    it('leaves what is typed and the focus alone when the draft comes late', async () => {
      const client = await office.client('north');
      const key = 'assessment/object/north/closing/object';
      await client.drafts.save(key, { words: 'Last time' });
      const late = withLateDrafts(client);
      const element = await show<LinliScorecard>(late.client, html`<linli-scorecard area=${office.area} assessment-id="object" organisation="north"></linli-scorecard>`);
      await loaded(element);
      await form(element, 'closing', 'object');
      await until(() => element.shadowRoot?.activeElement?.id === 'step-title');
      find(element, '[name="words"]').focus();
      type(element, 'words', 'Now');
      late.release();
      await until(() => textOf(element).includes('已恢复上次没有提交的内容'));
      expect(find<HTMLTextAreaElement>(element, '[name="words"]').value).to.equal('Now');
      expect(element.shadowRoot?.activeElement?.getAttribute('name')).to.equal('words');
      element.remove();
      await until(async () => (await client.drafts.load(key))?.values['words'] === 'Now');
      await client.drafts.remove(key);
    });

    it('lets the head answer, then the drafter correct with a reason; recalculated, the record shows both', async () => {
      const head = await card('head', 'object', 'north');
      await form(head, 'timely', 'answer');
      find<HTMLInputElement>(head, 'input[value="yes"]').click();
      type(head, 'words', 'The flood is known');
      find<HTMLFormElement>(head, 'form').requestSubmit();
      await until(() => shown(row(head, 'timely')).includes('异议成立'));

      const own = await card('north', 'object', 'north');
      await open(own, 'timely');
      await open(own, 'safety');
      await until(() => own.shadowRoot?.querySelector('#inside-safety [data-step="object"]'));
      expect(own.shadowRoot?.querySelector('#inside-timely [data-step="object"]'), 'answered, and not recalculated').to.equal(null);

      const drafter = await card('drafter', 'object', 'north');
      await form(drafter, 'timely', 'correct');
      expect(find<HTMLInputElement>(drafter, '[name="figure0"]').value).to.equal('6');
      type(drafter, 'figure0', 'six');
      type(drafter, 'words', 'One was late by flood');
      find<HTMLFormElement>(drafter, 'form').requestSubmit();
      await until(() => textOf(drafter).includes('请填写数字'));
      type(drafter, 'figure0', '7');
      find<HTMLFormElement>(drafter, 'form').requestSubmit();
      await until(() => shown(row(drafter, 'timely')).includes('更正已拟定'));
      await office.act('object', 'recalculate', {});
      await until(() => shown(row(drafter, 'timely')).includes('20 / '));
      await until(() => own.shadowRoot?.querySelector('#inside-timely [data-step="object"]'));
      const explain = find<LinliScoreExplain>(drafter, '#inside-timely linli-score-explain');
      find<HTMLButtonElement>(explain, '#tab-data').click();
      await until(() => textOf(explain).includes('由 6 改为 7'));
      expect(textOf(explain)).to.contain('One was late by flood');
      expect((await office.read('object')).changes.filter(({ objection }) => objection !== null)).to.have.length(1);
    });

    it('says why the rules refuse, and keeps what was written', async () => {
      const element = await card('north', 'object', 'north');
      const client = await office.client('north');
      await form(element, 'safety', 'object');
      type(element, 'words', 'Ask again');
      await office.act('object', 'object', { indicator: 'safety', words: 'By another post' });
      find<HTMLFormElement>(element, 'form').requestSubmit();
      const alert = await until(() => element.shadowRoot?.querySelector('form [role="alert"]'));
      expect(alert.textContent).to.match(/已经提出|刚刚被其他人更新/);
      expect(find<HTMLTextAreaElement>(element, '[name="words"]').value).to.equal('Ask again');
      expect(client.actor.role).to.equal('handler');
    });

    it('lets the host take a step over', async () => {
      const element = await card('north', 'object', 'north');
      element.addEventListener('linli-assessment-action-request', (event) => event.preventDefault());
      await form(element, 'closing', 'object');
      type(element, 'words', 'Elsewhere');
      const applied = oneEvent(element, 'linli-assessment-action-applied');
      find<HTMLFormElement>(element, 'form').requestSubmit();
      expect(((await applied) as CustomEvent).detail).to.deep.include({ action: 'object', version: undefined });
      expect((await office.read('object')).objections.some(({ words }) => words === 'Elsewhere')).to.equal(false);
    });
  });

  it('gives no id twice in one root', async () => {
    const element = await card('north', 'object', 'north');
    await open(element, 'timely');
    await open(element, 'total');
    for (const root of [element, ...deep(element.shadowRoot as ShadowRoot)].flatMap((host) => host.shadowRoot ?? [])) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  for (const lang of ['zh-Hant', 'en']) {
    it(`is accessible in ${lang}`, async () => {
      const element = await card('north', 'object', 'north', lang);
      await open(element, 'timely');
      await until(() => find(element, 'linli-score-explain').shadowRoot?.querySelector('.sentences'));
      if (lang === 'en') {
        expectEnglish(element);
        expectEnglish(find(element, 'linli-score-explain'));
      }
      await expect(element).to.be.accessible();
    });
  }
});


function never(): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
}

function failing(error: LinliError): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) };
}

async function* broken<T>(value: T): AsyncGenerator<T> {
  yield value;
  throw new LinliError('offline', 'the network is down');
}
