using NetVips;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// Pictures are decoded and written anew, upright and in the colours of the web, without anything that a camera or a program noted.
/// </summary>
internal static class PictureCleaning
{
    /// <summary>More than a page shows on any screen.</summary>
    public const int MaxSide = 2560;

    private const long MaxPixels = 50_000_000;
    private const int Quality = 85;

    private static readonly string[] Readers =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif"];

    static PictureCleaning()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var reader in Readers)
        {
            Operation.Block(reader, false);
        }

        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;

        // A damaged picture gives thousands of warnings.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
    }

    /// <exception cref="RefusedFileException">It cannot be read, or has too many pixels.</exception>
    public static CleanFile Clean(byte[] file, AttachmentKind kind)
    {
        var kept = kind is AttachmentKind.Gif ? AttachmentKind.Png : kind;
        try
        {
            using var picture = Open(file);
            return new CleanFile { Kind = kept, Bytes = Write(picture, kept), Width = picture.Width, Height = picture.Height };
        }
        catch (VipsException)
        {
            throw new RefusedFileException(FileProblem.Damaged);
        }
    }

    /// <summary>A picture inside a document, which stays of the kind that the document says it is.</summary>
    /// <exception cref="RefusedFileException">It cannot be read, or has too many pixels.</exception>
    public static byte[] Remake(byte[] file)
    {
        var kind = AttachmentKinds.Of(file);
        if (kind is not (AttachmentKind.Jpeg or AttachmentKind.Png or AttachmentKind.Gif))
        {
            throw new RefusedFileException(FileProblem.Picture);
        }

        try
        {
            using var picture = Open(file);
            return Write(picture, kind.Value);
        }
        catch (VipsException)
        {
            throw new RefusedFileException(FileProblem.Damaged);
        }
    }

    private static Image Open(byte[] file)
    {
        // The header tells how large it is, before anything is decoded.
        using (var header = Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error))
        {
            if ((long)header.Width * header.Height > MaxPixels)
            {
                throw new RefusedFileException(FileProblem.Pixels);
            }
        }

        using var picture = Image.ThumbnailBuffer(
            file, MaxSide, height: MaxSide, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        return picture.CopyMemory();
    }

    private static byte[] Write(Image picture, AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => picture.JpegsaveBuffer(
            q: Quality, optimizeCoding: true, background: [255.0], keep: Enums.ForeignKeep.None),
        AttachmentKind.WebP => picture.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None),
        AttachmentKind.Gif => picture.GifsaveBuffer(keep: Enums.ForeignKeep.None),
        _ => picture.PngsaveBuffer(bitdepth: 8, keep: Enums.ForeignKeep.None),
    };
}
