using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Media;

/// <summary>What is written of the values of a media item.</summary>
internal sealed class MediaValues(ScopeAccessor scopes, ILanguageRepository languages, MediaUrlGeneratorCollection urlGenerators)
{
    /// <summary>The values, with those that the media type no longer has.</summary>
    public string ToUpdate(IMedia media)
    {
        var id = media.Id;
        var stored = scopes.Db.Set<ContentVersionRow>().Where(version => version.NodeId == id && version.IsCurrent)
            .Select(version => version.PropertyValues).Single();
        var kept = PropertyValuesJson.Read(stored)
            .WithoutPlace(media.Properties.Select(property => property.PropertyType), new KnownCultures(languages));
        return PropertyValuesJson.Write(media.Properties, published: false, kept);
    }

    public string? FilePath(IMedia media) => media.Properties
        .Where(property => property.Alias == Constants.Conventions.Media.File)
        .Select(property =>
            urlGenerators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out var path) ? path : null)
        .FirstOrDefault();
}
