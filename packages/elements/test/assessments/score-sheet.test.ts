import { expect, html, oneEvent } from '@open-wc/testing';
import { LinliError, type LinliClient } from '@linli/client';
import { reviewTotals } from '@linli/model';
import '@linli/elements/assessments/score-sheet/define.js';
import type { LinliScoreSheet, ScoreSubmitRequest } from '@linli/elements';
import { sendKeys } from '@web/test-runner-commands';
import { expectEnglish, find, show, textOf, until } from '../cases/support.js';
import { instead, withLateDrafts } from '../desks.js';
import { area, Hall, plan } from './score-sheet-support.js';

const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
const shown = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const wait = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): Promise<E> => until(() => element.shadowRoot?.querySelector<E>(selector));

function enter(element: LinliScoreSheet, selector: string, text: string): void {
  const control = find<HTMLInputElement>(element, selector);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(element: LinliScoreSheet, selector: string): Promise<void> {
  (await wait(element, selector)).click();
  await element.updateComplete;
}

/** Nothing is heard of what others do. */
function never(): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
}

/** Fills the sheet in and hands it in. */
async function handIn(element: LinliScoreSheet, work = '50', report = '30', words = ''): Promise<void> {
  await wait(element, '#points-1');
  enter(element, '#points-0', work);
  enter(element, '#points-1', report);
  enter(element, '#comment', words);
  await element.updateComplete;
  await press(element, '.bar-bottom .button');
  await press(element, '#send');
}

