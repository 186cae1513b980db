import { petition } from '@linli/model';
import { fill, placeOf } from '../phrases.mjs';
import { contactOf } from '../telling.mjs';
import { rating } from './appeal.mjs';
import { sharedSteps } from './shared-steps.mjs';
import { filing, step } from './step.mjs';

const day = 24;

/** Title, facts, request, answer. */
const matters = [
  { category: 'claim.land', handler: 'land', said: [['{village}征地青苗补偿款没有足额发放', '去年修路占用{village}集体土地，地上青苗按什么标准补偿一直没有公布，我家还有一部分没有收到', '请公布补偿标准并补足差额', '经核查，补偿标准已在村务栏补充公示，漏登的零点三亩青苗已补登，差额随下一批次发放']] },
  { category: 'claim.land', handler: 'housing', said: [['{estate}安置房交付逾期', '{estate}安置协议写明两年内交房，现在已经超过半年，过渡费也停了', '请明确交房日期，并按协议支付过渡费', '项目因消防验收整改延误，预计下季度交付；逾期期间的过渡费已恢复按月发放']] },
  { category: 'claim.labour', handler: 'labour', said: [['{employer}拖欠三个月工资', '在{employer}做工三个月，工资一直没有结清，找负责人总说再等等', '请督促发放拖欠的工资', '劳动保障监察部门已立案，用人单位已将拖欠工资全部支付到账']] },
  { category: 'claim.rural', handler: 'agriculture', said: [['{village}承包地四至登记有误', '{village}确权证上我家承包地的四至和实际不符，少登记了一块田', '请重新测量并更正登记', '已会同村组现场测量，面积和四至更正方案已公示，公示期满后换发证书']] },
  { category: 'claim.housing', handler: 'housing', said: [['{estate}办不了房产证', '{estate}入住五年了，开发单位没有办理竣工备案，业主都办不了证', '请协调解决办证问题', '已由专班牵头补办竣工备案手续，分批受理业主的登记申请，首批从下月开始']] },
  { category: 'claim.enforcement', handler: 'urban', said: [['对{road}占道处罚有异议', '在{road}门前临时卸货被处罚，没有给我陈述和申辩的机会', '请复核处罚程序', '经复核，处罚前告知程序不完整，原决定已撤销，并对办案单位作出内部通报']] },
  { category: 'suggestion.urban', handler: 'housing', said: [['建议在{place}建口袋公园', '{place}一带住的人多，没有可以坐一坐的绿地，路口有一块空地一直荒着', '建议建一处口袋公园', '建议已采纳，该地块列入明年城市更新储备项目，设计方案将公开征求意见']] },
  { category: 'suggestion.service', handler: 'centre', said: [['建议办事大厅周末轮班', '上班的人只能请假去办事，周末大厅不开门', '建议周六上午安排轮班', '自下月起大厅每周六上午安排综合窗口轮班，可以提前预约']] },
  { category: 'accusation.inaction', handler: 'government', accused: true, said: [['反映单位对{river}排污问题处理迟缓', '{river}边的排口去年就反映过，有关单位只是到场看了看，一直没有处理结果', '请上级单位核查', '经核查，有关单位处理迟缓属实，已责令限期整改并通报；排口已封堵，水质按月公布']] },
  { category: 'accusation.fees', handler: 'market', said: [['反映{estate}物业违规收取装修押金', '{estate}物业要求每户交两千元装修押金，验收后迟迟不退', '请查处违规收费', '该物业违规收费属实，已责令全部退还并立案处理']] },
];

const isClaim = ({ category }) => category.startsWith('claim.');
const acceptance = ({ matter }) => (isClaim(matter) ? 'accept' : 'acceptOther');
const returned = ['register', 'forward', 'object', 'agreeObjection'];
const accepted = (told) => ['register', ...told.random.pick([['forward'], ['assign'], ['triage', 'forward'], ['forward', 'object', 'agreeObjection', 'designate']]), acceptance(told)];
const replied = (told) => [...accepted(told), ...told.random.pick([['handle'], ['handle', 'hear'], ['hear', 'askExtension', 'grantExtension', 'handle']]), 'reply'];
const reviewed = (told) => [...replied(told), 'askReview', 'assignReview'];
const reReviewed = (told) => [...reviewed(told), 'decideReview', 'askReReview', 'assignReReview'];

const ofClaims = { matters: isClaim };
const standings = {
  registered: { age: [0, 240], path: () => ['register'] },
  routed: { age: [0, 200], path: ({ random }) => ['register', random.pick(['forward', 'assign'])] },
  objected: { age: [0, 80], path: () => ['register', 'forward', 'object'] },
  returned: { age: [0, 80], path: () => returned },
  accepted: { share: 2, age: [0, 400], path: accepted },
  handling: { share: 3, age: [0, 1200], path: (told) => [...accepted(told), ...told.random.pick([['handle'], ['hear', 'askExtension']])] },
  supervised: { age: [0, 90], path: (told) => [...accepted(told), 'handle', 'urge', ...told.random.pick([[], ['supervise']])] },
  replied: { share: 2, age: [0, 600], path: replied },
  reviewAsked: { ...ofClaims, age: [0, 200], path: (told) => [...replied(told), 'askReview'] },
  inReview: { ...ofClaims, age: [0, 700], path: reviewed },
  reviewed: { ...ofClaims, age: [0, 600], path: (told) => [...reviewed(told), 'decideReview'] },
  reReviewAsked: { ...ofClaims, age: [0, 200], path: (told) => [...reviewed(told), 'decideReview', 'askReReview'] },
  inReReview: { ...ofClaims, age: [0, 500], path: reReviewed },
  hearing: { ...ofClaims, age: [0, 100], path: (told) => [...reReviewed(told), 'openHearing'] },
  reReviewed: { ...ofClaims, age: [0, 1500], path: (told) => [...reReviewed(told), 'decideReReview'] },
  remanded: { ...ofClaims, age: [0, 400], path: (told) => [...reviewed(told), 'remand', 'reassign', 'handle'] },
  closed: { share: 5, age: [2, 2000], path: (told) => [...replied(told), ...(isClaim(told.matter) && told.random.chance(0.5) ? ['closeLate'] : ['rate', 'close'])] },
  refused: { age: [2, 2000], path: () => ['register', 'refuse'] },
  transferred: { age: [2, 2000], path: () => ['register', 'transfer'] },
  withdrawn: { age: [2, 2000], path: (told) => [...accepted(told), 'withdraw'] },
};

