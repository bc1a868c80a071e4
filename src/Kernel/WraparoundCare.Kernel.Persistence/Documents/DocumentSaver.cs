using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>
/// Saves documents: drafts, publications and the end of publications. What the kernel's services read on the document
/// afterwards is set in the order that they expect.
/// </summary>
internal sealed class DocumentSaver(
    ScopeAccessor scopes, NodePlacements placements, ContentReferences references, ILanguageRepository languages, IEventAggregator events)
{
    /// <param name="content">The document; gets its identity, place, versions and state.</param>
    /// <param name="objectType">Documents or blueprints.</param>
    /// <param name="uniqueNames">Whether siblings must have different names.</param>
    public void Save(IContent content, Guid objectType, bool uniqueNames)
    {
        var db = scopes.Db;
        scopes.RequiredScope.UnitOfWork.BeginWrite();
        if (!content.HasIdentity)
        {
            Insert(db, content, objectType, uniqueNames);
        }
        else if (content.IsDirty() || IsChangingPublication(content))
        {
            Update(db, content, objectType, uniqueNames);
        }
    }

    private void Insert(SiteDbContext db, IContent content, Guid objectType, bool uniqueNames)
    {
        content.AddingEntity();
        content.TemplateId ??= content.ContentType.DefaultTemplate?.Id;
        SetStoredDates(content);
        DocumentNames.EnsureInvariantName(content, languages);
        content.SanitizeEntityPropertiesForXmlStorage();
        var placement = placements.ForNew(db, objectType, content.Key, content.ParentId, content.Name!);
        if (uniqueNames)
        {
            DocumentNames.MakeUnique(db, content, objectType, placement.SiblingNames);
        }

        content.Id = placement.Id;
        content.VersionId = placement.VersionId;
        content.Path = placement.PathFor(placement.Id);
        content.Level = placement.Level;
        content.SortOrder = placement.SortOrder;
        var isPublishing = content.PublishedState == PublishedState.Publishing;
        SetEdited(content, isPublishing ? PublishedDocument.InMemory(content) : null, isPublishing);
        DocumentCommands.Insert(db, content, objectType, placement.IsReserved);
        if (isPublishing)
        {
            WritePublication(db, content, StoredDocument.None(languages));
        }

        Finish(content, isNew: true);
    }

    private void Update(SiteDbContext db, IContent content, Guid objectType, bool uniqueNames)
    {
        content.UpdatingEntity();
        SetStoredDates(content);
        if (content.IsMoving())
        {
            DocumentCommands.Move(db, content);
            NotifyRefreshed(content);
            content.ResetDirtyProperties();
            return;
        }

        DocumentNames.EnsureInvariantName(content, languages);
        content.SanitizeEntityPropertiesForXmlStorage();
        if (DocumentNames.HaveChanged(content))
        {
            Place(db, content, objectType, uniqueNames);
        }

        var stored = StoredDocument.Read(db, content.Id, languages);
        if (stored.IsLostBy(content))
        {
            DocumentCommands.KeepDraft(db, content);
        }

        if (content.PublishedState == PublishedState.Publishing)
        {
            SetEdited(content, PublishedDocument.InMemory(content), isPublishing: true);
            WritePublication(db, content, stored);
        }
        else
        {
            WriteDraft(db, content, stored);
        }

        Finish(content, isNew: false);
    }

    private void Place(SiteDbContext db, IContent content, Guid objectType, bool uniqueNames)
    {
        var placement = placements.ForExisting(db, objectType, content.Id, content.ParentId, content.Name!);
        if (uniqueNames)
        {
            DocumentNames.MakeUnique(db, content, objectType, placement.SiblingNames);
        }

        if (content.IsPropertyDirty(nameof(IContent.ParentId)))
        {
            content.Path = placement.PathFor(content.Id);
            content.Level = placement.Level;
            content.SortOrder = placement.SortOrder;
        }
    }

    private static void WritePublication(SiteDbContext db, IContent content, StoredDocument stored)
    {
        var draftId = DocumentCommands.Publish(db, content, stored);
        content.PublishedVersionId = content.VersionId;
        content.VersionId = draftId;
    }

    private void WriteDraft(SiteDbContext db, IContent content, StoredDocument stored)
    {
        var staysPublished = content.Published && content.PublishedState != PublishedState.Unpublishing;
        SetEdited(content, staysPublished ? stored.Published : null, isPublishing: false);
        DocumentCommands.UpdateDraft(db, content, staysPublished, stored);
        if (content.PublishedState == PublishedState.Unpublishing)
        {
            DocumentCommands.ClearPublished(db, content);
            content.PublishedVersionId = 0;
        }
    }

    private void SetEdited(IContent content, PublishedDocument? published, bool isPublishing)
    {
        var state = EditedState.Compare(content, published, languages.GetDefaultIsoCode());
        content.Edited = state.IsEdited;
        if (content.ContentType.VariesByCulture())
        {
            content.SetCultureEdited(state.Cultures);
            content.AdjustDates(content.UpdateDate, isPublishing);
        }
    }

    private void Finish(IContent content, bool isNew)
    {
        var isPublishing = content.PublishedState == PublishedState.Publishing;
        if (isPublishing)
        {
            references.SaveTags(content);
        }

        // Handlers of this notification want to see what is about to happen, so the state changes only after it.
        NotifyRefreshed(content);
        if (isPublishing)
        {
            SetPublished(content);
        }
        else if (content.PublishedState == PublishedState.Unpublishing)
        {
            SetUnpublished(content);
            references.ClearTags(content);
        }

        references.SaveRelations(content, isNew);
        content.ResetDirtyProperties();
    }

    private static void SetPublished(IContent content)
    {
        content.Published = true;
        content.PublishTemplateId = content.TemplateId;
        content.PublisherId = content.WriterId;
        content.PublishName = content.Name;
        content.PublishDate = content.UpdateDate;
    }

    private static void SetUnpublished(IContent content)
    {
        content.Published = false;
        content.PublishTemplateId = null;
        content.PublisherId = null;
        content.PublishName = null;
        content.PublishDate = null;
    }

    // At once and not at the end of the scope: by then the document no longer says that it is being published.
    private void NotifyRefreshed(IContent content) => events.Publish(new ContentRefreshNotification(content, new EventMessages()));

    // So that the document in memory has the dates that are read back later.
    private static void SetStoredDates(IContent content)
    {
        content.CreateDate = UtcDates.ToStored(content.CreateDate);
        content.UpdateDate = UtcDates.ToStored(content.UpdateDate);
    }

    private static bool IsChangingPublication(IContent content) =>
        content.PublishedState is PublishedState.Publishing or PublishedState.Unpublishing;
}
