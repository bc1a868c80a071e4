using System.Text.Json.Nodes;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Imports media items that no earlier version brought, with their files.</summary>
internal sealed class MediaImporter(IMediaService media, IMediaTypeService types, ItemFiller filler, MediaFileCopier files)
{
    public IReadOnlyList<IMedia> Import(IEnumerable<XElement> roots, ImportRun run)
    {
        var created = new List<IMedia>();
        foreach (var root in roots)
        {
            ImportTree(root, Constants.System.Root, created, run);
        }

        return created;
    }

    private void ImportTree(XElement element, int parentId, List<IMedia> created, ImportRun run)
    {
        var key = element.ItemKey() ?? throw run.Refuse(element, "it has no key");
        var item = media.GetById(key);
        if (item is null)
        {
            item = run.WasDeleted(PackageFacts.Entity(key)) ? null : Create(element, parentId, run);
            if (item is null)
            {
                return;
            }

            created.Add(item);
        }

        if (item.Trashed)
        {
            return;
        }

        foreach (var child in element.Items())
        {
            ImportTree(child, item.Id, created, run);
        }
    }

    private IMedia? Create(XElement element, int parentId, ImportRun run)
    {
        if (types.Get(element.ItemType()) is not { } type)
        {
            return run.History == ImportHistory.None
                ? throw run.Refuse(element, $"the media type '{element.ItemType()}' does not exist")
                : null;
        }

        var item = media.CreateMedia(element.Attr("nodeName"), parentId, type.Alias, run.UserId);
        filler.Fill(item, element, run);
        AddFile(item, element, run);
        var attempt = media.Save(item, run.UserId);
        if (!attempt.Success)
        {
            throw run.Refuse(element, $"the media item was not accepted: {attempt.Result?.Result}");
        }

        run.CountCreated("media items");
        return item;
    }

    private void AddFile(IMedia item, XElement element, ImportRun run)
    {
        if (files.Copy(element, run) is not { } file)
        {
            return;
        }

        SetIfEmpty(item, Constants.Conventions.Media.File, FileValue(item, file.Url));
        SetIfEmpty(item, Constants.Conventions.Media.Extension, Path.GetExtension(file.Url).TrimStart('.'));
        SetIfEmpty(item, Constants.Conventions.Media.Bytes, file.Bytes);
    }

    // An image cropper stores the file with its crops, an upload field only the file.
    private static string FileValue(IMedia item, string url)
    {
        var isCropper = item.Properties.TryGetValue(Constants.Conventions.Media.File, out var property)
            && property.PropertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;
        return isCropper ? new JsonObject { ["src"] = url, ["crops"] = new JsonArray() }.ToJsonString() : url;
    }

    private static void SetIfEmpty(IMedia item, string alias, object value)
    {
        if (item.Properties.TryGetValue(alias, out var property) && property.GetValue() is null or "")
        {
            property!.SetValue(value);
        }
    }
}
