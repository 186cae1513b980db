import { expect, html, oneEvent } from '@open-wc/testing';
import { LinliError, type LinliClient } from '@linli/client';
import type { CaseRef } from '@linli/model';
import '@linli/elements/cases/case-actions/define.js';
import '@linli/elements/cases/intake-form/define.js';
import type { ActionApplied, CaseSubmitted, LinliCaseActions, LinliIntakeForm } from '@linli/elements';
import { Office, expectEnglish, find, intake, show, textOf, until } from '../cases/support.js';
import { handleOf, refusal } from './support.js';

type Sent = ReturnType<typeof handleOf>;
const receipt = { code: 'SQ-20260615-ABCDEFGH', secret: 'ABCDEFGHJK' };

/** The client, whose commands a test settles by hand. */
function slow(client: LinliClient): { client: LinliClient; sent: (Sent & { id: string | undefined })[] } {
  const sent: (Sent & { id: string | undefined })[] = [];
  const begin = (target: CaseRef, id: string | undefined, of?: typeof receipt) => {
    const made = { ...handleOf(target, of), id };
    sent.push(made);
    return made.handle;
  };
  const commands: LinliClient['commands'] = {
    get: async () => undefined,
    sendAll: client.commands.sendAll.bind(client.commands),
    register: (_type, _values, options) => begin({ region: '360102', id: options?.id ?? `filed-${sent.length}` }, options?.id, receipt),
    send: (_action, target, _args, options) => begin(target, options?.id),
  };
  return { client: { ...client, commands }, sent };
}

