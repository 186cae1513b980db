import { findNode, pickText, type FieldOf, type Locale, type TreeNode } from '@linli/model';
import type { FieldMemory, FieldTools } from './field-control.js';
import { isComposing } from './ime.js';

/** A node that a search has found, with the branches above it. */
export interface TreeMatch {
  node: TreeNode;
  path: readonly TreeNode[];
}

/** More matches than this help nobody: another letter does. */
const mostMatches = 30;

/** Where a person is in a tree: which branch is open, or what is being searched for. */
export class TreeWalk implements FieldMemory {
  /** The open branch; `undefined` at the top. */
  open: TreeNode | undefined;
  query = '';

  readonly #field: FieldOf<'tree'>;
  readonly #tools: FieldTools;
  #changing = false;

  constructor(field: FieldOf<'tree'>, tools: FieldTools) {
    this.#field = field;
    this.#tools = tools;
  }

  /** Whether the list shows, rather than the choice that was made. */
  get choosing(): boolean {
    const value = this.#tools.value();
    return this.#changing || typeof value !== 'string' || !findNode(this.#field.tree, value);
  }

  /** The nodes of the open level. */
  get nodes(): readonly TreeNode[] {
    return this.open?.children ?? this.#field.tree;
  }

  /** The nodes that have every word of the query in their own label or hint, or those of the branches above. */
  get matches(): readonly TreeMatch[] {
    const { locale } = this.#tools.context();
    const wanted = this.query.toLowerCase().split(/\s+/);
    return flatten(this.#field.tree, [])
      .filter(({ node }) => !this.#field.leafOnly || !node.children?.length)
      .filter(({ node, path }) => wanted.every((word) => [...path, node].some((one) => words(one, locale).includes(word))))
      .slice(0, mostMatches);
  }

  replaced(): void {
    this.#changing = false;
    this.open = undefined;
    this.query = '';
  }

  search(query: string): void {
    this.query = query.trim();
    this.#tools.redraw();
  }

  /** Enter in the search box takes the only match; it never submits the form. */
  enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    const [only, another] = this.query ? this.matches : [];
    if (only && !another) this.choose(only.node);
  }

  into(branch: TreeNode): void {
    this.open = branch;
    this.#tools.redraw();
    this.#tools.focus('branch');
  }

  back(): void {
    this.open = this.open && parentOf(this.#field.tree, this.open);
    this.#tools.redraw();
    this.#tools.focus('branch', 'search');
  }

  choose(node: TreeNode): void {
    this.replaced();
    this.#tools.set(node.value);
    this.#tools.redraw();
    this.#tools.focus('change');
  }

  /** Opens the list again, at the level of the present choice. The choice stays until another is made. */
  change(): void {
    const value = this.#tools.value();
    const present = typeof value === 'string' ? findNode(this.#field.tree, value) : undefined;
    this.open = present && parentOf(this.#field.tree, present);
    this.#changing = true;
    this.#tools.redraw();
    this.#tools.focus('branch', 'search');
  }
}

function flatten(nodes: readonly TreeNode[], path: readonly TreeNode[]): TreeMatch[] {
  return nodes.flatMap((node) => [{ node, path }, ...flatten(node.children ?? [], [...path, node])]);
}

function words({ label, hint }: TreeNode, locale: Locale): string {
  return `${pickText(label, locale)} ${hint ? pickText(hint, locale) : ''}`.toLowerCase();
}

function parentOf(tree: readonly TreeNode[], child: TreeNode): TreeNode | undefined {
  return flatten(tree, []).find(({ node }) => node === child)?.path.slice(-1)[0];
}