const steps = {
  ...sharedSteps,
  register: filing(),
  triage: step('clerk', [2, 30]),
  forward: step('dispatcher', [6, 5 * day], ({ handler, wrongHandler, rest }) => ({ lead: rest.includes('object') ? wrongHandler : handler })),
  assign: step('dispatcher', [6, 5 * day], ({ random, handler }) => ({ lead: handler, limit: random.pick(['30', '45', '60']) })),
  object: step('leads', [6, 2 * day], () => ({ reason: '经核对职责清单，该事项由其他部门主管，本单位没有处理权限。' })),
  agreeObjection: step('dispatcher', [4, 30]),
  designate: step('dispatcher', [4, 3 * day], ({ handler }) => ({ lead: handler, reason: '经协调，由主管部门负责办理。' })),
  accept: step('leads', [10, 6 * day]),
  acceptOther: step('leads', [10, 6 * day]),
  handle: step('leads', [2 * day, 12 * day], ({ random }) => ({ progress: random.pick(['已调取档案，正在核对面积和标准。', '已约请信访人和有关单位到场核实。', '已召开协调会，明确了责任单位和完成时间。']) })),
  hear: step('leads', [day, 8 * day], () => ({ form: 'statement' })),
  reply: step('leads', [4 * day, 20 * day], ({ random, matter, said, scene }) => ({
    answer: `经调查核实：${fill(said[3], scene)}。如不服本处理意见，可以自收到之日起三十日内请求复查。`,
    ...(isClaim(matter) && { opinion: random.pick(['supported', 'supported', 'explained', 'unsupported']), legalBasis: '有关法律法规及本省实施办法' }),
    outcome: random.pick(['solved', 'solved', 'partly', 'explained', 'unsolved']),
  })),
  askReview: step('applicant', [2 * day, 20 * day], () => ({ grounds: '答复没有说明计算依据，与实际情况不符，请求复查。' })),
  assignReview: step('dispatcher', [6, 3 * day], ({ region }) => ({ reviewer: `government-${region}` })),
  decideReview: step('leads', [5 * day, 25 * day], () => ({ answer: '经复查，原处理意见事实清楚、依据充分，予以维持。', result: 'upheld' })),
  remand: step('leads', [5 * day, 25 * day], () => ({ answer: '经复查，原处理意见认定的面积有误，责令重新处理。' })),
  reassign: step('dispatcher', [6, 2 * day], ({ handler }) => ({ lead: handler })),
  askReReview: step('applicant', [2 * day, 20 * day], () => ({ grounds: '对复查意见仍有异议，请求上一级单位复核。' })),
  assignReReview: step('dispatcher', [6, 3 * day], ({ region }) => ({ reviewer: `government-${region.slice(0, 4)}` })),
  openHearing: step('leads', [2 * day, 6 * day], () => ({ reason: '双方对事实争议较大，依法举行听证。' })),
  decideReReview: step('leads', [4 * day, 20 * day], ({ random }) => (random.chance(0.7) ? { answer: '经复核，复查意见适当，予以维持，本意见为终结意见。', result: 'upheld' } : { answer: '经复核，变更复查意见，差额部分应予补发。', result: 'changed', outcome: 'partly' })),
  rate: step('applicant', [2, 10 * day], ({ next, ...seen }) => (next === 'close' ? { stars: seen.random.pick([4, 5]), resolved: 'yes' } : rating(seen))),
  close: step('verifier', [2, 5 * day]),
  closeLate: step('verifier', [32 * day, 45 * day], undefined, { action: 'close' }),
  refuse: step('clerk', [4, 6 * day], () => ({ ground: 'arbitration', reason: '劳动合同争议应当先通过仲裁解决。', route: '向劳动人事争议仲裁委员会申请仲裁' })),
  transfer: step('clerk', [4, 6 * day], () => ({ recipient: '省级行业主管部门', reason: '事项属于上级主管部门职责，已移送并告知联系方式。', notAccused: 'yes' })),
  withdraw: step('applicant', [10, 10 * day], () => ({ reason: '有关单位已经当面说明，撤回请求。' })),
};

function form({ random, community, matter, scene, said, uninvolved }) {
  const contact = random.chance(0.9) ? { contactable: 'yes', ...contactOf(random), confidential: random.chance(0.3) ? 'yes' : 'no' } : { contactable: 'no' };
  const joint = random.chance(0.15) ? { joint: 'yes', representatives: random.between(2, 5) } : { joint: 'no' };
  const [title, facts, claim] = said.map((words) => fill(words, scene));
  return () => ({
    category: matter.category,
    subject: title,
    detail: `${facts}。${isClaim(matter) ? '' : `${claim}。`}`,
    ...(matter.accused && { accused: [uninvolved] }),
    ...(isClaim(matter) && { claim, procedure: 'none' }),
    place: placeOf(community, scene),
    ...joint,
    ...contact,
  });
}

export const petitions = { type: petition, matters, steps, standings, form, filedBy: (random) => (random.chance(0.3) ? 'clerk' : 'applicant') };
