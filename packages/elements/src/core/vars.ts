import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Custom properties by name without the leading dashes; `undefined` removes one. */
export type Vars = Readonly<Record<string, string | number | undefined>>;

class VarsDirective extends Directive {
  #set: Vars = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('vars() stands in a tag, not in an attribute: <div ${vars({ width: 3 })}>');
  }

  render(_vars: Vars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [next]: [Vars]): typeof noChange {
    const { style } = part.element as HTMLElement | SVGElement;
    const names = new Set([...Object.keys(this.#set), ...Object.keys(next)]);
    names.forEach((name) => {
      const value = next[name];
      if (value === this.#set[name]) return;
      if (value === undefined) style.removeProperty(`--${name}`);
      else style.setProperty(`--${name}`, String(value));
    });
    this.#set = next;
    return noChange;
  }
}

/**
 * Sets custom properties on the element that it stands in: `<div class="bar" ${vars({ length: '40%' })}>`. The one way in which a
 * template passes geometry to its styles, since a strict page drops `style` attributes.
 */
export const vars = directive(VarsDirective);
