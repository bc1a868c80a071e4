import { UmbModalToken } from '@umbraco-cms/backoffice/modal';

/** @type data: { at }. Value: { restore }. */
export const DRAFT_MODAL = new UmbModalToken('WraparoundCare.Modal.Draft', { modal: { type: 'dialog' } });

/** @type data: { who, at, conflicts: [{ key, label, mine, theirs }], taken: [label] }. Value: { theirs: [key] }. */
export const MERGE_MODAL = new UmbModalToken('WraparoundCare.Modal.Merge', { modal: { type: 'dialog' } });

export const moment = at => new Date(at).toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short' });
