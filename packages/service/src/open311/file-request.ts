import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  LinliError, contractVersion, dayOf, issueText, pickText, receiptCode, receiptSecret, refKey, text, uuidv7,
  type Actor, type CaseRef, type CaseType, type Command, type Instant, type Keeper, type Refusal,
} from '@linli/model';
import type { Requester, Stores } from '../sql/stores.js';
import { readFiling, type Filing } from './filing.js';
import { Open311Problem } from './problem.js';
import type { PublicReader } from './readers.js';
import type { RequestContext } from './service-request.js';
import { intakeOf } from './services.js';

/** What is answered to a request that was filed. */
export interface FiledRequest {
  service_request_id: string;
  service_notice: string;
  account_id: null;
}

export interface FilingDesk extends RequestContext {
  keeper: Pick<Keeper, 'submit'>;
  stores: Pick<Stores, 'regions' | 'cases'>;
  reader: PublicReader;
  now: () => Instant;
  random: (bytes: number) => Uint8Array;
}

const publicApplicant: Actor = { role: 'applicant', holds: [] };

/**
 * Files a request as the public would.
 * @param key what the sender calls this request, so that sending the same again files nothing more
 * @throws Open311Problem 400 for what the form's rules do not take; LinliError for what the keeper cannot do
 */
export async function fileRequest(params: URLSearchParams, key: string | undefined, desk: FilingDesk): Promise<{ filed: FiledRequest; replayed: boolean }> {
  const { stores } = desk;
  const filing = await readFiling(params, { ...desk, regions: stores.regions });
  const command = commandFrom(filing, key === undefined ? undefined : nameOf(key, params), desk);
  const requester: Requester = { subject: null, actor: publicApplicant };
  const { verdict, replayed = false } = await desk.keeper.submit(command, { store: stores.cases(requester), actor: publicApplicant, now: desk.now() });
  if (verdict.status === 'rejected') throw new Open311Problem(400, refusalTexts(verdict.refusal, filing.caseType, desk));
  if (verdict.status === 'conflict') throw new LinliError('internal', `Command ${command.id} conflicts with a case that it files`);
  return { filed: await answerOf(verdict.ref, filing, desk), replayed };
}

function commandFrom({ caseType, values, region }: Filing, name: string | undefined, { definitions, now, random }: FilingDesk): Command {
  const at = now();
  const id = name === undefined ? uuidv7(Date.parse(at), random(10)) : uuidOf(name);
  // GeoReport has no place to answer a secret in: this one is never told, and what needs it is done by telephone.
  const receipt = { code: receiptCode(caseType.receiptPrefix, dayOf(at, definitions.calendar.offset), random(7)), secret: receiptSecret(random(10)) };
  return { id, v: contractVersion, type: `case.${intakeOf(caseType)}`, target: { region, id }, args: values, base: null, at, caseType: caseType.id, receipt };
}

/** The same for the same request of the same sender. Most have no `api_key`, and many begin to count at one: what was sent tells them apart. */
function nameOf(key: string, params: URLSearchParams): string {
  const sent = [...params].filter(([, value]) => value.trim() !== '').map((entry) => JSON.stringify(entry)).sort();
  return JSON.stringify([key, sent]);
}

/** The same for the same name: a UUID version 8 (RFC 9562) of its SHA-256. */
function uuidOf(name: string): string {
  const bytes = sha256(utf8ToBytes(`open311\n${name}`)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The receipt is read from the case: one that was filed before has the receipt of then. */
async function answerOf(ref: CaseRef, { dropsEmail }: Filing, desk: FilingDesk): Promise<FiledRequest> {
  const item = await desk.reader.byRef(ref);
  if (!item) throw new LinliError('internal', `Case ${refKey(ref)} was filed and is not there`);
  const shown = desk.catalogue.serviceOf(item) ? notices.tracked : notices.notPublic;
  const notice = [shown, ...(dropsEmail ? [notices.noEmail] : [])].map((each) => pickText(each, desk.locale)).join(desk.locale === 'en' ? ' ' : '');
  return { service_request_id: item.receipt, service_notice: notice, account_id: null };
}

function refusalTexts({ message, issues = [] }: Refusal, { form }: CaseType, { locale }: FilingDesk): string[] {
  const fields = form.sections.flatMap((section) => section.fields);
  const texts = issues.map((issue) => `${issue.field}: ${issueText(issue, fields.find(({ name }) => name === issue.field), locale)}`);
  return texts.length > 0 ? texts : [pickText(message, locale)];
}

const notices = {
  tracked: text(
    '请记下编号，可以凭编号在这里查看办理进展。要补充情况或评价，请拨打 12345 并报编号。',
    '請記下編號，可以憑編號在這裡查看辦理進展。要補充情況或評價，請撥打 12345 並報編號。',
    'Keep this number: with it you can see here how the request goes. To add to it or to rate the answer, call 12345 and give the number.',
  ),
  notPublic: text(
    '请记下编号。这件事项不公开，请拨打 12345 并报编号查询办理进展。',
    '請記下編號。這件事項不公開，請撥打 12345 並報編號查詢辦理進展。',
    'Keep this number. The request is not shown in public: to hear how it goes, call 12345 and give the number.',
  ),
  noEmail: text('电子邮箱没有保存：这里不用它联系您。', '電子信箱沒有儲存：這裡不用它聯繫您。', 'Your e-mail address was not kept: it is not used to reach you.'),
};
