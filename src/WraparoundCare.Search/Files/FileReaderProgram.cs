using System.Text.Json;
using System.Text.Json.Serialization;

namespace WraparoundCare.Search.Files;

/// <summary>
/// The program that reads one file that a stranger made: the file comes in, its text goes out, and nothing of the site is around it. What
/// happens to it happens to nobody else.
/// </summary>
public static class FileReaderProgram
{
    /// <summary>What the site's own program is started with to be this one.</summary>
    public const string Argument = "read-file";

    // Well before the site ends this process, so that what was read by then is not lost.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(15);

    public static int Run() => FileProgram.Run(file => JsonSerializer.SerializeToUtf8Bytes(
        FileText.Read(file, new ReadingBudget(MaxTime)), FileTextJson.Default.FileText));
}

/// <summary>How the text of a file goes from the program that reads to the site.</summary>
[JsonSerializable(typeof(FileText))]
internal sealed partial class FileTextJson : JsonSerializerContext;
