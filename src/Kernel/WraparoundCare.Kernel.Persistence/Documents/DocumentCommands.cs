using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>
/// What is written of a document, each with one command of several statements: a save or a publication is one round trip.
/// </summary>
internal static class DocumentCommands
{
    public static void Insert(SiteDbContext db, IContent content, Guid objectType, bool replacesReservation)
    {
        if (replacesReservation)
        {
            db.Database.ExecuteSql($"DELETE FROM node WHERE id = {content.Id}");
        }

        db.Database.ExecuteSql($"""
            INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date, update_date)
            VALUES ({content.Id}, {content.Key}, {objectType}, {content.ParentId}, {content.Level}, {content.Path}, {content.SortOrder},
                {content.Trashed}, {content.Name}, {content.CreatorId}, {content.CreateDate}, {content.UpdateDate});
            INSERT INTO document (node_id, content_type_id, published, edited)
            VALUES ({content.Id}, {content.ContentTypeId}, {false}, {true});
            INSERT INTO content_version (id, node_id, is_current, is_published, name, writer_id, version_date, template_id,
                prevent_cleanup, property_values, cultures)
            VALUES ({content.VersionId}, {content.Id}, {true}, {false}, {content.Name}, {content.WriterId}, {content.UpdateDate},
                {content.TemplateId}, {false}, {PropertyValuesJson.Write(content.Properties, published: false)},
                {CultureNamesJson.Write(content.CultureInfos)})
            """);
    }

    /// <summary>Makes a version of the draft as it is, which stays when the draft is written over.</summary>
    public static void KeepDraft(SiteDbContext db, IContent content) => db.Database.ExecuteSql($"""
        INSERT INTO content_version (node_id, is_current, is_published, name, writer_id, version_date, template_id, prevent_cleanup,
            property_values, cultures)
        SELECT node_id, FALSE, FALSE, name, writer_id, version_date, template_id, FALSE, property_values, cultures
        FROM content_version WHERE id = {content.VersionId} AND is_current
        """);

    /// <summary>Updates the draft in place.</summary>
    /// <param name="db">The context.</param>
    /// <param name="content">The document.</param>
    /// <param name="isPublished">Whether it stays published.</param>
    /// <param name="stored">What the database has of the document.</param>
    /// <exception cref="InvalidOperationException">The draft is not the one that is in the database.</exception>
    public static void UpdateDraft(SiteDbContext db, IContent content, bool isPublished, StoredDocument stored)
    {
        var rows = db.Database.ExecuteSql($"""
            UPDATE content_version SET name = {content.Name}, writer_id = {content.WriterId}, version_date = {content.UpdateDate},
                template_id = {content.TemplateId}, property_values = {stored.DraftValues(content)},
                cultures = {stored.DraftNames(content)}
            WHERE id = {content.VersionId} AND node_id = {content.Id} AND is_current;
            UPDATE node SET parent_id = {content.ParentId}, level = {content.Level}, path = {content.Path},
                sort_order = {content.SortOrder}, trashed = {content.Trashed}, name = {content.Name}, creator_id = {content.CreatorId},
                create_date = {content.CreateDate}, update_date = {content.UpdateDate}
            WHERE id = {content.Id};
            UPDATE document SET content_type_id = {content.ContentTypeId}, published = {isPublished}, edited = {content.Edited},
                edited_cultures = {EditedCultures(content)}
            WHERE node_id = {content.Id}
            """);
        if (rows != 3)
        {
            throw NotCurrent(content);
        }
    }

    /// <summary>Turns the draft into the published version and starts a new draft.</summary>
    /// <param name="db">The context.</param>
    /// <param name="content">The document.</param>
    /// <param name="stored">What the database has of the document.</param>
    /// <returns>The id of the new draft.</returns>
    /// <exception cref="InvalidOperationException">The draft is not the one that is in the database.</exception>
    public static int Publish(SiteDbContext db, IContent content, StoredDocument stored)
    {
        var drafts = db.Database.SqlQuery<int>($"""
            UPDATE content_version SET is_published = FALSE WHERE node_id = {content.Id} AND is_published;
            UPDATE content_version SET is_current = FALSE, is_published = TRUE, name = {content.Name}, writer_id = {content.WriterId},
                version_date = {content.UpdateDate}, template_id = {content.TemplateId},
                property_values = {stored.PublishedValues(content)}, cultures = {stored.PublishedNames(content)}
            WHERE id = {content.VersionId} AND node_id = {content.Id} AND is_current;
            UPDATE node SET parent_id = {content.ParentId}, level = {content.Level}, path = {content.Path},
                sort_order = {content.SortOrder}, trashed = {content.Trashed}, name = {content.Name}, creator_id = {content.CreatorId},
                create_date = {content.CreateDate}, update_date = {content.UpdateDate}
            WHERE id = {content.Id};
            UPDATE document SET content_type_id = {content.ContentTypeId}, published = {true}, edited = {content.Edited},
                edited_cultures = {EditedCultures(content)}
            WHERE node_id = {content.Id};
            INSERT INTO content_version (node_id, is_current, is_published, name, writer_id, version_date, template_id, prevent_cleanup,
                property_values, cultures)
            SELECT node_id, TRUE, FALSE, name, writer_id, version_date, template_id, FALSE,
                {stored.DraftValues(content)}, {stored.DraftNames(content)}
            FROM content_version WHERE id = {content.VersionId} AND is_published
            RETURNING id AS "Value"
            """).ToList();
        return drafts.Count == 1 ? drafts[0] : throw NotCurrent(content);
    }

    /// <summary>Takes the published version's flag away; the document row follows with the draft.</summary>
    public static void ClearPublished(SiteDbContext db, IContent content) =>
        db.Database.ExecuteSql($"UPDATE content_version SET is_published = FALSE WHERE node_id = {content.Id} AND is_published");

    /// <summary>Writes the new place of a document that moves along with an ancestor.</summary>
    public static void Move(SiteDbContext db, IContent content) => db.Database.ExecuteSql($"""
        UPDATE node SET parent_id = {content.ParentId}, level = {content.Level}, path = {content.Path}, sort_order = {content.SortOrder},
            trashed = {content.Trashed}, update_date = {content.UpdateDate}
        WHERE id = {content.Id}
        """);

    public static string? EditedCultures(IContent content)
    {
        if (!content.Edited || content.EditedCultures is not { } edited)
        {
            return null;
        }

        var cultures = string.Join(',', edited.Order(StringComparer.Ordinal));
        return cultures.Length == 0 ? null : cultures;
    }

    private static InvalidOperationException NotCurrent(IContent content) =>
        new($"Cannot save a non-current version of document {content.Id}: it was changed in the meantime.");
}
