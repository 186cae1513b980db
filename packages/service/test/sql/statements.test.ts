import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { statements } from '@linli/service';
import ts from 'typescript';

const source = fileURLToPath(new URL('../../src/sql/', import.meta.url));
/** What is not kept by region. Its rows are codes of regions. */
const reference = ['regions'];

/** The words and signs of a statement, without what is quoted or remarked. */
function tokensOf(text: string): string[] {
  const bare = text.replace(/--[^\n]*/g, ' ').replace(/\/\*.*?\*\//gs, ' ').replace(/'(?:[^']|'')*'/g, `''`).toLowerCase();
  return bare.match(/[a-z_][a-z0-9_.]*|\$\d+|''|[^\s\w]/g) ?? [];
}

interface Named {
  table: string;
  alias: string;
  /** Whether it is written to by an insert, and else read or changed. */
  inserted: boolean;
}

const reserved = ['where', 'on', 'set', 'left', 'join', 'order', 'group', 'limit', 'values', 'select', 'for', 'returning', 'cross', 'lateral', 'inner', 'do', 'nothing'];

/** What a statement gives names to within itself: each is asked and written to where it is made. */
function partsOf(tokens: readonly string[]): string[] {
  return tokens.filter((token, index) => ['with', ','].includes(tokens[index - 1] ?? '') && /^[a-z_]/.test(token) && tokens[index + 1] === 'as' && tokens[index + 2] === '(' && tokens.includes('with'));
}

/** The tables that a statement names, each time it does. */
function tablesOf(tokens: readonly string[]): Named[] {
  const named: Named[] = [];
  const parts = partsOf(tokens);
  for (const [index, token] of tokens.entries()) {
    const [before, table = '', next = '', after = ''] = [tokens[index - 1], ...tokens.slice(index + 1)];
    // `for update`, and the update of an upsert, name no table; a function in from, or a sub-select, is none.
    const names = ['from', 'join', 'into'].includes(token) || (token === 'update' && before !== 'for' && before !== 'do');
    if (!names || !/^[a-z_]/.test(table) || parts.includes(table) || (token !== 'into' && next === '(')) continue;
    const alias = next === 'as' ? after : /^[a-z_]+$/.test(next) && !reserved.includes(next) ? next : table;
    named.push({ table, alias, inserted: token === 'into' });
    if (token !== 'into' && tokens.slice(index).indexOf(',') > 0 && (next === ',' || after === ',')) named.push({ table: 'a list', alias: 'a list', inserted: false });
  }
  return named;
}

/** Whether `[alias.]region = $1` must hold: it stands after `where` or `on`, not within `or`. */
function holds(tokens: readonly string[], names: readonly string[]): boolean {
  return tokens.some((token, index) => {
    const asked = names.includes(token) && tokens[index + 1] === '=' && tokens[index + 2] === '$1';
    return asked && ['where', 'on', 'and'].includes(tokens[index - 1] ?? '') && tokens[index + 3] !== 'or';
  });
}

/** Why a statement would have to go to all shards; nothing of one that goes to one. */
function faultsOf(text: string): string[] {
  const tokens = tokensOf(text);
  const tables = tablesOf(tokens);
  const faults: string[] = [];
  if (tables.length === 0) faults.push('it names no table');
  for (const { table, alias, inserted } of tables) {
    const column = reference.includes(table) ? 'code' : 'region';
    if (inserted) {
      const columns = tokens.slice(tokens.indexOf(table) + 1);
      const values = columns.slice(columns.indexOf(')') + 1);
      if (columns[1] !== column) faults.push(`${table} is not given its ${column} first`);
      if (!(values[0] === 'values' && values[2] === '$1') && !(values[0] === 'select' && values[1] === '$1')) faults.push(`${table} is given another ${column} than $1`);
    } else {
      const isOnly = tables.filter((each) => !each.inserted).length === 1;
      if (!holds(tokens, [`${alias}.${column}`, ...(isOnly ? [column] : [])])) faults.push(`${table} is asked for more than one ${column}`);
    }
  }
  return faults;
}

/** Texts in a source file that begin as a statement does, and are not made by `statement`. */
function loose(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const content = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.head.text : '';
    if (/^\s*(select|insert|update|delete|with|merge|truncate|copy)\s/.test(content)) {
      const { parent } = node;
      const isStatement = ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === 'statement';
      if (!isStatement) found.push(`${name}: ${content.trim().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('Every statement', () => {
  it('names one region first, for each table', () => {
    assert.ok(statements.size > 40, `Only ${statements.size} statements were found`);
    for (const text of statements) assert.deepEqual(faultsOf(text), [], text);
  });

  it('is one that this test knows of', () => {
    const files = readdirSync(source, { recursive: true }).map(String).filter((name) => name.endsWith('.ts'));
    assert.ok(files.length > 20);
    // Migrations go to every database, and to no shard.
    const found = files.filter((name) => name !== 'migrate.ts').flatMap((name) => loose(name, readFileSync(`${source}${name}`, 'utf8')));
    assert.deepEqual(found, []);
    assert.deepEqual(loose('planted.ts', 'query(`select id from cases where region = $1`, []); statement("select 1"); query(`update ${table} set a = 1`)'), [
      'planted.ts: select id from cases where region = $1', 'planted.ts: update',
    ]);
  });

  const faulty: [what: string, text: string][] = [
    ['no region at all', 'select doc from cases where id = $1'],
    ['a region in a remark', 'select doc from cases where id = $2 -- and region = $1'],
    ['a region in a text', `select 'where region = $1' from cases where id = $2`],
    ['another parameter', 'select doc from cases where region = $2 and id = $1'],
    ['a longer number', 'select doc from cases where region = $10'],
    ['one region or what else', 'select doc from cases where region = $1 or id = $2'],
    ['a table beside it', 'select data from events join cases on cases.id = events.case_id where events.region = $1'],
    ['a table beside it, in a list', 'select data from events, cases where events.region = $1'],
    ['a table within', 'select id from cases where region = $1 and id in (select case_id from receipts where code = $2)'],
    ['an insert without a region', 'insert into cases (id, doc) values ($1, $2)'],
    ['an insert of another region', 'insert into cases (region, id) values ($2, $1)'],
    ['an insert from everywhere', 'insert into cases (region, id) select $1, id from events'],
    ['an update everywhere', 'update cases set version = 2 where id = $2'],
    ['a deletion everywhere', 'delete from cases'],
    ['a part that asks everywhere', 'with found as (select id from cases) select id from found'],
    ['a part that changes everywhere', 'with head as (update feed_head set seq = seq + 1 returning seq), ended as (update commands set feed_seq = head.seq from head where commands.region = $1) select seq from head'],
    ['a part that inserts another region', 'with found as (select id from cases where region = $1), added as (insert into events (region, id) select $2, id from found) select id from found'],
    ['a lock everywhere', 'select doc from cases where id = $1 for update'],
  ];
  for (const [what, text] of faulty) it(`with ${what} is found`, () => assert.notDeepEqual(faultsOf(text), []));

  it('that is sound is left alone', () => {
    const sound = [
      'select doc from cases where region = $1 and id = $2 for update',
      'select c.doc from feed f left join cases as c on c.region = $1 and c.id = f.id where f.region = $1 and f.seq > $2',
      'insert into numbers (region, next) values ($1, $2) on conflict (region) do update set next = numbers.next + $2',
      'insert into events (region, id) select $1, added.id from json_to_recordset($2) as added (id text)',
      'with head as (update feed_head set seq = seq + 1 where region = $1 returning seq), added as (insert into feed (region, seq) select $1, seq from head) select seq from head',
    ];
    for (const text of sound) assert.deepEqual(faultsOf(text), [], text);
  });
});
