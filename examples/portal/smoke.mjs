import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { act, actFor, actions, list, take } from './smoke-desk.mjs';
import { answerSurvey, openScore, scoreReview, seeTasks } from './smoke-assessment.mjs';
import { Driver } from './smoke-driver.mjs';
import { atTheCentre, casesOfGrid, findGrid, planAndDuties } from './smoke-ground.mjs';
import { callDepartments, listOnBoard, mergeAndUndo, strikeOff, urge } from './smoke-several.mjs';

const form = (selector) => ['linli-intake-form', selector];
const tracker = (selector) => ['linli-case-tracker', selector];
const rating = (selector) => ['linli-case-tracker', 'linli-case-actions', selector];

export const subject = '滕王阁旁路灯五天不亮';
const matter = { subject, detail: '桥头到路口的三盏路灯已经五天不亮，晚上看不清台阶。请尽快修复。', spot: '滨江路桥头' };
const place = { '': '3601', 3601: '360102', 360102: '360102002', 360102002: '360102002002' };
const handler = 'urban-360102';

/**
 * A matter from filing to rating, driven through the pages as people would: a citizen files it; staff of four posts work it, put it
 * together with another and apart again, and call departments together; the citizen looks it up and rates the answer. Then a
 * supervisor urges another and lists it; somebody finds their grid, and staff look after grids and their centre; a score is opened down to its cases, a review judged, a survey answered. Screenshots are kept in `artifacts`.
 * @param options.browser a Puppeteer browser @param options.baseUrl of the portal, without a slash at the end
 * @returns {Promise<{passed: number, failed: number, failures: string[]}>} a step that fails ends the walk
 */
export async function smoke({ browser, baseUrl, artifacts, label = 'portal' }) {
  mkdirSync(artifacts, { recursive: true });
  const driver = await Driver.open(browser, { baseUrl, artifacts, label });
  const walk = { driver, baseUrl, receipt: undefined };
  const failures = [];
  let passed = 0;
  for (const [name, step] of steps) {
    try {
      await step(walk);
      passed += 1;
    } catch (error) {
      await driver.shoot('failed').catch(() => undefined);
      failures.push(`${label}: ${name}: ${error.message}`);
      break;
    }
  }
  failures.push(...driver.complaints.map((complaint) => `${label}: ${complaint}`));
  await driver.close();
  return { passed, failed: failures.length, failures };
}

const steps = [
  ['the home page shows its ways in', showHome],
  ['a draft survives a reload', draftAndReload],
  ['a matter is filed and has a receipt', file],
  ['the receipt leads to the matter', followReceipt],
  ['the matter stands first on the clerk’s list', openOnDesk],
  ['the clerk sorts it', ({ driver }) => act(driver, 'clerk', 'triage', '已分拣')],
  ['the clerk accepts it', ({ driver }) => act(driver, 'clerk', 'accept', '已受理')],
  ['the dispatcher merges it with another report, and takes it out again', mergeAndUndo],
  ['the dispatcher sends it to a department', ({ driver }) => act(driver, 'dispatcher', 'dispatch', '已派单', () => driver.choose(actions('select[name=lead]'), handler), { shoot: true })],
  ['the department signs for it', ({ driver }) => act(driver, 'handler', 'sign', '已签收', undefined, { asks: false })],
  ['the department records progress', ({ driver }) => act(driver, 'handler', 'handle', '办理中', () => driver.type(actions('[name=progress]'), '已到现场核实，正在更换灯头。'))],
  ['the dispatcher calls two departments together', callDepartments],
  ['each of them strikes off its part', strikeOff],
  ['the department replies', replyAsLead],
  ['the verifier verifies it', ({ driver }) => act(driver, 'verifier', 'verify', '已核验', () => driver.press(actions('[name=method][value=visit]')))],
  ['the verifier calls back', ({ driver }) => act(driver, 'verifier', 'callBack', '已回访', () => callBack(driver))],
  ['the verifier closes it', ({ driver }) => act(driver, 'verifier', 'close', '已结案')],
  ['the citizen finds the answer by the receipt', track],
  ['the citizen rates it', rate],
  ['the supervisor urges another case', urge],
  ['the supervisor lists it on the board', listOnBoard],
  ['a citizen finds their grid', findGrid],
  ['a dispatcher sees the cases of a grid', casesOfGrid],
  ['the plan is checked, and the duties are shown', planAndDuties],
  ['the centre says who is there', atTheCentre],
  ['a score is opened down to a case behind it', openScore],
  ['a judge scores in a panel review', scoreReview],
  ['the tasks of the year are shown', seeTasks],
  ['a citizen answers a survey', answerSurvey],
];

