import { text, uncorrected, type Assessment, type Field, type FormValues, type Indicator, type ObservedValue, type Observation, type Text } from '@linli/model';
import type { ScorecardMessages } from './scorecard.messages.js';

/** What may be done about one indicator of one organisation. */
export const indicatorSteps = ['object', 'observe', 'correct', 'answer'] as const;
export type IndicatorStep = (typeof indicatorSteps)[number];

/** The step, and what it is about. */
export interface StepSubject {
  step: IndicatorStep;
  organisation: string;
  indicator: Indicator;
}

const wordsLength = 2000;
const plain = '-?\\d+(\\.\\d+)?';

/** What the step asks for. A figure that is left empty is known to be missing. */
export function fieldsOf({ step, indicator }: StepSubject, say: ScorecardMessages): Field[] {
  const words = (label: string, hint?: string): Field => ({ name: 'words', kind: 'longText', label: said(label), ...(hint && { hint: said(hint) }), maxLength: wordsLength, required: true });
  switch (step) {
    case 'object':
      return [words(say.objectWords, say.objectHint)];
    case 'answer':
      return [
        { name: 'upheld', kind: 'single', label: said(say.answerUpheld), required: true, options: [{ value: 'yes', label: said(say.yes) }, { value: 'no', label: said(say.no) }] },
        words(say.answerWords),
      ];
    case 'observe':
    case 'correct':
      return [...figureFields(indicator, say), { ...words(say.correctReason), required: step === 'correct' || indicator.rule?.op === 'manual' }];
  }
}

/** What a form begins with: for figures those that count now. */
export function valuesOf(subject: StepSubject, assessment: Assessment): FormValues {
  if (subject.step !== 'correct' && subject.step !== 'observe') return {};
  const values = figuresOf(subject, assessment)?.values ?? {};
  return Object.fromEntries((subject.indicator.inputs ?? []).map(({ id }, index) => [`figure${index}`, asTyped(values[id])]));
}

/** The step's arguments, as the model asks for them. */
export function argsOf(subject: StepSubject, values: FormValues, assessment: Assessment): Record<string, unknown> {
  const { step, organisation, indicator } = subject;
  const words = values['words'];
  if (step === 'object') return { indicator: indicator.id, words };
  const objection = objectionTo(subject, assessment);
  if (step === 'answer') return { objection: objection?.id, upheld: values['upheld'] === 'yes', words };
  const before = figuresOf(subject, assessment);
  const figures = (indicator.inputs ?? []).map(({ id, list }, index): [string, ObservedValue] => [id, asFigure(values[`figure${index}`], list)]);
  // The rows stand behind the figure that was counted: one that was put in its place has none.
  const rows = Object.entries(before?.rows ?? {}).filter(([id]) => figures.some(([input, value]) => input === id && asTyped(value) === asTyped(before?.values[id])));
  return {
    observations: [{ organisation, period: assessment.period, indicator: indicator.id, values: Object.fromEntries(figures), ...(rows.length > 0 && { rows: Object.fromEntries(rows) }) }],
    ...(words !== undefined && { reason: words }),
    ...(objection && { objection: objection.id }),
  };
}

/** The objection that a step is about: for an answer the one that waits for it, for a correction the one that was upheld and changed nothing yet. */
export function objectionTo({ step, organisation, indicator }: StepSubject, assessment: Assessment) {
  const waits = step === 'answer' ? assessment.objections.filter(({ answer }) => answer === null) : uncorrected(assessment, true);
  return waits.find((one) => one.organisation === organisation && one.indicator === indicator.id);
}

/** A correction that waits to be taken in, else the observation that counts. */
function figuresOf({ organisation, indicator }: StepSubject, { observations, corrections = [], period }: Assessment): Observation | undefined {
  const all = [...observations, ...corrections.map(({ observation }) => observation)];
  const about = all.filter((one) => one.organisation === organisation && one.indicator === indicator.id && one.period === period);
  return about[about.length - 1];
}

function figureFields({ inputs = [] }: Indicator, say: ScorecardMessages): Field[] {
  return inputs.map(({ title, list, unit }, index) => ({
    name: `figure${index}`,
    kind: 'text',
    label: unit ? joined(title, unit) : title,
    maxLength: list ? 1000 : 40,
    pattern: list ? `${plain}([,，、\\s]+${plain})*` : plain,
    patternMessage: said(say.badFigure),
    ...(list && { hint: said(say.figuresHint) }),
  }));
}

function asFigure(value: FormValues[string], list: boolean | undefined): ObservedValue {
  if (typeof value !== 'string') return null;
  return list ? value.split(/[,，、\s]+/) : value;
}

function asTyped(value: ObservedValue | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function joined(title: Text, unit: Text): Text {
  const put = (locale: keyof Text, [before, after]: readonly [string, string]) => `${title[locale] ?? title['zh-Hans']}${before}${unit[locale] ?? unit['zh-Hans']}${after}`;
  return text(put('zh-Hans', ['（', '）']), put('zh-Hant', ['（', '）']), put('en', [' (', ')']));
}

/** What is said in the reader's language already. */
function said(words: string): Text {
  return { 'zh-Hans': words };
}
