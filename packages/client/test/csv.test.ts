import { toCsv } from '@linli/client';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';

/** What the tests use of papaparse: another reader of the same format. */
interface Papa {
  parse(csv: string, options: { delimiter: string; newline: string }): { data: string[][]; errors: unknown[] };
}

let papa: Papa;

/** A classic script, since it is no module. */
function load(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: new URL(path, document.location.origin).href, onload: () => resolve(), onerror: () => reject(new Error(`Could not load ${path}`)) });
    document.head.append(script);
  });
}

/** The rows as the other reader finds them, without the empty one after the last line. */
function read(csv: string): string[][] {
  const { data, errors } = papa.parse(csv, { delimiter: ',', newline: '\r\n' });
  expect(errors).to.deep.equal([]);
  return data.slice(0, -1);
}

describe('CSV', () => {
  before(async () => {
    await load('/node_modules/papaparse/papaparse.min.js');
    papa = (window as unknown as { Papa: Papa }).Papa;
  });

  const cells: [what: string, cell: string, written: string][] = [
    ['plain words', '路灯不亮', '路灯不亮'],
    ['nothing', '', ''],
    ['a comma', '东门, 西门', '"东门, 西门"'],
    ['a quotation mark', '所谓"新"路灯', '"所谓""新""路灯"'],
    ['a line break', '东门\n西门', '"东门\n西门"'],
    ['a Windows line break', '东门\r\n西门', '"东门\r\n西门"'],
    ['a Chinese comma', '东门，西门', '东门，西门'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula that calls out', '=HYPERLINK("http://evil.example","看")', `"'=HYPERLINK(""http://evil.example"",""看"")"`],
    ['what begins with a plus', '+86 138', "'+86 138"],
    ['what begins with a minus', '-2', "'-2"],
    ['what begins with an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind a tab', '\t=1+1', "'\t=1+1"],
    ['a formula behind a return', '\r=1+1', `"'\r=1+1"`],
    ['a formula that is not at its beginning', '编号=1', '编号=1'],
  ];
  for (const [what, cell, written] of cells) {
    it(`writes ${what}`, () => {
      expect(toCsv([[cell, '末']])).to.equal(`\ufeff${written},末\r\n`);
    });
  }

  it('begins with a byte order mark, once, or Excel reads Chinese as something else', () => {
    const csv = toCsv([['编号'], ['一']]);
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(csv.lastIndexOf('\ufeff')).to.equal(0);
  });

  const anyCell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', '灯') }));
  const anyRows = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }));

  it('is read back by another reader as it was, but for an apostrophe before a formula', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const expected = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
        expect(read(toCsv(rows))).to.deep.equal(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a spreadsheet nothing that runs', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const cell of read(toCsv(rows)).flat()) expect(cell.slice(0, 1)).not.to.be.oneOf(['=', '+', '-', '@', '\t', '\r']);
      }),
      { numRuns: 300 },
    );
  });
});
