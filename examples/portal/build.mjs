import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPortalData } from '../../scripts/data/build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'src');
const made = join(here, 'public');
const cdn = join(here, '../../packages/elements/cdn');

const titles = { index: '首页', file: '我要诉求', track: '查进度', desk: '工作台', board: '督办台', 'my-grid': '我的网格', grids: '网格', centre: '综治中心', assessment: '考评排名', review: '述职评议', tasks: '任务分解', survey: '群众测评' };
const decor = ['js/jquery.min.js', 'js/decor.js'];
/** What a page has beside the scripts of every page: cases are kept in the browser, so all of them need the back end there. */
const store = 'linli/local.min.js';
const staff = ['linli/staff.min.js', store, 'js/staff.js'];
/** Grids and centres, for the pages that show them. */
const ground = 'linli/grids.min.js';
const assessments = [store, 'linli/assessments.min.js', 'js/assess.js'];
const own = {
  index: [store], file: [store], track: [store], desk: [...staff, 'js/duties.js'], board: staff,
  'my-grid': [store, ground], grids: [ground, 'linli/grid-plan.min.js', ...staff], centre: [store, ground],
  assessment: ['linli/staff.min.js', 'linli/tables.min.js', ...assessments], review: assessments, tasks: assessments, survey: assessments,
};

/**
 * Puts the portal together in public/: pages from the layout, styles and scripts as they are, jQuery and the classic script of
 * Linli copied beside them, and the sample data. public/strict holds the same pages without jQuery, which writes markup as
 * text and so cannot run where Trusted Types are required.
 * @param options.anchor the day from which the sample cases are seen; default today in China
 */
export function buildPortal({ anchor } = {}) {
  for (const folder of ['css', 'js', 'img', 'linli', 'strict']) rmSync(join(made, folder), { recursive: true, force: true });
  for (const folder of ['', 'strict']) buildPages(join(made, folder), folder === 'strict' ? [] : decor);
  const query = createRequire(import.meta.url).resolve('jquery/dist/jquery.min.js');
  cpSync(query, join(made, 'js/jquery.min.js'));
  cpSync(cdn, join(made, 'linli'), { recursive: true });
  return buildPortalData({ outDir: join(made, 'data'), ...(anchor && { anchor }) });
}

function buildPages(folder, more) {
  mkdirSync(folder, { recursive: true });
  for (const part of ['css', 'js', 'img']) cpSync(join(source, part), join(folder, part), { recursive: true });
  const layout = readFileSync(join(source, 'layout.html'), 'utf8');
  for (const file of readdirSync(join(source, 'pages'))) {
    const page = basename(file, '.html');
    const slots = { page, title: titles[page], scripts: scriptsOf(page, more), main: readFileSync(join(source, 'pages', file), 'utf8').trimEnd() };
    writeFileSync(join(folder, file), layout.replace(/\{\{(\w+)\}\}/g, (_, slot) => slots[slot]));
  }
}

function scriptsOf(page, more) {
  const files = [...more, 'linli/remote.min.js', 'js/words.js', 'js/service.js', 'js/remote.js', 'js/session.js', 'js/portal.js', ...own[page], `js/${page}.js`];
  return files.map((file) => `    <script src="${file}"></script>`).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) buildPortal();
