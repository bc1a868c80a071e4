using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>
/// Imports content types of one kind. A type that exists is only added to: properties, groups, compositions and allowed types that
/// no earlier version brought.
/// </summary>
internal abstract class TypeImporter<TType>(
    string kind, IContentTypeBaseService<TType> types, IEntityTypeContainerService<TType> folders, PropertyImporter properties)
    where TType : class, IContentTypeComposition
{
    public async Task<IReadOnlyList<TType>> ImportAsync(IEnumerable<XElement> elements, ImportRun run)
    {
        var ordered = DependencyOrder.Sort(elements, PackageXml.TypeAlias, PackageXml.ComposedOf);
        var imported = new List<(XElement Element, TType Type)>();
        foreach (var element in ordered)
        {
            if (await ImportOneAsync(element, run) is { } type)
            {
                imported.Add((element, type));
            }
        }

        // Types may allow each other, so this comes when all of them are there.
        foreach (var (element, type) in imported)
        {
            await AllowTypesAsync(type, element, run);
        }

        return imported.Select(found => found.Type).ToList();
    }

    /// <summary>A new type without properties: below its master if it has one, else in its folder.</summary>
    protected abstract TType Create(string alias, TType? master, int folderId);

    /// <summary>What only this kind of type has. Returns whether anything changed.</summary>
    protected virtual Task<bool> AddOwnAsync(TType type, XElement element, ImportRun run) => Task.FromResult(false);

    private async Task<TType?> ImportOneAsync(XElement element, ImportRun run)
    {
        var alias = element.TypeAlias() ?? throw run.Refuse(element, "it has no alias");
        var key = element.TypeKey() ?? throw run.Refuse(element, "it has no key");
        var existing = types.Get(key) ?? types.Get(alias);
        if (existing is null && run.WasDeleted(PackageFacts.Entity(key)))
        {
            return null;
        }

        var type = existing ?? await CreateAsync(element, alias, key, run);
        var changed = existing is null || run.UpdateExisting;
        if (changed)
        {
            Describe(type, element);
        }

        changed |= Compose(type, element, run);
        changed |= await properties.AddAsync(type, element, run);
        changed |= await AddOwnAsync(type, element, run);
        if (changed)
        {
            await SaveAsync(type, element, existing is null, run);
        }

        return type;
    }

    private async Task<TType> CreateAsync(XElement element, string alias, Guid key, ImportRun run)
    {
        var master = element.Info().Text("Master") is { } masterAlias ? types.Get(masterAlias) : null;
        var folder = master is null ? await FolderImporter.EnsureAsync(folders, element, run) : null;
        var type = Create(alias, master, folder?.Id ?? -1);
        type.Key = key;
        return type;
    }

    private static void Describe(TType type, XElement element)
    {
        var info = element.Info();
        type.Name = info.Text("Name");
        type.Description = info.Text("Description");
        type.Icon = info.Text("Icon") ?? type.Icon;
        type.Thumbnail = info.Text("Thumbnail") ?? type.Thumbnail;
        type.AllowedAsRoot = info.Flag("AllowAtRoot");
        type.IsElement = info.Flag("IsElement");
        type.ListView = PackageXml.Key(info.Text("ListView"));
        if (Enum.TryParse<ContentVariation>(info.Text("Variations"), ignoreCase: true, out var variations))
        {
            type.Variations = variations;
        }
    }

    private bool Compose(TType type, XElement element, ImportRun run)
    {
        var changed = false;
        foreach (var alias in element.ComposedOf())
        {
            if (!type.ContentTypeCompositionExists(alias)
                && !run.WasDeleted(PackageFacts.Composition(type.Key, alias))
                && types.Get(alias) is { } composition)
            {
                changed |= type.AddContentType(composition);
            }
        }

        return changed;
    }

    private async Task AllowTypesAsync(TType type, XElement element, ImportRun run)
    {
        var allowed = (type.AllowedContentTypes ?? []).ToList();
        var before = allowed.Count;
        foreach (var name in element.AllowedTypes().Select(child => child.Value.Trim()))
        {
            if (!run.WasDeleted(PackageFacts.AllowedType(type.Key, name))
                && types.Get(name) is { } child
                && allowed.TrueForAll(sort => sort.Key != child.Key))
            {
                allowed.Add(new ContentTypeSort(child.Key, allowed.Count, child.Alias));
            }
        }

        if (allowed.Count > before)
        {
            type.AllowedContentTypes = allowed;
            await SaveAsync(type, element, isNew: false, run);
        }
    }

    private async Task SaveAsync(TType type, XElement element, bool isNew, ImportRun run)
    {
        var attempt = isNew ? await types.CreateAsync(type, run.UserKey) : await types.UpdateAsync(type, run.UserKey);
        if (!attempt.Success)
        {
            throw run.Refuse(element, $"the {kind} was not accepted: {attempt.Result}");
        }

        if (isNew)
        {
            run.CountCreated($"{kind}s");
        }
    }
}
