using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>A file that a form has already, with what the form says of it.</summary>
internal sealed record AttachedFile(ForumAttachmentRow Row)
{
    public string? Description { get; init; }

    /// <summary>Whether it goes when the form is right.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The field that describes it.</summary>
    public string Field => $"{nameof(PostForm.Kept)}[{Row.Id}].{nameof(KeptFile.Description)}";
}
