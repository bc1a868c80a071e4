// The section that leads to the editors' pages of the site, which are no part of Umbraco. The site says which there are.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

export default class Redactie extends UmbLitElement {
  static properties = { places: { state: true }, hasFailed: { state: true } };

  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    ul { display: grid; gap: var(--uui-size-space-5); margin: 0; padding: 0; list-style: none; }
    h2 { margin: 0; font-size: var(--uui-type-h5-size); }
    p { margin: var(--uui-size-space-1) 0 0; max-width: 65ch; }
    a { color: var(--uui-color-interactive); }`;

  constructor() {
    super();
    this.places = [];
    this.hasFailed = false;
  }

  async connectedCallback() {
    super.connectedCallback();
    const answer = await fetch('/redactie/plaatsen', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      this.places = await answer.json();
    } else {
      this.hasFailed = true;
    }
  }

  render() {
    return html`<uui-box headline="Redactie van het kennisplatform">
      ${this.hasFailed ? html`<p role="alert">De lijst kwam niet. Ga naar <a href="/redactie" target="_self">de redactiepagina’s</a>.</p>` : html`
        <ul>${this.places.map(place => html`<li>
          <h2><a href=${place.path} target="_self">${place.title}</a></h2>
          <p>${place.use}</p>
        </li>`)}</ul>`}
    </uui-box>`;
  }
}

customElements.define('wc-redactie', Redactie);
