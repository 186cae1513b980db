import { expect, html } from '@open-wc/testing';
import { appeal, chinaCalendar, deadlineOf, explainDeadline, pauseClock, startClock, stopClock, type Clock } from '@linli/model';
import '@linli/elements/cases/deadline/define.js';
import type { LinliDeadline } from '@linli/elements';
import { Office, expectEnglish, find, show, textOf } from './support.js';

const definition = appeal.clocks.find(({ id }) => id === 'reply');
if (!definition) throw new Error('appeal has no reply clock');
const clock = startClock(definition, '2026-06-15T09:00:00+08:00');

const cases: { name: string; clock: Clock; now: string; says: RegExp; light: string }[] = [
  { name: 'in time', clock, now: '2026-06-15T10:00:00+08:00', says: /正常.*还剩 5 个工作日/, light: 'green' },
  { name: 'due soon', clock, now: '2026-06-22T10:00:00+08:00', says: /将到期/, light: 'yellow' },
  { name: 'overdue', clock, now: '2026-06-29T10:00:00+08:00', says: /已超期 \d+ 个工作日/, light: 'red' },
  { name: 'paused', clock: pauseClock(clock, '2026-06-16T09:00:00+08:00'), now: '2026-06-17T09:00:00+08:00', says: /暂停计时/, light: 'paused' },
  { name: 'stopped', clock: stopClock(clock, '2026-06-16T09:00:00+08:00'), now: '2026-06-17T09:00:00+08:00', says: /不计时/, light: 'off' },
  { name: 'not announced', clock: startClock(definition, '2026-12-30T09:00:00+08:00'), now: '2026-12-30T10:00:00+08:00', says: /期限未定.*2027 年/, light: 'unknown' },
];

describe('linli-deadline', () => {
  const office = new Office();
  after(() => office.close());

  cases.forEach(({ name, clock: given, now, says, light }) => {
    it(`shows a limit that is ${name} as shape, word and figure`, async () => {
      const element = await show<LinliDeadline>(await office.client('clerk'), html`<linli-deadline .clock=${given} now=${now}></linli-deadline>`);
      expect(textOf(element)).to.match(says);
      expect(find(element, `.light.${light} svg`)).to.exist;
      await expect(element).to.be.accessible();
    });
  });

  it('shows a window without a light, and says when it has passed', async () => {
    const reopen = appeal.clocks.find(({ id }) => id === 'reopen');
    if (!reopen) throw new Error('appeal has no reopen clock');
    const open = startClock(reopen, '2026-06-15T09:00:00+08:00');
    const element = await show<LinliDeadline>(await office.client('clerk'), html`<linli-deadline .clock=${open} now="2026-06-16T09:00:00+08:00"></linli-deadline>`);
    expect(textOf(element)).to.match(/申请重办期限 还剩 9 天/);
    expect(element.shadowRoot?.querySelector('.light')).to.equal(null);
    element.now = '2026-07-16T09:00:00+08:00';
    await element.updateComplete;
    expect(textOf(element)).to.contain('已经过期').and.to.not.contain('超期 ');
  });

  it('opens the sentences that explain the deadline, and closes them', async () => {
    const element = await show<LinliDeadline>(await office.client('clerk'), html`<linli-deadline .clock=${clock} now="2026-06-16T09:00:00+08:00"></linli-deadline>`);
    const button = find<HTMLButtonElement>(element, 'button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await element.updateComplete;
    const said = [...find(element, '#why').querySelectorAll('li')].map((item) => item.textContent);
    expect(said).to.deep.equal(explainDeadline(clock, deadlineOf(clock, chinaCalendar), 'zh-Hans'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
    button.click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('#why')).to.equal(null);
  });

  it('speaks English throughout', async () => {
    const element = await show<LinliDeadline>(await office.client('clerk'), html`<linli-deadline .clock=${clock} now="2026-06-16T09:00:00+08:00"></linli-deadline>`, 'en');
    find<HTMLButtonElement>(element, 'button').click();
    await element.updateComplete;
    expectEnglish(element);
  });

  it('goes on with the time of its client when the page comes back', async () => {
    office.now = Date.parse('2026-06-15T10:00:00+08:00');
    const element = await show<LinliDeadline>(await office.client('clerk'), html`<linli-deadline .clock=${clock}></linli-deadline>`);
    expect(find(element, '.light.green')).to.exist;
    office.now = Date.parse('2026-06-29T10:00:00+08:00');
    // The page of a test may be in the background.
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await element.updateComplete;
    expect(find(element, '.light.red')).to.exist;
  });

  it('leaves label, day and derivation out when compact', async () => {
    const element = await show<LinliDeadline>(await office.client('clerk'), html`<linli-deadline compact .clock=${clock} now="2026-06-15T10:00:00+08:00"></linli-deadline>`);
    expect(textOf(element)).to.match(/^正常 还剩 5 个工作日$/);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });
});
