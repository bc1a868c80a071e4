using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DocumentUrls;

/// <summary>URL segments of documents. Saving replaces those of the document.</summary>
internal sealed class DocumentUrlRepository(ScopeAccessor scopes) : IDocumentUrlRepository
{
    // SQLite binds all parameters of a command again for each of its statements, so the work for one command grows with its square.
    private const int BatchSize = 10;

    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        // Most saves change no address. The command then changes no row, and a commit without changes costs nothing.
        foreach (var batch in publishedDocumentUrlSegments.GroupBy(segment => segment.DocumentKey).Chunk(BatchSize))
        {
            scopes.Db.Database.ExecuteSql(Replace(batch));
        }
    }

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() => [.. Segments(scopes.Db.Set<NodeRow>())];

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        var keys = select.ToArray();
        var db = scopes.Db;
        var ids = db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Id);
        db.Set<DocumentUrlRow>().Where(url => ids.Contains(url.NodeId)).ExecuteDelete();
    }

    private static FormattableString Replace(IGrouping<Guid, PublishedDocumentUrlSegment>[] documents)
    {
        var sql = new List<string>();
        var arguments = new List<object?>();
        foreach (var document in documents)
        {
            var segments = document.ToList();
            sql.Add($"DELETE FROM document_url WHERE node_id = (SELECT id FROM node WHERE key = {Argument(document.Key)}) "
                + $"AND NOT ({string.Join(" OR ", segments.Select(IsSame))})");
            sql.AddRange(segments.Select(segment =>
                "INSERT INTO document_url (node_id, language_id, is_draft, is_primary, url_segment) "
                + $"SELECT id, CAST({Argument(segment.NullableLanguageId)} AS integer), {Argument(segment.IsDraft)}, "
                + $"{Argument(segment.IsPrimary)}, {Argument(segment.UrlSegment)} FROM node WHERE key = {Argument(document.Key)} "
                + $"AND NOT EXISTS (SELECT 1 FROM document_url WHERE node_id = node.id AND {IsSame(segment)})"));
        }

        return FormattableStringFactory.Create(string.Join(";\n", sql), [.. arguments]);

        // The plus leaves the index of languages out: by it SQLite would look at the addresses of all documents in the language.
        string IsSame(PublishedDocumentUrlSegment segment) =>
            $"(+language_id IS NOT DISTINCT FROM CAST({Argument(segment.NullableLanguageId)} AS integer) "
            + $"AND is_draft = {Argument(segment.IsDraft)} AND is_primary = {Argument(segment.IsPrimary)} "
            + $"AND url_segment = {Argument(segment.UrlSegment)})";

        string Argument(object? value)
        {
            arguments.Add(value);
            return $"{{{arguments.Count - 1}}}";
        }
    }

    private IQueryable<PublishedDocumentUrlSegment> Segments(IQueryable<NodeRow> nodes) =>
        from url in scopes.Db.Set<DocumentUrlRow>()
        join node in nodes on url.NodeId equals node.Id
        select new PublishedDocumentUrlSegment
        {
            DocumentKey = node.Key,
            NullableLanguageId = url.LanguageId,
            UrlSegment = url.UrlSegment,
            IsDraft = url.IsDraft,
            IsPrimary = url.IsPrimary,
        };
}
