using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Experiences;

/// <summary>The names of writers on the pages of experiences.</summary>
public sealed class ExperienceNames(IContentService documents)
{
    /// <summary>Takes the name off a page, in the transaction of who asks. A page that is gone has none.</summary>
    public void Forget(Guid page)
    {
        var alias = PropertyAlias.Of(nameof(Experience.Author));
        if (documents.GetById(page) is not { } document || !document.Properties.Contains(alias))
        {
            return;
        }

        document.SetValue(alias, null);
        documents.Save(document);
        if (document.Published)
        {
            documents.Publish(document, ["*"]);
        }
    }
}
