import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { GridFileError } from './grid-file-error.js';

/** Real files are some ten levels deep. What is deeper only fills the memory. */
const deepest = 100;

/** Watches the tokens of a file for what the parser of its values does not tell: whether its top is a collection, and whether it is over. */
export class CollectionWatch {
  begun = false;

  #depth = 0;
  /** The last text at the top level: the name of the member that comes next. */
  #member: unknown = null;
  #features = false;
  #type: unknown;

  see(token: TokenType, value: unknown): void {
    if (!this.begun && token !== TokenType.LEFT_BRACE) throw new GridFileError('not-a-collection');
    this.begun = true;
    if (token === TokenType.STRING && this.#depth === 1) this.#member = value;
    else if (token === TokenType.COLON || token === TokenType.COMMA) return;
    else this.#seeOther(token);
  }

  seeType(type: unknown): void {
    this.#type = type;
    if (type !== 'FeatureCollection') throw new GridFileError('not-a-collection');
  }

  get complete(): boolean {
    return this.begun && this.#depth === 0;
  }

  get isCollection(): boolean {
    return this.#features && this.#type === 'FeatureCollection';
  }

  #seeOther(token: TokenType): void {
    const atFeatures = this.#depth === 1 && this.#member === 'features';
    if (atFeatures && token === TokenType.LEFT_BRACKET) this.#features = true;
    else if (atFeatures && token !== TokenType.RIGHT_BRACE) throw new GridFileError('not-a-collection');
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#depth++;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth--;
    if (this.#depth > deepest) throw new GridFileError('not-json');
  }
}
