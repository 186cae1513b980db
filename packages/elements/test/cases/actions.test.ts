import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import { maySee, type AllowedAction, type Case, type CaseRef } from '@linli/model';
import '@linli/elements/cases/case-actions/define.js';
import type { ActionApplied, CaseActionRequest, LinliCaseActions } from '@linli/elements';
import type { LinliClient } from '@linli/client';
import { Office, actors, expectEnglish, find, show, textOf, trunk, until, type ActorName } from './support.js';

type Request = CustomEvent<CaseActionRequest & { waitUntil(promise: Promise<unknown>): void }>;

const shown = (element: LinliCaseActions): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-action]') ?? [])].map((button) => button.dataset['action'] ?? '');

const press = async (element: LinliCaseActions, action: string): Promise<void> => {
  find<HTMLButtonElement>(element, `[data-action="${action}"]`).click();
  await element.updateComplete;
};

const type = (element: LinliCaseActions, name: string, value: string): void => {
  const control = find<HTMLTextAreaElement>(element, `[name="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
};

const typed = (element: LinliCaseActions, name: string): string => find<HTMLTextAreaElement>(element, `[name="${name}"]`).value;

const submit = (element: LinliCaseActions): void => find<HTMLButtonElement>(element, 'form button[type="submit"]').click();

describe('linli-case-actions', () => {
  const office = new Office();
  after(() => office.close());

  async function actions(actor: ActorName, ref: CaseRef, lang?: string): Promise<{ element: LinliCaseActions; client: LinliClient; item: Case }> {
    const client = await office.client(actor);
    const item = await client.cases.get(ref);
    return { element: await show<LinliCaseActions>(client, html`<linli-case-actions .case=${item}></linli-case-actions>`, lang), client, item };
  }

  it('shows exactly what the rules allow, for every post at every status of the trunk', async () => {
    const { ref } = await office.file();
    const staff = (Object.keys(actors) as ActorName[]).filter((name) => name !== 'applicant');
    const names = (list: readonly AllowedAction[]): string[] => list.map(({ action }) => action).sort();
    for (const [actor, action] of [...trunk, undefined].map((step) => step ?? [])) {
      const state = await office.case('clerk', ref);
      for (const name of staff.filter((post) => maySee(state, actors[post]))) {
        const { element, client, item } = await actions(name, ref);
        expect(shown(element).sort(), `${name} at ${item.status}`).to.deep.equal(names(client.cases.allowed(item)));
        if (shown(element).length === 0) expect(textOf(element)).to.contain('当前没有您可以办理的操作');
      }
      if (actor && action) await office.act(actor, action, ref);
    }
  });

  it('puts the main action first and the dangerous one last', async () => {
    const { ref } = await office.file('sign');
    const { element } = await actions('lead', ref);
    const groups = [...(element.shadowRoot?.querySelectorAll('.buttons') ?? [])].map((group) => [...group.children].map((button) => button.classList[1]));
    expect(shown(element)[0]).to.equal('sign');
    expect(groups).to.deep.equal([['primary'], ['neutral', 'neutral', 'danger', 'danger', 'danger']]);
    await expect(element).to.be.accessible();
  });

  it('carries out at once what asks for nothing, says so, and keeps the focus in the element', async () => {
    const { ref } = await office.file('sign');
    const { element } = await actions('lead', ref);
    const applied = oneEvent(element, 'linli-action-applied') as Promise<CustomEvent<ActionApplied>>;
    await press(element, 'sign');
    expect((await applied).detail).to.deep.include({ action: 'sign', ref });
    await element.updateComplete;
    expect(find(element, '[role="status"]').textContent).to.contain('“签收”已完成');
    element.lang = 'en';
    await until(() => find(element, '[role="status"]').textContent?.includes('Done: '));
    await until(() => element.shadowRoot?.activeElement?.id === 'status');
    expect((await office.case('lead', ref)).status).to.equal('signed');
  });

  it('opens the fields of an action, with its basis, and names what is missing', async () => {
    const { ref } = await office.file('reply');
    const { element } = await actions('lead', ref);
    await press(element, 'reply');
    expect(find(element, '[data-action="reply"]').getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(element)).to.contain('济南市12345市民服务热线条例');
    await expect(element).to.be.accessible();
    submit(element);
    await until(() => element.shadowRoot?.activeElement?.getAttribute('name') === 'answer');
    expect(find(element, '[name="answer"]').getAttribute('aria-invalid')).to.equal('true');
    expect((await office.case('lead', ref)).status).to.equal('handling');
  });

  it('keeps what was typed while another action is looked at, and while the case changes', async () => {
    const { ref } = await office.file('reply');
    const { element, client } = await actions('lead', ref);
    await press(element, 'reply');
    type(element, 'answer', '已更换三盏灯');
    await press(element, 'handle');
    type(element, 'progress', '现场照片已拍');
    await office.act('clerk', 'tagProject', ref, { project: '路灯整治' });
    element.case = await client.cases.get(ref);
    await element.updateComplete;
    expect(typed(element, 'progress')).to.equal('现场照片已拍');
    await press(element, 'reply');
    expect(typed(element, 'answer')).to.equal('已更换三盏灯');
  });

  it('keeps what was typed when another client takes over that may do the same, and drops it with an actor who may not', async () => {
    const { ref } = await office.file('reply');
    const { element, client } = await actions('lead', ref);
    const answer = async (): Promise<string | undefined> => {
      await element.updateComplete;
      return element.shadowRoot?.querySelector<HTMLTextAreaElement>('[name="answer"]')?.value;
    };
    await press(element, 'reply');
    type(element, 'answer', '已更换三盏灯');
    element.client = { ...client };
    expect(await answer()).to.equal('已更换三盏灯');
    element.client = await office.client('verifier');
    expect(await answer()).to.equal(undefined);
    element.client = client;
    await element.updateComplete;
    await press(element, 'reply');
    expect(await answer()).to.equal('');
  });

  it('sends nothing when a file turns out to be refused while it is being checked', async () => {
    const { ref } = await office.file('reply');
    const { element } = await actions('lead', ref);
    await press(element, 'reply');
    type(element, 'answer', '桥头三盏路灯已经全部更换，当晚恢复照明。');
    find<HTMLInputElement>(element, '[name="outcome"][value="solved"]').click();
    const chosen = new DataTransfer();
    chosen.items.add(new File(['not a picture'], 'lamp.jpg', { type: 'image/jpeg' }));
    const files = find<HTMLInputElement>(element, 'input[type="file"]');
    files.files = chosen.files;
    files.dispatchEvent(new Event('change', { bubbles: true }));
    submit(element);
    await until(() => element.shadowRoot?.querySelector('.file.refused'));
    await until(() => find(element, 'form [type="submit"]').getAttribute('aria-disabled') === 'false');
    expect(textOf(element)).to.contain('lamp.jpg');
    expect((await office.case('lead', ref)).status).to.equal('handling');
  });

  it('says what came of an action at the case on which it was taken, not at the next one shown', async () => {
    const [first, second] = [await office.file('sign'), await office.file('sign')];
    const { element, client } = await actions('lead', first.ref);
    let finish = (): void => undefined;
    element.addEventListener('linli-case-action-request', (event) => (event as Request).detail.waitUntil(new Promise<void>((resolve) => (finish = resolve))));
    const applied = oneEvent(element, 'linli-action-applied') as Promise<CustomEvent<ActionApplied>>;
    await press(element, 'sign');
    element.case = await client.cases.get(second.ref);
    await element.updateComplete;
    expect(find(element, '[data-action="sign"]').getAttribute('aria-disabled')).to.equal('false');
    await press(element, 'return');
    type(element, 'reason', '不属于本单位');
    finish();
    expect((await applied).detail.ref).to.deep.equal(first.ref);
    await element.updateComplete;
    expect(find(element, '[role="status"]').textContent?.trim()).to.equal('');
    expect(typed(element, 'reason')).to.equal('不属于本单位');
  });

  it('explains a refusal with its basis, and keeps what was typed', async () => {
    const { ref } = await office.file('dispatch');
    const { element } = await actions('dispatcher', ref);
    await press(element, 'dispatch');
    const lead = await until(() => element.shadowRoot?.querySelector<HTMLSelectElement>('select[name="lead"]'));
    await until(() => [...lead.options].some(({ value }) => value === 'works'));
    lead.value = 'works';
    lead.dispatchEvent(new Event('change', { bubbles: true }));
    const assist = await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('input[value="works"]'));
    assist.click();
    type(element, 'note', '请尽快到现场');
    submit(element);
    const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    expect(alert.textContent).to.contain('主办单位不能同时是协办单位').and.to.contain('依据');
    expect(typed(element, 'note')).to.equal('请尽快到现场');
    expect(lead.value).to.equal('works');
    await expect(element).to.be.accessible();
  });

  it('keeps the form of an action that someone else has overtaken, and shows what is allowed now', async () => {
    const { ref } = await office.file('accept');
    const { element } = await actions('clerk', ref);
    await press(element, 'refuse');
    const ground = await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('[name="ground"][value="outside"]'));
    ground.click();
    type(element, 'reason', '不属于受理范围');
    await office.act('clerk', 'accept', ref);
    submit(element);
    await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    await until(() => element.case?.status === 'accepted');
    await element.updateComplete;
    expect(typed(element, 'reason')).to.equal('不属于受理范围');
    expect(textOf(element)).to.contain('现在不能办理这一步');
    expect(shown(element)).to.not.include('refuse');
  });

  it('asks the host first: a cancelled request is the host’s to carry out', async () => {
    const { ref } = await office.file('sign');
    const { element } = await actions('lead', ref);
    let finish = (): void => undefined;
    element.addEventListener('linli-case-action-request', (event) => {
      event.preventDefault();
      (event as Request).detail.waitUntil(new Promise<void>((resolve) => (finish = resolve)));
    });
    const applied = oneEvent(element, 'linli-action-applied') as Promise<CustomEvent<ActionApplied>>;
    await press(element, 'sign');
    expect(find(element, '[data-action="sign"]').getAttribute('aria-disabled')).to.equal('true');
    finish();
    expect((await applied).detail.version).to.equal(undefined);
    expect((await office.case('lead', ref)).status).to.equal('dispatched');
  });

  it('tells of a failure, and sends the same command again under the same id', async () => {
    const { ref } = await office.file('triage');
    const { element, client } = await actions('clerk', ref);
    const ids: (string | undefined)[] = [];
    let failing = true;
    const flaky: LinliClient = {
      ...client,
      commands: {
        get: client.commands.get.bind(client.commands),
        register: client.commands.register.bind(client.commands),
        sendAll: client.commands.sendAll.bind(client.commands),
        send: (action, target, args, options) => {
          const handle = client.commands.send(action, target, args, options);
          ids.push(handle.id);
          return failing ? { ...handle, outcome: handle.outcome.then(() => Promise.reject(new Error('cut off'))) } : handle;
        },
      },
    };
    element.client = flaky;
    await element.updateComplete;
    await press(element, 'triage');
    if (element.shadowRoot?.querySelector('form')) submit(element);
    await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
    failing = false;
    const applied = oneEvent(element, 'linli-action-applied');
    submit(element);
    await applied;
    expect(ids.length).to.equal(2);
    expect(ids[0]).to.equal(ids[1]);
  });

  it('returns the focus to its button when an action is put aside', async () => {
    const { ref } = await office.file('reply');
    const { element } = await actions('lead', ref);
    await press(element, 'reply');
    await until(() => element.shadowRoot?.activeElement?.id === 'form-title');
    find<HTMLButtonElement>(element, 'form .plain').click();
    await until(() => element.shadowRoot?.activeElement === find(element, '[data-action="reply"]'));
  });

  it('speaks English throughout', async () => {
    const { ref } = await office.file('reply');
    const { element } = await actions('lead', ref, 'en');
    for (const action of shown(element)) {
      await press(element, action);
      await aTimeout(0);
      expectEnglish(element);
    }
  });
});
