/**
 * Who takes a step, in the words of ./steps.mjs: a post at the centre of the county, the organisation that `leads` or its head
 * (`approves`), before there is a case the department itself (`handles`), one that has a part in it, the township’s grid worker, or the applicant.
 */
const byPost = {
  applicant: ({ ref }) => ({ role: 'applicant', holds: [ref] }),
  clerk: atCentre('clerk'),
  dispatcher: atCentre('dispatcher'),
  verifier: overseer('verifier'),
  supervisor: overseer('supervisor'),
  gridWorker: ({ township }) => ({ role: 'gridWorker', organisation: `gov-${township}`, area: township }),
  handles: ({ handler, region }) => staff('handler', handler, region),
  leads: ({ state, region }) => staff('handler', state.lead, region),
  approves: ({ state, region }) => staff('approver', state.lead, region),
  assists: withPart('assist', ['asked']),
  isCalled: withPart('called', ['asked']),
  hasResponded: withPart('called', ['responded']),
  hasCome: withPart('called', ['attended']),
};

function atCentre(role) {
  return ({ centre, region }) => staff(role, centre, region);
}

/** Nobody judges their own work: that of a centre the hotline of the province does. */
function overseer(role) {
  return ({ state, centre, region }) => (state?.lead === centre ? staff(role, `centre-${region.slice(0, 2)}`, region.slice(0, 2)) : staff(role, centre, region));
}

/** The first organisation whose part stands there. */
function withPart(as, states) {
  return ({ state, region }) => staff('handler', state.parts.find((part) => part.as === as && states.includes(part.state))?.organisation, region);
}

function staff(role, organisation, area) {
  return organisation ? { role, organisation, area } : undefined;
}

/** The actor of a step; `undefined` where nobody holds such a post in the case. */
export function actorOf(by, context) {
  return byPost[postOf(by, context)](context);
}

/** Whether it is taken at work. */
export function isStaff(by, told) {
  return postOf(by, told) !== 'applicant';
}

function postOf(by, told) {
  return typeof by === 'function' ? by(told) : by;
}
