// What the journal asks the server.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

const api = '/umbraco/management/api/v1/document';
const security = [{ scheme: 'bearer', type: 'http' }];
const formOf = (document, session) => `${api}/${document}/editing/${session}`;

// Who types is at work, so these go the way of the client's own requests, which renew the session of signing in.
export const keepDraft = (document, session, draft) =>
  umbHttpClient.put({ url: `${formOf(document, session)}/draft`, body: draft, headers: { 'Content-Type': 'application/json' }, security });

export const forgetDraft = (document, session) => umbHttpClient.delete({ url: `${formOf(document, session)}/draft`, security });

export async function lastDraft({ document, parent, documentType }) {
  const url = documentType ? `${api}/editing?parent=${parent ?? ''}&documentType=${documentType}` : `${api}/${document}/editing`;
  const { data, response } = await umbHttpClient.get({ url, security });
  return response?.status === 200 ? data : null;
}

// A form that is only open does not renew the session, nor does one that closes.
const aside = (url, method, body, keepalive = false) => fetch(url, {
  method,
  keepalive,
  credentials: 'include',
  headers: { Authorization: 'Bearer [redacted]', 'Content-Type': 'application/json' },
  body: body && JSON.stringify(body),
});

export async function seeForm({ document, parent, documentType }, session) {
  const reference = id => id ? { id } : null;
  const answer = await aside(formOf(document, session), 'PUT', { parent: reference(parent), documentType: reference(documentType) });
  return answer.ok ? (await answer.json()).others : [];
}

// One in which everything is saved leaves nothing behind.
export const closeForm = (document, session, isSaved = false) =>
  aside(`${formOf(document, session)}?saved=${isSaved}`, 'DELETE', undefined, true);

// A browser lets 64 KB outlive the page; what is more was sent a moment after it was typed.
export const keepLastWords = (document, session, draft) => aside(`${formOf(document, session)}/draft`, 'PUT', draft, true);
