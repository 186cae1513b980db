import { expect, html } from '@open-wc/testing';
import { appeal } from '@linli/model';
import '@linli/elements/cases/case-timeline/define.js';
import type { LinliCaseTimeline } from '@linli/elements';
import { Office, expectEnglish, find, intake, show, textOf, until } from './support.js';

describe('linli-case-timeline', () => {
  const office = new Office();
  after(() => office.close());

  async function timeline(lang: string, prepare: (office: Office) => Promise<{ ref: Parameters<Office['act']>[2] }>) {
    const client = await office.client('clerk');
    const { ref } = await prepare(office);
    const { events } = await client.cases.record(ref);
    return show<LinliCaseTimeline>(client, html`<linli-case-timeline .events=${events} .caseType=${appeal} area="360102001001"></linli-case-timeline>`, lang);
  }

  it('tells each step with organisation, post, time and what was entered, the newest last', async () => {
    const element = await timeline('zh-Hans', () => office.file('verify'));
    await until(() => textOf(element).includes('区城管局'));
    const steps = [...(element.shadowRoot?.querySelectorAll('.step') ?? [])];
    expect(steps.map((step) => step.querySelector('.what')?.textContent)).to.deep.equal([
      '登记', '分拣', '受理', '派单', '签收', '请诉求人补充', '诉求人补充', '协办办结', '答复',
    ]);
    const reply = steps[steps.length - 1];
    expect(reply?.textContent).to.match(/区城管局 · 承办单位/);
    expect(reply?.querySelector('time')?.dateTime).to.match(/^2026-06-15T/);
    expect(reply?.querySelector('dd')?.textContent).to.contain('Three lamps were replaced');
    await expect(element).to.be.accessible();
  });

  it('marks where a case was taken up again', async () => {
    const element = await timeline('zh-Hans', async () => {
      const filed = await office.file('verify');
      await office.act('verifier', 'rework', filed.ref);
      return filed;
    });
    const marks = [...(element.shadowRoot?.querySelectorAll('.step') ?? [])].filter((step) => step.querySelector('.round'));
    expect(marks.map((step) => step.querySelector('.what')?.textContent)).to.deep.equal(['退回重办']);
    expect(find(element, '.round').textContent).to.equal('第 2 轮办理');
  });

  it('says on which limit more time was asked for and granted, and what a case was merged into', async () => {
    const element = await timeline('zh-Hans', async () => {
      const filed = await office.file('reply');
      await office.act('lead', 'askExtension', filed.ref);
      await office.act('approver', 'grantExtension', filed.ref);
      const other = await office.file(undefined, { ...intake, subject: 'Lamps are dark' });
      await office.act('dispatcher', 'merge', filed.ref, { into: other.ref, reason: 'The same three lamps' });
      return filed;
    });
    await until(() => textOf(element).includes('Lamps are dark'));
    const told = [...(element.shadowRoot?.querySelectorAll('.step') ?? [])].slice(-3).map((step) => step.querySelector('.note')?.textContent);
    expect(told).to.deep.equal(['申请把答复时限延长 3 个工作日', '答复时限延长 3 个工作日', '此后与另一件事项一起办理，答复时分别答复。']);
    expect(textOf(element)).to.not.contain('延长多少');
    expect(textOf(element)).to.contain('区城管局 · 单位负责人');
    await expect(element).to.be.accessible();
  });

  it('names the posts and the stars of a supervised case', async () => {
    const element = await timeline('zh-Hans', async () => {
      const filed = await office.file('ask');
      await office.act('supervisor', 'rateIssue', filed.ref);
      await office.act('supervisor', 'lowerStars', filed.ref, { evidence: 'Two lamps shine again' });
      return filed;
    });
    await until(() => textOf(element).includes('区政法委 · 督办人员'));
    expect([...(element.shadowRoot?.querySelectorAll('.note') ?? [])].map((note) => note.textContent)).to.deep.equal(['问题星级：2 星']);
  });

  it('turns the order round by a button', async () => {
    const element = await timeline('zh-Hans', () => office.file('sign'));
    find<HTMLButtonElement>(element, '.turn').click();
    await element.updateComplete;
    expect(element.newestFirst).to.equal(true);
    expect(find(element, '.step .what').textContent).to.equal('派单');
  });

  it('folds a long text to its first lines, and opens it', async () => {
    const progress = '我们到现场查看，逐一核对灯杆编号并联系电力部门。'.repeat(20);
    const element = await timeline('zh-Hans', async () => {
      const filed = await office.file('ask');
      await office.act('lead', 'handle', filed.ref, { progress });
      return filed;
    });
    const text = find(element, '.text.folded');
    const button = find<HTMLButtonElement>(element, '.fold');
    const folded = text.clientHeight;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(text.clientHeight).to.be.greaterThan(folded);
    expect(text.textContent).to.equal(progress);
  });

  it('shows an attached image as a thumbnail that opens the file', async () => {
    const applicant = await office.client('applicant');
    const pixel = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));
    const photo = await applicant.blobs.put(new Blob([pixel], { type: 'image/png' }), 'lamp.png', 'image/png');
    const element = await timeline('zh-Hans', async () => {
      const filed = await office.file('ask', intake);
      await office.act('lead', 'handle', filed.ref, { progress: 'Photo taken', attachments: [photo] });
      return filed;
    });
    const image = await until(() => element.shadowRoot?.querySelector<HTMLImageElement>('.thumbnail'));
    expect(image.src).to.match(/^blob:/);
    expect(find<HTMLAnchorElement>(element, '.file a').download).to.equal('lamp.png');
    await expect(element).to.be.accessible();
  });

  it('says so when nothing has been recorded', async () => {
    const element = await show<LinliCaseTimeline>(undefined, html`<linli-case-timeline .events=${[]} .caseType=${appeal}></linli-case-timeline>`);
    expect(textOf(element)).to.equal('还没有办理记录。');
  });

  it('speaks English throughout', async () => {
    const element = await timeline('en', () => office.file('end'));
    await until(() => textOf(element).includes('Public Works'));
    expectEnglish(element);
  });
});
