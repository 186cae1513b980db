import { actions, actFor, openFromList, take, takePost } from './smoke-desk.mjs';

/* What several organisations do with one case: put together with another, called together, supervised. */

const near = (selector) => ['linli-duplicates', selector];
const nearAction = (selector) => ['linli-duplicates', 'linli-case-actions', selector];
const part = (organisation, selector) => ['linli-case-view', 'linli-joint-call', `[data-organisation="${organisation}"] ${selector}`];
const board = (selector) => ['linli-supervision-board', selector];
const desk = (selector) => ['linli-supervision-board', 'dialog[open] linli-case-actions', selector];

const called = ['housing-360102', 'traffic-360102'];
/** Of the sample data: one that is worked on, see scripts/data/showcase.mjs. */
const lamp = '滨江路桥头路灯不亮';

/** The dispatcher finds another report of the same lamp, merges the two, and takes them apart again. */
export async function mergeAndUndo({ driver }) {
  await takePost(driver, 'dispatcher');
  await driver.see(near('.duplicate'), lamp);
  await driver.press(nearAction('[data-action=merge]'));
  await driver.type(nearAction('[name=reason]'), '同一处路灯，合并办理。');
  await driver.shoot('duplicates');
  await driver.press(nearAction('form button[type=submit]'));
  await driver.see(near('.merged'));
  await driver.shoot('merged');
  await driver.press(nearAction('[data-action=unmerge]'));
  await driver.type(nearAction('[name=reason]'), '经核实是另一段路灯，分开办理。');
  await driver.press(nearAction('form button[type=submit]'));
  await driver.see(near('.duplicate'), lamp);
}

/** The dispatcher calls two departments together. */
export async function callDepartments({ driver }) {
  await takePost(driver, 'dispatcher');
  await take(driver, 'callJoint', async () => {
    for (const organisation of called) await driver.press(actions(`[name=organisations][value="${organisation}"]`));
    await driver.type(actions('[name=reason]'), '路灯、桥面和交通标线权属不清，请到场共同核实。');
    await driver.type(actions('[name=meet]'), '今天 15:00，桥头');
  });
  for (const organisation of called) await driver.see(part(organisation, '.step.current'));
}

/** Each responds, comes, and strikes off its own part. */
export async function strikeOff({ driver }) {
  await takePost(driver, 'handler');
  for (const organisation of called) {
    await actFor(driver, organisation);
    await driver.see(part(organisation, '.step.current'), '应哨');
    await take(driver, 'respondCall');
    await driver.see(part(organisation, '.step.current'), '报到');
    await take(driver, 'attendCall');
    await driver.see(part(organisation, '.step.current'), '销号');
    await take(driver, 'strikeOffCall', () => driver.type(actions('[name=result]'), '本单位负责的部分已处理完毕。'));
    await driver.see(part(organisation, '.step.done'), '销号');
    await driver.shoot('struck-off');
  }
}

/** The supervisor urges a case of the sample data from the desk. */
export async function urge({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/desk.html`);
  await driver.see(['#desk[aria-busy=false]']);
  await takePost(driver, 'supervisor');
  await openFromList(driver, lamp);
  await take(driver, 'urge', async () => {
    await driver.type(actions('[name=reason]'), '多人反映同一处路灯，请抓紧办理。');
    await driver.choose(actions('select[name=limit]'), '2');
  });
  await driver.see(['linli-case-view', '[aria-labelledby=supervision]'], '催办');
}

/** On the board it stands among the urged; from there it is listed. */
export async function listOnBoard({ driver, baseUrl }) {
  await driver.goto(`${baseUrl}/board.html`);
  await driver.see(['#desk[aria-busy=false]']);
  await driver.choose(['#desk-area'], '360102');
  await driver.see(['#desk[aria-busy=false]']);
  await driver.see(board('.card.urge'), lamp);
  await driver.shoot('board');
  await driver.press(board('.card.urge .act'), lamp);
  await driver.press(desk('[data-action=list]'));
  await driver.type(desk('[name=reason]'), '催办后仍未修复，挂牌督办。');
  await driver.type(desk('[name=criteria]'), '路灯全部恢复照明，连续七天没有故障，附照片。');
  await driver.choose(desk('select[name=limit]'), '10');
  await driver.shoot('listing');
  await driver.press(desk('form button[type=submit]'));
  await driver.see(board('.card.list'), lamp);
  await driver.shoot('listed');
}
