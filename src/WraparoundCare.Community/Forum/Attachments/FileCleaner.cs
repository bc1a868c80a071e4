using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Attachments.Cleaning;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>Has files cleaned, each in a process of its own and a few at a time: what is in one does the site no harm.</summary>
internal sealed class FileCleaner(FileProcess processes, IOptions<ForumOptions> options, ILogger<FileCleaner> logger) : IDisposable
{
    private const int Places = 2;

    // Of a file of a few megabytes that is written anew, as text in JSON.
    private const int MaxOutput = 24 * 1024 * 1024;

    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _places = new(Places, Places);

    /// <returns>Null when it is too busy to look now.</returns>
    public async Task<CleanFile?> CleanAsync(byte[] file, CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(MaxWait, cancellationToken))
        {
            return null;
        }

        try
        {
            var output = await processes.RunAsync(CleaningProgram.Argument, file, MaxOutput, options.Value.FileTime, cancellationToken);
            return (output is null ? null : JsonSerializer.Deserialize(output, CleanFileJson.Default.CleanFile))
                ?? new CleanFile { Problem = FileProblem.Damaged };
        }
        catch (JsonException)
        {
            return new CleanFile { Problem = FileProblem.Damaged };
        }
        catch (IOException failure)
        {
            logger.LogError("A file of a member could not be looked at ({Failure})", failure.GetType().Name);
            return null;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
