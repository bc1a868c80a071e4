using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A member as templates see it; made for the occasion, never kept.</summary>
internal sealed class PublishedMember(
    IMember member, ContentNode node, IPublishedContentType contentType, PublishedContentFactory factory)
    : PublishedContent(node, contentType, factory), IPublishedMember
{
    public string Email => member.Email;

    public string UserName => member.Username;

    public string? Comments => member.Comments;

    public bool IsApproved => member.IsApproved;

    public bool IsLockedOut => member.IsLockedOut;

    public DateTime? LastLockoutDate => member.LastLockoutDate;

    public DateTime CreationDate => member.CreateDate;

    public DateTime? LastLoginDate => member.LastLoginDate;

    public DateTime? LastPasswordChangedDate => member.LastPasswordChangeDate;
}
