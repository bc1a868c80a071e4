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

const words = { en: 'Signing in and security', nl: 'Inloggen en beveiliging' };

export const onInit = () => umbExtensionsRegistry.registerMany([
  ...Object.entries(words).map(([culture, title]) => ({
    type: 'localization',
    alias: `Backoffice.Localization.Account.${culture}`,
    name: `Own account (${culture})`,
    meta: { culture, localizations: { ownAccount: { title } } },
  })),
  {
    type: 'currentUserAction',
    kind: 'default',
    alias: 'Backoffice.CurrentUser.Account',
    name: 'Own account',
    weight: 800,
    api: AccountAction,
    meta: { label: '#ownAccount_title', icon: 'icon-lock' },
  },
]);