async function showHome({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/index.html`);
  await driver.see(['#topic-rows tr']);
  await driver.shoot('home');
}

async function draftAndReload(walk) {
  await writeDraft(walk);
  await walk.driver.reload();
  await findDraft(walk);
  await walk.driver.shoot('draft-restored');
}

/** Begins to file a matter, until what was typed is on this device. */
export async function writeDraft({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/file.html`);
  await driver.press(form('[name=kind][value=help]'));
  await driver.type(form('[name="category.search"]'), '路灯');
  await driver.press(form('button.node'), '路灯照明');
  await driver.type(form('[name=subject]'), matter.subject);
  await driver.type(form('[name=detail]'), matter.detail);
  await driver.draftKept(matter.detail);
}

/** The form, opened again, has what was typed. */
export async function findDraft({ driver }) {
  await driver.see(form('[name=kind][value=help]'));
  await driver.see(form('.picked'), '路灯照明');
  const kept = [await driver.value(form('[name=subject]')), await driver.value(form('[name=detail]'))];
  if (kept.join() !== [matter.subject, matter.detail].join()) throw new Error(`The draft came back as “${kept.join(' / ')}”`);
}

/** Completes the draft and files it, until its receipt is shown. */
export async function file(walk) {
  const { driver } = walk;
  for (const [within, code] of Object.entries(place).sort(([a], [b]) => a.length - b.length)) {
    await driver.choose(form(`[name="place.${within || 'top'}"]`), code);
  }
  await driver.type(form('[name="place.spot"]'), matter.spot);
  await driver.press(form('[name=danger][value=no]'));
  await driver.press(form('[name=contactable][value=yes]'));
  await driver.type(form('[name=name]'), '示例·李**');
  await driver.type(form('[name=phone]'), '138 0000 0000');
  await driver.press(form('[name=confidential][value=no]'));
  await driver.press(form('[name=consent]'));
  await driver.shoot('filled');
  await driver.press(form('button[type=submit]'));
  await driver.see(form('.receipt .code'), 'SQ-');
  walk.receipt = { code: await driver.text(form('.credentials div:nth-child(1) .code')), secret: await driver.text(form('.credentials div:nth-child(2) .code')) };
  await driver.shoot('receipt');
}

async function followReceipt({ driver }) {
  await driver.follow(['#to-track']);
  await driver.see(tracker('.status-word'), '已登记');
  await driver.see(tracker('h2'), matter.subject);
  await driver.shoot('tracked');
}

async function openOnDesk({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/desk.html`);
  await driver.see(list('[role=row][aria-rowindex="2"]'), matter.subject);
  await driver.shoot('worklist');
  await driver.press(list('[role=row][aria-rowindex="2"] [data-column=title]'), matter.subject);
  await driver.see(['linli-case-view', 'h2'], matter.subject);
}

/** The joint call has left the desk with another department: the one that leads takes it up again. */
async function replyAsLead({ driver }) {
  await actFor(driver, handler);
  await take(driver, 'reply', () => reply(driver), { shoot: true });
  await driver.see(['linli-case-view', '.standing .tag'], '已答复');
}

async function reply(driver) {
  await driver.type(actions('[name=answer]'), '您好，三盏路灯的灯头和一段电缆已经更换，当晚恢复照明。');
  await driver.press(actions('[name=outcome][value=solved]'));
}

async function callBack(driver) {
  await driver.press(actions('[name=reached][value=yes]'));
  await driver.press(actions('[name=confirmation][value=confirmed]'));
}

/** Looks the matter up by its receipt, and waits for its status. */
export async function lookUp({ driver, baseUrl, receipt }, status) {
  await driver.goto(`${baseUrl}/track.html`);
  await driver.type(tracker('#code'), receipt.code.toLowerCase());
  await driver.type(tracker('#secret'), receipt.secret);
  await driver.key(tracker('#secret'), 'Enter');
  await driver.see(tracker('.status-word'), status);
}

async function track(walk) {
  const { driver } = walk;
  await driver.shoot('closed');
  await lookUp(walk, '已结案');
  await driver.see(tracker('.reply'), '恢复照明');
  await driver.shoot('answered');
}

async function rate({ driver }) {
  await driver.press(rating('[data-action=rate]'));
  await driver.press(rating('[name=stars][value="5"]'));
  await driver.press(rating('[name=resolved][value=yes]'));
  await driver.type(rating('[name=comment]'), '处理得很快，谢谢。');
  await driver.press(rating('form button[type=submit]'));
  await driver.see(tracker('linli-rating[readonly]'));
  await driver.shoot('rated');
}

/** `node examples/portal/smoke.mjs`: builds and serves the portal and drives it in the browser of this machine. */
async function main() {
  const here = dirname(fileURLToPath(import.meta.url));
  const [{ buildPortal }, { serve }, { launchBrowser }] = await Promise.all([import('./build.mjs'), import('../../scripts/lib/server.mjs'), import('../../scripts/lib/launch.mjs')]);
  buildPortal();
  const server = await serve({ mounts: { '/': join(here, 'public') } });
  const browser = await launchBrowser();
  const { passed, failed, failures } = await smoke({ browser, baseUrl: server.url, artifacts: join(here, '../../artifacts/portal') });
  await browser.close();
  await server.close();
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
