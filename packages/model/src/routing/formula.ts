/** A question with a yes or no, over the values of the dimensions that it reads: their indices, in the same order. */
export interface Question {
  dimensions: readonly string[];
  answer(values: readonly number[]): boolean;
}

/** A condition as a formula over questions, so that it can be asked for all facts at once. */
export type Formula = { ask: Question } | { and: readonly Formula[] } | { or: readonly Formula[] } | { not: Formula };

/** A value for each dimension that is settled, as its index. */
export type Assignment = ReadonlyMap<string, number>;

/** What a formula comes to where only some dimensions are settled; `undefined` where that depends on the others. */
export function truth(formula: Formula, at: Assignment): boolean | undefined {
  if ('ask' in formula) {
    const values = formula.ask.dimensions.map((dimension) => at.get(dimension));
    return values.some((value) => value === undefined) ? undefined : formula.ask.answer(values as number[]);
  }
  if ('not' in formula) {
    const part = truth(formula.not, at);
    return part === undefined ? undefined : !part;
  }
  const decisive = 'or' in formula;
  let open = false;
  for (const part of decisive ? formula.or : formula.and) {
    const known = truth(part, at);
    if (known === decisive) return decisive;
    open ||= known === undefined;
  }
  return open ? undefined : !decisive;
}

/** A dimension on which it depends what the formula comes to; `undefined` where that is settled. */
export function openDimension(formula: Formula, at: Assignment): string | undefined {
  if (truth(formula, at) !== undefined) return undefined;
  if ('ask' in formula) return formula.ask.dimensions.find((dimension) => !at.has(dimension));
  if ('not' in formula) return openDimension(formula.not, at);
  for (const part of 'or' in formula ? formula.or : formula.and) {
    const dimension = openDimension(part, at);
    if (dimension !== undefined) return dimension;
  }
  return undefined;
}

/** The formula with one dimension settled for good. */
export function assume(formula: Formula, dimension: string, value: number): Formula {
  if ('and' in formula) return { and: formula.and.map((part) => assume(part, dimension, value)) };
  if ('or' in formula) return { or: formula.or.map((part) => assume(part, dimension, value)) };
  if ('not' in formula) return { not: assume(formula.not, dimension, value) };
  const { dimensions, answer } = formula.ask;
  const index = dimensions.indexOf(dimension);
  if (index === -1) return formula;
  return {
    ask: {
      dimensions: dimensions.filter((other) => other !== dimension),
      answer: (values) => answer([...values.slice(0, index), value, ...values.slice(index)]),
    },
  };
}
