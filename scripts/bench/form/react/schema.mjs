import * as z from 'zod';
import { messages, phonePattern } from '../rules.mjs';

/** The zod schema of every field, by name. */
export const schemasOf = (fields) => z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])));

const given = (field, schema) => (field.required ? schema : z.union([z.literal(''), z.null(), z.undefined(), schema]));

function schemaOf(field) {
  const { kind, label, required } = field;
  if (kind === 'multiple') return list(field);
  if (kind === 'consent') return required ? z.literal(true, messages.required(label)) : z.boolean();
  return z.preprocess((value) => (typeof value === 'string' ? value.trim() : value) || '', given(field, kinds[kind](field)));
}

const filled = ({ label }) => z.string().min(1, messages.required(label));

function text(field) {
  const { label, minLength = 0, maxLength, pattern, patternMessage } = field;
  const sized = filled(field).min(minLength, messages.tooShort(label, minLength)).max(maxLength, messages.tooLong(label, maxLength));
  return pattern ? sized.regex(new RegExp(`^(?:${pattern})$`, 'u'), patternMessage) : sized;
}

function number(field) {
  const { label, min, max } = field;
  const digits = filled(field).regex(/^-?\d+$/, messages.number(label));
  return digits.refine((value) => Number(value) >= min && Number(value) <= max, messages.between(label, min, max));
}

function date(field) {
  const { label, min } = field;
  const late = filled(field).refine((value) => value <= new Date().toISOString().slice(0, 10), messages.tooLate(label));
  return min ? late.refine((value) => value >= min, messages.tooEarly(label, min)) : late;
}

function list({ label, required, max = Infinity }) {
  const some = z.array(z.string()).max(max, messages.tooMany(label, max));
  return z.preprocess((value) => [value].flat().filter(Boolean), required ? some.min(1, messages.required(label)) : some);
}

const kinds = {
  text,
  longText: text,
  number,
  date,
  single: filled,
  phone: (field) => filled(field).regex(new RegExp(`^${phonePattern}$`), messages.phone(field.label)),
};
