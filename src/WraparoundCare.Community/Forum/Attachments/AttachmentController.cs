using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>The files of posts, for who may read their post; and those that wait for one, for who sent them.</summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class AttachmentController(ForumAttachments attachments, ForumPosts posts, ForumTopics topics) : ForumPage
{
    public const string Address = "/forum/bijlage";

    // Whatever a browser makes of it, it gets nothing and may do nothing.
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    [HttpGet("{id:guid}/{name}")]
    public IActionResult Read(Guid id, string name)
    {
        if (attachments.Find(id) is not { } file || file.Name != name || !CanRead(file, out var isPublic)
            || attachments.Read(id) is not { } bytes)
        {
            return NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(file.Kind.IsPicture() ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        var headers = Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = isPublic ? "private, no-cache" : "private, no-store";
        headers.Remove(HeaderNames.Pragma);
        return File(bytes, file.Kind.MediaType(), lastModified: null, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""));
    }

    private bool CanRead(ForumAttachmentRow file, out bool isPublic)
    {
        isPublic = false;
        if (file.PostId is not { } id)
        {
            return file.MemberKey is not null && file.MemberKey == Visitor.Member;
        }

        if (posts.Find(id, Visitor) is not { } post || topics.Find(post.TopicId, Visitor) is not { } found)
        {
            return false;
        }

        isPublic = post.State is PostState.Visible && found.Topic.State is PostState.Visible && found.Category.Readers is null;
        return true;
    }
}
