using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DocumentUrls;

/// <summary>Extra addresses of published documents.</summary>
internal sealed class DocumentUrlAliasRepository(ScopeAccessor scopes, ContentTypeCache contentTypes, ILanguageRepository languages)
    : IDocumentUrlAliasRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        var wanted = aliases.ToLookup(alias => alias.DocumentKey);
        var keys = wanted.Select(document => document.Key).ToArray();
        var db = scopes.Db;
        var ids = db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        foreach (var document in wanted.Where(document => ids.ContainsKey(document.Key)))
        {
            Save(ids[document.Key], [.. document]);
        }
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll()
    {
        if (AliasTypes().Count == 0)
        {
            return [];
        }

        var aliases =
            from alias in scopes.Db.Set<DocumentUrlAliasRow>()
            join node in scopes.Db.Set<NodeRow>() on alias.NodeId equals node.Id
            select new PublishedDocumentUrlAlias { DocumentKey = node.Key, NullableLanguageId = alias.LanguageId, Alias = alias.Alias };
        return [.. aliases];
    }

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        // Every publication comes by here; a site without alias properties need not pay for them.
        if (AliasTypes().Count == 0)
        {
            return;
        }

        var keys = documentKeys.ToArray();
        var db = scopes.Db;
        var ids = db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Id);
        db.Set<DocumentUrlAliasRow>().Where(alias => ids.Contains(alias.NodeId)).ExecuteDelete();
    }

    public void DeleteAll() => scopes.Db.Set<DocumentUrlAliasRow>().ExecuteDelete();

    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        var types = AliasTypes();
        if (types.Count == 0)
        {
            return [];
        }

        var cultures = new KnownCultures(languages);
        var published =
            from node in scopes.Db.Set<NodeRow>()
            where node.ObjectType == Constants.ObjectTypes.Document && !node.Trashed
            join document in scopes.Db.Set<DocumentRow>() on node.Id equals document.NodeId
            join version in scopes.Db.Set<ContentVersionRow>() on node.Id equals version.NodeId
            where document.Published && version.IsPublished
            select new { node.Key, version.PropertyValues };
        return [.. published.AsEnumerable()
            .SelectMany(row => Aliases(row.Key, PropertyValuesJson.Read(row.PropertyValues), types, cultures))];
    }

    private List<IPropertyType> AliasTypes() => [.. contentTypes.Content.All
        .SelectMany(type => type.PropertyTypes)
        .Where(type => type.Alias.InvariantEquals(Constants.Conventions.Content.UrlAlias))];

    private IEnumerable<DocumentUrlAliasRaw> Aliases(Guid key, StoredValues values, List<IPropertyType> types, KnownCultures cultures) =>
        types
            .SelectMany(type => values.Of(type, cultures))
            .Where(value => value.Value is string text && !string.IsNullOrWhiteSpace(text))
            .Select(value => new DocumentUrlAliasRaw
            {
                DocumentKey = key,
                LanguageId = languages.GetIdByIsoCode(value.Culture),
                AliasValue = (string)value.Value,
            });

    private void Save(int nodeId, List<PublishedDocumentUrlAlias> wanted)
    {
        var db = scopes.Db;
        var stored = db.Set<DocumentUrlAliasRow>().AsNoTracking().Where(alias => alias.NodeId == nodeId).ToList();
        var gone = stored
            .Where(row => !wanted.Exists(alias => alias.Alias == row.Alias && alias.NullableLanguageId == row.LanguageId))
            .Select(row => row.Id)
            .ToArray();
        if (gone.Length > 0)
        {
            db.Set<DocumentUrlAliasRow>().Where(row => gone.Contains(row.Id)).ExecuteDelete();
        }

        foreach (var alias in wanted.Where(
            alias => !stored.Exists(row => alias.Alias == row.Alias && alias.NullableLanguageId == row.LanguageId)))
        {
            db.Database.ExecuteSql($"""
                INSERT INTO document_url_alias (node_id, language_id, alias)
                VALUES ({nodeId}, {alias.NullableLanguageId}, {alias.Alias})
                """);
        }
    }
}
