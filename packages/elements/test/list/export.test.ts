import { expect } from '@open-wc/testing';
import { tableColumns, type Case } from '@linli/model';
import '@linli/elements/cases/case-export/define.js';
import type { CaseExportRequest, LinliCaseList } from '@linli/elements';
import { until } from '../cases/support.js';
import { caseOf, casesOf, HandFed, listOf, one, settled } from './support.js';

interface Kept {
  name: string;
  blob: Blob;
}

/** What the browser was given to keep, while `work` runs. */
async function keeping(work: () => Promise<void>): Promise<Kept[]> {
  const kept: Kept[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    kept.push({ name: this.download, blob: blobs.get(this.href) as Blob });
  };
  try {
    await work();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return kept;
}

const inButton = (element: LinliCaseList, selector: string): HTMLElement => one(element, 'linli-case-export').shadowRoot?.querySelector(selector) as HTMLElement;
const note = (element: LinliCaseList): string => inButton(element, 'p').textContent ?? '';
const pressExport = (element: LinliCaseList): void => inButton(element, 'button').click();

async function exported(element: LinliCaseList): Promise<string[]> {
  const [file] = await keeping(async () => {
    pressExport(element);
    await until(() => note(element).startsWith('已导出'));
  });
  const bytes = new Uint8Array(await (file as Kept).blob.arrayBuffer());
  expect([...bytes.slice(0, 3)], 'a byte order mark').to.deep.equal([0xef, 0xbb, 0xbf]);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).slice(1).split('\r\n').slice(0, -1);
}

const secret: Case = caseOf(0, { applicant: { name: '欧阳小明', phone: '13800000001', confidential: false }, title: '=HYPERLINK("x")' });

describe('linli-case-list: exporting', () => {
  it('is not there unless it is asked for', async () => {
    const element = await listOf(casesOf(3));
    expect(element.shadowRoot?.querySelector('linli-case-export')).to.equal(null);
  });

  it('writes what the filter leaves, in the order of the list', async () => {
    const items = casesOf(40);
    const element = await listOf(items, { exportable: true, filter: { status: 'handling' }, sort: { column: 'receipt', direction: 'descending' } });
    const [headings, ...rows] = await exported(element);
    expect(headings).to.match(/^编号,事项类型,标题,/);
    expect(rows.map((row) => row.split(',')[0])).to.deep.equal(items.filter(({ status }) => status === 'handling').map(({ receipt }) => receipt).reverse());
    expect(note(element)).to.equal(`已导出 ${rows.length} 件`);
  });

  it('keeps applicants out of it, and formulas from running', async () => {
    const element = await listOf([secret], { exportable: true });
    const text = (await exported(element)).join('\n');
    expect(text).not.to.match(/欧阳|138|0001/);
    expect(text).to.contain(`,"'=HYPERLINK(""x"")",`);
  });

  it('is named by the list and the day', async () => {
    const element = await listOf(casesOf(1), { exportable: true });
    const [file] = await keeping(async () => {
      pressExport(element);
      await until(() => note(element).startsWith('已导出'));
    });
    expect(file?.name).to.equal('事项列表-2026-06-15.csv');
    expect(file?.blob.type).to.equal('text/csv;charset=utf-8');
  });

  it('writes a long list whole, with one heading and one byte order mark', async () => {
    const items = casesOf(4500);
    const lines = await exported(await listOf(items, { exportable: true }));
    expect(lines).to.have.lengthOf(4501);
    expect(lines.filter((line) => line.includes('\ufeff') || line.startsWith('编号'))).to.have.lengthOf(1);
    expect(lines[4500]).to.match(new RegExp(`^${items[4499]?.receipt},`));
  });

  it('names organisations as the directory does', async () => {
    const source = new HandFed();
    const element = await listOf([caseOf(0, { lead: 'works' })], { exportable: true, client: source.client });
    expect((await exported(element))[1]).to.contain(',区城管局,');
  });

  it('asks the host first, who may export it itself', async () => {
    const items = casesOf(12);
    const element = await listOf(items, { exportable: true, filter: { status: 'handling' } });
    let detail: CaseExportRequest | undefined;
    element.addEventListener('linli-export-request', (event) => {
      detail = (event as CustomEvent<CaseExportRequest>).detail;
      event.preventDefault();
    });
    const kept = await keeping(async () => {
      pressExport(element);
      await settled(element);
    });
    expect(kept).to.deep.equal([]);
    expect(detail?.refs).to.deep.equal(items.filter(({ status }) => status === 'handling').map(({ ref }) => ref));
    expect(detail?.columns).to.deep.equal(tableColumns.filter((column) => column !== 'applicant' && column !== 'phone'));
  });

  it('says so where it failed, and can be pressed again', async () => {
    const element = await listOf(casesOf(2), { exportable: true });
    const fail = (event: Event) => (event as CustomEvent<{ waitUntil(promise: Promise<unknown>): void }>).detail.waitUntil(Promise.reject(new Error('no')));
    element.addEventListener('linli-export-request', fail, { once: true });
    pressExport(element);
    await until(() => note(element).includes('没有导出成功'));
    await expect(element).to.be.accessible();
    expect(await exported(element)).to.have.lengthOf(3);
  });
});
