using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>What a form says of a file that was sent before; it stands under the file's key.</summary>
internal sealed record KeptFile
{
    /// <summary>Sent with each file: one that has nothing else to say is not forgotten.</summary>
    public bool IsThere { get; init; }

    [TextLimit(ForumAttachmentRow.DescriptionMaxLength)]
    public string? Description { get; init; }

    public bool IsRemoved { get; init; }
}

/// <summary>A file that goes with a post.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Hash">Of what is in it.</param>
/// <param name="Description">What there is to see.</param>
internal sealed record PostedFile(Guid Id, string Hash, string? Description);

/// <summary>A file that was cleaned and looked at.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="File">What is kept of it.</param>
/// <param name="IsDoubtful">Whether a moderator looks first.</param>
internal sealed record NewAttachment(string Name, Cleaning.CleanFile File, bool IsDoubtful);
