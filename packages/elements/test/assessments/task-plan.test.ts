import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LinliError, type LinliClient } from '@linli/client';
import '@linli/elements/assessments/task-plan/define.js';
import type { LinliTaskPlan, TaskPlanActionApplied } from '@linli/elements';
import { expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { instead, withLateDrafts } from '../desks.js';
import { Committee, type PostName } from './survey-support.js';

describe('linli-task-plan', () => {
  let committee: Committee;
  beforeEach(async () => {
    committee = new Committee();
    await committee.adopt();
  });
  afterEach(() => committee.close());

  const shown = async (client: LinliClient, lang?: string): Promise<LinliTaskPlan> => {
    const element = await show<LinliTaskPlan>(client, html`<linli-task-plan></linli-task-plan>`, lang);
    await until(() => element.shadowRoot?.querySelector('.task'));
    return element;
  };
  const seenBy = async (name: PostName, lang?: string): Promise<LinliTaskPlan> => shown(await committee.client(name), lang);
  const step = (element: LinliTaskPlan, milestone: string, name: string): Promise<HTMLElement> =>
    until(() => element.shadowRoot?.querySelector<HTMLElement>(`[data-milestone="${milestone}"] [data-step="${name}"]`));
  const type = (element: LinliTaskPlan, name: string, value: string): void => {
    const control = find<HTMLInputElement>(element, `.form [name="${name}"]`);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const send = (element: LinliTaskPlan): void => find(element, '.form [type="submit"]').click();
  const done = (element: LinliTaskPlan): Promise<Element> => until(() => element.shadowRoot?.querySelector('.milestone .done'));
  const focused = (element: LinliTaskPlan): Element | null | undefined => element.shadowRoot?.activeElement;

  it('shows tasks, milestones and how far they are, and is accessible', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 10, words: 'Ten' });
    const element = await seenBy('supervisor');
    await step(element, 'a', 'confirm');
    const text = textOf(element);
    expect(text).to.contain('10 / 40 处').and.to.contain('逾期未完成').and.to.contain('已确认 0%，自报 7.5%');
    await expect(element).to.be.accessible();
    for (const view of ['timeline', 'table'] as const) {
      element.view = view;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
  });

  it('lets its owner report, and nobody else', async () => {
    const element = await seenBy('works');
    (await step(element, 'a', 'report')).click();
    expect(element.shadowRoot?.querySelector('[data-milestone="b"] .steps, [data-milestone="c"] .steps')).to.equal(null);
    await until(() => focused(element)?.id === 'form-title');
    type(element, 'amount', '12');
    type(element, 'words', '装了十二处');
    const told = new Promise<TaskPlanActionApplied>((resolve) => element.addEventListener('linli-task-plan-action-applied', (event) => resolve((event as CustomEvent<TaskPlanActionApplied>).detail)));
    send(element);
    const news = await done(element);
    await until(() => focused(element) === news);
    expect((await told).action).to.equal('report');
    const [report] = (await committee.planOf('supervisor')).reports;
    expect([report?.amount, report?.words, report?.by]).to.deep.equal(['12', '装了十二处', { role: 'handler', organisation: 'works' }]);
    await until(() => textOf(element).includes('12 / 40 处'));
  });

  it('says what is missing at its field, and keeps what was typed', async () => {
    const element = await seenBy('works');
    (await step(element, 'a', 'report')).click();
    await until(() => element.shadowRoot?.querySelector('.form [name="amount"]'));
    type(element, 'amount', '12');
    send(element);
    await until(() => element.shadowRoot?.querySelector('.form .error'));
    expect(find<HTMLInputElement>(element, '.form [name="amount"]').value).to.equal('12');
    await until(() => focused(element)?.getAttribute('name') === 'words');
  });

  it('keeps a report that was not sent on this device', async () => {
    const element = await seenBy('works');
    (await step(element, 'a', 'report')).click();
    await until(() => element.shadowRoot?.querySelector('.form [name="words"]'));
    type(element, 'words', '还没有写完');
    element.remove();
    const again = await seenBy('works');
    (await step(again, 'a', 'report')).click();
    await until(() => again.shadowRoot?.querySelector<HTMLTextAreaElement>('.form [name="words"]')?.value === '还没有写完');
    expect(textOf(again)).to.contain('已恢复');
  });

  it('leaves what is typed and the focus alone when the draft comes late', async () => {
    const client = await committee.client('works');
    await client.drafts.save('task-plan/plan/a/report/', { amount: 3, words: '上次写的' });
    const late = withLateDrafts(client);
    const element = await shown(late.client);
    (await step(element, 'a', 'report')).click();
    await until(() => focused(element)?.id === 'form-title');
    find(element, '.form [name="amount"]').focus();
    type(element, 'amount', '12');
    send(element);
    await until(() => focused(element)?.getAttribute('name') === 'words');
    find(element, '.form [name="amount"]').focus();
    late.release();
    await until(() => textOf(element).includes('已恢复'));
    expect(find<HTMLInputElement>(element, '.form [name="amount"]').value).to.equal('12');
    expect(find<HTMLTextAreaElement>(element, '.form [name="words"]').value).to.equal('上次写的');
    expect(element.shadowRoot?.querySelector('.form .error')).to.equal(null);
    expect(focused(element)?.getAttribute('name')).to.equal('amount');
    element.remove();
    await until(async () => (await client.drafts.load('task-plan/plan/a/report/'))?.values['amount'] === 12);
    expect((await client.drafts.load('task-plan/plan/a/report/'))?.values).to.deep.equal({ amount: 12, words: '上次写的' });
    await client.drafts.remove('task-plan/plan/a/report/');
  });

  it('keeps on this device what is typed and what the draft has, when the form goes before the draft was read', async () => {
    const client = await committee.client('works');
    await client.drafts.save('task-plan/plan/a/report/', { amount: 3, words: '上次写的' });
    const late = withLateDrafts(client);
    const element = await shown(late.client);
    (await step(element, 'a', 'report')).click();
    await until(() => element.shadowRoot?.querySelector('.form [name="amount"]'));
    type(element, 'amount', '12');
    element.remove();
    late.release();
    await until(async () => (await client.drafts.load('task-plan/plan/a/report/'))?.values['amount'] === 12);
    expect((await client.drafts.load('task-plan/plan/a/report/'))?.values).to.deep.equal({ amount: 12, words: '上次写的' });
    await client.drafts.remove('task-plan/plan/a/report/');
  });

  it('leaves whoever has gone on elsewhere where they are, when the answer comes', async () => {
    const client = await committee.client('works');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const slow = instead(client, 'taskPlans', { act: (...args) => held.then(() => client.taskPlans.act(...args)) });
    const element = await shown(slow);
    (await step(element, 'a', 'report')).click();
    await until(() => focused(element)?.id === 'form-title');
    type(element, 'amount', '12');
    type(element, 'words', '装了十二处');
    find(element, '.form [type="submit"]').focus();
    send(element);
    const fold = find(element, '[data-task="A1"] .fold');
    fold.focus();
    answer();
    await done(element);
    await until(() => textOf(element).includes('12 / 40 处'));
    expect(focused(element)).to.equal(fold);
  });

  it('lets the assessor return with a reason, and confirm', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 40, words: 'All' });
    const element = await seenBy('supervisor');
    (await step(element, 'a', 'return')).click();
    await until(() => element.shadowRoot?.querySelector('.form [name="words"]'));
    send(element);
    await until(() => element.shadowRoot?.querySelector('.form .error'));
    type(element, 'words', '没有验收表');
    send(element);
    await done(element);
    await until(() => textOf(element).includes('没有验收表'));
    expect(element.shadowRoot?.querySelector('[data-milestone="a"] [data-step="confirm"]')).to.equal(null);
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 40, words: 'Again' });
    (await step(element, 'a', 'confirm')).click();
    await until(() => element.shadowRoot?.querySelector('.form'));
    send(element);
    await until(() => element.shadowRoot?.querySelector('.milestone.done'));
    expect(textOf(element)).to.contain('已确认 30%');
  });

  it('does not confirm a report that the reader has not seen', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 10, words: 'Ten' });
    const element = await seenBy('supervisor');
    (await step(element, 'a', 'confirm')).click();
    await until(() => element.shadowRoot?.querySelector('.form [type="submit"]'));
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 20, words: 'Twenty' });
    await until(() => textOf(element).includes('责任单位已有新的填报'));
    expect(element.shadowRoot?.querySelector('.form [type="submit"]')).to.equal(null);
  });

  it('moves a day for a reason, and shows the old one', async () => {
    const element = await seenBy('head');
    (await step(element, 'b', 'amend')).click();
    await until(() => element.shadowRoot?.querySelector('.form [name="reason"]'));
    type(element, 'due', '2026-08-31');
    type(element, 'reason', '汛期');
    send(element);
    await done(element);
    const milestone = find(element, '[data-milestone="b"]');
    await until(() => milestone.querySelector('del')?.textContent?.includes('2026年6月10日'));
    expect(milestone.textContent).to.contain('汛期').and.to.contain('2026年8月31日').and.to.contain('未到期');
    await expect(element).to.be.accessible();
  });

  it('is narrowed to an organisation and to what is late, and says how many are left', async () => {
    const element = await seenBy('supervisor');
    const choose = async (name: string, value: string): Promise<void> => {
      const select = find<HTMLSelectElement>(element, `select[name="${name}"]`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    const shownMilestones = (): (string | undefined)[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-milestone]') ?? [])].map(({ dataset }) => dataset['milestone']);
    expect(shownMilestones()).to.deep.equal(['a', 'b', 'c']);
    await choose('state', 'late');
    expect(shownMilestones()).to.deep.equal(['b']);
    expect(textOf(element)).to.contain('显示 1 个节点，共 3 个');
    await choose('organisation', 'works');
    expect(textOf(element)).to.contain('没有符合条件的节点');
    find(element, '[data-clear]').click();
    await element.updateComplete;
    expect(shownMilestones()).to.deep.equal(['a', 'b', 'c']);
  });

  it('folds by the keyboard, and is printed unfolded', async () => {
    const element = await seenBy('supervisor');
    const fold = find(element, '[data-task="A1"] .fold');
    fold.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => fold.getAttribute('aria-expanded') === 'false');
    const open = (): boolean => element.shadowRoot?.querySelector('[data-milestone="a"]') !== null;
    expect(open()).to.equal(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(open()).to.equal(false);
  });

  it('shows what is finished as one line, until it is asked for', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 40, words: 'All' });
    await committee.taskPlan('supervisor', 'confirm', { report: (await committee.planOf('works')).reports[0]?.id, words: '' });
    const element = await seenBy('supervisor');
    const facts = (id: string): boolean => element.shadowRoot?.querySelector(`[data-milestone="${id}"] .facts`) !== null;
    expect([facts('a'), facts('b')]).to.deep.equal([false, true]);
    expect(find(element, '[data-milestone="a"]').textContent).to.contain('得分 30.00 / 30.00');
    find(element, '[data-milestone="a"] .fold').click();
    await element.updateComplete;
    expect(facts('a')).to.equal(true);
    find(element, '[data-milestone="b"] .fold').click();
    await element.updateComplete;
    expect(facts('b')).to.equal(false);
    find(element, '[data-fold]').click();
    await element.updateComplete;
    expect([facts('a'), facts('b')]).to.deep.equal([true, true]);
    await expect(element).to.be.accessible();
  });

  it('totals by organisation are those of the plan', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 10, words: 'Ten' });
    const element = await seenBy('supervisor');
    const rows = [...(element.shadowRoot?.querySelectorAll('.organisations tbody tr') ?? [])].map((row) => Number.parseFloat(row.children[2]?.textContent ?? ''));
    const [total] = [...(element.shadowRoot?.querySelectorAll('.organisations tfoot tr') ?? [])].map((row) => Number.parseFloat(row.children[2]?.textContent ?? ''));
    expect([rows.reduce((sum, one) => sum + one, 0), total]).to.deep.equal([7.5, 7.5]);
  });

  it('looks at another day without doing anything there', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 10, words: 'Ten' });
    const element = await seenBy('supervisor');
    await step(element, 'a', 'confirm');
    element.day = '2026-06-01';
    await element.updateComplete;
    expect(textOf(element)).to.contain('0 / 40 处');
    expect(element.shadowRoot?.querySelector('.steps')).to.equal(null);
  });

  it('closes the plan after a second look', async () => {
    const element = await seenBy('head');
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('.desk [data-step="close"]'))).click();
    await until(() => focused(element)?.id === 'confirm-text');
    find(element, '[data-confirm="close"]').click();
    await until(() => focused(element)?.classList.contains('done'));
    expect((await committee.planOf('head')).status).to.equal('closed');
  });

  it('is not shown to whoever has no part in it, and says why it cannot be had', async () => {
    const none = await show<LinliTaskPlan>(await committee.client('citizen'), html`<linli-task-plan area="360102"></linli-task-plan>`);
    await until(() => textOf(none).includes('还没有任务分解'));
    const client = await committee.client('supervisor');
    const failing = instead(client, 'taskPlans', { watch: () => { throw new LinliError('offline', 'No'); } });
    const element = await show<LinliTaskPlan>(failing, html`<linli-task-plan></linli-task-plan>`);
    await until(() => element.shadowRoot?.querySelector('.notice.danger .button'));
  });

  it('speaks English throughout', async () => {
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 10, words: 'Ten', files: [{ name: 'list.pdf', sha256: 'a'.repeat(64) }] });
    await committee.taskPlan('supervisor', 'return', { report: (await committee.planOf('works')).reports[0]?.id, words: 'No list' });
    await committee.taskPlan('works', 'report', { milestone: 'a', amount: 12, words: 'Twelve' });
    await committee.taskPlan('head', 'amend', { milestone: 'b', change: { due: '2026-08-31' }, reason: 'Floods' });
    const element = await seenBy('head', 'en');
    (await step(element, 'a', 'confirm')).click();
    await until(() => element.shadowRoot?.querySelector('.form'));
    expectEnglish(element);
    for (const view of ['timeline', 'table'] as const) {
      element.view = view;
      await element.updateComplete;
      expectEnglish(element);
    }
  });
});
