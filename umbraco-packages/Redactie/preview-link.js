// The action "Voorbeeldlink" of a page: the links themselves are made on a page of the site, which works without all this.
import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';

export class PreviewLinkAction extends UmbEntityActionBase {
  async getHref() {
    return `/redactie/voorbeeldlinks?pagina=${this.args.unique}`;
  }
}

export { PreviewLinkAction as api };
