using System.Text.Json;
using System.Text.Json.Serialization;

namespace WraparoundCare.Search.Files;

/// <summary>The program that checks one PDF that somebody made: the file comes in, what was seen goes out.</summary>
public static class PdfCheckProgram
{
    /// <summary>What the site's own program is started with to be this one.</summary>
    public const string Argument = "check-pdf";

    public static int Run() =>
        FileProgram.Run(file => JsonSerializer.SerializeToUtf8Bytes(PdfCheck.Of(file), PdfCheckJson.Default.PdfCheck));
}

/// <summary>Has a PDF checked in a process of its own.</summary>
public sealed class PdfChecker(FileProcess processes)
{
    /// <summary>Larger files count as one that cannot be read.</summary>
    public const int MaxFileSize = FileText.MaxFileSize;

    private const int MaxOutput = 4096;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(25);

    /// <exception cref="IOException">No process could be started: try again later.</exception>
    public async Task<PdfCheck> CheckAsync(byte[] file, CancellationToken cancellationToken)
    {
        if (file.Length > MaxFileSize || await RunAsync(file, cancellationToken) is not { } output)
        {
            return new PdfCheck();
        }

        try
        {
            return JsonSerializer.Deserialize(output, PdfCheckJson.Default.PdfCheck) ?? new PdfCheck();
        }
        catch (JsonException)
        {
            return new PdfCheck();
        }
    }

    private Task<byte[]?> RunAsync(byte[] file, CancellationToken cancellationToken) =>
        processes.RunAsync(PdfCheckProgram.Argument, file, MaxOutput, MaxTime, cancellationToken);
}

[JsonSerializable(typeof(PdfCheck))]
internal sealed partial class PdfCheckJson : JsonSerializerContext;
