import { expect } from '@open-wc/testing';
import type { CaseActionRequest, LinliCaseActions } from '@linli/elements';
import { actors, deep, find, until, type ActorName } from '../cases/support.js';
import { District, all, board, cardOf, columnsOf, dispatched, onDesk, said, signed, takeStep, type Board } from './support.js';

const desk = (element: Board): HTMLDialogElement => find<HTMLDialogElement>(element, 'dialog');
const focused = (element: Board): Element | null => element.shadowRoot?.activeElement ?? null;
const offered = (actions: LinliCaseActions): (string | null)[] => all(actions, '[data-action]').map((button) => button.getAttribute('data-action'));

describe('linli-supervision-board: steps', () => {
  let district: District;
  beforeEach(() => (district = new District()));
  afterEach(() => district.close());

  it('urged, supervised, listed: the card moves on, the focus with it, and a status says so', async () => {
    await district.appeal('Street lamps are out', dispatched);
    district.now += 3 * 86_400_000;
    const element = await board(await district.client('supervisor'));
    const steps: [action: string, column: string, said: string, values: Record<string, string>][] = [
      ['urge', '催办', '“Street lamps are out”已催办，在“催办”一栏。', { reason: 'Please go there', limit: '3' }],
      ['supervise', '督办', '“Street lamps are out”已督办，在“督办”一栏。', { reason: 'Nobody went there', limit: '5' }],
      ['list', '挂牌督办', '“Street lamps are out”已挂牌督办，在“挂牌督办”一栏。', { reason: 'Again and again', criteria: 'All lamps shine', limit: '10' }],
    ];
    for (const [action, column, sentence, values] of steps) {
      await takeStep(element, 'Street lamps are out', action, values);
      expect(said(element)).to.contain(sentence);
      await until(() => columnsOf(element)[column]?.length === 1);
      expect(Object.values(columnsOf(element)).flat()).to.have.lengthOf(1);
      expect(focused(element)).to.equal(cardOf(element, 'Street lamps are out')?.querySelector('.case-title'));
    }
  });

  it('is not unlisted while stars are left; lowered to none it is, and leaves the board', async () => {
    const ref = await district.appeal('Street lamps are out', [...signed, ['supervisor', 'list'], ['supervisor', 'rateIssue', { stars: 2, reason: 'A whole street' }]]);
    const client = await district.client('supervisor');
    const element = await board(client);
    expect(offered(await onDesk(element, 'Street lamps are out'))).to.include('lowerStars').and.to.not.include('unlist');
    desk(element).close();
    const refused = await client.commands.send('unlist', ref, { shown: 'All lamps shine', attachments: [{ sha256: 'a'.repeat(64), name: 'a.jpg', type: 'image/jpeg', bytes: 9 }] }).settled;
    expect(refused.status === 'rejected' && refused.refusal.code).to.equal('stars-left');

    await takeStep(element, 'Street lamps are out', 'lowerStars', { evidence: 'One lamp was replaced' });
    expect(cardOf(element, 'Street lamps are out')?.querySelector('.stars')?.textContent).to.contain('1 星');
    await takeStep(element, 'Street lamps are out', 'lowerStars', { evidence: 'All lamps were replaced' });
    expect(cardOf(element, 'Street lamps are out')?.querySelector('.stars')?.textContent).to.contain('已销号');
    expect(offered(await onDesk(element, 'Street lamps are out'))).to.include('unlist');
    desk(element).close();

    await district.act('supervisor', 'unlist', ref);
    const empty = await until(() => element.shadowRoot?.querySelector('.empty'));
    expect(empty.textContent).to.contain('现在没有需要督办的事项');
  });

  it('says when a case leaves the board, and keeps the focus on it', async () => {
    await district.appeal('Street lamps are out', [...signed, ['supervisor', 'urge']]);
    const element = await board(await district.client('supervisor'));
    await takeStep(element, 'Street lamps are out', 'endSupervision', { shown: 'It was done in time' });
    expect(said(element)).to.contain('“Street lamps are out”已结束督办，不再列在督办台。');
    expect(focused(element)).to.equal(find(element, '.summary'));
  });

  for (const name of Object.keys(actors).filter((actor) => !['applicant', 'supervisor'].includes(actor)) as ActorName[]) {
    it(`shows the ${name} the board, and no step to take`, async () => {
      await district.appeal('Street lamps are out', [...signed, ['dispatcher', 'askAssist', { organisations: ['power', 'police'], task: 'Check the cable' }], ['supervisor', 'urge']]);
      const element = await board(await district.client(name));
      expect(columnsOf(element)['催办']).to.deep.equal(['Street lamps are out']);
      expect(all(element, '.act, linli-case-actions')).to.have.lengthOf(0);
    });
  }

  it('is worked by keyboard: every control is a native one; closing the desk brings the focus back', async () => {
    await district.appeal('Street lamps are out', [...signed, ['supervisor', 'urge']]);
    const element = await board(await district.client('supervisor'));
    const actions = await onDesk(element, 'Street lamps are out');
    expect(focused(element)?.id).to.equal('desk-title');
    for (const control of deep(element.shadowRoot as ShadowRoot)) {
      if (control.hasAttribute('tabindex')) expect(control.getAttribute('tabindex')).to.equal('-1');
      if (control.getAttribute('role') === 'button') expect.fail(`${control.outerHTML} is no button`);
    }
    expect(actions.isConnected).to.equal(true);
    desk(element).close();
    await until(() => focused(element)?.matches('.act'));
  });

  it('keeps what was typed when the desk is closed, and when someone else moves the case meanwhile', async () => {
    const ref = await district.appeal('Street lamps are out', dispatched);
    district.now += 3 * 86_400_000;
    const element = await board(await district.client('supervisor'));
    const actions = await onDesk(element, 'Street lamps are out');
    find<HTMLButtonElement>(actions, '[data-action="list"]').click();
    const box = await until(() => actions.shadowRoot?.querySelector<HTMLTextAreaElement>('textarea[name="reason"]'));
    box.value = 'Again and again';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    desk(element).close();
    await until(() => focused(element)?.matches('.act'));
    await onDesk(element, 'Street lamps are out');
    await district.act('supervisor', 'urge', ref);
    await until(() => columnsOf(element)['催办']?.length === 1);
    expect(desk(element).open).to.equal(true);
    expect(find(element, 'linli-case-actions')).to.equal(actions);
    expect(actions.shadowRoot?.querySelector<HTMLTextAreaElement>('textarea[name="reason"]')?.value).to.equal('Again and again');
  });

  it('opens its desk again after it was moved in the page, and only once when pressed twice', async () => {
    await district.appeal('Street lamps are out', [...signed, ['supervisor', 'urge']]);
    const element = await board(await district.client('supervisor'));
    await onDesk(element, 'Street lamps are out');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(desk(element).open).to.equal(false);
    parent.append(element);
    cardOf(element, 'Street lamps are out')?.querySelector<HTMLButtonElement>('.act')?.click();
    await onDesk(element, 'Street lamps are out');
    expect(desk(element).matches(':modal')).to.equal(true);
  });

  it('keeps the focus on a card that someone else moves', async () => {
    const ref = await district.appeal('Street lamps are out', dispatched);
    district.now += 3 * 86_400_000;
    const element = await board(await district.client('supervisor'));
    cardOf(element, 'Street lamps are out')?.querySelector<HTMLElement>('.act')?.focus();
    await district.act('supervisor', 'urge', ref);
    await until(() => columnsOf(element)['催办']?.length === 1);
    await until(() => focused(element)?.closest('.card') === cardOf(element, 'Street lamps are out'));
  });

  it('asks the host before a step, and tells it what was done', async () => {
    const ref = await district.appeal('Street lamps are out', [...signed, ['supervisor', 'urge']]);
    const element = await board(await district.client('supervisor'));
    const heard: string[] = [];
    element.addEventListener('linli-case-action-request', (event) => heard.push(`asked ${(event as CustomEvent<CaseActionRequest>).detail.action}`));
    element.addEventListener('linli-action-applied', () => heard.push('applied'));
    await takeStep(element, 'Street lamps are out', 'supervise', { reason: 'Nobody went there', limit: '5' });
    expect(heard).to.deep.equal(['asked supervise', 'applied']);
    expect((await (await district.client('supervisor')).cases.get(ref)).supervision?.level).to.equal('supervise');
  });

  it('leaves a step to a host that takes it over', async () => {
    const ref = await district.appeal('Street lamps are out', [...signed, ['supervisor', 'urge']]);
    const element = await board(await district.client('supervisor'));
    element.addEventListener('linli-case-action-request', (event) => event.preventDefault());
    await takeStep(element, 'Street lamps are out', 'supervise', { reason: 'Nobody went there', limit: '5' });
    expect((await (await district.client('supervisor')).cases.get(ref)).supervision?.level).to.equal('urge');
    expect(desk(element).open).to.equal(false);
  });
});