describe('linli-score-sheet', () => {
  const hall = new Hall();
  after(() => hall.close());

  it('shows who is up, the criteria with their anchors, and that it is blind', async () => {
    const element = await hall.sheet('justice', await hall.review());
    await until(() => textOf(element).includes('东街道'));
    for (const words of ['2026 年上半年述职评议', '2 号席位 · 部门评委 · 区司法局', '其他评委的分数在全部评完后显示。', '工作实绩 满分 60', '优 54–60 分', '良 45–54 分', '差 0–45 分', '实绩突出，群众认可', '现场述职 满分 40', '已评 0 个，共 2 个']) expect(textOf(element)).to.contain(words);
    expect(all(element, '.agenda .line').map(shown)).to.deep.equal(['1 东街道 ● 正在评议 · 4 个席位中 0 个已交', '2 西街道 ○ 等候']);
    await expect(element).to.be.accessible();
  });

  it('is filled in with the keyboard alone, and sums as it goes', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    (await wait(element, '#points-0')).focus();
    await sendKeys({ type: '50' });
    for (const key of ['ArrowUp', 'ArrowUp', 'PageUp', 'ArrowDown']) await sendKeys({ press: key });
    await until(() => find<HTMLInputElement>(element, '#points-0').value === '55.5');
    expect(shown(find(element, '[data-criterion="work"] .anchor[aria-pressed="true"] .band'))).to.equal('优 54–60 分');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => find<HTMLInputElement>(element, '#points-0').value === '45');
    find(element, '#points-1').focus();
    await sendKeys({ type: '２９．５' });
    await until(() => shown(find(element, 'output')) === '74.5');
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot?.activeElement?.id === 'confirm-title');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot?.activeElement?.id === 'handed-in');
    expect((await hall.state('police', id)).sheets.map(({ seat, scores, words }) => ({ seat, scores, words }))).to.deep.equal([{ seat: '4', scores: { work: 45, report: 29.5 }, words: '' }]);
  });

  it('steps by half a point and never leaves the range', async () => {
    const element = await hall.sheet('police', await hall.review());
    const [less, more] = all<HTMLButtonElement>(element, '[data-criterion="report"] .step');
    const input = await wait<HTMLInputElement>(element, '#points-1');
    const pressed = async (button: HTMLButtonElement | undefined): Promise<string> => {
      button?.click();
      await element.updateComplete;
      return input.value;
    };
    expect([await pressed(less), await pressed(more), await pressed(less)]).to.deep.equal(['40', '40', '39.5']);
    enter(element, '#points-1', '0');
    expect([await pressed(less), await pressed(more)]).to.deep.equal(['0', '0.5']);
  });

  it('says what is wrong at its place, leads there, and sends nothing', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    await wait(element, '#points-0');
    enter(element, '#points-0', '61');
    await press(element, '.bar-bottom .button');
    await until(() => element.shadowRoot?.activeElement?.id === 'summary');
    expect(all(element, '#summary a').map(shown)).to.deep.equal(['工作实绩不能大于 60', '请填写现场述职']);
    expect(shown(find(element, '#error-0'))).to.equal('错误：工作实绩不能大于 60');
    expect(find(element, '#points-0').getAttribute('aria-describedby')).to.contain('error-0');
    await expect(element).to.be.accessible();
    find(element, '#summary li:last-child a').click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('points-1');
    expect(find<HTMLInputElement>(element, '#points-0').value).to.equal('61');
    expect((await hall.state('police', id)).sheets).to.have.length(0);
  });

  it('asks once more before it sends, tells the host first, and takes back what is changed', async () => {
    const id = await hall.review();
    const element = await hall.sheet('justice', id);
    await handInUpToConfirm(element);
    expect(shown(find(element, '.confirm'))).to.contain('确认提交对东街道的评分？').and.contain('合计80.5 / 100').and.contain('讲得实在');
    await expect(element).to.be.accessible();
    find(element, '.confirm .row .button:last-child').click();
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, '#points-0').value).to.equal('50.5');
    await press(element, '.bar-bottom .button');
    const asked = oneEvent(element, 'linli-score-submit-request');
    const told = oneEvent(element, 'linli-score-submitted');
    await press(element, '#send');
    const { detail } = (await asked) as CustomEvent<ScoreSubmitRequest>;
    expect({ review: detail.review, seat: detail.seat, subject: detail.subject, scores: detail.scores, words: detail.words }).to.deep.equal({ review: id, seat: '2', subject: 'east', scores: { work: 50.5, report: 30 }, words: '讲得实在' });
    expect(((await told) as CustomEvent).detail).to.deep.equal({ review: id, seat: '2', subject: 'east', version: 4 });
    await until(() => textOf(element).includes('评分已提交。'));

    async function handInUpToConfirm(sheet: LinliScoreSheet): Promise<void> {
      await wait(sheet, '#points-1');
      enter(sheet, '#points-0', '50.5');
      enter(sheet, '#points-1', '30');
      enter(sheet, '#comment', '讲得实在');
      await press(sheet, '.bar-bottom .button');
      await wait(sheet, '.confirm');
      await until(() => textOf(sheet).includes('东街道'));
    }
  });

  it('leaves the sending to a host that takes it over', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    element.addEventListener('linli-score-submit-request', (event) => event.preventDefault());
    const told = oneEvent(element, 'linli-score-submitted');
    await handIn(element);
    expect(((await told) as CustomEvent).detail.version).to.equal(undefined);
    expect((await hall.state('police', id)).sheets).to.have.length(0);
  });

  it('shows nobody else’s scores until all have scored, then all at once, those left out struck through', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    await hall.score(id, '1', 55.5, 'from the leaders');
    await hall.score(id, '2', 50);
    await handIn(element, '59', '30', '有干劲');
    await until(() => textOf(element).includes('4 个席位中 3 个已交'));
    for (const hidden of ['85.5', '80', '55.5', 'from the leaders']) expect(textOf(element)).to.not.contain(hidden);
    expect(textOf(element)).to.contain('其他评委的分数在全部评完后显示。');
    await expect(element).to.be.accessible();
    await hall.score(id, '3', 45);
    await wait(element, '.result');
    // 0.6 × 85.5 + 0.4 × (80 + 75) ÷ 2; the 89 is left out.
    expect(shown(find(element, '.outcome'))).to.equal('82.3 / 100 目前第 1 名');
    expect(all(element, '.score').map(shown)).to.deep.equal(['1 85.5', '2 80', '3 75', '4 89 最高']);
    expect(all(element, '.score s').map(shown)).to.deep.equal(['89']);
    expect(all(element, '.twin tbody tr').map((row) => [...row.children].map(shown).join(' '))).to.deep.equal(['1 领导评委 85.5 计入', '2 部门评委 80 计入', '3 部门评委 75 计入', '4 部门评委 89 去掉（最高）']);
    expect(all(element, '.comments li').map(shown)).to.deep.equal(['from the leaders', '有干劲']);
    find<HTMLDetailsElement>(element, '.twin').open = true;
    await expect(element).to.be.accessible();
  });

  it('lets scores be corrected until all have scored', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    await handIn(element, '40');
    await press(element, '#correct');
    expect(find<HTMLInputElement>(element, '#points-0').value).to.equal('40');
    await handIn(element, '41');
    await until(() => textOf(element).includes('评分已提交。'));
    expect((await hall.state('police', id)).sheets.map(({ scores }) => scores)).to.deep.equal([{ work: 41, report: 30 }]);
  });

  it('keeps what was typed for its seat and subject, on this device, until it is handed in', async () => {
    const id = await hall.review();
    const element = await hall.sheet('justice', id, { seat: '3' });
    await wait(element, '#points-0');
    enter(element, '#points-0', '47.');
    enter(element, '#comment', '还在写');
    element.remove();
    const again = await hall.sheet('justice', id, { seat: '3' });
    await until(() => find<HTMLTextAreaElement>(again, '#comment').value === '还在写');
    expect(find<HTMLInputElement>(again, '#points-0').value).to.equal('47.');
    expect(textOf(again)).to.contain('已恢复您在 2026年7月2日 周四 09:00 填写、还没有提交的内容。');
    const other = await hall.sheet('justice', id, { seat: '2' });
    await wait(other, '#points-0');
    expect(find<HTMLInputElement>(other, '#points-0').value).to.equal('');
    await handIn(again, '47');
    await until(() => textOf(again).includes('评分已提交。'));
    again.remove();
    const last = await hall.sheet('justice', id, { seat: '3' });
    await wait(last, '#correct');
    expect(textOf(last)).to.not.contain('已恢复');
  });

  it('leaves what is typed and the focus alone when the draft comes late', async () => {
    const id = await hall.review();
    const client = await hall.client('police');
    const key = `score-sheet.${id}.4.east`;
    await client.drafts.save(key, { work: '11', report: '22' });
    const late = withLateDrafts(client);
    const element = await show<LinliScoreSheet>(late.client, html`<linli-score-sheet area=${area} review-id=${id}></linli-score-sheet>`);
    (await wait(element, '#points-0')).focus();
    enter(element, '#points-0', '47');
    late.release();
    await until(() => textOf(element).includes('已恢复'));
    expect(['#points-0', '#points-1'].map((each) => find<HTMLInputElement>(element, each).value)).to.deep.equal(['47', '22']);
    expect(element.shadowRoot?.activeElement?.id).to.equal('points-0');
    element.remove();
    await until(async () => (await client.drafts.load(key))?.values['work'] === '47');
    expect((await client.drafts.load(key))?.values).to.deep.equal({ work: '47', report: '22' });
    await client.drafts.remove(key);
  });

  it('keeps what is typed while the review changes around it, and in the middle of a composition', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    const comment = await wait<HTMLTextAreaElement>(element, '#comment');
    comment.focus();
    comment.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    comment.value = 'hen sh';
    comment.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, inputType: 'insertCompositionText' }));
    await hall.score(id, '1', 50);
    await until(() => textOf(element).includes('4 个席位中 1 个已交'));
    expect(comment.isConnected && comment.value === 'hen sh' && element.shadowRoot?.activeElement === comment).to.equal(true);
    const enterKey = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    find(element, '#points-0').dispatchEvent(enterKey);
    expect(enterKey.defaultPrevented).to.equal(true);
    comment.value = '很实';
    comment.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    comment.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await handIn(element, '50', '30', comment.value);
    await until(() => textOf(element).includes('评分已提交。'));
    expect((await hall.state('police', id)).sheets.find(({ seat }) => seat === '4')?.words).to.equal('很实');
  });

  it('counts a comment that is too long, and does not cut it', async () => {
    const element = await hall.sheet('police', await hall.review());
    await wait(element, '#comment');
    enter(element, '#points-0', '50');
    enter(element, '#points-1', '30');
    enter(element, '#comment', '长'.repeat(503));
    await press(element, '.bar-bottom .button');
    await until(() => element.shadowRoot?.activeElement?.id === 'comment');
    expect(shown(find(element, '#comment-over'))).to.equal('点评超出 3 字，请删减。');
  });

  it('recuses a seat with a reason, which it asks for', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    await press(element, '#recuse');
    await until(() => element.shadowRoot?.activeElement?.id === 'reason-title');
    await press(element, '.reason .button.danger');
    await until(() => element.shadowRoot?.activeElement?.id === 'reason');
    expect(shown(find(element, '#reason-error'))).to.equal('错误：请写明理由。');
    await expect(element).to.be.accessible();
    enter(element, '#reason', '与该街道有共建项目');
    await press(element, '.reason .button.danger');
    await until(() => textOf(element).includes('您的席位对这个单位回避，不评分。'));
    expect((await hall.state('police', id)).recusals.map(({ seat, subject, ground, words }) => ({ seat, subject, ground, words }))).to.deep.equal([{ seat: '4', subject: 'east', ground: 'declared', words: '与该街道有共建项目' }]);
  });

  it('lets an organisation with two seats choose between them', async () => {
    const id = await hall.review();
    const element = await hall.sheet('justice', id);
    const choice = await wait<HTMLSelectElement>(element, '#seat');
    await wait(element, '#points-0');
    enter(element, '#points-0', '33');
    choice.value = '3';
    choice.dispatchEvent(new Event('change'));
    await until(() => textOf(element).includes('3 号席位 · 部门评委'));
    expect(find<HTMLInputElement>(element, '#points-0').value).to.equal('');
    choice.value = '2';
    choice.dispatchEvent(new Event('change'));
    await until(() => find<HTMLInputElement>(element, '#points-0').value === '33');
  });

  it('tells a judge who was too late', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    await wait(element, '#points-0');
    enter(element, '#points-0', '33');
    await hall.score(id, '1', 50);
    await hall.act('convener', id, 'closeSubject', { subject: 'east', words: '时间到' });
    await until(() => textOf(element).includes('您填写的分数没有提交'));
    expect(textOf(element)).to.contain('评分的席位太少，没有总分').and.contain('提前结束评分：时间到');
  });

  it('shows the refusal where the rules refuse, and keeps what was typed', async () => {
    const id = await hall.review();
    const client = instead(await hall.client('police'), 'reviews', { watch: never });
    const element = await show<LinliScoreSheet>(client, html`<linli-score-sheet .review=${await hall.state('police', id)}></linli-score-sheet>`);
    await wait(element, '#points-0');
    await hall.act('convener', id, 'absent', { seat: '4' });
    await handIn(element, '51');
    await until(() => textOf(element).includes('这个席位已登记缺席，请联系会议召集单位。'));
    expect(find<HTMLInputElement>(element, '#points-0').value).to.equal('51');
    expect((await hall.state('police', id)).sheets).to.have.length(0);
  });

  it('sends again under the same id after the network failed, so that it counts once', async () => {
    const id = await hall.review();
    const client = await hall.client('police');
    const ids: (string | undefined)[] = [];
    let failures = 1;
    const act: LinliClient['reviews']['act'] = async (on, action, args, options) => {
      ids.push(options?.id);
      const verdict = await client.reviews.act(on, action, args, options);
      if (failures-- > 0) throw new LinliError('offline', 'No network');
      return verdict;
    };
    const given = await hall.state('police', id);
    const element = await show<LinliScoreSheet>(instead(client, 'reviews', { act, watch: never }), html`<linli-score-sheet .review=${given}></linli-score-sheet>`);
    await handIn(element);
    await until(() => textOf(element).includes('网络已断开。您填写的内容已保留，恢复网络后请重试。'));
    await press(element, '#send');
    await until(() => textOf(element).includes('评分已提交。'));
    expect(ids).to.have.length(2);
    expect(ids[0]).to.be.a('string').and.equal(ids[1]);
    expect((await hall.state('police', id)).version).to.equal(given.version + 1);
  });

  it('lets the convener run the session: who has handed in, never what; who is absent; the next one; the end', async () => {
    const id = await hall.review('planned');
    const element = await hall.sheet('convener', id);
    await press(element, '#do-open');
    await press(element, '#do-call');
    await until(() => all(element, '.seats .seat').length === 4);
    await hall.score(id, '2', 48.5);
    await until(() => shown(find(element, '[data-seat="2"] .state')) === '✓ 已交');
    for (const hidden of ['48.5', '78.5']) expect(textOf(element)).to.not.contain(hidden);
    await until(() => textOf(element).includes('区公安分局'));
    expect(all(element, '.seats .seat').map(shown)).to.deep.equal([
      '1 区委政法委 领导评委 ○ 未交 登记缺席', '2 区司法局 部门评委 ✓ 已交', '3 区司法局 部门评委 ○ 未交 登记缺席', '4 区公安分局 部门评委 ○ 未交 登记缺席',
    ]);
    await expect(element).to.be.accessible();
    await press(element, '[data-seat="3"] .link-button');
    await until(() => shown(find(element, '[data-seat="3"]')).endsWith('— 缺席 已到场'));
    await press(element, '[data-seat="3"] .link-button');
    await until(() => shown(find(element, '[data-seat="3"]')).endsWith('○ 未交 登记缺席'));
    await press(element, '#do-closeSubject');
    await wait(element, '.reason');
    enter(element, '#reason', '评委外出处置突发事件');
    await press(element, '.reason .button.danger');
    await until(() => textOf(element).includes('提前结束评分：评委外出处置突发事件'));
    await press(element, '#do-call');
    await wait(element, '.seats');
    await hall.scoreAll(id, 'west');
    await press(element, '#do-close');
    await until(() => textOf(element).includes('评议结束，待公布'));
    const publisher = await hall.sheet('publisher', id);
    await press(publisher, '#do-publish');
    await until(() => textOf(publisher).includes('已公布'));
    expect(all(publisher, '.ranking tbody tr').map((row) => [...row.children].map(shown).join(' '))).to.deep.equal(['1 西街道 查看得分 82.3 85.5 77.5', '— 东街道 查看得分 评分的席位太少，没有总分 — —']);
    await expect(publisher).to.be.accessible();
  });

  it('shows published totals and places to everybody, and nothing else', async () => {
    const id = await hall.review();
    await hall.scoreAll(id);
    await hall.act('convener', id, 'call');
    await hall.score(id, '1', 40, '', 'west');
    for (const seat of ['2', '3', '4']) await hall.score(id, seat, 40, '', 'west');
    await hall.act('convener', id, 'close');
    const before = await show<LinliScoreSheet>(await hall.client('citizen'), html`<linli-score-sheet area=${area} review-id=${id}></linli-score-sheet>`);
    await until(() => textOf(before).includes('没有可以查看的述职评议'));
    await hall.act('publisher', id, 'publish');
    const element = await hall.sheet('citizen', id);
    await until(() => textOf(element).includes('西街道'));
    expect(all(element, '.ranking tbody tr').map((row) => [...row.children].map(shown).join(' '))).to.deep.equal(['1 东街道 82.3', '2 西街道 70']);
    for (const hidden of ['comment of seat', '85.5', '77.5', '区司法局', '评委组']) expect(textOf(element)).to.not.contain(hidden);
    await expect(element).to.be.accessible();
  });

  it('looks back at what is over while another is up', async () => {
    const id = await hall.review();
    await hall.scoreAll(id);
    await hall.act('convener', id, 'call');
    const element = await hall.sheet('police', id);
    await wait(element, '#points-0');
    enter(element, '#points-0', '44');
    await press(element, '.line[data-subject="east"] .look');
    await until(() => shown(element.shadowRoot?.querySelector('.outcome')) === '82.3 / 100 目前第 1 名');
    expect(element.shadowRoot?.activeElement?.id).to.equal('subject-title');
    await press(element, '.subject > .link-button');
    expect((await wait<HTMLInputElement>(element, '#points-0')).value).to.equal('44');
  });

  it('comes back to the sheet when the next one is called', async () => {
    const id = await hall.review();
    await hall.scoreAll(id);
    const element = await hall.sheet('police', id);
    await press(element, '.line[data-subject="east"] .look');
    await hall.act('convener', id, 'call');
    await wait(element, '#points-0');
    await until(() => shown(find(element, '#subject-title')) === '西街道');
  });

  it('does not take what is on its way for the sheet of the next one', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id);
    let letGo: () => void = () => undefined;
    element.addEventListener('linli-score-submit-request', (event) => (event as CustomEvent<ScoreSubmitRequest & { waitUntil(promise: Promise<unknown>): void }>).detail.waitUntil(new Promise<void>((resolve) => (letGo = resolve))), { once: true });
    await handIn(element);
    await hall.act('convener', id, 'closeSubject', { subject: 'east', words: '时间到' });
    await hall.act('convener', id, 'call');
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#points-0')?.value === '');
    enter(element, '#points-0', '44');
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await until(() => find<HTMLInputElement>(element, '#points-0').value === '44');
    expect((await hall.state('police', id)).sheets).to.have.length(0);
    expect(textOf(element)).to.not.contain('评分已提交');
  });

  it('works with a review that its host has, and says so where there is none, no client, or no network', async () => {
    const id = await hall.review();
    await hall.scoreAll(id);
    const given = await hall.state('police', id);
    const client = await hall.client('police');
    const element = await show<LinliScoreSheet>(client, html`<linli-score-sheet .review=${given}></linli-score-sheet>`);
    await wait(element, '.result');
    expect(reviewTotals(given)[0]?.total).to.equal('82.3');
    const none = await show<LinliScoreSheet>(client, html`<linli-score-sheet area=${area} review-id="nowhere"></linli-score-sheet>`);
    await until(() => textOf(none).includes('没有可以查看的述职评议'));
    const nobody = await show<LinliScoreSheet>(undefined, html`<linli-score-sheet></linli-score-sheet>`);
    expect(textOf(nobody)).to.contain('正在加载…');
    const failing = instead(client, 'reviews', { watch: () => { throw new LinliError('offline', 'No network'); } });
    const offline = await show<LinliScoreSheet>(failing, html`<linli-score-sheet area=${area}></linli-score-sheet>`);
    await until(() => textOf(offline).includes('网络已断开'));
    expect(shown(find(offline, '.button'))).to.equal('重试');
  });

  for (const [state, make] of [
    ['planned', () => hall.review('planned')], ['open', () => hall.review('open')], ['up', () => hall.review()],
    ['over', async () => { const id = await hall.review(); await hall.scoreAll(id); return id; }],
  ] as const) {
    it(`speaks English throughout: ${state}`, async () => {
      const id = await make();
      for (const post of ['convener', 'police', 'justice', 'east'] as const) {
        const element = await hall.sheet(post, id, { lang: 'en' });
        await until(() => textOf(element).includes('East Street'));
        expectEnglish(element);
      }
    });
  }

  it('speaks English and Traditional Chinese where something is wrong, asked, or published', async () => {
    const id = await hall.review();
    const element = await hall.sheet('police', id, { lang: 'en' });
    await wait(element, '#points-0');
    enter(element, '#points-0', '61');
    enter(element, '#comment', 'x'.repeat(501));
    await press(element, '.bar-bottom .button');
    await press(element, '#recuse');
    await press(element, '.reason .button.danger');
    await until(() => textOf(element).includes('East Street'));
    expectEnglish(element);
    await hall.scoreAll(id);
    await hall.act('convener', id, 'closeSubject', { subject: 'west', words: 'Flood duty' });
    await hall.act('convener', id, 'close');
    await hall.act('publisher', id, 'publish');
    for (const post of ['police', 'citizen'] as const) {
      const published = await hall.sheet(post, id, { lang: 'en' });
      await until(() => textOf(published).includes('East Street'));
      expectEnglish(published);
    }
    const traditional = await hall.sheet('citizen', id, { lang: 'zh-Hant' });
    await until(() => textOf(traditional).includes('評議結果'));
  });

  it('has targets of 44 px, and of 60 px in elder mode', async () => {
    const id = await hall.review();
    for (const [scale, least] of [['standard', 44], ['elder', 60]] as const) {
      const frame = await show<HTMLElement>(await hall.client('convener'), html`<linli-score-sheet area=${area} review-id=${id}></linli-score-sheet>`);
      (frame.parentElement as HTMLElement & { scale: string }).scale = scale;
      await wait(frame, '.anchor');
      await wait(frame, '.seats .link-button');
      await until(() => find(frame, '.step').getBoundingClientRect().height >= least - 0.5);
      for (const target of all(frame, 'button, input, select, textarea, summary, a')) {
        expect(target.getBoundingClientRect().height, `${scale} ${target.className}`).to.be.at.least(least - 0.5);
      }
    }
  });

  it('fits a column of 320 px in the longest language', async () => {
    const id = await hall.review();
    await hall.scoreAll(id);
    for (const post of ['police', 'convener'] as const) {
      const element = await hall.sheet(post, id, { lang: 'en' });
      await until(() => textOf(element).includes('East Street'));
      (element.parentElement as HTMLElement).style.width = '320px';
      element.style.width = '320px';
      await element.updateComplete;
      const wide = all(element, '*').filter((part) => !part.closest('.scroll') && !part.classList.contains('visually-hidden') && part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
      expect(wide.map(({ className, localName }) => `${localName}.${className}`)).to.deep.equal([]);
    }
  });

  it('knows its seats by number alone', () => {
    expect(Object.keys(plan.seats[0] ?? {})).to.deep.equal(['id', 'group', 'organisation']);
  });
});
