using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Platform.Shared;

/// <summary>Whether an editor looks at the site as it will be.</summary>
public sealed class PreviewMode(IUmbracoContextAccessor contexts)
{
    public bool IsOn => contexts.TryGetUmbracoContext(out var context) && context.InPreviewMode;

    /// <returns>Whether the page must say that it is a preview: to an editor, or to somebody who was sent a link to it.</returns>
    public bool Shows(ContentPage page) => page.IsDraft() || IsOn;
}
