// The way from the client to the pages on which editors look after their own account.
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';

class AccountAction {
  // Not a link: the client's router would take it for a page of its own.
  getHref() {
    return Promise.resolve(undefined);
  }

  execute() {
    location.assign('/umbraco/account');
    return Promise.resolve();
  }

  destroy() {}
}

export const onInit = () => {
  const isEnglish = document.documentElement.lang.startsWith('en');
  umbExtensionsRegistry.register({
    type: 'currentUserAction',
    kind: 'default',
    alias: 'Backoffice.CurrentUser.Account',
    name: 'Signing in and security',
    weight: 800,
    api: AccountAction,
    meta: { label: isEnglish ? 'Signing in and security' : 'Inloggen en beveiliging', icon: 'icon-lock' },
  });
};
