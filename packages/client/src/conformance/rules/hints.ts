import type { Hint } from '@linli/model';
import { holds, same } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, here, near, staff } from '../setup.js';
import { clerk, dispatcher, hintsOf, moment, until, type Filed, type Stage } from '../stage.js';

const remark = (stage: Stage, filed: Filed) => () => stage.take(clerk, 'remark', filed, { note: 'Something happened' });

export const hintRules: RuleGroup = {
  group: 'A hint',
  rules: [
    {
      name: 'tells staff of a case within their sight that changed',
      async run(stage) {
        const filed = await stage.file();
        const { hints } = await stage.follow(dispatcher);
        holds('it arrives', await until(() => hintsOf(hints, filed.ref).length > 0, remark(stage, filed)), hints);
        const { version } = await stage.read(filed.ref);
        holds('with a version that the case had', hintsOf(hints, filed.ref).every((hint) => 'version' in hint && hint.version <= version), hints);
      },
    },
    {
      name: 'tells of a new case as well',
      async run(stage) {
        const { hints } = await stage.follow(clerk);
        const filed: Filed[] = [];
        holds('it arrives', await until(() => filed.some(({ ref }) => hintsOf(hints, ref).length > 0), async () => filed.push(await stage.file())), hints);
      },
    },
    {
      name: 'tells of cases of each county of an area',
      async run(stage) {
        const cases = [await stage.file(), await stage.file({ region: near })];
        const { hints } = await stage.follow(clerk);
        for (const filed of cases) holds('it arrives', await until(() => hintsOf(hints, filed.ref).length > 0, remark(stage, filed)), hints);
      },
    },
    {
      name: 'does not tell who may not see the case',
      needs: ['shared'],
      async run(stage) {
        const filed = await stage.led('lamps');
        const strangers = await Promise.all([staff('clerk', 'elsewhere'), staff('handler', 'roads')].map((by) => stage.follow(by)));
        const { hints } = await stage.follow(staff('handler', 'lamps'));
        holds('who leads it hears of it', await until(() => hintsOf(hints, filed.ref).length > 0, remark(stage, filed)), hints);
        await moment(300);
        same('nobody else does', strangers.flatMap((stranger) => hintsOf(stranger.hints, filed.ref)), []);
      },
    },
    {
      name: 'tells who holds the receipt of the case',
      async run(stage) {
        const filed = await stage.file();
        const { hints } = await stage.follow(citizen, [filed.receipt]);
        const known = (heard: readonly Hint[]) => hintsOf(heard, filed.ref).some((hint) => 'version' in hint && hint.version > 1);
        holds('who holds it hears of it', await until(() => known(hints), remark(stage, filed)), hints);
      },
    },
    {
      name: 'does not tell who holds the receipt of another case, or a wrong one',
      needs: ['shared'],
      async run(stage) {
        const [filed, other] = [await stage.file(), await stage.file()];
        const strangers = await Promise.all([{ code: filed.receipt.code, secret: '00000-00000' }, other.receipt].map((receipt) => stage.follow(citizen, [receipt])));
        const { hints } = await stage.follow(clerk);
        holds('staff hear of it', await until(() => hintsOf(hints, filed.ref).length > 0, remark(stage, filed)), hints);
        await moment(300);
        same('they do not', strangers.flatMap((stranger) => hintsOf(stranger.hints, filed.ref)), []);
      },
    },
    {
      name: 'is followed until the signal aborts, and no longer',
      async run(stage) {
        const receipt = (await stage.file()).receipt;
        for (const followed of [await stage.follow(clerk), await stage.follow(citizen, [receipt]), await stage.follow(citizen)]) {
          await moment(50);
          followed.stop();
          holds('it ends', await Promise.race([followed.ended.then(() => true), moment(5000).then(() => false)]));
        }
        const stopped = new AbortController();
        stopped.abort();
        for await (const hint of (await stage.as(clerk)).hints({ signal: stopped.signal })) holds('nothing comes after the end', false, hint);
      },
    },
    {
      name: 'tells that the grids of a county changed',
      needs: ['registers'],
      async run(stage) {
        const { hints } = await stage.follow(dispatcher);
        const backend = await stage.as(dispatcher);
        const changes = [stage.merging(), ...stage.correcting()];
        const isTold = () => hints.some((hint) => 'register' in hint && hint.register === 'grids' && hint.region === here);
        holds('it arrives', await until(isTold, async () => {
          const revision = changes.shift();
          if (revision) await backend.revise?.(revision);
        }), hints);
      },
    },
    {
      name: 'tells that a proceeding changed',
      needs: ['proceedings'],
      async run(stage) {
        const desk = staff('supervisor');
        const { hints } = await stage.follow(desk);
        const isTold = () => hints.some((hint) => 'proceeding' in hint && hint.proceeding === 'assessment');
        holds('it arrives', await until(isTold, () => stage.beginAssessment()), hints);
      },
    },
  ],
};
