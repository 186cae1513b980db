import { sensitivitySteps, type Assessment, type RankRange, type Ranking, type Scorecard, type SensitivityOptions } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Chart } from '../../controls/chart/chart.types.js';
import type { LinliElement } from '../../core/linli-element.js';
import { groupTitle, type RankingPage } from './page.js';
import { spans, type Span } from './ranking.types.js';

/** Ranges of places, by ranking. */
interface Worked {
  cards: readonly Scorecard[];
  span: Span;
  ranges: Map<string | null, readonly RankRange[]>;
  /** Whether some are only what was seen under weights drawn at random. */
  sampled: boolean;
}

/** How far places hang on the weights. Worked out when asked for, a few milliseconds at a time, so that the page can be used meanwhile. */
export class Sureness {
  readonly #host: LinliElement;
  #span: Span = 20;
  #worked: Worked | undefined;
  #running: { done: number; total: number } | undefined;
  #failed = false;

  constructor(host: LinliElement) {
    this.#host = host;
  }

  render(page: RankingPage): TemplateResult {
    const { facts: { assessment, cards, rankings }, say } = page;
    const worked = this.#worked?.cards === cards ? this.#worked : undefined;
    const running = this.#running;
    return html`<section class="sureness ${worked ? 'worked' : ''}" aria-labelledby="sureness">
      <h3 id="sureness">${say.sure}</h3>
      <p class="quiet">${say.sureHint}</p>
      <div class="row tools">
        <fieldset class="spans">
          <legend>${say.span}</legend>
          ${spans.map((span) => html`<label class="span"><input type="radio" name="span" value=${span} .checked=${span === this.#span} @change=${() => this.#choose(span)} /><span>${say.spanOf(span)}</span></label>`)}
        </fieldset>
        <button type="button" class="button" data-step="sureness" @click=${() => (running ? this.#stop() : void this.#work(assessment, cards, rankings))}>${running ? say.stop : worked ? say.again : say.work}</button>
      </div>
      <p role="status">${running ? say.working(running.done, running.total) : this.#failed ? say.cannotWork : worked ? this.#told(worked, page) : nothing}</p>
      ${worked ? rankings.map(({ group }) => this.#renderChart(worked, group, page)) : nothing}
    </section>`;
  }

  #renderChart({ ranges, span }: Worked, group: string | null, page: RankingPage): TemplateResult | typeof nothing {
    const some = ranges.get(group) ?? [];
    if (some.length < 2) return nothing;
    return html`<linli-chart .chart=${rangeChart(some, span, page)} lang=${page.locale}></linli-chart>`;
  }

  #told({ ranges, sampled }: Worked, { facts: { rankings }, organisation, say }: RankingPage): string {
    const all = [...ranges.values()].flat();
    const first = rankings.length === 1 ? all.filter(({ best }) => best === 1) : [];
    const [only] = first;
    const leader = !only ? '' : first.length === 1 ? say.sureFirst(organisation(only.organisation)) : say.sureOpen(first.length);
    return [say.sureResult(all.filter(({ best, worst }) => best === worst).length, all.length), leader, sampled ? say.sampled(draws * seeds.length) : ''].filter(Boolean).join(' ');
  }

  #choose(span: Span): void {
    this.#span = span;
    this.#stop();
    this.#worked = undefined;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#running = undefined;
    this.#host.requestUpdate();
  }

  async #work({ scheme }: Assessment, cards: readonly Scorecard[], rankings: readonly Ranking[]): Promise<void> {
    const span = this.#span;
    const slices = rankings.flatMap(({ group, places }) => slicesOf(group, places.length));
    const running = (this.#running = { done: 0, total: slices.length });
    const ranges: Worked['ranges'] = new Map();
    this.#failed = false;
    try {
      for (const { group, options } of slices) {
        this.#host.requestUpdate();
        // A frame between two slices: what was said is seen, and what is pressed is heard.
        await new Promise((resolve) => setTimeout(resolve));
        if (this.#running !== running) return;
        const members = group === null ? cards : cards.filter((card) => card.group === group);
        const steps = sensitivitySteps(scheme, members, { vary: span / 100, ...options });
        let [step, since] = [steps.next(), performance.now()];
        for (; !step.done; step = steps.next()) {
          if (performance.now() - since < patience) continue;
          await new Promise((resolve) => setTimeout(resolve));
          if (this.#running !== running) return;
          since = performance.now();
        }
        ranges.set(group, together(ranges.get(group), step.value));
        running.done += 1;
      }
      this.#worked = { cards, span, ranges, sampled: slices.some(({ options }) => options.method === 'sample') };
    } catch {
      this.#failed = true;
    }
    this.#running = undefined;
    this.#host.requestUpdate();
  }
}

/** For so many milliseconds the page may stand still. */
const patience = 12;
/** Who can pass whom is worked out for each pair: more than these many take too long while someone waits. */
const mostExact = 150;
/** For more, weights are drawn at random, so many in each of so many slices. */
const [draws, seeds] = [100, [1, 2, 3, 4]];

interface Slice {
  group: string | null;
  options: SensitivityOptions;
}

function slicesOf(group: string | null, members: number): Slice[] {
  return members <= mostExact ? [{ group, options: {} }] : seeds.map((seed): Slice => ({ group, options: { method: 'sample', draws, seed } }));
}

/** What was seen in one slice or the other. */
function together(before: readonly RankRange[] | undefined, found: readonly RankRange[]): readonly RankRange[] {
  return before ? found.map((range, index) => ({ ...range, best: Math.min(range.best, before[index]?.best ?? range.best), worst: Math.max(range.worst, before[index]?.worst ?? range.worst) })) : found;
}

/** Each organisation with its place, and the first and last that it could have. */
export function rangeChart(ranges: readonly RankRange[], span: Span, { facts: { assessment: { scheme } }, locale, organisation, say }: RankingPage): Chart {
  const isSampled = ranges.length > mostExact;
  return {
    kind: 'range',
    title: say.sureTitle(groupTitle(scheme, ranges[0]?.group ?? null, locale), span),
    rowTitle: say.organisation,
    series: [{ label: say.place }],
    rows: ranges.map(({ organisation: id, place, best, worst, exact, steadyTo }) => ({
      label: organisation(id),
      values: [{
        value: place,
        text: say.placed(place),
        range: { from: best, to: worst, text: best === worst ? say.sureSame : say.sureRange(best, worst) },
        note: isSampled ? undefined : notesOf(exact, steadyTo, best !== worst, say),
      }],
    })),
    scale: { from: 1, to: Math.max(2, ranges.length) },
  };
}

/** Up to where it is steady; and whether what was found may be more than what can be. */
function notesOf(exact: boolean, steadyTo: number | null, moves: boolean, say: RankingPage['say']): string | undefined {
  const steady = Math.floor((steadyTo ?? 0) * 100);
  const notes = [moves && steady > 0 ? say.steadyTo(steady) : '', exact ? '' : say.atMost].filter(Boolean);
  return notes.length > 0 ? notes.join(' ') : undefined;
}
