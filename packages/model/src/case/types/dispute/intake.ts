import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { setIfGiven, start, stop } from '../shared/effects.js';
import { note, yes, yesNo } from '../shared/fields.js';
import { choicesOf, chosenIn } from '../shared/limits.js';
import { changedCategory } from '../shared/matter.js';
import { designate, designatedField, returnOrder } from '../shared/trunk/dispatching.js';
import { refusing, unclear } from '../shared/trunk/turning-away.js';
import { applicant, clerk, dispatcher, gridWorker } from '../shared/who.js';
import { otherRoutesBasis, voluntaryBasis } from './basis.js';
import { categories } from './categories.js';
import { levels } from './clocks.js';
import { tracks } from './tracks.js';

/** Where else one can turn. For every end of a dispute that is not an agreement. */
export const routes: FieldOf<'text'> = {
  kind: 'text',
  name: 'route',
  label: text('可以走的其他途径', '可以走的其他途徑', 'Where else to turn'),
  hint: text('例如：向区人民法院起诉；申请劳动仲裁；请主管部门处理', '例如：向區人民法院起訴；申請勞動仲裁；請主管部門處理', 'For example: go to the district court; apply for labour arbitration; ask the authority in charge'),
  requiredMessage: text('请写明当事人还可以走的途径', '請寫明當事人還可以走的途徑', 'Name where else the parties can turn'),
  required: true,
  public: true,
  minLength: 4,
  maxLength: 120,
};

/** From filing until it is clear who mediates: screen, ask both sides, accept or refuse, assign. */
export const intake: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('提交申请', '提交申請', 'File'),
    done: text('登记', '登記', 'Filed'),
    from: [],
    to: 'registered',
    by: [applicant, clerk, gridWorker],
    fields: [],
    guards: [],
    effects: [start('screen')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: voluntaryBasis,
  },
  {
    action: 'screen',
    step: 'triage',
    label: text('分级', '分級', 'Screen'),
    done: text('分级', '分級', 'Screened'),
    from: ['registered'],
    to: 'screened',
    by: [clerk],
    fields: [
      {
        kind: 'single',
        name: 'level',
        label: text('难易程度', '難易程度', 'How hard it is'),
        hint: text('简易的村社调，复杂的乡镇街道首调，疑难的提级办理。', '簡易的村社調，複雜的鄉鎮街道首調，疑難的提級辦理。', 'Simple: by the village or community. Complex: by the township first. Hard: taken up a level.'),
        required: true,
        options: choicesOf(levels),
      },
      changedCategory(categories),
      note,
    ],
    guards: [],
    effects: [
      setIfGiven('category'),
      { clock: 'start', id: 'settle', usual: chosenIn('level', levels) },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'accept',
    step: 'accept',
    label: text('受理', '受理', 'Accept'),
    done: text('受理', '受理', 'Accepted'),
    hint: text('征求过双方意见，另一方不拒绝的，受理。', '徵求過雙方意見，另一方不拒絕的，受理。', 'Once both sides were asked and the other does not refuse.'),
    from: ['screened'],
    to: 'accepted',
    by: [clerk],
    fields: [
      {
        kind: 'single',
        name: 'applicantAgrees',
        label: text('申请方是否愿意调解', '申請方是否願意調解', 'Is the applicant willing'),
        hint: text('排查发现或者移送的，也要征求双方意见。', '排查發現或者移送的，也要徵求雙方意見。', 'Both sides are asked also where it was found or referred.'),
        required: true,
        options: yesNo,
      },
      {
        kind: 'single',
        name: 'otherAgrees',
        label: text('另一方是否愿意调解', '另一方是否願意調解', 'Is the other side willing'),
        required: true,
        options: [
          { value: yes, label: text('愿意', '願意', 'Yes') },
          { value: 'unreached', label: text('暂时联系不上，继续征求', '暫時聯繫不上，繼續徵求', 'Not reached yet; asked again') },
          { value: 'refuses', label: text('明确拒绝', '明確拒絕', 'Clearly refuses') },
        ],
      },
      note,
    ],
    guards: [
      {
        code: 'refuses-mediation',
        when: { and: [{ '==': [{ var: 'args.applicantAgrees' }, yes] }, { '!=': [{ var: 'args.otherAgrees' }, 'refuses'] }] },
        message: text('有一方明确拒绝调解的，不得调解，应当不予受理并告知其他途径。', '有一方明確拒絕調解的，不得調解，應當不予受理並告知其他途徑。', 'Where one side clearly refuses there is no mediation: refuse it, and name the other routes.'),
        basis: voluntaryBasis,
      },
    ],
    effects: stop('screen'),
    conflict: 'guarded',
    tone: 'primary',
    public: true,
    basis: voluntaryBasis,
  },
  refusing({
    hint: text('说明理由，并告知当事人可以走的其他途径。', '說明理由，並告知當事人可以走的其他途徑。', 'Give the reason and where else the parties can turn.'),
    from: ['registered', 'screened'],
    grounds: [
      { value: 'refuses', label: text('有一方明确拒绝调解', '有一方明確拒絕調解', 'One side clearly refuses') },
      { value: 'statutory', label: text('法律规定由专门机关处理或者禁止调解', '法律規定由專門機關處理或者禁止調解', 'Reserved to another authority, or not to be mediated') },
      { value: 'pending', label: text('法院、仲裁机构或者行政机关已经受理', '法院、仲裁機構或者行政機關已經受理', 'A court, arbitration or authority has it already') },
      { ...unclear, label: text('不是纠纷，或者内容不清且无法联系', '不是糾紛，或者內容不清且無法聯繫', 'No dispute, or unclear and nobody can be asked') },
    ],
    fields: [routes],
    basis: otherRoutesBasis,
  }),
  {
    action: 'assign',
    step: 'dispatch',
    label: text('分派调解', '分派調解', 'Assign'),
    done: text('分派调解', '分派調解', 'Assigned'),
    hint: text('交给调解组织或者乡镇街道，由其负责到底。', '交給調解組織或者鄉鎮街道，由其負責到底。', 'To a mediation organisation or a township, which leads to the end.'),
    from: ['accepted'],
    to: 'assigned',
    by: [dispatcher],
    fields: [
      { kind: 'organisation', name: 'lead', label: text('调解组织或者乡镇街道', '調解組織或者鄉鎮街道', 'Mediation organisation or township'), required: true, public: true },
      { kind: 'single', name: 'track', label: text('调解种类', '調解種類', 'Kind of mediation'), required: true, public: true, options: tracks },
      designatedField,
      note,
    ],
    guards: [],
    effects: [{ set: 'lead', value: { var: 'args.lead' } }, ...designate, ...stop('sign'), start('sign')],
    conflict: 'guarded',
    tone: 'primary',
    public: true,
  },
  returnOrder({ dispatched: 'assigned', returned: 'accepted' }),
];
