import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { dropRequest, everyPart, setIfGiven, start, stop } from '../shared/effects.js';
import { note, yes, yesNo } from '../shared/fields.js';
import { changedCategory } from '../shared/matter.js';
import { refusing, routeFor, transferring, unclear } from '../shared/trunk/turning-away.js';
import { applicant, clerk, dispatcher, lead } from '../shared/who.js';
import { article } from './basis.js';
import { categories } from './categories.js';
import { beforeReply } from './statuses.js';
import { words } from './words.js';

/** Grounds on which another procedure is the way (31 1–5): each names which. */
const otherRoutes = ['litigation', 'arbitration', 'administrative', 'party'];

const recipientChecked: Guard = {
  code: 'recipient-unchecked',
  when: { or: [{ '!': { var: 'case.accused.0' } }, { '==': [{ var: 'args.notAccused' }, yes] }] },
  message: text(
    '请确认接收机关不是被检举控告的单位，也不是其下属单位。',
    '請確認接收機關不是被檢舉控告的單位，也不是其下屬單位。',
    'Confirm that the receiving authority is not accused by it, nor stands below one that is.',
  ),
  basis: article('30'),
};

/** As in other types, and never to whom it accuses (30). */
const passedOn = transferring(words, { from: ['registered', 'returned'] });
const transfer: Transition = {
  ...passedOn,
  label: text('移送', '移送', 'Pass on'),
  done: text('移送', '移送', 'Passed on'),
  hint: text('属于其他地区、政法机关或者纪检监察机关的，移送并告知信访人。', '屬於其他地區、政法機關或者紀檢監察機關的，移送並告知信訪人。', 'For matters of another region, or of the judicial or supervisory authorities; the petitioner is told.'),
  fields: [
    ...passedOn.fields.map((field) => (field.name === 'recipient' ? { ...field, label: text('接收机关', '接收機關', 'Receiving authority') } : field)),
    {
      kind: 'single',
      name: 'notAccused',
      label: text('接收机关与被检举控告单位无关', '接收機關與被檢舉控告單位無關', 'The receiving authority is neither accused nor below one that is'),
      hint: text('没有检举控告单位的不填。', '沒有檢舉控告單位的不填。', 'Leave empty where nobody is accused.'),
      options: yesNo,
    },
  ],
  guards: [recipientChecked],
  basis: article('22'),
};

/** From filing to whether it is ours: register, sort, name whom it accuses, refuse or pass on. */
export const intake: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('提出信访事项', '提出信訪事項', 'File'),
    done: text('登记', '登記', 'Filed'),
    from: [],
    to: 'registered',
    by: [applicant, clerk],
    fields: [],
    guards: [],
    effects: [start('route')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: article('22'),
  },
  {
    action: 'triage',
    step: 'triage',
    label: text('甄别', '甄別', 'Sort'),
    done: text('甄别', '甄別', 'Sorted'),
    hint: text('核对是建议意见、检举控告还是申诉求决，三类的办法和时限不同。', '核對是建議意見、檢舉控告還是申訴求決，三類的辦法和時限不同。', 'Suggestion, accusation or claim: each is handled in its own way and time.'),
    from: ['registered', 'returned'],
    by: [clerk],
    fields: [changedCategory(categories), note],
    guards: [],
    effects: [setIfGiven('category')],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
    basis: article('22'),
  },
  {
    action: 'nameAccused',
    label: text('标明被检举控告单位', '標明被檢舉控告單位', 'Name whom it accuses'),
    done: text('标明被检举控告单位', '標明被檢舉控告單位', 'Accused organisations named'),
    hint: text('标明后事项收回重新转办，被检举控告的单位及其下属单位不再看到。', '標明後事項收回重新轉辦，被檢舉控告的單位及其下屬單位不再看到。', 'It is taken back to be routed anew; those accused and those below them no longer see it.'),
    from: beforeReply,
    to: 'returned',
    by: [clerk, dispatcher],
    fields: [{ kind: 'organisation', name: 'accused', label: text('被检举控告的单位', '被檢舉控告的單位', 'Organisations accused'), required: true, multiple: true }, note],
    guards: [],
    effects: [
      { set: 'lead', value: null },
      { part: 'drop', organisation: everyPart },
      { call: 'end' },
      dropRequest,
      { add: 'accused', value: { var: 'args.accused' } },
      ...stop('notify', 'object', 'feedback', 'reroute'),
      start('reroute'),
    ],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
    basis: article('30'),
  },
  refusing({
    hint: text('说明理由；应当走法定途径的，写明途径。', '說明理由；應當走法定途徑的，寫明途徑。', 'Give the reason and, where a statutory route is the way, name it.'),
    from: ['registered', 'routed', 'returned'],
    by: [clerk, lead],
    grounds: [
      { value: 'litigation', label: text('应当通过诉讼等政法机关程序处理', '應當透過訴訟等政法機關程序處理', 'Belongs to a court or another judicial authority') },
      { value: 'arbitration', label: text('应当通过仲裁解决', '應當透過仲裁解決', 'Belongs to arbitration') },
      { value: 'administrative', label: text('应当通过行政复议等行政程序解决', '應當透過行政復議等行政程序解決', 'Belongs to administrative review or another administrative procedure') },
      { value: 'party', label: text('应当通过党员申诉、申请复审等解决', '應當透過黨員申訴、申請複審等解決', 'Belongs to a complaint by a party member or a re-examination') },
      { value: 'final', label: text('已经复核终结，仍是同一事实和理由', '已經覆核終結，仍是同一事實和理由', 'Re-reviewed already: the same facts and reasons') },
      { value: 'pending', label: text('同一事项正在办理', '同一事項正在辦理', 'The same matter is being handled') },
      unclear,
    ],
    fields: [
      {
        ...routeFor(...otherRoutes),
        label: text('应当走的途径', '應當走的途徑', 'Where to turn'),
        hint: text('例如：向县人民法院提起诉讼；向劳动人事争议仲裁委员会申请仲裁；申请行政复议', '例如：向縣人民法院提起訴訟；向勞動人事爭議仲裁委員會申請仲裁；申請行政復議', 'For example: bring an action in the county court; apply for labour arbitration; apply for administrative review'),
        show: { '!': { in: [{ var: 'ground' }, ['pending', 'unclear']] } },
        requiredMessage: text('请写明可以走的法定途径', '請寫明可以走的法定途徑', 'Name the statutory route'),
        minLength: 4,
      },
      {
        kind: 'text',
        name: 'document',
        label: text('复核意见书文号', '覆核意見書文號', 'Number of the re-review document'),
        show: { '==': [{ var: 'ground' }, 'final'] },
        required: true,
        public: true,
        maxLength: 60,
      },
    ],
    basis: article('31、36'),
  }),
  transfer,
];
