using System.Text.Json;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// The program that cleans one file that a member sends: the file comes in, what may be kept of it goes out, and nothing of the site is
/// around it.
/// </summary>
public static class CleaningProgram
{
    /// <summary>What the site's own program is started with to be this one.</summary>
    public const string Argument = "clean-file";

    public static int Run() =>
        FileProgram.Run(file => JsonSerializer.SerializeToUtf8Bytes(Clean(file), CleanFileJson.Default.CleanFile));

    internal static CleanFile Clean(byte[] file)
    {
        try
        {
            return AttachmentKinds.Of(file) switch
            {
                AttachmentKind.Pdf => PdfCleaning.Clean(file),
                AttachmentKind.Docx => WordCleaning.Clean(file),
                { } kind => PictureCleaning.Clean(file, kind),
                null => throw new RefusedFileException(FileProblem.Kind),
            };
        }
        catch (RefusedFileException refused)
        {
            return new CleanFile { Problem = refused.Problem };
        }
    }
}
