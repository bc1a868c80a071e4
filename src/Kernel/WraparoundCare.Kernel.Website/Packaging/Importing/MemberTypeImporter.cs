using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Member types.</summary>
internal sealed class MemberTypeImporter(
    IMemberTypeService types, IMemberTypeContainerService folders, PropertyImporter properties, IShortStringHelper strings)
    : TypeImporter<IMemberType>("member type", types, folders, properties)
{
    protected override IMemberType Create(string alias, IMemberType? master, int folderId) =>
        master is null ? new MemberType(strings, folderId) { Alias = alias } : new MemberType(strings, master, alias);
}
