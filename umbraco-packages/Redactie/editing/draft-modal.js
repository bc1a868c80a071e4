// Offers what was typed earlier and not saved.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { moment } from './modals.js';

export default class DraftModal extends UmbModalBaseElement {
  static styles = css`p { max-width: 60ch; }`;

  #choose(restore) {
    this.value = { restore };
    this._submitModal();
  }

  render() {
    return html`
      <uui-dialog-layout headline="Je hebt hier tekst die niet is opgeslagen">
        <p>Op ${moment(this.data.at)} typte je in dit formulier, en het is daarna niet opgeslagen. Wil je daarmee verdergaan?</p>
        <p>Terugzetten verandert nog niets aan de pagina: je ziet je tekst, en bewaart die zelf.</p>
        <uui-button slot="actions" label="Weggooien" @click=${() => this.#choose(false)}></uui-button>
        <uui-button slot="actions" look="primary" color="positive" label="Terugzetten" @click=${() => this.#choose(true)}></uui-button>
      </uui-dialog-layout>`;
  }
}

customElements.define('wc-draft-modal', DraftModal);
