// The first page of the content section.
const content = document.createElement('template');
content.innerHTML = `
  <style>
    :host { display: block; padding: var(--uui-size-layout-1); }
    p { max-width: 65ch; }
  </style>
  <uui-box headline="Welkom bij de redactie">
    <p>Links staat de boom met alle pagina’s. Klik op een pagina om haar te bewerken. Bezoekers zien een verandering pas als je publiceert.</p>
    <p>Zoekwoorden, voorbeeldlinks en de stijlgids staan bij <a href="/umbraco/section/redactie">Redactie</a>.</p>
  </uui-box>`;

export default class Welkom extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).append(content.content.cloneNode(true));
    }
  }
}

customElements.define('wc-welkom', Welkom);
