import { reportOf } from './families.mjs';
import { createHistory } from './history.mjs';
import { isOnTheSpot } from './kinds/appeal-journeys.mjs';
import { appeals } from './kinds/index.mjs';
import { tellMatter, withForm } from './telling.mjs';

const hour = 3_600_000;
/** A community of Nanchang: where the walk through the portal files its matter. */
const place = '360102002002';
const spot = '滨江路桥头';

/** One street lamp as different people tell of it; the first is being worked on. */
const words = [
  { subject: '滨江路桥头路灯不亮，晚上看不清台阶', detail: '滨江路桥头到路口的路灯不亮了，晚上看不清台阶，老人下桥很危险。请尽快修复。' },
  { subject: '桥头的路灯坏了好几天', detail: '我家也住在滨江路。桥头三盏路灯坏了好几天，晚上走路要打手电，请抓紧修一修。' },
  { subject: '滨江路桥头几盏路灯都灭了', detail: '晚上从桥头走到路口，几盏路灯全灭了，昨天有人在台阶上绊了一跤，盼望尽快修复路灯。' },
];

const handling = ['register', 'triage', 'accept', 'dispatch', 'sign', 'handle'];
/** One of each of what a county’s staff would be shown. */
const shown = [
  [...handling, 'urge'],
  [...handling, 'urge', 'supervise'],
  [...handling, 'urge', 'supervise', 'rateIssue', 'list', 'lowerStars'],
  [...handling, 'callJoint', 'respondCall', 'respondCall', 'attendCall', 'attendCall', 'strikeOffCall'],
  ['register', 'triage', 'accept', 'dispatch', 'sign', 'askExtension'],
];

/**
 * Cases that everyone who looks at the portal should find, all in one county: several reports of one street lamp that nobody has put
 * together yet; one case of each level of supervision; a joint call half struck off; a request for more time.
 */
export function showcase(world, divisions) {
  const community = divisions.find(({ code }) => code === place);
  return community ? [...lamps(world, community), ...shown.map((path) => standing(world, community, path))] : [];
}

function lamps(world, community) {
  const matters = appeals.matters.filter(({ category }) => category === 'facilities.lighting');
  const told = tellMatter(world, appeals, { community, matters });
  const first = withForm({ ...told, isAssisted: false, scene: { ...told.scene, spot }, words: words[0] });
  const started = world.anchor - 44 * hour;
  const record = createHistory(first, { path: handling, anchor: world.anchor, started });
  const others = words.slice(1).map((said, index) => reportOf(world, first, record, { path: handling.slice(0, index + 1), words: said, started: started + (12 + index * 14) * hour }));
  return [record, ...others];
}

function standing(world, community, path) {
  const told = { ...tellMatter(world, appeals, { community, matters: appeals.matters.filter(isOnTheSpot) }), isAssisted: false };
  return createHistory(told, { path, age: [1, 20], anchor: world.anchor });
}
