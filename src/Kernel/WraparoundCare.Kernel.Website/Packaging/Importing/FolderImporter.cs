using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Finds or creates the folders that a data type or content type lies in.</summary>
internal static class FolderImporter
{
    /// <returns>The innermost folder, or null for the root.</returns>
    public static async Task<EntityContainer?> EnsureAsync<TEntity>(
        IEntityTypeContainerService<TEntity> folders, XElement element, ImportRun run)
        where TEntity : ITreeEntity
    {
        EntityContainer? folder = null;
        var level = 1;
        foreach (var (key, name) in element.Folders())
        {
            var existing = key is null ? null : await folders.GetAsync(key.Value);
            existing ??= (await folders.GetAsync(name, level)).FirstOrDefault(found => found.ParentId == (folder?.Id ?? -1));
            folder = existing ?? await CreateAsync(folders, key, name, folder, element, run);
            level++;
        }

        return folder;
    }

    private static async Task<EntityContainer> CreateAsync<TEntity>(
        IEntityTypeContainerService<TEntity> folders, Guid? key, string name, EntityContainer? parent, XElement element, ImportRun run)
        where TEntity : ITreeEntity
    {
        var attempt = await folders.CreateAsync(key, name, parent?.Key, run.UserKey);
        run.CountCreated("folders");
        return attempt is { Success: true, Result: { } folder }
            ? folder
            : throw run.Refuse(element, $"the folder '{name}' was not accepted: {attempt.Status}");
    }
}