describe('what is kept on this device', () => {
  const office = new Office();
  after(() => office.close());

  describe('linli-intake-form', () => {
    async function form(lang?: string): Promise<{ element: LinliIntakeForm; sent: ReturnType<typeof slow>['sent']; client: LinliClient }> {
      const { client, sent } = slow(await office.client('applicant'));
      await client.drafts.remove('intake.appeal');
      const element = await show<LinliIntakeForm>(client, html`<linli-intake-form .values=${intake} .patience=${20}></linli-intake-form>`, lang);
      return { element, sent, client };
    }
    const filedNow = (element: LinliIntakeForm) => (element.shadowRoot?.querySelector('.receipt h2')?.textContent ?? '').trim();

    it('says so once it is stored and the verdict is long in coming, and frees the form', async () => {
      const { element, sent } = await form();
      const submitted = element.submit();
      const first = await until(() => sent[0]);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(filedNow(element), 'not stored yet').to.equal('');
      first.keep();
      expect(await submitted).to.equal(true);
      expect(filedNow(element)).to.equal('已保存在本机，尚未送达');
      expect(textOf(element)).to.contain('请不要重复提交').and.to.contain('在送达以后有效').and.to.contain(receipt.code);
      await until(() => element.shadowRoot?.activeElement?.id === 'receipt-title');
      await expect(element).to.be.accessible();
    });

    it('turns to the usual end when the verdict comes, and leaves the focus where it is', async () => {
      const { element, sent } = await form();
      const told = oneEvent(element, 'linli-case-submitted') as Promise<CustomEvent<CaseSubmitted>>;
      const submitted = element.submit();
      const first = await until(() => sent[0]);
      first.keep();
      await submitted;
      await element.updateComplete;
      find(element, '.receipt .actions .button').focus();
      first.decide({ command: 'c', status: 'applied', ref: first.handle.target, version: 1, receipt });
      expect((await told).detail.receipt).to.deep.equal(receipt);
      await until(() => filedNow(element) === '提交成功');
      expect(find(element, '.receipt [role="status"]').textContent).to.contain('编号和密码现在有效');
      expect(element.shadowRoot?.activeElement?.localName).to.equal('button');
    });

    it('shows nothing of it where the verdict comes in time', async () => {
      const { element, sent } = await form();
      element.patience = 60_000;
      const submitted = element.submit();
      const first = await until(() => sent[0]);
      first.keep();
      first.decide({ command: 'c', status: 'applied', ref: first.handle.target, version: 1, receipt });
      expect(await submitted).to.equal(true);
      expect(filedNow(element)).to.equal('提交成功');
      expect(find(element, '.receipt [role="status"]').textContent?.trim()).to.equal('');
    });

    it('keeps the draft until it is stored, and brings it back when it is refused in the end', async () => {
      const { element, sent, client } = await form();
      const subject = find<HTMLInputElement>(element, '[name="subject"]');
      subject.value = 'Two lamps are out';
      subject.dispatchEvent(new Event('input', { bubbles: true }));
      window.dispatchEvent(new Event('pagehide'));
      await until(() => sent.length === 0);
      const submitted = element.submit();
      const first = await until(() => sent[0]);
      expect(await client.drafts.load('intake.appeal')).to.exist;
      first.keep();
      await submitted;
      await until(() => filedNow(element) !== '');
      await office.client('applicant');
      expect(await client.drafts.load('intake.appeal')).to.equal(undefined);
      first.decide({ command: 'c', status: 'rejected', refusal });
      await until(() => element.shadowRoot?.querySelector('[role="alert"]')?.textContent?.includes('这一步由主办单位办理'));
      expect(first.isShown()).to.equal(true);
      expect(find<HTMLInputElement>(element, '[name="subject"]').value).to.equal('Two lamps are out');
      window.dispatchEvent(new Event('pagehide'));
      expect((await client.drafts.load('intake.appeal'))?.values['subject']).to.equal('Two lamps are out');
    });

    it('says when it could not be stored', async () => {
      const { element, sent } = await form();
      const submitted = element.submit();
      const first = await until(() => sent[0]);
      first.lose(new LinliError('storage_quota', 'full'));
      expect(await submitted).to.equal(false);
      await until(() => element.shadowRoot?.querySelector('[role="alert"]')?.textContent?.includes('存储空间不足'));
    });

    it('leaves another matter alone when the first is refused meanwhile', async () => {
      const { element, sent } = await form();
      const submitted = element.submit();
      const first = await until(() => sent[0]);
      first.keep();
      await submitted;
      await element.updateComplete;
      find(element, '.receipt .actions .button:last-child').click();
      await element.updateComplete;
      first.decide({ command: 'c', status: 'rejected', refusal });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(element.shadowRoot?.querySelector('[role="alert"]')).to.equal(null);
      expect(find(element, 'form')).to.exist;
      expect(first.isShown(), 'the outbox tells of it').to.equal(false);
    });

    it('sends the same matter under the same id while the first is on its way', async () => {
      const { element, sent } = await form();
      void element.submit();
      const first = await until(() => sent[0]);
      first.keep();
      await until(() => filedNow(element) !== '');
      find(element, '.receipt .actions .button:last-child').click();
      await element.updateComplete;
      void element.submit();
      await until(() => sent[1]);
      expect(sent[1]?.id).to.equal(first.handle.id);
    });

    it('speaks English', async () => {
      const { element, sent } = await form('en');
      const submitted = element.submit();
      (await until(() => sent[0])).keep();
      await submitted;
      await element.updateComplete;
      expectEnglish(element);
    });
  });

  describe('linli-case-actions', () => {
    async function actions(until_ = 'sign', lang?: string): Promise<{ element: LinliCaseActions; sent: ReturnType<typeof slow>['sent'] }> {
      const { ref } = await office.file(until_);
      const { client, sent } = slow(await office.client('lead'));
      const item = await client.cases.get(ref);
      return { element: await show<LinliCaseActions>(client, html`<linli-case-actions .case=${item} .patience=${20}></linli-case-actions>`, lang), sent };
    }
    const press = async (element: LinliCaseActions, action: string): Promise<void> => {
      find(element, `[data-action="${action}"]`).click();
      await element.updateComplete;
    };
    const status = (element: LinliCaseActions): string => (find(element, '#status').textContent ?? '').trim();
    const kept = '“签收”已保存在本机，联网后自动提交，请不要重复办理。';

    it('says so, and other actions may be taken', async () => {
      const { element, sent } = await actions();
      await press(element, 'sign');
      const first = await until(() => sent[0]);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(status(element), 'not stored yet').to.equal('');
      first.keep();
      await until(() => status(element) === kept);
      await until(() => element.shadowRoot?.activeElement?.id === 'status');
      await element.updateComplete;
      expect(find(element, '[data-action="return"]').getAttribute('aria-disabled')).to.equal('false');
      await expect(element).to.be.accessible();
    });

    it('does not take the same action twice while it is kept', async () => {
      const { element, sent } = await actions();
      await press(element, 'sign');
      (await until(() => sent[0])).keep();
      await until(() => status(element) === kept);
      await press(element, 'sign');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(sent.length).to.equal(1);
      expect(status(element)).to.equal(kept);
    });

    it('says that it is done when the verdict comes, while another is being entered', async () => {
      const { element, sent } = await actions();
      const applied = oneEvent(element, 'linli-action-applied') as Promise<CustomEvent<ActionApplied>>;
      await press(element, 'sign');
      const first = await until(() => sent[0]);
      first.keep();
      await until(() => status(element) === kept);
      await press(element, 'return');
      const reason = find<HTMLTextAreaElement>(element, '[name="reason"]');
      reason.value = '不属于本单位';
      reason.dispatchEvent(new Event('input', { bubbles: true }));
      reason.focus();
      first.decide({ command: 'c', status: 'applied', ref: first.handle.target, version: 5 });
      expect((await applied).detail).to.deep.include({ action: 'sign', version: 5 });
      await until(() => status(element) === '“签收”已完成。');
      expect(find<HTMLTextAreaElement>(element, '[name="reason"]').value).to.equal('不属于本单位');
      expect(element.shadowRoot?.activeElement).to.equal(reason);
    });

    /** What comes in the end, and what the person reads. */
    const ends: [name: string, end: (sent: Sent) => void, says: string][] = [
      ['refused', (sent) => sent.decide({ command: 'c', status: 'rejected', refusal }), '这一步由主办单位办理'],
      ['overtaken', (sent) => sent.decide({ command: 'c', status: 'conflict', version: 7 }), '刚刚被其他人更新'],
      ['dead', (sent) => sent.fail(new LinliError('forbidden', 'no')), '没有查看这项内容的权限'],
    ];
    for (const [name, end, says] of ends) {
      it(`opens it again with what was typed where it is ${name} in the end`, async () => {
        const { element, sent } = await actions('reply');
        await press(element, 'handle');
        const progress = find<HTMLTextAreaElement>(element, '[name="progress"]');
        progress.value = '已到现场';
        progress.dispatchEvent(new Event('input', { bubbles: true }));
        find(element, 'form [type="submit"]').click();
        const first = await until(() => sent[0]);
        first.keep();
        await until(() => status(element).includes('已保存在本机'));
        expect(element.shadowRoot?.querySelector('form')).to.equal(null);
        end(first);
        await until(() => element.shadowRoot?.querySelector('[role="alert"]')?.textContent?.includes(says));
        expect(status(element)).to.contain('没有办成');
        expect(find<HTMLTextAreaElement>(element, '[name="progress"]').value).to.equal('已到现场');
      });
    }

    it('leaves it to the outbox to tell of a refusal where another case is shown meanwhile, or none', async () => {
      for (const go of [(element: LinliCaseActions) => (element.case = undefined), (element: LinliCaseActions) => element.remove()]) {
        const { element, sent } = await actions();
        await press(element, 'sign');
        const first = await until(() => sent[0]);
        first.keep();
        await until(() => status(element) === kept);
        go(element);
        await element.updateComplete;
        first.decide({ command: 'c', status: 'rejected', refusal });
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(first.isShown()).to.equal(false);
      }
    });

    it('counts a refusal as told where it is read', async () => {
      const { element, sent } = await actions();
      await press(element, 'sign');
      const first = await until(() => sent[0]);
      first.keep();
      first.decide({ command: 'c', status: 'rejected', refusal });
      await until(() => element.shadowRoot?.querySelector('[role="alert"]'));
      expect(first.isShown()).to.equal(true);
    });

    it('says when it could not be stored', async () => {
      const { element, sent } = await actions();
      await press(element, 'sign');
      (await until(() => sent[0])).lose(new LinliError('storage_quota', 'full'));
      await until(() => element.shadowRoot?.querySelector('[role="alert"]')?.textContent?.includes('存储空间不足'));
    });

    it('speaks English', async () => {
      const { element, sent } = await actions('sign', 'en');
      await press(element, 'sign');
      (await until(() => sent[0])).keep();
      await until(() => status(element) !== '');
      expectEnglish(element);
    });
  });
});
