import { LinliError, readTable } from '@linli/client';
import { expect } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';

const csv = (content: BlobPart): Blob => new Blob([content], { type: 'text/csv' });

async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof LinliError)) throw new Error('Expected a LinliError');
  return error.code;
}

/** A workbook as a spreadsheet writes it, with numbers and text in place. */
function workbook(rows: readonly (readonly (string | number)[])[]): Blob {
  const cell = (value: string | number, at: string) => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
  const sheet = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, `${'ABCDEFGH'[column]}${index + 1}`)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const part = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  const files = {
    '[Content_Types].xml': part(`<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`),
    '_rels/.rels': part(`<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': part(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="三率" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': part(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  };
  return new Blob([zipSync(files)]);
}

describe('Tables of figures', () => {
  it('are read from CSV, whatever separates and whoever saved it', async () => {
    const rows = [['街道', '结案'], ['东“街”', '9,1'], [null, '3']];
    const plain = '\ufeff街道,结案\r\n东“街”,"9,1"\r\n,3\r\n\r\n';
    expect(await readTable(csv(plain))).to.deep.equal([{ name: null, rows }]);
    expect(await readTable(csv('街道\t结案\n东“街”\t9,1\n\t3'))).to.deep.equal([{ name: null, rows }]);
    // 街道,结案 and 西,1 in GB 18030.
    const bytes = new Uint8Array([0xbd, 0xd6, 0xb5, 0xc0, 0x2c, 0xbd, 0xe1, 0xb0, 0xb8, 0x0a, 0xce, 0xf7, 0x2c, 0x31]);
    expect((await readTable(csv(bytes)))[0]?.rows).to.deep.equal([['街道', '结案'], ['西', '1']]);
  });

  it('are read from a workbook, numbers as numbers', async () => {
    const rows = [['街道', '满意率'], ['东街道', 93.72], ['西街道', 0.1]];
    expect(await readTable(workbook(rows))).to.deep.equal([{ name: '三率', rows }]);
  });

  it('of many rows are unpacked here, without a worker that a strict page would forbid', async () => {
    const { Worker } = window;
    let workers = 0;
    window.Worker = class extends Worker {
      constructor(url: string | URL) {
        super(url);
        workers += 1;
      }
    };
    try {
      const rows = Array.from({ length: 12_000 }, (_, index) => [`街道${index}`, index, index / 8, index * 7]);
      const [sheet] = await readTable(workbook(rows));
      expect(sheet?.rows).to.have.length(12_000);
      expect(sheet?.rows[11_999]).to.deep.equal(['街道11999', 11_999, 11_999 / 8, 83_993]);
      expect(workers).to.equal(0);
    } finally {
      window.Worker = Worker;
    }
  });

  for (const [given, file] of [
    ['an old workbook', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])])],
    ['an archive of something else', new Blob([zipSync({ 'a.txt': strToU8('a') })])],
    ['half an archive', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])])],
    ['an open quotation mark', csv('街道,结案\n"东,1')],
    ['more than ten megabytes', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)])],
  ] as const) {
    it(`are refused in a typed error: ${given}`, async () => expect(await failure(readTable(file))).to.equal('invalid'));
  }
});
