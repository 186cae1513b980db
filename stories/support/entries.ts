import type { FormValues } from '@linli/model';

/** A matter as a citizen of the sample would file it. */
export const intake: FormValues = {
  kind: 'help',
  category: 'facilities.lighting',
  subject: '小区东门外三盏路灯不亮',
  detail: '小区东门外三盏路灯不亮已有一周。晚上老人出行不便，前天有人在台阶上摔倒。请尽快维修，并检查整条路的线路。',
  place: { division: '360102001001', text: '东门外公交站旁' },
  happenedOn: '2026-06-02',
  danger: 'no',
  contactable: 'yes',
  name: '欧阳小明',
  phone: '13800000001',
  confidential: 'no',
  consent: true,
};

/** What is entered with each action on the way of a sample case. */
export const entries: Record<string, FormValues> = {
  register: intake,
  refuse: { ground: 'statutory', reason: '反映的施工合同纠纷正在法院审理，依法由法院处理。', route: '向区人民法院的承办法官了解' },
  transfer: { recipient: '西湖区综治中心', reason: '事情发生在西湖区，已连同材料转送。' },
  dispatch: { lead: 'works', assists: ['police'] },
  return: { reason: '该路段路灯由市供电公司维护，不属于本单位职责。' },
  handle: { progress: '已到现场查看，三盏路灯的电缆接头进水，已向厂家订购配件。' },
  ask: { question: '请问是东门外哪三盏路灯？灯杆上有编号的话请一并告诉我们。' },
  answer: { answer: '公交站往北数第 2、3、4 盏，灯杆编号 D-117 到 D-119。' },
  resume: { reason: '已电话了解清楚。' },
  finishPart: { result: '维修期间已在路口设置警示标志，并安排人员疏导通行。' },
  reply: { answer: '您好。三盏路灯的电缆接头已更换，当晚恢复照明；整条路共 21 盏，已逐一检查。', outcome: 'solved' },
  verify: { method: 'documents' },
  callBack: { reached: 'yes', confirmation: 'confirmed' },
  rework: { reason: '诉求人反映仍有一盏不亮，请再次到现场处理。' },
  rate: { stars: 4, resolved: 'yes', comment: '修得很快，希望以后定期检查。' },
  reopen: { reason: '昨晚下雨以后又不亮了。' },
  withdraw: { reason: '物业已经修好了。' },
};

/** As long as a person may write, without a space to break at, and with words longer than a narrow column. */
export const longIntake: FormValues = {
  ...intake,
  subject: '幸福花园小区二期东门外沿河路北侧公交站旁人行道上连续三盏路灯自端午节前一周起整夜不亮且灯杆明显倾斜存在倒伏危险',
  detail: `${'从上个月开始，小区东门外的路灯陆续熄灭，我们先后联系了物业、居委会和供电公司，得到的答复都是不归他们管。'.repeat(12)}\n\nhttps://example.invalid/a-very-long-address-without-any-space-in-it/2026/06/17/photo-0001-0002-0003.jpg`,
  place: { division: '360102003', text: '沿河路北侧人行道，从公交站牌向东约一百五十米处，大榕树与健身器材之间的绿化带旁' },
  name: '阿卜杜热合曼·买买提依明江',
};
