/* The desk of staff, as the walks use it. A place is a list of selectors, see ./smoke-driver.mjs. */

export const actions = (selector) => ['linli-case-view', 'linli-case-actions', selector];
export const list = (selector) => ['linli-case-list', selector];

/** Takes a post, until its client is there. */
export async function takePost(driver, role) {
  await driver.press([`[data-role=${role}]`]);
  await driver.see([`[data-role=${role}][aria-pressed=true]`]);
  await driver.see(['#desk[aria-busy=false]']);
}

/** Opens an action of the open case, enters what it asks for, and sends it. */
export async function take(driver, action, enter = async () => {}, { asks = true, shoot = false } = {}) {
  await driver.unfold(actions(`[data-action=${action}]`));
  await driver.press(actions(`[data-action=${action}]`));
  if (!asks) return;
  await driver.see(actions('form'));
  await enter();
  if (shoot) await driver.shoot(action);
  await driver.press(actions('form button[type=submit]'));
}

/** Takes the post and the action, and waits for the status that must follow. */
export async function act(driver, role, action, status, enter, options) {
  await takePost(driver, role);
  await take(driver, action, enter, options);
  await driver.see(['linli-case-view', '.standing .tag'], status);
}

/** Acts for another organisation of the same post, until its client is there. */
export async function actFor(driver, organisation) {
  await driver.choose(['#desk-organisation'], organisation);
  await driver.see(['#desk[aria-busy=false]']);
}

/** Opens the case whose title holds `title` from the list of all cases, whatever is up to the post. */
export async function openFromList(driver, title) {
  await driver.press(['[data-duty=all]']);
  await driver.type(list('input[type=search]'), title);
  await driver.press(list('[role=row][aria-rowindex="2"] [data-column=title]'), title);
  await driver.see(['linli-case-view', 'h2'], title);
}
