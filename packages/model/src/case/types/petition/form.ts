import type { FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { contactable, contactFields } from '../shared/contact.js';
import { photos, yes, yesNo } from '../shared/fields.js';
import { category, detail, place, subject } from '../shared/matter.js';
import { categories, isKind } from './categories.js';

/**
 * What a petitioner is asked. Handling it is a duty by law, so there is notice here and no consent to tick (个人信息保护法 13-3, 35);
 * those who come together say how many speak for them, never who (信访工作条例 20).
 */
export const form: FormDefinition = {
  id: 'petition-intake',
  version: 1,
  title: text('提出信访事项', '提出信訪事項', 'File a petition'),
  intro: text(
    '请写清事实、理由和您的请求。已经在诉讼、仲裁或者行政复议中的，请继续走该程序。',
    '請寫清事實、理由和您的請求。已經在訴訟、仲裁或者行政復議中的，請繼續走該程序。',
    'Say what happened, why, and what you ask for. What is before a court, in arbitration or in administrative review stays there.',
  ),
  sections: [
    {
      id: 'matter',
      title: text('什么事', '什麼事', 'What it is about'),
      fields: [
        category(categories, text('信访事项的种类', '信訪事項的種類', 'Kind of petition')),
        {
          kind: 'organisation',
          name: 'accused',
          label: text('检举控告的单位', '檢舉控告的單位', 'Organisations accused'),
          hint: text(
            '材料不会转给这些单位及其下属单位（信访工作条例第三十条）。反映个人违纪违法的，请向纪检监察机关提出。',
            '材料不會轉給這些單位及其下屬單位（信訪工作條例第三十條）。反映個人違紀違法的，請向紀檢監察機關提出。',
            'Your material never goes to them or to those below them (Regulations on Petition Work, article 30). Wrongdoing of a person is reported to the supervisory authority.',
          ),
          show: isKind('accusation', 'category'),
          multiple: true,
        },
        { ...subject, hint: text('例如：征地补偿款没有发放', '例如：徵地補償款沒有發放', 'For example: compensation for our land was not paid') },
        {
          ...detail,
          label: text('事实和理由', '事實和理由', 'Facts and reasons'),
          hint: text('请不要写身份证号、银行卡号。', '請不要寫身分證號、銀行卡號。', 'Leave out identity and bank card numbers.'),
          maxLength: 3000,
        },
        {
          kind: 'longText',
          name: 'claim',
          label: text('您的请求', '您的請求', 'What you ask for'),
          show: isKind('claim', 'category'),
          required: true,
          minLength: 4,
          maxLength: 500,
        },
        {
          kind: 'single',
          name: 'procedure',
          label: text('是否已经走诉讼、仲裁或者行政复议', '是否已經走訴訟、仲裁或者行政復議', 'Is it before a court, in arbitration or in review'),
          show: isKind('claim', 'category'),
          required: true,
          options: [
            { value: 'none', label: text('没有', '沒有', 'No') },
            { value: 'pending', label: text('正在进行', '正在進行', 'It is pending') },
            { value: 'ended', label: text('已经终结', '已經終結', 'It has ended') },
          ],
        },
        { ...photos, label: text('照片或材料', '照片或材料', 'Photos or documents') },
      ],
    },
    {
      id: 'where',
      title: text('在哪里、几个人', '在哪裡、幾個人', 'Where, and how many of you'),
      fields: [
        { ...place, label: text('事情发生的地点', '事情發生的地點', 'Where it happened'), requiredMessage: text('请填写事情发生的地点', '請填寫事情發生的地點', 'Say where it happened'), level: 'township' },
        {
          kind: 'single',
          name: 'joint',
          label: text('是否多人共同走访', '是否多人共同走訪', 'Do several of you come together'),
          required: true,
          options: yesNo,
        },
        {
          kind: 'number',
          name: 'representatives',
          label: text('代表人数', '代表人數', 'Number of representatives'),
          hint: text(
            '多人共同走访应当推选代表，代表不得超过 5 人（信访工作条例第二十条）。只填人数，不填姓名。',
            '多人共同走訪應當推選代表，代表不得超過 5 人（信訪工作條例第二十條）。只填人數，不填姓名。',
            'Those who come together choose at most 5 representatives (Regulations on Petition Work, article 20). Give the number, no names.',
          ),
          show: { '==': [{ var: 'joint' }, yes] },
          requiredMessage: text('请填写代表人数，不超过 5 人', '請填寫代表人數，不超過 5 人', 'Give the number of representatives, 5 at most'),
          required: true,
          min: 1,
          max: 5,
          decimals: 0,
        },
      ],
    },
    {
      id: 'contact',
      title: text('怎么联系您', '怎麼聯繫您', 'How to reach you'),
      hint: text(
        '受理机关依照信访工作条例的法定职责处理这些信息，只用于办理本事项，按档案规定保存；您可以查阅、更正。不留联系方式也能提出，但收不到书面告知。',
        '受理機關依照信訪工作條例的法定職責處理這些資訊，只用於辦理本事項，按檔案規定保存；您可以查閱、更正。不留聯繫方式也能提出，但收不到書面告知。',
        'The receiving authority uses these details under its duty by the Regulations on Petition Work, for this matter only, and keeps them as its records rules say; you may see and correct them. You may file without them, but then no written notice can reach you.',
      ),
      fields: [
        contactable,
        ...contactFields({
          name: { label: text('您的姓名', '您的姓名', 'Your name'), why: text('书面告知和答复要写给您。', '書面告知和答覆要寫給您。', 'Written notices and the answer are addressed to you.') },
          why: text('用于通知您领取书面告知，以及听取您的陈述。', '用於通知您領取書面告知，以及聽取您的陳述。', 'Used to tell you that a written notice is ready, and to hear what you have to say.'),
          confidential: text('是否对办理单位保密您的身份', '是否對辦理單位保密您的身分', 'Keep your identity from the handling unit'),
        }),
      ],
    },
  ],
};
