using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

/// <summary>Something of the settings in its tree.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Parent">What it stands in; null is the root.</param>
/// <param name="Name">Its name.</param>
/// <param name="Entity">What it is; null is a folder.</param>
internal sealed record SettingsNode<TEntity>(Guid Key, Guid? Parent, string Name, TEntity? Entity)
    where TEntity : class
{
    public bool IsFolder => Entity is null;
}

/// <summary>Makes nodes of what stands in folders.</summary>
internal static class SettingsNode
{
    public static IEnumerable<SettingsNode<TEntity>> Of<TEntity>(IEnumerable<TEntity> entities, IEnumerable<EntityContainer> folders)
        where TEntity : class, ITreeEntity
    {
        var all = entities.ToList();
        var shelves = folders.ToList();
        var keys = all.Concat<ITreeEntity>(shelves).ToDictionary(item => item.Id, item => item.Key);
        return shelves.Select(folder => NodeOf(folder, entity: null)).Concat(all.Select(entity => NodeOf(entity, entity)));

        SettingsNode<TEntity> NodeOf(ITreeEntity item, TEntity? entity) => new(
            item.Key, keys.TryGetValue(item.ParentId, out var parent) ? parent : null, item.Name ?? string.Empty, entity);
    }
}
