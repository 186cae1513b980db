/** How many organisations each scheme is tried on. */
const organisations = 9;
const at = '2026-10-08T09:00:00+08:00';
const by = { role: 'supervisor', organisation: 'assessor' };

/**
 * Of each sample scheme its definition, figures of several organisations (whole, missing, without a base), and what they come to: the cards, the places,
 * and how one total came about. Always the same for the same model.
 */
export function assessmentVectors(model, seeded) {
  return model.sampleSchemes.flatMap((scheme) => {
    const name = `${scheme.id}${scheme.version > 1 ? `-${scheme.version}` : ''}`;
    const data = dataFor(scheme, model, seeded(20260101));
    const cards = model.scoreAll(scheme, data);
    const [{ organisation } = {}] = cards.filter(({ total }) => total !== null);
    const then = { cards, rankings: model.rankScorecards(scheme, cards), total: organisation === undefined ? null : model.traceText(model.explainScore(scheme, data, organisation, 'total'), 'zh-Hans') };
    return [
      { path: `schemes/${name}.json`, content: scheme },
      { path: `scores/${name}.json`, content: { scheme: name, given: data, then } },
    ];
  });
}

function dataFor(scheme, { periodOf }, choose) {
  const period = periodOf('2026-09-15', scheme.period);
  const assessed = Array.from({ length: organisations }, (_, index) => ({ organisation: `unit-${index + 1}`, group: scheme.groups[index % scheme.groups.length].id }));
  const figures = [...scheme.indicators, ...(scheme.bonus?.indicators ?? []), ...(scheme.vetoes ?? []).map(({ id, input }) => ({ id, inputs: [input], veto: true }))];
  const observations = assessed.flatMap(({ organisation }, unit) =>
    figures.flatMap((indicator) => {
      const { id, inputs = [] } = indicator;
      if (inputs.length === 0 || (unit > 5 && choose(6) === 0)) return [];
      return [{ organisation, period, indicator: id, values: valuesOf(indicator, unit, choose), at, by, ...(indicator.rule?.op === 'manual' && { reason: '按督导清单' }) }];
    }),
  );
  return { period, assessed, observations };
}

function valuesOf({ inputs, rate, rule, veto, full }, unit, choose) {
  const values = Object.fromEntries(inputs.map(({ id, list }) => [id, list ? Array.from({ length: 5 }, () => 80 + choose(20)) : choose(4)]));
  for (const { repeated } of rule?.op === 'deduct' ? rule.events : []) if (repeated) values[repeated.input] = 0;
  if (veto) return Object.fromEntries(inputs.map(({ id }) => [id, choose(8) === 0 ? 1 : 0]));
  if (rule?.op === 'checklist') return Object.fromEntries(inputs.map(({ id }) => [id, choose(5) === 0 ? 0 : 1]));
  if (rule?.op === 'manual') return Object.fromEntries(inputs.map(({ id }) => [id, choose(Number(full) + 1)]));
  if (!rate) return values;
  const base = unit === 5 ? choose(2) * 40 : 20 + choose(80);
  return { ...values, [rate.denominator]: base, [rate.numerator]: Math.max(0, base - (rate.less ? 4 : 0) - choose(Math.ceil(base / 6) + 1)) };
}
