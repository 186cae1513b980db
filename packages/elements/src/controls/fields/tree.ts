import { pickText, treeLabel, type FieldOf, type TreeNode } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { asText, type FieldControl, type FieldState } from './field-control.js';
import { TreeWalk } from './tree-walk.js';

/** One node of a tree: found by a word, or reached step by step in a list that shows one level at a time. */
export const tree: FieldControl<'tree'> = {
  frame: () => 'group',

  render: (field, state) => {
    const walk = state.remember((tools) => new TreeWalk(field, tools));
    return walk.choosing ? html`${finder(field, state, walk)}${walk.query ? found(state, walk) : level(field, state, walk)}` : chosen(field, state, walk);
  },

  redraws: () => true,
};

function chosen(field: FieldOf<'tree'>, state: FieldState, walk: TreeWalk): TemplateResult {
  const { locale, words } = state.context;
  return html`
    <div class="picked">
      <p><span class="visually-hidden">${words.tree.chosen} </span>${treeLabel(field.tree, asText(state.value), locale)}</p>
      <button class="button" type="button" id=${state.id('change')} aria-describedby=${state.describedBy} @click=${() => walk.change()}>
        ${words.tree.change}<span class="visually-hidden"> ${pickText(field.label, locale)}</span>
      </button>
    </div>
  `;
}

function finder(field: FieldOf<'tree'>, state: FieldState, walk: TreeWalk): TemplateResult {
  const { tree: words } = state.context.words;
  return html`
    <input
      class="input"
      type="search"
      id=${state.id('search')}
      name="${field.name}.search"
      autocomplete="off"
      aria-label=${words.search}
      placeholder=${words.searchHint}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
      .value=${live(walk.query)}
      @input=${(event: Event) => walk.search((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => walk.enter(event)}
    />
  `;
}

function found(state: FieldState, walk: TreeWalk): TemplateResult {
  const { locale, words } = state.context;
  const { matches } = walk;
  return html`
    <p class="hint" role="status">${matches.length > 0 ? words.tree.results(matches.length) : words.tree.noResults}</p>
    <ul class="nodes">
      ${matches.map(
        ({ node, path }) => html`
          <li>
            <button type="button" class="node" @click=${() => walk.choose(node)}>
              <span>${pickText(node.label, locale)}${path.length > 0 ? html`<small>${path.map((above) => pickText(above.label, locale)).join(' / ')}</small>` : nothing}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function level(field: FieldOf<'tree'>, state: FieldState, walk: TreeWalk): TemplateResult {
  const { locale, words } = state.context;
  const { open } = walk;
  return html`
    ${open
      ? html`<button type="button" class="button plain back" @click=${() => walk.back()}><span aria-hidden="true">‹</span> ${words.tree.back}</button>
          <p class="branch" id=${state.id('branch')} tabindex="-1">${treeLabel(field.tree, open.value, locale)}</p>`
      : nothing}
    <ul class="nodes" aria-labelledby=${open ? state.id('branch') : nothing}>
      ${walk.nodes.map((node) => html`<li>${nodeButton(node, state, walk)}</li>`)}
      ${open && !field.leafOnly
        ? html`<li><button type="button" class="node" @click=${() => walk.choose(open)}><span>${words.tree.branchItself(pickText(open.label, locale))}</span></button></li>`
        : nothing}
    </ul>
  `;
}

function nodeButton(node: TreeNode, { context: { locale } }: FieldState, walk: TreeWalk): TemplateResult {
  const branch = (node.children?.length ?? 0) > 0;
  return html`
    <button type="button" class=${branch ? 'node branching' : 'node'} @click=${() => (branch ? walk.into(node) : walk.choose(node))}>
      <span>${pickText(node.label, locale)}${node.hint ? html`<small>${pickText(node.hint, locale)}</small>` : nothing}</span>
    </button>
  `;
}
