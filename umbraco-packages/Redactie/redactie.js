// The first page of the content section: the way to the editors' pages of the site, which are no part of Umbraco.
const content = document.createElement('template');
content.innerHTML = `
  <style>
    :host { display: block; padding: var(--uui-size-layout-1); }
    p { max-width: 65ch; }
  </style>
  <uui-box headline="Redactie van het kennisplatform">
    <p>Links staat de boom met alle pagina’s. Klik op een pagina om haar te bewerken. Bezoekers zien een verandering pas als je publiceert.</p>
    <p>Zoekwoorden, wat bezoekers zoeken en de stijlgids staan op eigen pagina’s van de site.</p>
    <uui-button look="primary" label="Naar de redactiepagina’s" href="/redactie"></uui-button>
  </uui-box>`;

export default class Redactie extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).append(content.content.cloneNode(true));
    }
  }
}

customElements.define('wc-redactie', Redactie);
