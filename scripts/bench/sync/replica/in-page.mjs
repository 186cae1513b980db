/** These run in the page: they may use nothing of this module. Times are in milliseconds. */

/** Loads cases, then asks for what a desk asks for; of each question the median of 21. */
export async function inPage(count) {
  const { bench, makeCases } = globalThis;
  const timed = async (work) => {
    const begun = performance.now();
    const answer = await work();
    return { time: performance.now() - begun, answer };
  };
  const often = async (work) => {
    const times = [];
    let answer;
    for (let turn = 0; turn < 21; turn += 1) {
      const { time, answer: given } = await timed(work);
      times.push(time);
      answer = given;
    }
    return { time: times.sort((one, other) => one - other)[10], answer };
  };
  const cases = makeCases(count);
  const before = (await navigator.storage.estimate()).usage;
  const load = await timed(() => bench.load(cases));
  const index = bench.index ? await timed(bench.index) : { time: 0 };
  const newest = await often(bench.newest);
  const newestOf = await often(() => bench.newestOf('handling'));
  const wanted = cases[Math.floor(count / 8)].ref;
  const byId = await often(() => bench.byId(wanted));
  // What was written is tidied up a moment later.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const { usage } = await navigator.storage.estimate();
  return {
    times: { load: load.time, index: index.time, newest: newest.time, newestOf: newestOf.time, byId: byId.time },
    answers: { newest: newest.answer, newestOf: newestOf.answer, byId: byId.answer },
    bytes: usage - before,
  };
}

/** In another page over the same storage: until the first 50 are there. */
export async function reopened() {
  const { bench } = globalThis;
  const begun = performance.now();
  await bench.open();
  const opened = performance.now();
  const found = await bench.newest();
  if (found.length !== 50) throw new Error(`${found.length} came`);
  return { open: opened - begun, newest: performance.now() - opened };
}
