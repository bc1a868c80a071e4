// Tells who listens that a save was refused, because somebody else saved in the meantime.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

export const refusals = new EventTarget();

umbHttpClient.interceptors.response.use(async (response, request) => {
  const [, document] = request.url.match(/\/document\/([0-9a-f-]{36})$/) ?? [];
  if (response.status === 409 && request.method === 'PUT' && document) {
    const problem = await response.clone().json();
    if (problem.operationStatus === 'Outdated') {
      refusals.dispatchEvent(new CustomEvent(document, { detail: problem }));
    }
  }
  return response;
});
