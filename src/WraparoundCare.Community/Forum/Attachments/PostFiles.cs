using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>Which files a post has, in the transaction in which it is written.</summary>
internal static class PostFiles
{
    /// <summary>Gives a post the files that its form names, and no others.</summary>
    /// <param name="db">Of the transaction, in which the post is there and held.</param>
    /// <param name="post">The post.</param>
    /// <param name="member">Who wrote it.</param>
    /// <param name="files">In their order.</param>
    /// <param name="hasChanged">Whether anything is other than it was.</param>
    /// <returns>False when one of them is not the member's, is gone, or belongs to another post by now: end the transaction.</returns>
    public static bool Set(SiteDbContext db, Guid post, Guid member, IReadOnlyList<PostedFile> files, out bool hasChanged)
    {
        var ids = files.Select(file => file.Id).ToList();
        hasChanged = db.Set<ForumAttachmentRow>().Where(row => row.PostId == post && !ids.Contains(row.Id)).ExecuteDelete() > 0;

        // Always in the same order: two forms with the same files wait for each other, and not each for the other.
        foreach (var (file, place) in files.Select((file, place) => (file, place)).OrderBy(item => item.file.Id))
        {
            var description = file.Description;
            var row = db.Set<ForumAttachmentRow>().Where(row => row.Id == file.Id && row.MemberKey == member);
            hasChanged |= row.Any(one => one.PostId == null || one.Description != description);
            if (row.Where(one => one.PostId == null || one.PostId == post).ExecuteUpdate(set => set
                .SetProperty(one => one.PostId, post)
                .SetProperty(one => one.Position, place)
                .SetProperty(one => one.Description, description)
                .SetProperty(one => one.WaitsSince, (DateTime?)null)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes files that wait: their post is there already, or its writer does not want them.</summary>
    public static void Drop(SiteDbContext db, Guid member, IReadOnlyCollection<Guid> ids) => db.Set<ForumAttachmentRow>()
        .Where(row => row.MemberKey == member && row.PostId == null && ids.Contains(row.Id))
        .ExecuteDelete();
}
