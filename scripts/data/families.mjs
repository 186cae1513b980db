import { createHistory } from './history.mjs';
import { retell } from './phrases.mjs';
import { tellMatter, withForm } from './telling.mjs';

const hour = 3_600_000;
/** What a case comes to in the end; of a recent one, what the anchor leaves. */
const toTheEnd = ['sign', 'handle', 'reply', 'verify', 'callBack', 'close'];
const answered = ['answerMerged', 'verify', 'callBack', 'close'];

/**
 * Other cases that belong to an appeal: the same matter told by others (still apart, merged, or refused as a repetition), a part that
 * was split off, a related one that was put under it. Most appeals have none.
 */
export function familyOf(world, told, record) {
  const { random } = world;
  const made = { none: () => [], repeated: repetition, several: reports, split: splitOff, linked }[random.weighted({ none: 940, repeated: 35, several: 14, split: 6, linked: 5 })];
  return made(world, told, record);
}

/** The same matter at the same place within two days, in the words of someone else, that nobody has put together with it. */
function repetition(world, told, record) {
  const path = world.random.pick([['register', 'triage', 'refuse'], ['register', 'triage', 'accept', 'dispatch', ...toTheEnd]]);
  return [reportOf(world, told, record, { path, isRepetition: true })];
}

/** Several reports of one matter, most of which have been merged into the first. */
function reports(world, told, record) {
  const { random } = world;
  const apart = ['triage', 'accept', 'dispatch', ...toTheEnd];
  const paths = [['register', 'merge', ...answered], ['register', 'triage', 'merge', ...answered], ['register', 'merge', 'unmerge', ...apart], ['register', ...apart]];
  return Array.from({ length: random.between(2, 4) }, () => reportOf(world, told, record, { path: random.pick(paths) }));
}

/** A report by someone else; who is merged is answered once the first case is. */
export function reportOf({ random, anchor }, told, record, { path, isRepetition = false, words, started }) {
  const { case: first, events } = record;
  const filed = Date.parse(first.createdAt);
  const reply = events.find(({ action }) => action === 'reply');
  const until = Math.min(anchor, filed + 40 * hour);
  const another = withForm({
    ...told,
    isRepetition,
    isAssisted: false,
    other: record,
    filedBy: told.kind.filedBy(random),
    words: words ?? retell(random, told.matter, told.said, told.scene),
    notBefore: { answerMerged: reply ? Date.parse(reply.at) + hour : anchor + hour },
  });
  return createHistory(another, { path, anchor, started: started ?? filed + (until - filed) * (random.between(5, 95) / 100) });
}

/** Another matter that the same person told in the same breath, dispatched to another department. */
function splitOff(world, told, record) {
  const signed = record.events.find(({ action }) => action === 'sign');
  if (!signed || isNotForAll(record.case)) return [];
  const another = tellMatter(world, told.kind, { community: told.community });
  const part = { ...another, scene: told.scene, parent: record, filedBy: 'dispatcher', isAssisted: false };
  const split = createHistory(part, { path: ['split', 'dispatch', ...toTheEnd], anchor: world.anchor, started: Date.parse(signed.at) + hour / 6 });
  return split.case ? [split] : [];
}

/** Whether there are organisations that may not have it, nor what belongs to it. */
function isNotForAll({ barred, recused }) {
  return barred.length + recused.length > 0;
}

/** A related matter of the same place, put under this one. */
function linked(world, told, record) {
  const another = { ...tellMatter(world, told.kind, { community: told.community }), other: record, isAssisted: false };
  const started = Date.parse(record.case.createdAt) + world.random.between(2, 200) * hour;
  return started < world.anchor && !isNotForAll(record.case) ? [createHistory(another, { path: ['register', 'triage', 'accept', 'link', 'dispatch', ...toTheEnd], anchor: world.anchor, started })] : [];
}
