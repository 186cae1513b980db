import { issueText, type FormIssue } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import type { FieldsContext } from './field-control.js';
import type { FieldEntry } from './field-entry.js';

interface Summary {
  id: string;
  context: FieldsContext;
  /** Moves focus to a field. */
  go(name: string): void;
}

/** A list of all that is wrong, which takes focus; each line leads to its field. */
export function errorSummary(wrong: readonly { entry: FieldEntry; issue: FormIssue }[], { id, context, go }: Summary): TemplateResult {
  const follow = (event: Event, name: string): void => {
    // The page's address is the host's.
    event.preventDefault();
    go(name);
  };
  const line = ({ entry: { field }, issue }: { entry: FieldEntry; issue: FormIssue }) => html`
    <li><a href="#" @click=${(event: Event) => follow(event, field.name)}>${issueText(issue, field, context.locale)}</a></li>
  `;
  return html`
    <div class="summary" id=${id} role="alert" tabindex="-1" aria-labelledby="${id}-title">
      <h3 id="${id}-title">${context.words.summaryTitle}</h3>
      <ul>
        ${wrong.map(line)}
      </ul>
    </div>
  `;
}
