using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Media types.</summary>
internal sealed class MediaTypeImporter(
    IMediaTypeService types, IMediaTypeContainerService folders, PropertyImporter properties, IShortStringHelper strings)
    : TypeImporter<IMediaType>("media type", types, folders, properties)
{
    protected override IMediaType Create(string alias, IMediaType? master, int folderId) =>
        master is null ? new MediaType(strings, folderId) { Alias = alias } : new MediaType(strings, master, alias);
}
