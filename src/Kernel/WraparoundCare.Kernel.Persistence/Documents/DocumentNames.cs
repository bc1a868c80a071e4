using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>Every document has an invariant name, and no two siblings have the same name in any culture.</summary>
internal static class DocumentNames
{
    public static bool HaveChanged(IContent content) =>
        content.IsPropertyDirty(nameof(IContent.Name))
        || content.IsPropertyDirty(nameof(IContent.ParentId))
        || content.IsPropertyDirty(nameof(IContent.CultureInfos));

    /// <summary>Gives variant content the name of its default culture, or else of its first one.</summary>
    /// <exception cref="InvalidOperationException">There is no name at all.</exception>
    public static void EnsureInvariantName(IContent content, ILanguageRepository languages)
    {
        if (content.ContentType.VariesByCulture() && content.CultureInfos is { Count: > 0 } infos)
        {
            content.Name = infos.TryGetValue(languages.GetDefaultIsoCode(), out var inDefault) ? inDefault.Name : infos.Values.First().Name;
        }
        else if (content.ContentType.VariesByCulture())
        {
            throw new InvalidOperationException("Cannot save content with an empty name.");
        }

        if (string.IsNullOrWhiteSpace(content.Name))
        {
            throw new InvalidOperationException("Cannot save content with an empty name.");
        }
    }

    public static void MakeUnique(SiteDbContext db, IContent content, Guid objectType, IReadOnlyList<string?> siblingNames)
    {
        content.Name = UniqueNodeName.Among(content.Name!, siblingNames);
        if (!content.ContentType.VariesByCulture())
        {
            return;
        }

        var siblings = SiblingNames(db, content, objectType);
        foreach (var info in content.CultureInfos!.Values.ToList())
        {
            var taken = siblings.Select(names => names.TryGetValue(info.Culture, out var name) ? name.Name : null);
            var unique = UniqueNodeName.Among(info.Name!, taken);
            if (unique == info.Name)
            {
                continue;
            }

            content.SetCultureName(unique, info.Culture);
            if (content.PublishedState == PublishedState.Publishing && content.IsCulturePublished(info.Culture))
            {
                content.SetPublishInfo(info.Culture, unique, content.UpdateDate);
            }
        }
    }

    private static List<IReadOnlyDictionary<string, CultureName>> SiblingNames(SiteDbContext db, IContent content, Guid objectType)
    {
        var id = content.Id;
        var parentId = content.ParentId;
        var siblings =
            from node in db.Set<NodeRow>()
            where node.ParentId == parentId && node.ObjectType == objectType && node.Id != id
            join version in db.Set<ContentVersionRow>() on node.Id equals version.NodeId
            where version.IsCurrent && version.Cultures != null
            select version.Cultures;
        return [.. siblings.AsEnumerable().Select(CultureNamesJson.Read)];
    }
}
