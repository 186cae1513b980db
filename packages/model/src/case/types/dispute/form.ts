import type { FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { contactable, contactFields } from '../shared/contact.js';
import { photos } from '../shared/fields.js';
import { category, detail, place, subject } from '../shared/matter.js';
import { categories } from './categories.js';
import { tracks } from './tracks.js';

/**
 * What is asked of a dispute: the matter, how many sides there are and of what kind, never who the other side is. The applicant's
 * own details are given by consent, for mediation is a free choice (个人信息保护法 13-1, 人民调解法 17).
 */
export const form: FormDefinition = {
  id: 'dispute-intake',
  version: 1,
  title: text('申请调解', '申請調解', 'Ask for mediation'),
  intro: text('调解不收费。双方都愿意才调解，不影响您起诉或者申请仲裁。', '調解不收費。雙方都願意才調解，不影響您起訴或者申請仲裁。', 'Mediation is free and needs both sides to be willing. You may still go to court or to arbitration.'),
  sections: [
    {
      id: 'matter',
      title: text('什么纠纷', '什麼糾紛', 'The dispute'),
      fields: [
        {
          kind: 'single',
          name: 'source',
          label: text('来源', '來源', 'How it came'),
          hint: text('您自己申请的不用填；工作人员登记时填写。', '您自己申請的不用填；工作人員登記時填寫。', 'Leave it empty if you ask for mediation yourself; staff say how it came.'),
          options: [
            { value: 'applied', label: text('当事人申请', '當事人申請', 'A party asks for mediation') },
            { value: 'found', label: text('主动排查发现', '主動排查發現', 'Found in screening') },
            { value: 'referred', label: text('委托或者移送', '委託或者移送', 'Referred by another body') },
          ],
        },
        {
          kind: 'text',
          name: 'referredBy',
          label: text('委托或者移送单位', '委託或者移送單位', 'Referred by'),
          show: { '==': [{ var: 'source' }, 'referred'] },
          required: true,
          maxLength: 60,
        },
        category(categories, text('纠纷类别', '糾紛類別', 'Kind of dispute')),
        { ...subject, hint: text('例如：楼上漏水，维修费谈不拢', '例如：樓上漏水，維修費談不攏', 'For example: a leak from above, and no agreement on the repair') },
        {
          ...detail,
          label: text('经过和要求', '經過和要求', 'What happened and what you ask for'),
          hint: text('不要写另一方的姓名、电话、证件号码。', '不要寫另一方的姓名、電話、證件號碼。', "Leave out the other side's name, telephone and identity numbers."),
        },
        {
          kind: 'single',
          name: 'urgency',
          label: text('紧急程度', '緊急程度', 'How urgent it is'),
          hint: text('有人身危险请立即拨打 110。', '有人身危險請立即撥打 110。', 'If someone is in danger call 110 at once.'),
          required: true,
          options: [
            { value: 'ordinary', label: text('一般', '一般', 'Ordinary') },
            { value: 'pressing', label: text('拖下去会变严重', '拖下去會變嚴重', 'It will grow worse') },
            { value: 'urgent', label: text('今天就需要有人到场', '今天就需要有人到場', 'Someone is needed today') },
          ],
        },
        { ...photos, label: text('照片或材料', '照片或材料', 'Photos or documents') },
      ],
    },
    {
      id: 'parties',
      title: text('涉及哪些方面', '涉及哪些方面', 'Who is involved'),
      hint: text('只填数量和类别。', '只填數量和類別。', 'Give numbers and kinds only.'),
      fields: [
        { kind: 'number', name: 'parties', label: text('当事人数量', '當事人數量', 'Number of parties'), required: true, min: 2, max: 999, decimals: 0 },
        {
          kind: 'multiple',
          name: 'partyKinds',
          label: text('当事人类别', '當事人類別', 'Kinds of parties'),
          required: true,
          options: [
            { value: 'person', label: text('个人或者家庭', '個人或者家庭', 'Persons or households') },
            { value: 'enterprise', label: text('企业或者个体经营者', '企業或者個體經營者', 'Businesses') },
            { value: 'village', label: text('村社集体', '村社集體', 'Village or community') },
            { value: 'institution', label: text('学校、医院等单位', '學校、醫院等單位', 'Schools, hospitals and the like') },
            { value: 'authority', label: text('行政机关', '行政機關', 'Authorities') },
          ],
        },
        {
          kind: 'text',
          name: 'otherSide',
          label: text('另一方是谁（只写身份关系）', '另一方是誰（只寫身分關係）', 'What the other side is to you'),
          hint: text('例如：楼上住户、用人单位、施工方', '例如：樓上住戶、用人單位、施工方', 'For example: the flat above, my employer, the builder'),
          required: true,
          maxLength: 40,
          pattern: '^(?!.*\\d{7}).*$',
          patternMessage: text('请不要写电话或者证件号码', '請不要寫電話或者證件號碼', 'Leave out telephone and identity numbers'),
        },
        {
          kind: 'single',
          name: 'wish',
          label: text('希望由谁调解', '希望由誰調解', 'Who should mediate'),
          required: true,
          options: [...tracks, { value: 'any', label: text('都可以', '都可以', 'Any') }],
        },
      ],
    },
    {
      id: 'where',
      title: text('在哪里', '在哪裡', 'Where'),
      fields: [{ ...place, label: text('纠纷发生的地点', '糾紛發生的地點', 'Where the dispute is'), requiredMessage: text('请填写纠纷发生的地点', '請填寫糾紛發生的地點', 'Say where the dispute is'), level: 'township' }],
    },
    {
      id: 'contact',
      title: text('怎么联系您', '怎麼聯繫您', 'How to reach you'),
      hint: text('没有联系方式就无法约您调解；排查发现的可以不留。', '沒有聯繫方式就無法約您調解；排查發現的可以不留。', 'Without these nobody can invite you to mediation; what was found in screening may do without.'),
      fields: [
        contactable,
        ...contactFields({
          name: { label: text('您的称呼', '您的稱呼', 'Your name'), why: text('便于调解员与您联系时称呼。', '便於調解員與您聯繫時稱呼。', 'So that the mediator can address you.') },
          why: text('只用于约定调解和告知结果。', '只用於約定調解和告知結果。', 'Used only to arrange mediation and to tell you its result.'),
          consent: text(
            '我同意综治中心把我的联系方式交给负责调解的组织，只用于调解这件纠纷；我可以查阅、更正、撤回同意，撤回后不再联系我调解。',
            '我同意綜治中心把我的聯繫方式交給負責調解的組織，只用於調解這件糾紛；我可以查閱、更正、撤回同意，撤回後不再聯繫我調解。',
            'I agree that the centre gives my contact details to the organisation that mediates, for this dispute only. I may see and correct them and take my consent back; I am then no longer contacted for mediation.',
          ),
        }),
      ],
    },
  ],
};
