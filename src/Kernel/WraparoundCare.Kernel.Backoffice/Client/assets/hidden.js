// What the client offers and the server does not: it is not shown, so that nobody comes upon a screen that stays empty.
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';

const hidden = [
  // News and links of the makers of Umbraco, from their servers.
  'Umb.Dashboard.UmbracoNews',

  // Not built.
  'Umb.CurrentUser.App.ExternalLoginProviders',
  'Umb.CurrentUser.App.MfaLoginProviders',
  'Umb.CurrentUser.Button.ChangePassword',
  'Umb.CurrentUser.Button.Edit',

  // A video of elsewhere in running text: the site shows nothing of third parties, and its server asks them nothing.
  'Umb.Tiptap.Embed',
  'Umb.Tiptap.Toolbar.EmbeddedMedia',
];

export const onInit = () => hidden.forEach(alias => umbExtensionsRegistry.exclude(alias));
