using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Fills width, height, size and extension of a media item from its file.</summary>
internal sealed class FilePropertiesHandler(
    PropertyFiles files, MediaFileManager media, UploadAutoFillProperties autoFill, IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities)
        {
            foreach (IProperty property in item.Properties.Where(PropertyFiles.HoldsFile))
            {
                Fill(item, property);
            }
        }
    }

    private void Fill(IMedia item, IProperty property)
    {
        if (settings.CurrentValue.GetConfig(property.Alias) is not { } configuration)
        {
            return;
        }

        if (property.Values.Count == 0)
        {
            autoFill.Reset(item, configuration, null, null);
        }

        foreach (IPropertyValue value in property.Values)
        {
            if (files.Url(property, value.EditedValue) is { } url)
            {
                autoFill.Populate(item, configuration, media.FileSystem.GetRelativePath(url), value.Culture, value.Segment);
            }
            else
            {
                autoFill.Reset(item, configuration, value.Culture, value.Segment);
            }
        }
    }
}

/// <summary>A deleted item takes its files with it.</summary>
internal sealed class FileRemovalHandler(PropertyFiles files, MediaFileManager media)
    : INotificationHandler<MediaDeletedNotification>,
        INotificationHandler<ContentDeletedNotification>,
        INotificationHandler<MemberDeletedNotification>
{
    public void Handle(MediaDeletedNotification notification) => Remove(notification.DeletedEntities);

    public void Handle(ContentDeletedNotification notification) => Remove(notification.DeletedEntities);

    public void Handle(MemberDeletedNotification notification) => Remove(notification.DeletedEntities);

    private void Remove(IEnumerable<IContentBase> deleted)
    {
        string[] paths = [.. deleted.SelectMany(files.PathsOf).Distinct()];
        if (paths.Length > 0)
        {
            media.DeleteMediaFiles(paths);
        }
    }
}

/// <summary>A copy of a document gets its own copy of the file, so that deleting one leaves the other whole.</summary>
internal sealed class FileCopyHandler(PropertyFiles files, MediaFileManager media, IContentService documents)
    : INotificationHandler<ContentCopiedNotification>
{
    public void Handle(ContentCopiedNotification notification)
    {
        var changed = false;
        foreach (IProperty property in notification.Copy.Properties.Where(PropertyFiles.HoldsFile))
        {
            foreach (IPropertyValue value in property.Values.ToArray())
            {
                changed |= CopyFile(notification.Copy, property, value);
            }
        }

        if (changed)
        {
            documents.Save(notification.Copy);
        }
    }

    private bool CopyFile(IContent copy, IProperty property, IPropertyValue value)
    {
        if (files.Url(property, value.EditedValue) is not { } url
            || media.CopyFile(copy, property.PropertyType, media.FileSystem.GetRelativePath(url)) is not { } path)
        {
            return false;
        }

        var replaced = value.EditedValue!.ToString()!.Replace(url, media.FileSystem.GetUrl(path), StringComparison.Ordinal);
        copy.SetValue(property.Alias, replaced, value.Culture, value.Segment);
        return true;
    }
}
