using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>The files of posts, and those that wait for their post. They stand in the database: what erases a post erases them.</summary>
internal sealed class ForumAttachments(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, IOptions<ForumOptions> options, TimeProvider time)
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>Those of each post, in their order.</returns>
    public ILookup<Guid, ForumAttachmentRow> Of(IEnumerable<Guid> posts)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        Guid[] keys = [.. posts];
        return work.Required.Db.Set<ForumAttachmentRow>()
            .AsNoTracking()
            .Where(row => row.PostId != null && keys.Contains(row.PostId.Value))
            .OrderBy(row => row.Position)
            .AsEnumerable()
            .ToLookup(row => row.PostId!.Value);
    }

    /// <summary>Those of a form that its writer sent. One may have its post by now: the form may have been sent before.</summary>
    /// <param name="member">Who sends the form.</param>
    /// <param name="ids">What the form names.</param>
    public IReadOnlyList<ForumAttachmentRow> SentBy(Guid member, IReadOnlyCollection<Guid> ids)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return ids.Count == 0 ? [] : [.. work.Required.Db.Set<ForumAttachmentRow>()
            .AsNoTracking()
            .Where(row => row.MemberKey == member && ids.Contains(row.Id))
            .OrderBy(row => row.PostId == null)
            .ThenBy(row => row.CreatedAt)
            .ThenBy(row => row.Position)];
    }

    public ForumAttachmentRow? Find(Guid id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumAttachmentRow>().AsNoTracking().FirstOrDefault(row => row.Id == id);
    }

    /// <returns>Null when it is not there any more.</returns>
    public byte[]? Read(Guid id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumAttachmentContentRow>().AsNoTracking().FirstOrDefault(row => row.AttachmentId == id)?.Bytes;
    }

    /// <summary>Keeps files until their post is placed, as long as the member has room for them.</summary>
    /// <returns>Null when there is no room, and nothing is kept.</returns>
    public IReadOnlyList<ForumAttachmentRow>? Keep(Guid member, IReadOnlyList<NewAttachment> files)
    {
        if (files.Count == 0)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var db = work.Required.Db;
        var now = time.GetUtcNow().UtcDateTime;
        // Two forms of one member at the same moment are counted one after the other.
        db.Database.ExecuteSql($"UPDATE node SET name = name WHERE key = {member}");
        var since = now - Day;
        var used = db.Set<ForumAttachmentRow>()
            .Where(row => row.MemberKey == member && (row.PostId == null || row.CreatedAt > since))
            .Sum(row => (long)row.Size);
        if (used + files.Sum(file => (long)file.File.Bytes.Length) > options.Value.FileMegabytesPerDay * (long)Megabyte)
        {
            return null;
        }

        var rows = files.Select((file, place) => RowOf(member, file, place, now)).ToList();
        db.AddRange(rows);
        db.AddRange(rows.Zip(files, (row, file) => new ForumAttachmentContentRow { AttachmentId = row.Id, Bytes = file.File.Bytes }));
        db.SaveChanges();
        scope.Complete();
        return rows;
    }

    /// <summary>Removes files of a member that wait.</summary>
    public void Drop(Guid member, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        PostFiles.Drop(work.Required.Db, member, ids);
        scope.Complete();
    }

    private static ForumAttachmentRow RowOf(Guid member, NewAttachment file, int place, DateTime now) => new()
    {
        Id = Guid.NewGuid(),
        MemberKey = member,
        Position = place,
        Kind = file.File.Kind,
        Name = file.Name,
        Width = file.File.Width,
        Height = file.File.Height,
        Size = file.File.Bytes.Length,
        Hash = Convert.ToHexStringLower(SHA256.HashData(file.File.Bytes)),
        IsDoubtful = file.IsDoubtful,
        CreatedAt = now,
        WaitsSince = now,
    };
}
