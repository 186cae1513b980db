/*
 * The form of the benchmark: 30 fields in six sections. Every implementation is made from it, so that all ask the same, under
 * the same conditions, by the same rules.
 *
 * A condition `{ field, is }` holds while the field has the value `is`. `max` of a date may be `today`. A `pattern` matches the
 * whole text. A phone number is a mainland mobile number.
 */

/** @typedef {{field: string, is: string}} Condition */
/** @typedef {{value: string, label: string}} Option */
/**
 * @typedef {object} Field
 * @property {string} name
 * @property {'text' | 'longText' | 'number' | 'single' | 'multiple' | 'date' | 'phone' | 'consent'} kind
 * @property {string} label
 * @property {string} [hint]
 * @property {boolean} [required]
 * @property {Condition} [show]
 * @property {Option[]} [options] more than seven are a list that drops down, fewer are radio buttons
 * @property {number} [minLength] @property {number} [maxLength] in characters
 * @property {number | string} [min] @property {number | string} [max] of a number, of a date, or of choices
 * @property {string} [pattern] @property {string} [patternMessage]
 * @property {string} [statement] what a consent says yes to
 */

const options = (...labels) => labels.map((label, index) => ({ value: `${String.fromCharCode(97 + index)}`, label }));
const yesNo = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }];
const when = (field) => ({ field, is: 'yes' });

export const spec = {
  title: '反映身边的问题',
  sections: [
    {
      id: 'matter',
      title: '什么事',
      fields: [
        { kind: 'single', name: 'purpose', label: '您要做什么', required: true, options: options('求助', '投诉', '举报问题', '咨询', '提建议') },
        { kind: 'single', name: 'category', label: '事情的类别', required: true, options: options('噪声', '垃圾', '供水', '供电', '供热', '电梯', '道路', '路灯', '停车', '物业收费', '违章搭建', '其他') },
        { kind: 'text', name: 'subject', label: '一句话说明', hint: '例如：小区门口路灯不亮', required: true, minLength: 4, maxLength: 60 },
        { kind: 'longText', name: 'detail', label: '详细情况', hint: '写清经过、影响和您的要求。请不要写身份证号、银行卡号。', required: true, minLength: 10, maxLength: 2000 },
        { kind: 'number', name: 'times', label: '最近一个月发生的次数', min: 1, max: 999 },
        { kind: 'date', name: 'startedOn', label: '从哪天开始', hint: '记不清的可以不填。', min: '2000-01-01', max: 'today' },
        { kind: 'multiple', name: 'affected', label: '影响到谁', hint: '最多选三项。', max: 3, options: options('老人', '儿童', '病人', '残疾人', '商户', '所有住户') },
      ],
    },
    {
      id: 'where',
      title: '在哪里',
      fields: [
        { kind: 'single', name: 'district', label: '所在县区', required: true, options: options('东湖区', '西湖区', '青云谱区', '青山湖区', '新建区', '红谷滩区', '南昌县', '安义县', '进贤县') },
        { kind: 'text', name: 'street', label: '街道和社区', required: true, maxLength: 60 },
        { kind: 'text', name: 'spot', label: '具体地点', hint: '写到附近的人能找到的程度。', required: true, maxLength: 400 },
        { kind: 'text', name: 'building', label: '楼栋和单元', maxLength: 20 },
        { kind: 'number', name: 'floor', label: '楼层', min: -5, max: 150 },
        { kind: 'single', name: 'indoors', label: '是否在室内', required: true, options: yesNo },
      ],
    },
    {
      id: 'urgency',
      title: '是否紧急',
      fields: [{ kind: 'single', name: 'danger', label: '现在有没有人身危险', hint: '有人身危险请立即拨打 110、119 或 120。', required: true, options: yesNo }],
    },
    {
      id: 'dangers',
      title: '危险的情况',
      show: when('danger'),
      fields: [
        { kind: 'single', name: 'dangerKind', label: '哪一种危险', required: true, options: options('火灾', '触电', '坍塌', '其他') },
        { kind: 'longText', name: 'dangerDetail', label: '危险在哪里', required: true, maxLength: 300 },
        { kind: 'number', name: 'injured', label: '受伤人数', required: true, min: 0, max: 999 },
        { kind: 'multiple', name: 'called', label: '已经拨打的电话', options: options('110', '119', '120') },
        { kind: 'text', name: 'safePlace', label: '您现在的安全位置', maxLength: 60 },
      ],
    },
    {
      id: 'before',
      title: '以前反映过吗',
      fields: [
        { kind: 'single', name: 'reported', label: '是否向其他单位反映过', required: true, options: yesNo },
        { kind: 'text', name: 'reportedTo', label: '向哪个单位反映', show: when('reported'), required: true, maxLength: 40 },
        { kind: 'date', name: 'reportedOn', label: '反映的日期', show: when('reported'), max: 'today' },
        { kind: 'text', name: 'reportedCode', label: '原来的受理编号', show: when('reported'), maxLength: 20, pattern: '[A-Z]{2}[0-9]{10}', patternMessage: '受理编号是两个大写字母和十位数字' },
      ],
    },
    {
      id: 'contact',
      title: '怎么联系您',
      fields: [
        { kind: 'single', name: 'contactable', label: '是否留下联系方式', required: true, options: yesNo },
        { kind: 'text', name: 'person', label: '怎么称呼您', show: when('contactable'), required: true, maxLength: 30 },
        { kind: 'phone', name: 'phone', label: '联系电话', show: when('contactable'), required: true },
        { kind: 'text', name: 'email', label: '电子邮箱', show: when('contactable'), maxLength: 100, pattern: '[^@ ]+@[^@ ]+[.][^@ ]+', patternMessage: '电子邮箱的格式不对，例如 name@example.com' },
        { kind: 'multiple', name: 'hours', label: '方便接电话的时间', show: when('contactable'), options: options('上午', '下午', '晚上') },
        { kind: 'single', name: 'confidential', label: '是否对承办单位保密您的身份', show: when('contactable'), required: true, options: yesNo },
        { kind: 'consent', name: 'consent', label: '个人信息告知与同意', show: when('contactable'), required: true, statement: '我已知晓：联系方式只用于办理本事项。' },
      ],
    },
  ],
};

/** @type {Field[]} */
export const fields = spec.sections.flatMap((section) => section.fields);

/** The field that the benchmark types into, and the radio button that reveals a section with this field in it. */
export const probe = { typed: 'spot', switch: 'danger', on: 'yes', off: 'no', revealed: 'dangerDetail' };

/** What an empty form must be told about: the names of the fields that are shown and required from the start. */
export const missingAtFirst = spec.sections.filter(({ show }) => !show).flatMap((section) => section.fields).filter(({ show, required }) => required && !show).map(({ name }) => name);
