const roads = ['建设', '人民', '解放', '滨江', '文化', '胜利', '新华', '中山', '朝阳', '青年', '迎宾', '富民', '学府', '站前', '环城', '翠竹', '桂花', '梅岭', '稻香', '红星'];
const estates = ['阳光花园', '锦绣家园', '翠湖小区', '和谐苑', '滨江花园', '幸福里', '桂花小区', '东方名城', '金色家园', '江南春晓', '书香苑', '安居小区', '春晖苑', '丽景花园', '银杏苑', '新农小区'];
const shops = ['便民超市', '水果店', '服装店', '奶茶店', '手机店', '药店', '五金店', '家电卖场'];
const grocers = ['便民超市', '生鲜店', '卤味店', '熟食店', '小卖部'];
const restaurants = ['家常菜馆', '烧烤店', '炒菜馆', '火锅店'];
const salons = ['理发店', '健身房', '美容店', '洗车店'];
const rivers = ['南港河', '小溪', '老河', '排灌渠', '东湖', '西塘', '梅溪', '抚溪'];
const employers = ['某家具厂', '某服装厂', '某电子厂', '某餐饮店', '某物流站', '某装修公司', '某建筑劳务公司', '某培训机构'];
const openings = ['您好，', '', '', '尊敬的工作人员：', '麻烦帮忙反映一下，', '想反映一个问题：', '你们好！', '打扰了，'];
const effects = ['老人和孩子都受影响。', '周围的住户都有意见。', '已经和村里、社区说过，没有解决。', '之前打过一次电话，一直没有下文。', '网格员来看过，说要报上级处理。', '照片已经拍好，需要可以补充。', '', '', '', ''];
const thanks = ['谢谢！', '麻烦了。', '盼复。', '辛苦你们了！', '', '', ''];
const otherWords = [['每天', '天天'], ['没有', '没'], ['一直', '总'], ['尽快', '抓紧'], ['很大', '特别大'], ['请', '恳请'], ['希望', '盼望'], ['老人', '老人家'], ['孩子', '小孩'], ['检查', '查看'], ['附近', '周边'], ['居民', '住户']];

/** What the slots of one case stand for: the same place and time in its title, its text and its answer. */
export function createScene(random, community) {
  const short = community.replace(/(社区)?(居民委员会|居委会|居委员会)$/, '社区').replace(/(村民委员会|村委会)$/, '村').replace(/村村$/, '村');
  const road = `${random.pick(roads)}${random.pick(['路', '大道', '街'])}`;
  const estate = random.pick(estates);
  const village = /村$/.test(short) ? `${short}${random.pick(['', '', `${random.between(1, 9)}组`])}` : short;
  const spots = /村$/.test(short)
    ? [`${village}村口`, `${short}文化广场`, `${short}小学门前`, `${village}桥头`, `${short}卫生室旁`]
    : [`${road}${random.between(2, 198)}号门前`, `${estate}${random.pick(['东门', '南门', '西门', '北门'])}`, `${estate}${random.between(1, 18)}栋楼下`, `${road}菜市场旁`, `${road}公交站旁`];
  const street = `${/村$/.test(short) ? short : random.pick([road, estate])}${random.pick(['一家', '的'])}`;
  return {
    place: short, road, estate, village,
    spot: random.pick(spots),
    square: random.pick([`${short}文化广场`, `${road}街心公园`, `${estate}中心广场`]),
    shop: `${street}${random.pick(shops)}`,
    grocer: `${street}${random.pick(grocers)}`,
    restaurant: `${street}${random.pick(restaurants)}`,
    salon: `${street}${random.pick(salons)}`,
    cross: `${road}与${random.pick(roads.filter((name) => !road.startsWith(name)))}路路口`,
    school: random.pick([`${short}小学`, `${random.pick(['实验', '第一', '第二', '中心'])}小学`, `${random.pick(['第二', '第三'])}中学`, '中心幼儿园']),
    river: random.pick(rivers),
    employer: random.pick(employers),
    bus: `${random.between(1, 39)}路公交`,
    since: random.pick(['最近', '这段时间', '半个月来', '从上周开始', '近一个月']),
    days: random.pick(['三天', '五天', '一个星期', '十来天', '半个月', '快一个月']),
    night: random.pick(['夜里十一点以后', '凌晨一两点', '半夜', '晚上十点以后']),
    evening: random.pick(['傍晚', '晚饭后', '晚上七点多', '下午五点左右']),
    morning: random.pick(['早上七点多', '上午九点左右', '今天早上', '昨天上午']),
  };
}

/** Where it is, as a form has it: with its point, where the ground has been surveyed. */
export function placeOf(community, { spot, point }) {
  return { division: community.code, text: spot, ...(point && { point }) };
}

/** Puts a scene's words into the slots of a template. */
export function fill(template, scene) {
  return template.replace(/\{(\w+)\}/g, (slot, name) => {
    if (!(name in scene)) throw new Error(`No words for ${slot} in “${template}”.`);
    return scene[name];
  });
}

/** What an applicant writes: title and text of one way of saying a matter. */
export function tell(random, { kind }, said, scene) {
  const [title, fact, ask] = said.map((template) => fill(template, scene));
  const effect = kind === 'consult' || kind === 'suggestion' ? '' : random.pick(effects);
  return { subject: title, detail: `${random.pick(openings)}${fact}。${effect}${ask}。${random.pick(thanks)}` };
}

/** The same matter, place and time as another applicant would write it. */
export function retell(random, matter, said, scene) {
  const { detail } = tell(random, matter, said, scene);
  const reworded = otherWords.reduce((words, [from, to]) => words.split(from).join(to), detail);
  return { subject: `${scene.place}${matter.topic}问题`, detail: `我家也住在这一带。${reworded}` };
}

const plainAnswers = {
  consult: ['已通过电话逐项解答，并告知了办理地点、时间和所需材料', '已向您说明有关规定和办理途径，所需材料清单已一并告知'],
  suggestion: ['您的建议已转有关科室研究，采纳情况会再与您联系', '工作人员已到现场查看，将结合下半年计划统筹安排'],
  other: [
    '您反映的情况属实。已安排人员处理，预计{n}个工作日内完成，完成后会再与您联系',
    '工作人员已到现场查看并与您电话沟通，已按规定处理，后续纳入日常巡查',
    '经核查，有关情况已记录在案，责任单位已作出整改，整改照片已留存',
  ],
};

/** What a handler replies to one way of saying a matter. */
export function answerTo(random, { kind }, [title, , , answer], scene) {
  const plain = plainAnswers[kind] ?? plainAnswers.other;
  const body = answer ? fill(answer, scene) : random.pick(plain).replace('{n}', String(random.between(3, 10)));
  return `您好！关于您反映的“${fill(title, scene).replace(/^反映/, '')}”，${body}。感谢您的监督和支持。`;
}
