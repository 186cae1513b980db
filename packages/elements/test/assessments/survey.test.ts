import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LinliError, type LinliClient } from '@linli/client';
import '@linli/elements/assessments/survey/define.js';
import type { LinliSurvey, SurveyRectifyDetail } from '@linli/elements';
import { expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { instead } from '../desks.js';
import { agencyDesign, area, cells, Committee, surveyDesign } from './survey-support.js';

describe('linli-survey', () => {
  let committee: Committee;
  beforeEach(() => (committee = new Committee()));
  afterEach(() => committee.close());

  const shown = async (client: LinliClient, lang?: string, view = 'answer'): Promise<LinliSurvey> =>
    show<LinliSurvey>(client, html`<linli-survey area=${area} view=${view}></linli-survey>`, lang);
  const sheet = async (lang?: string): Promise<LinliSurvey> => {
    const element = await shown(await committee.client('citizen'), lang);
    await until(() => element.shadowRoot?.querySelector('form input'));
    return element;
  };
  /** Chooses an option by the question's place (0: where one lives) and the option's. */
  const choose = (element: LinliSurvey, question: number, option: number): void => {
    const groups = [...(element.shadowRoot?.querySelectorAll('[role="radiogroup"]') ?? [])];
    groups[question]?.querySelectorAll('input')[option]?.click();
  };
  const answerAll = (element: LinliSurvey): void => [0, 1, 2].forEach((question) => choose(element, question, 0));
  const send = (element: LinliSurvey): void => find(element, 'form [type="submit"]').click();
  const focused = (element: LinliSurvey): Element | null | undefined => element.shadowRoot?.activeElement;

  describe('answering', () => {
    beforeEach(() => committee.open());

    it('asks where one lives and each question, says that nobody is known by it, and is accessible', async () => {
      const element = await sheet();
      const legends = [...(element.shadowRoot?.querySelectorAll('legend') ?? [])].map((legend) => legend.textContent?.trim());
      expect(legends).to.deep.equal(['您住在哪里？', '1. 您觉得您住的地方安全吗？', '2. 您知道当地正在开展平安建设吗？']);
      expect(textOf(element)).to.contain('不问姓名和电话').and.to.contain('不会保存');
      await expect(element).to.be.accessible();
    });

    it('counts the sheet, thanks, and says that there is no receipt', async () => {
      const element = await sheet();
      const told: unknown[] = [];
      element.addEventListener('linli-survey-answered', (event) => told.push((event as CustomEvent<unknown>).detail));
      answerAll(element);
      send(element);
      const thanks = await until(() => element.shadowRoot?.querySelector('.thanks'));
      expect(thanks.textContent).to.contain('没有回执');
      await until(() => focused(element) === thanks);
      expect(told).to.deep.equal([{ survey: { id: 'survey', area } }]);
      const survey = await committee.surveyOf('supervisor');
      expect(survey.tallies).to.deep.equal([{ stratum: 'e1', answered: 1, counts: {} }]);
      await expect(element).to.be.accessible();
    });

    it('goes by the keyboard alone', async () => {
      const element = await sheet();
      element.shadowRoot?.querySelector('input')?.focus();
      await sendKeys({ press: 'Space' });
      for (const key of ['ArrowDown', 'Tab', 'Space', 'Tab', 'Space', 'ArrowDown', 'Tab']) await sendKeys({ press: key });
      expect(focused(element)?.getAttribute('type')).to.equal('submit');
      await sendKeys({ press: 'Enter' });
      await until(() => element.shadowRoot?.querySelector('.thanks'));
      expect((await committee.surveyOf('supervisor')).tallies.map(({ stratum }) => stratum)).to.deep.equal(['e2']);
    });

    it('lists what was left out, takes focus there, and keeps what was chosen', async () => {
      const element = await sheet();
      choose(element, 1, 3);
      send(element);
      await until(() => focused(element)?.classList.contains('summary'));
      const lines = [...(element.shadowRoot?.querySelectorAll('.summary li') ?? [])].map((line) => line.textContent?.trim());
      expect(lines).to.deep.equal(['请选择您住的地方', '请回答第 2 题']);
      expect(find<HTMLInputElement>(element, '[role="radiogroup"]:nth-of-type(2) input:checked, input[name="q0"]:checked').value).to.equal('1');
    });

    it('keeps what was chosen when it cannot be sent, and counts a second try once', async () => {
      const client = await committee.client('citizen');
      const ids: (string | undefined)[] = [];
      const losing = instead(client, 'surveys', {
        act: async (on, action, args, options) => {
          ids.push(options?.id);
          const verdict = await client.surveys.act(on, action, args, options);
          if (ids.length === 1) throw new LinliError('offline', 'The answer was lost');
          return verdict;
        },
      });
      const element = await shown(losing);
      await until(() => element.shadowRoot?.querySelector('form input'));
      answerAll(element);
      send(element);
      await until(() => element.shadowRoot?.querySelector('.notice.danger'));
      expect(element.shadowRoot?.querySelectorAll('input:checked').length).to.equal(3);
      send(element);
      await until(() => element.shadowRoot?.querySelector('.thanks'));
      expect(ids[0]).to.match(/^[0-9a-f]{32}$/).and.to.equal(ids[1]);
      expect((await committee.surveyOf('supervisor')).tallies[0]?.answered).to.equal(1);
    });

    it('keeps nothing on the device, before or after', async () => {
      const client = await committee.client('citizen');
      const saved: string[] = [];
      const watched: LinliClient = { ...client, drafts: { load: (key) => client.drafts.load(key), save: async (key) => void saved.push(key), remove: (key) => client.drafts.remove(key) } };
      const element = await shown(watched);
      await until(() => element.shadowRoot?.querySelector('form input'));
      answerAll(element);
      await new Promise((resolve) => setTimeout(resolve, 600));
      element.remove();
      expect(saved).to.deep.equal([]);
    });

    it('stays as it is chosen while others answer', async () => {
      const element = await sheet();
      choose(element, 1, 2);
      await committee.survey('citizen', 'answer', { stratum: 'w1', answers: { safety: '4', awareness: 'yes' } });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(find<HTMLInputElement>(element, 'input[name="q0"]:checked').value).to.equal('2');
    });

    it('lets the host send it, and then knows nothing of it', async () => {
      const element = await sheet();
      element.addEventListener('linli-survey-answer-request', (event) => event.preventDefault());
      answerAll(element);
      send(element);
      await until(() => element.shadowRoot?.querySelector('.thanks'));
      expect((await committee.surveyOf('supervisor')).tallies).to.deep.equal([]);
      element.startAgain();
      await until(() => element.shadowRoot?.querySelector('form input'));
      expect(element.shadowRoot?.querySelectorAll('input:checked').length).to.equal(0);
    });

    it('asks of one subject, or not at all where the page is for one stratum', async () => {
      const element = await sheet();
      element.subject = 'east';
      await element.updateComplete;
      expect([...(element.shadowRoot?.querySelectorAll('input[name="where"]') ?? [])].map((input) => (input as HTMLInputElement).value)).to.deep.equal(['e1', 'e2']);
      element.stratum = 'e2';
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('input[name="where"]')).to.equal(null);
      [0, 1].forEach((question) => choose(element, question, 0));
      send(element);
      await until(() => element.shadowRoot?.querySelector('.thanks'));
      expect((await committee.surveyOf('supervisor')).tallies.map(({ stratum }) => stratum)).to.deep.equal(['e2']);
    });

    it('is not for staff, and not after its last day', async () => {
      const staff = await shown(await committee.client('works'));
      await until(() => textOf(staff).includes('不能作答'));
      expect(staff.shadowRoot?.querySelector('form')).to.equal(null);
      committee.now = Date.parse('2026-07-01T00:00:00+08:00');
      const late = await shown(await committee.client('citizen'));
      await until(() => textOf(late).includes('已经结束'));
      expect(late.shadowRoot?.querySelector('form')).to.equal(null);
    });

    it('speaks English throughout', async () => {
      const element = await sheet('en');
      send(element);
      await until(() => element.shadowRoot?.querySelector('.summary'));
      expectEnglish(element);
      answerAll(element);
      send(element);
      await until(() => element.shadowRoot?.querySelector('.thanks'));
      expectEnglish(element);
    });
  });

  describe('results', () => {
    const ready = async (client: LinliClient, lang?: string): Promise<LinliSurvey> => {
      const element = await shown(client, lang, 'results');
      await until(() => element.shadowRoot?.querySelector('.question'));
      return element;
    };

    it('shows shares with n and intervals, hides what is too few, and says what was left out', async () => {
      await committee.closeSurvey();
      const element = await ready(await committee.client('supervisor'));
      const text = textOf(element);
      expect(text).to.contain('68.00%，160 份').and.to.contain('不足 5 份，不显示').and.to.contain('没有答卷');
      expect(text).to.contain('样本不足，仅供参考：东街道。').and.to.contain('东街道：Pond没有有效答卷');
      const cellsOf = [...(element.shadowRoot?.querySelectorAll('[data-question="safety"] tbody tr') ?? [])].map((row) => [...row.children].map((one) => one.textContent?.trim()));
      expect(cellsOf[0]?.slice(0, 4)).to.deep.equal(['东街道', '170', '160', '68.00%']);
      expect(cellsOf[1]).to.deep.equal(['西街道', '4', '4', '不足 5 份，不显示']);
      await expect(element).to.be.accessible();
    });

    it('says what is below its threshold, and hands over the order to rectify', async () => {
      await committee.closeSurvey();
      const element = await ready(await committee.client('supervisor'));
      const told = new Promise<SurveyRectifyDetail>((resolve) => element.addEventListener('linli-survey-rectify', (event) => resolve((event as CustomEvent<SurveyRectifyDetail>).detail)));
      find(element, '.below [data-subject="east"] button').click();
      const { rectification } = await told;
      expect([rectification.certain, rectification.values['unit'], rectification.values['source']]).to.deep.equal([true, 'east', 'survey']);
    });

    it('shows the public what is published, without steps, orders and counts of answers', async () => {
      await committee.closeSurvey();
      const waiting = await shown(await committee.client('citizen'), undefined, 'results');
      await until(() => textOf(waiting).includes('还没有测评结果'));
      await committee.survey('head', 'publish');
      await until(() => waiting.shadowRoot?.querySelector('.question'));
      expect(waiting.shadowRoot?.querySelector('.below button, .desk, .options')).to.equal(null);
      await expect(waiting).to.be.accessible();
    });

    it('shows how many have answered while it runs, and not what; then closes it after a second look', async () => {
      await committee.open();
      await committee.survey('citizen', 'answer', { stratum: 'e1', answers: { safety: '4', awareness: 'yes' } });
      const element = await shown(await committee.client('supervisor'), undefined, 'results');
      await until(() => textOf(element).includes('1 / 50 份'));
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[data-step="close"]'))).click();
      await until(() => focused(element)?.id === 'confirm-text');
      find(element, '[data-confirm="close"]').click();
      await until(() => focused(element)?.classList.contains('done'));
      expect(textOf(element)).to.contain('调查已经结束');
      expect((await committee.surveyOf('supervisor')).status).to.equal('closed');
    });

    it('says what people who came by themselves stand for', async () => {
      await committee.closeSurvey(surveyDesign, cells);
      const element = await ready(await committee.client('supervisor'));
      expect(textOf(element)).to.contain('自愿填写，不是抽样');
    });

    it('speaks English throughout', async () => {
      await committee.closeSurvey(agencyDesign, cells);
      expectEnglish(await ready(await committee.client('supervisor'), 'en'));
    });
  });

  it('says that there is none, that it cannot be had, and tries again', async () => {
    const client = await committee.client('citizen');
    const empty = await shown(client);
    await until(() => textOf(empty).includes('没有正在进行的测评'));
    await committee.open();
    let offline = true;
    const failing = instead(client, 'surveys', {
      watch: (where, options) => {
        if (offline) throw new LinliError('forbidden', 'No');
        return client.surveys.watch(where, options);
      },
    });
    const element = await shown(failing);
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('.notice.danger .button'));
    offline = false;
    retry.click();
    await until(() => element.shadowRoot?.querySelector('form input'));
  });
});
