'use strict';

// Every element on one page, over cases that go from intake to rating. `window.host` is what scripts/check-csp.mjs drives.
const area = '330106109';
const centre = { id: 'centre', name: { 'zh-Hans': '西湖区综治中心' }, area: '330106', kind: 'centre' };
const bureau = { id: 'urban-management', name: { 'zh-Hans': '城市管理局' }, area, kind: 'department' };
const ecology = { id: 'ecology', name: { 'zh-Hans': '生态环境局' }, area, kind: 'department' };

const backendFor = (actor) => window.LinliLocal.localBackend({ name: 'strict-host', caseTypes: window.LinliLocal.caseTypes, actor, organisations: [centre, bureau, ecology], divisions: window.ground.divisions, registers: window.ground.registers });
const clientFor = (actor) => Linli.createClient({ backend: backendFor(actor) });

/** Has a store of its own and cannot send: what is done there stays on the device. */
async function cutOff(actor, ref) {
  const backend = Object.assign(backendFor(actor), { submit: () => Promise.reject(new Error('There is no line.')) });
  const client = await Linli.createClient({ backend, store: window.LinliRemote.memoryStore() });
  await client.commands.send('triage', ref, {}).stored;
  return client;
}

/** The handling organisation is the bureau, unless another is named; every other post is at the centre. */
const staff = (role, organisation = role === 'handler' ? bureau.id : centre.id) => clientFor({ role, organisation, area });

const matter = {
  kind: 'complaint',
  category: 'environment.noise',
  subject: '工地夜间施工噪声扰民',
  detail: '连续一周夜里十一点以后仍在施工，影响休息，请尽快处理。',
  place: { division: `${area}001`, text: '文一西路 1 号' },
  contactable: 'no',
};
const reason = '多人反映，请抓紧办理。';

const accepted = [
  ['clerk', 'triage', {}],
  ['clerk', 'accept', {}],
  ['dispatcher', 'dispatch', { lead: bureau.id }],
  ['handler', 'sign', {}],
];
const answered = [...accepted, ['handler', 'reply', { answer: '已责令工地夜间停工，并安排巡查。', outcome: 'solved' }]];
/** A joint call that one department has answered, under supervision. */
const shared = [
  ...accepted,
  ['dispatcher', 'callJoint', { organisations: [ecology.id], reason, meet: '今天 22:00，工地门口' }],
  ['handler', 'respondCall', {}, ecology.id],
  ['supervisor', 'urge', { reason, limit: '2' }],
  ['supervisor', 'rateIssue', { stars: 3, reason }],
];

const violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
});
window.print = () => {};

const element = (name) => document.querySelector(`linli-${name}`);

async function carryOut(client, action, target, args) {
  const verdict = await client.commands.send(action, target, args).settled;
  if (verdict.status !== 'applied') throw new Error(`${action}: ${JSON.stringify(verdict)}`);
}

async function work(citizen, steps) {
  const filed = await citizen.commands.register('appeal', matter).settled;
  if (filed.status !== 'applied') throw new Error(JSON.stringify(filed));
  for (const [role, action, args, organisation] of steps) await carryOut(await staff(role, organisation), action, filed.ref, args);
  return filed;
}

/** Files a case, has staff answer it and the applicant rate it, and one that several share; then every element shows them. */
async function play() {
  const citizen = await clientFor({ role: 'applicant', holds: [] });
  const filed = await work(citizen, answered);
  await citizen.receipts.track(filed.receipt);
  await carryOut(citizen, 'rate', filed.ref, { stars: 5, resolved: 'yes' });
  await work(citizen, accepted);
  const several = await work(citizen, shared);
  await show(citizen, filed, several);
}

async function show(citizen, { ref, receipt }, several) {
  const [verifier, dispatcher, supervisor] = await Promise.all(['verifier', 'dispatcher', 'supervisor'].map((role) => staff(role)));
  const record = await verifier.cases.record(ref);
  const item = await dispatcher.cases.get(several.ref);
  element('provider').client = verifier;
  Object.assign(element('intake-form'), { client: citizen, values: matter });
  Object.assign(element('case-tracker'), { client: citizen, code: receipt.code, secret: receipt.secret });
  Object.assign(element('case-view'), { client: dispatcher, caseRef: several.ref });
  element('case-actions').case = record.case;
  Object.assign(element('case-timeline'), { events: record.events, caseType: window.LinliLocal.appeal });
  element('deadline').clock = record.case.clocks[0];
  Object.assign(element('joint-call'), { client: dispatcher, case: item });
  Object.assign(element('duplicates'), { client: dispatcher, case: item });
  Object.assign(element('case-bulk'), { client: dispatcher, items: [item] });
  element('case-export').cases = () => [item];
  element('supervision-board').client = supervisor;
  for (const name of ['grid-map', 'grid-finder', 'grid-tree', 'grid-plan', 'duty-matrix', 'centre', 'roster']) Object.assign(element(name), { client: dispatcher, area: window.ground.area });
  element('grid-finder').place = { division: window.ground.community, text: '' };
  const apart = await cutOff({ role: 'clerk', organisation: centre.id, area }, several.ref);
  for (const name of ['sync-status', 'outbox']) element(name).client = apart;
  await window.assessments.show(element);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** A picture, chosen as a person would: its thumbnail is a `blob:` image. */
async function choosePicture(input) {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').fillRect(0, 0, 8, 8);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const chosen = new DataTransfer();
  chosen.items.add(new File([picture], '现场.png', { type: 'image/png' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const everything = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? everything(node.shadowRoot) : [])]);

async function touch(node) {
  if (node.matches('input[type=file]')) return choosePicture(node);
  if (node.matches('input[type=text], input[type=search], input[type=tel], input:not([type]), textarea')) {
    node.value = '<img src=x onerror=alert(1)>';
    node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return node.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (node.matches('select')) {
    node.selectedIndex = node.options.length - 1;
    return node.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (node.matches('button, summary, input[type=radio], input[type=checkbox], [role=row], [role=gridcell]')) node.click();
}

/** Uses all that can be used in an element, twice: the second time what the first has brought up. Answers how much it shows. */
async function use(name) {
  const { shadowRoot } = element(name);
  const shown = everything(shadowRoot).length;
  for (let round = 0; round < 2; round++) {
    for (const node of everything(shadowRoot)) {
      await touch(node);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return shown;
}

window.host = { play, use, violations };
