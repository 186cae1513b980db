/**
 * How sample cases come to stand where they stand. `share` is the weight of a status among all cases, `age` the hours for
 * which a case has stood there by the anchor: wide enough that lights of every colour occur.
 */
export const standings = {
  registered: { share: 4, age: [0, 90] },
  triaged: { share: 3, age: [0, 60] },
  accepted: { share: 3, age: [0, 190] },
  refused: { share: 3, age: [2, 3600] },
  transferred: { share: 3, age: [2, 3600] },
  dispatched: { share: 4, age: [0, 60] },
  returned: { share: 2, age: [0, 120] },
  signed: { share: 4, age: [0, 150] },
  handling: { share: 11, age: [0, 220] },
  awaiting: { share: 4, age: [0, 140] },
  replied: { share: 5, age: [0, 120] },
  verified: { share: 3, age: [0, 90] },
  calledBack: { share: 2, age: [0, 60] },
  closed: { share: 47, age: [2, 3900] },
  withdrawn: { share: 2, age: [2, 3000] },
};

/** Hours from the step before until each action: least and most. The first reply usually keeps its five working days. */
export const waits = {
  triage: [0.2, 6], accept: [0.1, 5], refuse: [0.3, 8], transfer: [0.3, 8],
  dispatch: [0.3, 8], sign: [0.3, 16], return: [1, 14], handle: [2, 30], ask: [1, 20], answer: [2, 60], resume: [20, 60],
  reply: [6, 60], verify: [2, 24], callBack: [2, 40], rework: [0.5, 8], close: [0.5, 16], rate: [1, 50], withdraw: [2, 40], reopen: [10, 150],
};

/** The actions, in order, that lead a case to `status`. */
export function pathTo(status, random) {
  const accepted = ['register', 'triage', 'accept'];
  const dispatched = [...accepted, ...(status !== 'returned' && random.chance(0.06) ? ['dispatch', 'return', 'dispatch'] : ['dispatch'])];
  const signed = [...dispatched, 'sign'];
  const worked = [...signed, ...workedOn(random)];
  const replied = [...worked, 'reply'];
  const calledBack = [...replied, 'verify', 'callBack'];
  const paths = {
    registered: ['register'],
    triaged: ['register', 'triage'],
    accepted,
    refused: ['register', 'triage', 'refuse'],
    transferred: ['register', 'triage', 'transfer'],
    dispatched,
    returned: [...dispatched, 'return'],
    signed,
    handling: handlingPath(random, { signed, calledBack }),
    awaiting: [...signed, ...(random.chance(0.5) ? ['handle'] : []), 'ask'],
    replied: [...replied, ...rating(random, 0.15)],
    verified: [...replied, 'verify', ...rating(random, 0.15)],
    calledBack: [...redone(random, worked), 'reply', 'verify', 'callBack'],
    closed: [...redone(random, worked), 'reply', 'verify', 'callBack', 'close', ...rating(random, 0.45)],
    withdrawn: [...random.pick([['register'], accepted, signed]), 'withdraw'],
  };
  return paths[status];
}

function workedOn(random) {
  const asked = random.chance(0.08) ? ['ask', random.chance(0.7) ? 'answer' : 'resume'] : [];
  return [...random.pick([[], ['handle'], ['handle'], ['handle', 'handle']]), ...asked];
}

function handlingPath(random, { signed, calledBack }) {
  if (random.chance(0.1)) return [...calledBack, 'rework'];
  if (random.chance(0.06)) return [...calledBack, 'close', 'reopen'];
  return [...signed, 'handle', ...workedOn(random)];
}

/** One case in sixteen is sent back once before its reply stands. */
function redone(random, worked) {
  return random.chance(0.06) ? [...worked, 'reply', 'verify', 'callBack', 'rework', 'handle'] : worked;
}

function rating(random, share) {
  return random.chance(share) ? ['rate'] : [];
}
