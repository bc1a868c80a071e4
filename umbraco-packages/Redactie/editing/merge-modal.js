// Shows what two editors both changed, field by field, and asks whose text stays.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { wordsOf } from './fields.js';
import { moment } from './modals.js';

export default class MergeModal extends UmbModalBaseElement {
  static styles = css`
    :host { display: block; max-width: 60rem; }
    fieldset { border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); margin: 0 0 var(--uui-size-space-5); }
    .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: var(--uui-size-space-4); }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 12rem; overflow: auto; background: var(--uui-color-surface-alt);
      padding: var(--uui-size-space-3); margin: var(--uui-size-space-2) 0 0; }
    legend { font-weight: bold; }`;

  #theirs = new Set();

  #choose(key, theirs) {
    theirs ? this.#theirs.add(key) : this.#theirs.delete(key);
  }

  #merge() {
    this.value = { theirs: [...this.#theirs] };
    this._submitModal();
  }

  #option(key, name, words, theirs) {
    return html`
      <div>
        <label>
          <input type="radio" name=${key} ?checked=${!theirs} @change=${() => this.#choose(key, theirs)} /> ${name}
        </label>
        <p class="text" tabindex="0">${words}</p>
      </div>`;
  }

  render() {
    const { who, at, conflicts, taken } = this.data;
    return html`
      <uui-dialog-layout headline="${who} heeft deze pagina ook gewijzigd">
        <p>Dat was op ${moment(at)}. Er is niets overschreven, en jouw tekst staat er nog.</p>
        ${taken.length ? html`<p>Dit wijzigde alleen ${who}, en wordt overgenomen: ${taken.join(', ')}.</p>` : nothing}
        ${conflicts.length ? html`<p>Dit wijzigden jullie allebei. Welke tekst blijft staan?</p>` : nothing}
        ${conflicts.map(({ key, label, mine, theirs }) => html`
          <fieldset>
            <legend>${label}</legend>
            <div class="both">
              ${this.#option(key, 'Mijn tekst', wordsOf(mine), false)}
              ${this.#option(key, `De tekst van ${who}`, wordsOf(theirs), true)}
            </div>
          </fieldset>`)}
        <p>Na het samenvoegen bekijk je het resultaat, en sla je het zelf op.</p>
        <uui-button slot="actions" label="Nog niet" @click=${() => this._rejectModal()}></uui-button>
        <uui-button slot="actions" look="primary" color="positive" label="Samenvoegen" @click=${() => this.#merge()}></uui-button>
      </uui-dialog-layout>`;
  }
}

customElements.define('wc-merge-modal', MergeModal);
