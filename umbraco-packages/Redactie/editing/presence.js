// Says in the footer of a form who else has the document open.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { EDITING_CONTEXT } from './context.js';

function sentenceOf(others) {
  const names = [...new Set(others.filter(one => !one.isSelf).map(one => one.name))];
  const last = names.pop();
  if (last) {
    return names.length ? `${names.join(', ')} en ${last} bewerken deze pagina ook.` : `${last} bewerkt deze pagina ook.`;
  }
  return others.length ? 'Je hebt deze pagina ook in een ander venster open.' : '';
}

export default class Presence extends UmbLitElement {
  static properties = { others: { state: true } };

  static styles = css`
    p { margin: 0; padding-left: var(--uui-size-space-5); }
    p:not(:empty)::before { content: "● "; color: var(--uui-color-warning-standalone); }`;

  constructor() {
    super();
    this.others = [];
    this.consumeContext(EDITING_CONTEXT, editing => this.observe(editing?.others, others => { this.others = others ?? []; }));
  }

  render() {
    const sentence = sentenceOf(this.others);
    return html`<p role="status">${sentence || nothing}</p>`;
  }
}

customElements.define('wc-presence', Presence);
