// The journal of a form: what is typed and not saved is kept on the server, offered at reopening, and merged with what others saved.
import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT, UmbDocumentDetailRepository } from '@umbraco-cms/backoffice/document';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbArrayState } from '@umbraco-cms/backoffice/observable-api';
import { merge, partsOf, pick, sayTheSame, withFields } from './fields.js';
import { DRAFT_MODAL, MERGE_MODAL } from './modals.js';
import { refusals } from './outdated.js';
import { closeForm, forgetDraft, keepDraft, keepLastWords, lastDraft, seeForm } from './server.js';

export const EDITING_CONTEXT = new UmbContextToken('UmbWorkspaceContext', 'WraparoundCare.Editing');

const afterTyping = 1500;
const stillOpen = 20_000;

export default class EditingContext extends UmbContextBase {
  #workspace;
  #form;
  #session;
  #kept = false;
  #waiting;
  #heartbeat;
  #others = new UmbArrayState([], one => JSON.stringify(one));

  others = this.#others.asObservable();

  constructor(host) {
    super(host, EDITING_CONTEXT);
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, workspace => {
      this.#workspace = workspace;
      this.observe(workspace?.data, () => this.#onData(), 'data');
      this.observe(workspace?.persistedData, () => this.#onData(), 'persisted');
      this.observe(workspace?.isNew, () => this.#onData(), 'isNew');
    });
    addEventListener('pagehide', this.#onLeave);
  }

  destroy() {
    removeEventListener('pagehide', this.#onLeave);
    this.#close();
    super.destroy();
  }

  #onData() {
    const [data, persisted] = [this.#workspace?.getData(), this.#workspace?.getPersistedData()];
    const isNew = this.#workspace?.getIsNew();
    if (!data || !persisted || isNew === undefined) return;
    if (this.#form?.document !== data.unique || !!this.#form.documentType !== isNew) {
      this.#open(data, isNew);
    } else {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#keep(), afterTyping);
    }
  }

  async #open(data, isNew) {
    const before = this.#form && { form: this.#form, session: this.#session, kept: this.#kept };
    this.#close();
    this.#session = crypto.randomUUID();
    this.#kept = false;
    this.#form = {
      document: data.unique,
      parent: isNew ? this.#workspace._internal_getCreateUnderParent()?.unique ?? null : null,
      documentType: isNew ? data.documentType.unique : null,
    };
    refusals.addEventListener(data.unique, this.#onRefused);
    if (before?.kept && before.form.document === data.unique) {
      // A new document that is saved now.
      await forgetDraft(before.form.document, before.session);
    }
    await this.#see();
    this.#heartbeat = setInterval(() => this.#see(), stillOpen);
    if (!before || before.form.document !== data.unique) await this.#offer();
  }

  #close() {
    clearTimeout(this.#waiting);
    clearInterval(this.#heartbeat);
    this.#others.setValue([]);
    if (this.#form) {
      refusals.removeEventListener(this.#form.document, this.#onRefused);
      closeForm(this.#form.document, this.#session).catch(() => {});
      this.#form = undefined;
    }
  }

  async #see() {
    const session = this.#session;
    try {
      const others = await seeForm(this.#form, session);
      if (session === this.#session) this.#others.setValue(others);
    } catch {
      // The site is away for a moment; the next time tells.
    }
  }

  // Null when there is nothing to keep.
  #draft() {
    const [data, persisted] = [this.#workspace.getData(), this.#workspace.getPersistedData()];
    return data && persisted && !sayTheSame(data, persisted) ? { base: pick(persisted), mine: pick(data) } : null;
  }

  async #keep() {
    const [form, session, draft] = [this.#form, this.#session, this.#draft()];
    if (!form || (!draft && !this.#kept)) return;
    const { response } = await (draft ? keepDraft(form.document, session, draft) : forgetDraft(form.document, session)).catch(() => ({}));
    if (session !== this.#session) return;
    if (response?.ok) {
      this.#kept = !!draft;
    } else {
      // Away, signed out or too much: what is typed stays in the form, and is tried again.
      this.#waiting = setTimeout(() => this.#keep(), stillOpen);
    }
  }

  #onLeave = () => {
    const draft = this.#form && this.#draft();
    if (draft) keepLastWords(this.#form.document, this.#session, draft).catch(() => {});
    else if (this.#form) closeForm(this.#form.document, this.#session, true).catch(() => {});
  };

  async #offer() {
    const form = this.#form;
    const kept = await lastDraft(form).catch(() => null);
    if (!kept || form !== this.#form) return;
    const persisted = this.#workspace.getPersistedData();
    const { base, mine } = kept.draft;
    if (!sayTheSame(mine, pick(persisted))) {
      const restore = await this.#ask(kept.at);
      if (restore === null) return;
      if (restore && !await this.#restore(base, mine, persisted, kept.at)) return;
      if (restore) await this.#keep();
    }
    await forgetDraft(form.document, kept.session);
  }

  // The client closes a question when it changes the address, as it does while a form opens; an editor closes it with Escape, and then
  // loses nothing. Null when the form is closed.
  async #ask(at) {
    const form = this.#form;
    let closedByClient = true;
    const onNavigation = () => { closedByClient = true; };
    addEventListener('navigationsuccess', onNavigation);
    try {
      while (form === this.#form && closedByClient) {
        closedByClient = false;
        const answer = await umbOpenModal(this, DRAFT_MODAL, { data: { at } }).catch(() => null);
        if (answer) return answer.restore;
      }
      return form === this.#form ? true : null;
    } finally {
      removeEventListener('navigationsuccess', onNavigation);
    }
  }

  async #restore(base, mine, persisted, at) {
    if (sayTheSame(base, pick(persisted))) {
      const { merged } = merge(base, mine, base);
      this.#workspace.setData(withFields(this.#workspace.getData(), merged, mine));
      return true;
    }
    return this.#merge({ base, mine, theirs: persisted, who: 'Iemand', at });
  }

  #onRefused = async ({ detail }) => {
    const { data: theirs } = await new UmbDocumentDetailRepository(this).requestByUnique(this.#form.document);
    if (!theirs) return;
    const [mine, base] = [pick(this.#workspace.getData()), pick(this.#workspace.getPersistedData())];
    await this.#merge({ base, mine, theirs, who: detail.changedBy || 'Iemand', at: detail.changedAt });
  };

  async #merge({ base, mine, theirs, who, at }) {
    const { merged, taken, conflicts } = merge(base, mine, pick(theirs));
    const data = {
      who,
      at,
      taken: await Promise.all(taken.map(key => this.#labelOf(key))),
      conflicts: await Promise.all(conflicts.map(async conflict => ({ ...conflict, label: await this.#labelOf(conflict.key) }))),
    };
    const chosen = await umbOpenModal(this, MERGE_MODAL, { data }).catch(() => null);
    if (!chosen) return false;
    for (const { key, theirs: text } of conflicts) {
      if (chosen.theirs.includes(key)) merged.set(key, text);
    }
    this.#workspace._data.setPersisted(theirs);
    this.#workspace.setData(withFields(theirs, merged, mine));
    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    notifications?.peek('positive', {
      data: { headline: 'Samengevoegd', message: 'Bekijk het resultaat en sla het op.' },
    });
    return true;
  }

  async #labelOf(key) {
    const { alias, culture } = partsOf(key);
    const property = alias && await this.#workspace.structure.getPropertyStructureByAlias(alias);
    const label = alias ? property?.name ?? alias : 'Naam van de pagina';
    return culture ? `${label} (${culture})` : label;
  }
}

export { EditingContext as api };
