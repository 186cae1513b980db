import type { LinliClient, ProceedingVerdict } from '@linli/client';
import { text, type Field, type Stratum, type Survey, type Text } from '@linli/model';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import type { LinliElement } from '../../core/linli-element.js';
import { SentOnce } from '../sent-once.js';
import type { SurveyAnswerRequest } from './survey.types.js';

/** What a question is called in the form: names with a dot would be parts of a field. */
const questionName = (index: number): string => `q${index}`;
const whereName = 'where';

/** Whose answers: of one subject alone, or of one stratum, where the page is for them. */
export interface AskedOf {
  subject: string | undefined;
  stratum: string | undefined;
}

/** One sheet as it is being answered. It is in memory alone: answers are private, and on a shared computer the next person must not find them. */
export class AnswerSheet {
  readonly fields: FieldsController;
  #survey: Survey | undefined;
  #key = '';
  #strata: readonly Stratum[] = [];
  readonly #sent = new SentOnce();

  constructor(host: LinliElement) {
    this.fields = new FieldsController(host);
  }

  /** Asks the questions of a survey. What was chosen stays while they are the same: while a survey is open they are. */
  follow(survey: Survey | undefined, of: AskedOf): void {
    this.#survey = survey;
    const key = survey ? JSON.stringify([survey.id, survey.status === 'planned' ? survey.version : '', of]) : '';
    if (key === this.#key) return;
    this.#key = key;
    this.#strata = survey ? strataOf(survey, of) : [];
    this.clear();
    this.fields.define({ fields: survey ? fieldsOf(survey, this.#strata) : [], area: null });
  }

  clear(): void {
    this.#sent.forget();
    this.fields.reset({});
  }

  /** What is to be sent, of a sheet that was checked. */
  get request(): SurveyAnswerRequest | undefined {
    const survey = this.#survey;
    if (!survey) return undefined;
    const values = this.fields.cleanValues;
    const answers = survey.questions.map(({ id }, index) => [id, values[questionName(index)]] as const).filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string');
    const stratum = values[whereName] ?? this.#strata[0]?.id;
    return { survey: { id: survey.id, area: survey.area }, stratum: typeof stratum === 'string' ? stratum : '', answers: Object.fromEntries(answers) };
  }

  send(client: LinliClient, { survey, stratum, answers }: SurveyAnswerRequest): Promise<ProceedingVerdict> {
    return this.#sent.send(JSON.stringify([stratum, answers]), (id) => client.surveys.act({ ...survey, version: null }, 'answer', { stratum, answers }, { id }));
  }
}

function strataOf({ sample: { strata } }: Survey, { subject, stratum }: AskedOf): readonly Stratum[] {
  const wanted = strata.filter((one) => (stratum === undefined || one.id === stratum) && (subject === undefined || one.subject === subject));
  return wanted.length > 0 ? wanted : strata;
}

function fieldsOf(survey: Survey, strata: readonly Stratum[]): Field[] {
  const { questions, subjects } = survey;
  const several = new Set(strata.map(({ subject }) => subject)).size > 1;
  const nameOf = ({ subject, title }: Stratum): Text => {
    const whole = subjects.find(({ organisation }) => organisation === subject)?.title;
    return several && whole && whole['zh-Hans'] !== title['zh-Hans'] ? joined(whole, title) : title;
  };
  return [
    ...(strata.length > 1 ? [{ kind: 'single' as const, name: whereName, label: where, requiredMessage: chooseWhere, required: true, options: strata.map((one) => ({ value: one.id, label: nameOf(one) })) }] : []),
    ...questions.map(({ title, hint, options, optional }, index): Field => ({
      kind: 'single',
      name: questionName(index),
      label: numbered(index + 1, title),
      ...(hint && { hint }),
      requiredMessage: answerIt(index + 1),
      required: !optional,
      options: options.map((option) => ({ value: option.id, label: option.title })),
    })),
  ];
}

/** Fields are data in all languages, as questions are. */
const where = text('您住在哪里？', '您住在哪裡？', 'Where do you live?');
const chooseWhere = text('请选择您住的地方', '請選擇您住的地方', 'Choose where you live');

function answerIt(number: number): Text {
  return text(`请回答第 ${number} 题`, `請回答第 ${number} 題`, `Answer question ${number}`);
}

function numbered(number: number, title: Text): Text {
  return text(`${number}. ${title['zh-Hans']}`, `${number}. ${title['zh-Hant'] ?? title['zh-Hans']}`, `${number}. ${title.en ?? title['zh-Hans']}`);
}

function joined(one: Text, other: Text): Text {
  return text(`${one['zh-Hans']} ${other['zh-Hans']}`, `${one['zh-Hant'] ?? one['zh-Hans']} ${other['zh-Hant'] ?? other['zh-Hans']}`, `${one.en ?? one['zh-Hans']}, ${other.en ?? other['zh-Hans']}`);
}
