using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>
/// Keeps tags and automatic relations in step with property values. Content without editors that know tags or references
/// costs no command.
/// </summary>
internal sealed class ContentReferences(
    ScopeAccessor scopes, ContentReferencePorts ports, PropertyEditorCollection editors, DataValueReferenceFactoryCollection factories)
{
    private readonly ConcurrentDictionary<string, bool> _hasReferences = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _hasTags = new(StringComparer.OrdinalIgnoreCase);

    public void SaveTags(IContentBase content, bool published = false)
    {
        foreach (var property in Tagged(content))
        {
            var provider = (IDataValueTags)editors[property.PropertyType.PropertyEditorAlias]!.GetValueEditor();
            var configuration = ports.Configurations.GetConfiguration(property.PropertyType.DataTypeKey);
            var tags = property.PropertyType.VariesByCulture()
                ? ports.Languages.GetMany().SelectMany(
                    language => provider.GetTags(property.GetValue(language.IsoCode, published: published), configuration, language.Id))
                : provider.GetTags(property.GetValue(published: published), configuration, null);
            ports.Tags.Assign(content.Id, property.PropertyTypeId, [.. tags]);
        }
    }

    public void ClearTags(IContentBase content)
    {
        if (Tagged(content).Any())
        {
            ports.Tags.RemoveAll(content.Id);
        }
    }

    public void SaveRelations(IContentBase content, bool isNew)
    {
        if (!content.Properties.Any(property => Has(_hasReferences, property, HasReferences)))
        {
            return;
        }

        var wanted = Resolve(factories.GetAllReferences(content.Properties, editors));
        if (isNew)
        {
            Add(content, wanted);
            return;
        }

        var automatic = factories.GetAllAutomaticRelationTypesAliases(editors);
        var existing = ports.Relations.Get(new KernelQuery<IRelation>().Where(relation => relation.ParentId == content.Id))
            .Where(relation => automatic.Contains(relation.RelationType.Alias))
            .ToList();
        foreach (var relation in existing.Where(relation => !wanted.Remove((relation.ChildId, relation.RelationType.Alias))))
        {
            ports.Relations.Delete(relation);
        }

        Add(content, wanted);
    }

    private void Add(IContentBase content, HashSet<(int ChildId, string RelationType)> wanted)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var types = ports.RelationTypes.GetMany(Array.Empty<int>()).ToDictionary(type => type.Alias);
        ports.Relations.SaveBulk(wanted
            .Where(relation => types.ContainsKey(relation.RelationType))
            .Select(relation => new ReadOnlyRelation(
                0, content.Id, relation.ChildId, types[relation.RelationType].Id, content.UpdateDate, string.Empty)));
    }

    private HashSet<(int ChildId, string RelationType)> Resolve(ISet<UmbracoEntityReference> references)
    {
        var keys = references.Select(reference => (reference.Udi as GuidUdi)?.Guid).OfType<Guid>().Distinct().ToArray();
        if (keys.Length == 0)
        {
            return [];
        }

        var ids = scopes.Db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => new { node.Key, node.Id })
            .ToDictionary(node => node.Key, node => node.Id);
        return [.. references
            .Where(reference => reference.RelationTypeAlias.Length > 0 && reference.Udi is GuidUdi udi && ids.ContainsKey(udi.Guid))
            .Select(reference => (ids[((GuidUdi)reference.Udi).Guid], reference.RelationTypeAlias))];
    }

    private IEnumerable<IProperty> Tagged(IContentBase content) =>
        content.Properties.Where(property => Has(_hasTags, property, editor => editor.GetValueEditor() is IDataValueTags));

    private bool HasReferences(IDataEditor editor) =>
        editor.GetValueEditor() is IDataValueReference || factories.Any(factory => factory.IsForEditor(editor));

    private bool Has(ConcurrentDictionary<string, bool> known, IProperty property, Func<IDataEditor, bool> test) => known.GetOrAdd(
        property.PropertyType.PropertyEditorAlias, alias => editors.TryGet(alias, out var editor) && test(editor));
}

/// <summary>The ports that keep tags and relations, and what is needed to understand values.</summary>
internal sealed record ContentReferencePorts(
    ITagRepository Tags,
    IRelationRepository Relations,
    IRelationTypeRepository RelationTypes,
    ILanguageRepository Languages,
    IDataTypeConfigurationCache Configurations);
