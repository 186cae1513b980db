import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisionFiles, divisionVersion, provinceDivisions } from './divisions.mjs';
import { createCorpus } from './corpus.mjs';
import { organisationsOf } from './organisations.mjs';
import { proceedingsOf } from './proceedings/index.mjs';
import { samplePhotos } from './photos.mjs';
import { registersOf, sampleCounty } from './registers.mjs';

const province = '36';
const shardSize = 500;
const here = dirname(fileURLToPath(import.meta.url));
const model = dirname(createRequire(import.meta.url).resolve('@linli/model'));

/** Today in China, `YYYY-MM-DD`. */
export function todayInChina() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * Writes the sample data of the portal: divisions/, organisations.json, registers/ and proceedings/ of the sample county, photos/, cases-0.json … and sample.json, which says what there
 * is. Of a case its events and its receipt are written: it is the sum of the events. Does nothing when what is there was made from the same inputs for the same day.
 * @param options.outDir an absolute path @param options.anchor the day `YYYY-MM-DD` at whose beginning the cases are seen
 * @returns what sample.json says
 */
export function buildPortalData({ outDir, anchor = todayInChina(), count = 5000 }) {
  const about = join(outDir, 'sample.json');
  const version = versionOf(anchor, count);
  if (existsSync(about)) {
    const present = JSON.parse(readFileSync(about, 'utf8'));
    if (present.version === version) return present;
  }
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(join(outDir, 'divisions'), { recursive: true });
  const divisions = provinceDivisions(province);
  for (const [name, list] of Object.entries(divisionFiles(province))) write(join(outDir, 'divisions', name), list);
  const organisations = organisationsOf(divisions);
  write(join(outDir, 'organisations.json'), organisations);
  const registers = registersOf({ divisions, day: anchor });
  mkdirSync(join(outDir, 'registers'));
  for (const [name, entries] of Object.entries(registers)) write(join(outDir, 'registers', `${sampleCounty}-${name}.json`), entries);
  const corpus = createCorpus({ divisions, organisations, grids: registers.grids, anchor: Date.parse(`${anchor}T00:00:00+08:00`), count });
  const shards = Math.ceil(corpus.length / shardSize);
  for (let shard = 0; shard < shards; shard++) {
    const records = corpus.slice(shard * shardSize, (shard + 1) * shardSize);
    write(join(outDir, `cases-${shard}.json`), records.map(({ events, receipt }) => ({ events, receipt })));
  }
  mkdirSync(join(outDir, 'proceedings'));
  for (const [kind, list] of Object.entries(proceedingsOf({ organisations, records: corpus, grids: registers.grids, day: anchor }))) write(join(outDir, 'proceedings', `${sampleCounty}-${kind}.json`), list);
  const sample = {
    notice: '示例数据：事项、单位、人名、电话和照片均为程序生成，不涉及真实的人和事。',
    version, province, county: sampleCounty, anchor, count: corpus.length, shards, topics: topicsOf(corpus), photos: writePhotos(outDir),
  };
  write(about, sample);
  return sample;
}

/** Each as `{file, sha256}`. */
function writePhotos(outDir) {
  mkdirSync(join(outDir, 'photos'));
  return Object.entries(samplePhotos()).map(([name, { bytes, attachment: { sha256 } }]) => {
    writeFileSync(join(outDir, 'photos', `${name}.png`), bytes);
    return { file: `photos/${name}.png`, sha256 };
  });
}

/** How often appeals of each category occur, most frequent first. */
function topicsOf(corpus) {
  const counts = new Map();
  for (const { case: item } of corpus.filter((record) => record.case.type.id === 'appeal')) counts.set(item.category, (counts.get(item.category) ?? 0) + 1);
  return [...counts].map(([category, cases]) => ({ category, cases })).sort((a, b) => b.cases - a.cases);
}

/** A hash over all that the data depends on: the generator, the model, the division table, the day. */
function versionOf(anchor, count) {
  const hash = createHash('sha256').update(JSON.stringify([anchor, count, divisionVersion]));
  for (const folder of [here, model]) for (const file of scriptsIn(folder)) hash.update(readFileSync(file));
  return `${anchor}-${hash.digest('hex').slice(0, 12)}`;
}

function scriptsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? scriptsIn(join(folder, entry.name)) : /\.m?js$/.test(entry.name) ? [join(folder, entry.name)] : []));
}

function write(path, value) {
  writeFileSync(path, JSON.stringify(value));
}
