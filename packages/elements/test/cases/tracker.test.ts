import { expect, html, oneEvent } from '@open-wc/testing';
import type { Receipt } from '@linli/model';
import '@linli/elements/cases/case-tracker/define.js';
import type { CaseTracked, LinliCaseActions, LinliCaseTracker } from '@linli/elements';
import { takeAction } from './entering.js';
import { Office, deep, entries, expectEnglish, find, intake, show, textOf, until } from './support.js';

const enter = (element: LinliCaseTracker, code: string, secret: string): void => {
  for (const [id, value] of Object.entries({ code, secret })) {
    const input = find<HTMLInputElement>(element, `#${id}`);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  find<HTMLButtonElement>(element, 'form button[type="submit"]').click();
};

const found = (element: LinliCaseTracker): Promise<Element> => until(() => element.shadowRoot?.querySelector('h2#title'));

/** The stages as they are seen, the present one with a star. */
const stages = (element: LinliCaseTracker): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.trunk li') ?? [])].map((item) => {
    const texts = [...(item.querySelector('.name')?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    return texts.map((node) => node.textContent).join('') + (item.matches('[aria-current="step"]') ? '*' : '');
  });

describe('linli-case-tracker', () => {
  const office = new Office();
  after(() => office.close());

  async function tracker(receipt?: Receipt, lang?: string): Promise<LinliCaseTracker> {
    const template = html`<linli-case-tracker code=${receipt?.code ?? ''} .secret=${receipt?.secret ?? ''}></linli-case-tracker>`;
    return show<LinliCaseTracker>(await office.client('applicant'), template, lang);
  }

  it('asks for code and secret, and says beside its box what is missing', async () => {
    const element = await tracker();
    await expect(element).to.be.accessible();
    enter(element, '', '');
    await until(() => element.shadowRoot?.activeElement?.id === 'code');
    expect([...(element.shadowRoot?.querySelectorAll('.error') ?? [])].map((error) => error.textContent)).to.deep.equal(['请填写回执编号', '请填写查询密码']);
    expect(find(element, '#code').getAttribute('aria-describedby')).to.contain('code-error');
    await expect(element).to.be.accessible();
  });

  it('finds a matter however the receipt is typed', async () => {
    const { receipt, ref } = await office.file();
    const element = await tracker();
    const tracked = oneEvent(element, 'linli-case-tracked') as Promise<CustomEvent<CaseTracked>>;
    enter(element, ` ${receipt.code.toLowerCase().replace(/-/g, ' ')} `, receipt.secret.toLowerCase().replace('-', ''));
    expect((await tracked).detail).to.deep.equal({ ref, code: receipt.code });
    await found(element);
    await until(() => element.shadowRoot?.activeElement?.id === 'title');
  });

  it('answers a wrong code, a wrong secret and a misprint alike, and keeps what was typed', async () => {
    const { receipt } = await office.file();
    const other = await office.file();
    const answers: string[] = [];
    for (const [code, secret] of [
      [other.receipt.code, receipt.secret],
      [receipt.code, other.receipt.secret],
      ['SQ-20261121-00000000', receipt.secret],
      [receipt.code, 'short'],
    ] as const) {
      const element = await tracker();
      enter(element, code, secret);
      const alert = await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
      expect(find<HTMLInputElement>(element, '#code').value).to.equal(code);
      expect(find<HTMLInputElement>(element, '#secret').value).to.equal(secret);
      answers.push(textOf(element));
      expect(alert.textContent).to.equal('没有找到这件事项。请对照回执，核对回执编号和查询密码。');
      await expect(element).to.be.accessible();
    }
    expect(new Set(answers).size).to.equal(1);
  });

  it('shows status in plain words, the way so far, the limit and what was filed', async () => {
    const { receipt } = await office.file('ask');
    const element = await tracker(receipt);
    await found(element);
    await until(() => textOf(element).includes('区城管局'));
    const text = textOf(element);
    for (const part of [receipt.code, intake['subject'], '已签收', '承办单位已签收，即将开始办理。', '答复时限']) expect(text).to.contain(String(part));
    expect(stages(element)).to.deep.equal(['登记', '受理', '派单*', '办理', '答复', '办结']);
    await expect(element).to.be.accessible();
  });

  (
    [
      ['accept', 'clerk', 'refuse', ['登记', '不予受理*']],
      ['accept', 'clerk', 'transfer', ['登记', '已转送*']],
      ['ask', 'applicant', 'withdraw', ['登记', '受理', '派单', '已撤回*']],
      ['verify', 'verifier', 'rework', ['登记', '受理', '派单', '办理*', '答复', '办结']],
    ] as const
  ).forEach(([until, actor, action, expected]) => {
    it(`shows the way of a matter after ${action}`, async () => {
      const { receipt, ref } = await office.file(until);
      await office.act(actor, action, ref);
      const element = await tracker(receipt);
      await found(element);
      expect(stages(element)).to.deep.equal(expected);
      await expect(element).to.be.accessible();
    });
  });

  it('says first why a matter was not accepted, and where to turn', async () => {
    const { receipt, ref } = await office.file('accept');
    await office.act('clerk', 'refuse', ref, { ground: 'statutory', reason: '属于劳动争议', route: '申请劳动仲裁' });
    const element = await tracker(receipt);
    await found(element);
    expect(find(element, '.reply').textContent).to.contain('不予受理').and.to.contain('属于劳动争议').and.to.contain('申请劳动仲裁');
    expect(textOf(element)).to.contain('这件事项已经结束');
  });

  it('looks up a receipt that the host passes, without taking the focus', async () => {
    const { receipt } = await office.file();
    const element = await tracker(receipt);
    await found(element);
    expect(element.shadowRoot?.activeElement).to.equal(null);
  });

  it('shows each change as it comes', async () => {
    const { receipt, ref } = await office.file('accept');
    const element = await tracker(receipt);
    await found(element);
    await office.act('clerk', 'accept', ref);
    await until(() => textOf(element).includes('诉求已受理，正在派给承办单位。'));
  });

  it('lets the applicant answer a question, rate the reply, and ask to reopen', async () => {
    const { receipt, ref } = await office.file('answer');
    const element = await tracker(receipt);
    await found(element);
    expect(find(element, '.status.waiting').textContent).to.contain('Which lamps are they?');
    const actions = find<LinliCaseActions>(element, 'linli-case-actions');
    await takeAction(actions, 'answer', entries['answer'] ?? {});
    for (const [actor, action] of [['assist', 'finishPart'], ['lead', 'reply'], ['verifier', 'verify'], ['verifier', 'callBack'], ['verifier', 'close']] as const) {
      await office.act(actor, action, ref);
    }
    await until(() => textOf(element).includes('事项已结案'));
    expect(find(element, '.reply').textContent).to.contain('给您的答复').and.to.contain('Three lamps were replaced');
    await takeAction(actions, 'rate', entries['rate'] ?? {});
    await until(() => element.shadowRoot?.querySelector('linli-rating'));
    expect((await office.case('verifier', ref)).rating).to.include({ stars: 5, resolved: true });
    await takeAction(actions, 'reopen', entries['reopen'] ?? {});
    await until(() => textOf(element).includes('承办单位正在办理'));
  });

  it('shows how the matter goes that it is handled together with, and nothing of its applicant', async () => {
    const { receipt, ref } = await office.file();
    const main = await office.file('reply', { ...intake, subject: 'Lamps are dark', name: 'Bob Chan' });
    await office.act('clerk', 'merge', ref, { into: main.ref, reason: 'The same three lamps' });
    const element = await tracker(receipt);
    await found(element);
    await until(() => textOf(element).includes('区城管局'));
    expect(find(element, '.status').textContent).to.contain('合并办理').and.to.contain('会单独答复您');
    expect(stages(element)).to.deep.equal(['登记', '受理', '派单', '办理*', '答复', '办结']);
    expect(textOf(element)).to.contain('一起办理的过程').and.to.contain('答复时限').and.not.contain('Bob').and.not.contain('Lamps are dark');
    await expect(element).to.be.accessible();
  });

  it('says why work stands, and by how much a limit was extended', async () => {
    const { receipt, ref } = await office.file('reply');
    await office.act('lead', 'askExtension', ref);
    await office.act('approver', 'grantExtension', ref);
    await office.act('approver', 'suspend', ref);
    const element = await tracker(receipt);
    await found(element);
    expect(find(element, '.status').textContent).to.contain('已中止').and.to.contain('The road is flooded');
    expect(stages(element)).to.deep.equal(['登记', '受理', '派单', '办理*', '答复', '办结']);
    await until(() => textOf(element).includes('已延长 3 个工作日'));
    expect(textOf(element)).to.contain('暂停计时');
    await expect(element).to.be.accessible();
  });

  it('goes back to empty boxes for another matter', async () => {
    const { receipt } = await office.file();
    const element = await tracker(receipt);
    await found(element);
    find<HTMLButtonElement>(element, '.row .plain').click();
    await until(() => element.shadowRoot?.activeElement?.id === 'code');
    expect(find<HTMLInputElement>(element, '#secret').value).to.equal('');
    expect(textOf(element)).to.not.contain(receipt.code);
  });

  it('speaks English throughout', async () => {
    const { receipt } = await office.file('end');
    const element = await tracker(receipt, 'en');
    await found(element);
    await until(() => textOf(element).includes('Public Works'));
    expectEnglish(element);
    for (const inner of deep(element.shadowRoot ?? element)) if (inner.shadowRoot?.textContent?.trim()) expectEnglish(inner);
    expectEnglish(await tracker(undefined, 'en'));
  });
});
