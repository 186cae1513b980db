/**
 * How sample appeals come to stand where they stand: a status, or one way of standing there. `share` is its weight, `age` the hours for which a case has
 * stood there by the anchor: wide enough that lights of every colour occur. The first reply usually keeps its five working days.
 */
const standings = {
  registered: { share: 4, age: [0, 90] },
  triaged: { share: 3, age: [0, 60] },
  accepted: { share: 3, age: [0, 190] },
  refused: { share: 3, age: [2, 3600] },
  transferred: { share: 3, age: [2, 3600] },
  dispatched: { share: 4, age: [0, 60] },
  returned: { share: 2, age: [0, 120] },
  signed: { share: 4, age: [0, 150] },
  handling: { share: 9, age: [0, 220] },
  supervised: { share: 2, age: [0, 90], matters: isOnTheSpot },
  awaiting: { share: 4, age: [0, 140] },
  suspended: { share: 1.5, age: [2, 500] },
  replied: { share: 5, age: [0, 120] },
  verified: { share: 3, age: [0, 90] },
  calledBack: { share: 2, age: [0, 60] },
  closed: { share: 47, age: [2, 3900] },
  withdrawn: { share: 2, age: [2, 3000] },
};

const answered = ['reply', 'verify', 'callBack'];

/** The steps, in order, that lead an appeal to each status. */
const paths = {
  registered: ({ random }) => ['register', ...(random.chance(0.02) ? ['handOver'] : [])],
  triaged: () => ['register', 'triage'],
  accepted,
  refused: () => ['register', 'triage', 'refuse'],
  transferred: () => ['register', 'triage', 'transfer'],
  dispatched: sent,
  returned: (told) => [...accepted(told), 'dispatch', 'return'],
  signed,
  handling,
  supervised: (told) => [...signed(told), 'handle', ...supervision(told)],
  awaiting: (told) => [...signed(told), ...(told.random.chance(0.5) ? ['handle'] : []), 'ask'],
  suspended: (told) => [...signed(told), 'handle', 'suspend'],
  replied: (told) => [...worked(told), 'reply', ...rated(told, 0.15)],
  verified: (told) => [...worked(told), 'reply', 'verify', ...rated(told, 0.15)],
  calledBack: (told) => [...redone(told), ...answered],
  closed: (told) => [...redone(told), ...answered, 'close', ...rated(told, 0.45), ...checked(told)],
  withdrawn: (told) => [...told.random.pick([() => ['register'], accepted, signed])(told), 'withdraw'],
};

export const appealStandings = Object.fromEntries(Object.entries(standings).map(([status, standing]) => [status, { ...standing, path: paths[status] }]));

/** Something that can be gone and looked at, not a question or an idea. */
export function isOnTheSpot({ kind }) {
  return kind !== 'consult' && kind !== 'suggestion';
}

function accepted({ random }) {
  return ['register', 'triage', 'accept', ...(random.chance(0.02) ? ['tagProject'] : [])];
}

/** One order in sixteen comes back, one in two hundred because who got it has an interest. */
function sent(told) {
  const detour = told.random.weighted({ none: 935, return: 60, recuse: 5 });
  const away = { none: [], return: ['dispatch', 'return'], recuse: ['dispatch', 'sign', 'recuse'] }[detour];
  return [...accepted(told), ...away, 'dispatch'];
}

function signed(told) {
  return [...sent(told), 'sign'];
}

function worked(told) {
  const { random, isAssisted } = told;
  const more = random.weighted({ none: 88, extended: 4, refused: 1, called: isOnTheSpot(told.matter) ? 3 : 0, urged: 3, stood: 1 });
  const first = { extended: ['askExtension', 'grantExtension'], refused: ['askExtension', 'refuseExtension'] }[more] ?? [];
  const later = { called: jointCall(told), urged: ['urge', 'endSupervision'], stood: ['suspend', 'resumeWork'] }[more] ?? [];
  return [...signed(told), ...first, ...workedOn(told), ...later, ...(isAssisted ? ['finishPart'] : [])];
}

function workedOn({ random }) {
  const asked = random.chance(0.08) ? ['ask', random.chance(0.7) ? 'answer' : 'resume'] : [];
  return [...random.pick([[], ['handle'], ['handle'], ['handle', 'handle']]), ...asked];
}

/** Every department that is called responds, comes, and strikes off its part. */
function jointCall({ called }) {
  return ['callJoint', ...['respondCall', 'attendCall', 'strikeOffCall'].flatMap((name) => called.map(() => name))];
}

function handling(told) {
  const { random } = told;
  if (random.chance(0.1)) return [...worked(told), ...answered, 'rework'];
  if (random.chance(0.06)) return [...worked(told), ...answered, 'close', 'reopen'];
  if (random.chance(0.02)) return [...worked(told), ...answered, 'close', 'lookBack', 'reopenOnCheck', 'handle'];
  return [...signed(told), 'handle', ...workedOn(told), ...underway(told)];
}

/** What has not come to its end: a call half struck off, a request that waits. */
function underway(told) {
  const { random, isAssisted } = told;
  const call = jointCall(told);
  return {
    none: isAssisted && random.chance(0.5) ? ['finishPart'] : [],
    called: call.slice(0, random.between(2, call.length)),
    asking: ['askExtension'],
  }[random.weighted({ none: 83, called: isOnTheSpot(told.matter) ? 12 : 0, asking: 5 })];
}

/** Of each level, and of those that are listed some with fewer stars than they had. */
function supervision({ random }) {
  return {
    urged: ['urge'],
    supervised: ['urge', 'supervise'],
    listed: ['urge', 'supervise', 'rateIssue', 'list', ...random.pick([[], ['lowerStars'], ['lowerStars', 'lowerStars']])],
  }[random.weighted({ urged: 5, supervised: 3, listed: 2 })];
}

/** One case in sixteen is sent back once before its reply stands. */
function redone(told) {
  return told.random.chance(0.06) ? [...worked(told), ...answered, 'rework', 'handle'] : worked(told);
}

function rated({ random }, share) {
  return random.chance(share) ? ['rate'] : [];
}

/** Some that are over are looked at again, and of what failed some is done once more. */
function checked({ random }) {
  return { none: [], back: ['lookBack'], sample: ['sampleReview'], redone: ['lookBack', 'reopenOnCheck', 'handle', ...answered, 'close'] }[random.weighted({ none: 93, back: 4, sample: 2, redone: 1 })];
}
