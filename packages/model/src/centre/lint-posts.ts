import type { Post } from '../grid/post.js';
import { pickText, text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { Centre } from './centre.js';
import type { CentreFinding } from './centre-finding.js';
import type { CentrePostRule } from './post-rule.js';

/** The posts of a centre by its rules. @param posts those of the centre alone */
export function lintCentrePosts(centre: Centre, posts: readonly Post[], rules: readonly CentrePostRule[]): CentreFinding[] {
  return rules
    .filter(({ levels }) => !levels || levels.includes(centre.level))
    .flatMap((rule) => {
      const those = posts.filter(({ kind }) => kind === rule.kind);
      return [...lintNumber(rule, those), ...those.flatMap((post) => lintPost(rule, post)), ...(rule.leadsGroup ? lintLeads(centre, those) : [])];
    });
}

function lintNumber({ label, least, most }: CentrePostRule, those: readonly Post[]): CentreFinding[] {
  const { length } = those;
  const posts = those.map(({ id }) => id);
  const [hans, hant, en] = spoken(label);
  if (length < least) return [{ code: 'too-few-posts', posts, message: text(`${hans}应有 ${least} 个岗位，现有 ${length} 个，请补设。`, `${hant}應有 ${least} 個崗位，現有 ${length} 個，請補設。`, `The centre has ${length} of the ${least} posts of ${en} that it should have: add what is missing.`) }];
  if (most !== null && length > most) return [{ code: 'too-many-posts', posts, message: text(`${hans}最多 ${most} 个岗位，现有 ${length} 个，请撤并。`, `${hant}最多 ${most} 個崗位，現有 ${length} 個，請撤併。`, `The centre has ${length} posts of ${en}, and should have ${most} at most: remove what is too many.`) }];
  return [];
}

function lintPost(rule: CentrePostRule, post: Post): CentreFinding[] {
  const [hans, hant, en] = spoken(post.label);
  const posts = [post.id];
  return [
    ...(rule.filled && !post.filled ? [{ code: 'post-not-filled' as const, posts, message: text(`岗位“${hans}”还没有定人。`, `崗位「${hant}」還沒有定人。`, `Nobody has been assigned to the post “${en}” yet.`) }] : []),
    ...(rule.dedicated && post.grid !== null ? [{ code: 'post-not-dedicated' as const, posts, message: text(`岗位“${hans}”同时是网格岗位，应专岗专用。`, `崗位「${hant}」同時是網格崗位，應專崗專用。`, `The post “${en}” is also a grid’s: it should be the centre’s alone.`) }] : []),
  ];
}

function lintLeads({ groups }: Centre, those: readonly Post[]): CentreFinding[] {
  const astray = those.filter(({ group }) => !groups.some(({ id }) => id === group)).map((post): CentreFinding => {
    const [hans, hant, en] = spoken(post.label);
    return { code: 'leads-no-group', posts: [post.id], message: text(`岗位“${hans}”没有负责的组团，请指定一个。`, `崗位「${hant}」沒有負責的組團，請指定一個。`, `The post “${en}” leads no group: give it one.`) };
  });
  const led = groups.flatMap(({ id, label }): CentreFinding[] => {
    const posts = those.filter(({ group }) => group === id).map((post) => post.id);
    const [hans, hant, en] = spoken(label);
    if (posts.length === 1) return [];
    if (posts.length === 0) return [{ code: 'group-without-lead', group: id, message: text(`${hans}没有负责的副主任，请指定一个。`, `${hant}沒有負責的副主任，請指定一個。`, `No deputy leads the group “${en}”: name one.`) }];
    return [{ code: 'group-led-twice', group: id, posts, message: text(`${hans}有 ${posts.length} 个副主任负责，请只留一个。`, `${hant}有 ${posts.length} 個副主任負責，請只留一個。`, `${posts.length} deputies lead the group “${en}”: leave one.`) }];
  });
  return [...astray, ...led];
}

function spoken(label: Text): [string, string, string] {
  return [pickText(label, 'zh-Hans'), pickText(label, 'zh-Hant'), pickText(label, 'en')];
}
