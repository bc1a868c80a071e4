namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>What a file is, by its first bytes.</summary>
public enum AttachmentKind
{
    Jpeg = 1,
    Png = 2,
    WebP = 3,

    /// <summary>Taken, and kept as the PNG of its first picture.</summary>
    Gif = 4,
    Pdf = 5,
    Docx = 6,
}

internal static class AttachmentKinds
{
    /// <summary>For <c>accept</c> of a field.</summary>
    public const string Accepted = ".jpg,.jpeg,.png,.webp,.gif,.pdf,.docx";

    /// <returns>Null when it is nothing that is taken.</returns>
    public static AttachmentKind? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => AttachmentKind.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachmentKind.Png,
        [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => AttachmentKind.Gif,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => AttachmentKind.WebP,
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => AttachmentKind.Pdf,
        [0x50, 0x4B, 0x03, 0x04, ..] => AttachmentKind.Docx,
        _ => null,
    };

    /// <summary>Whether a file of this kind may have this extension.</summary>
    public static bool Fits(this AttachmentKind kind, string extension) =>
        extension.Equals(kind.Extension(), StringComparison.OrdinalIgnoreCase)
            || (kind is AttachmentKind.Jpeg && extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase));

    public static bool IsPicture(this AttachmentKind kind) => kind is not (AttachmentKind.Pdf or AttachmentKind.Docx);

    public static string Extension(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => ".jpg",
        AttachmentKind.Png => ".png",
        AttachmentKind.WebP => ".webp",
        AttachmentKind.Gif => ".gif",
        AttachmentKind.Pdf => ".pdf",
        _ => ".docx",
    };

    public static string MediaType(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Png => "image/png",
        AttachmentKind.WebP => "image/webp",
        AttachmentKind.Gif => "image/gif",
        AttachmentKind.Pdf => "application/pdf",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    /// <summary>What people call it.</summary>
    public static string Word(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "PDF",
        AttachmentKind.Docx => "Word",
        _ => "plaatje",
    };
}
