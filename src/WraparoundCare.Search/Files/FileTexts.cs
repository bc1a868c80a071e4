using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Has files read for the index. Anybody may have made them, so whatever is wrong with one costs a line in the log and nothing else: its
/// document is found by the rest of what it says.
/// </summary>
internal sealed class FileTexts(FileReader reader, UnreadableFiles unreadable, ILogger<FileTexts> logger)
{
    /// <summary>The text of the file as far as it can be read.</summary>
    public async Task<IndexedFile> ReadAsync(SearchFile file, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await TakeAsync(file, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var text = await ReadAsync(bytes, hash, cancellationToken);
            Tell(file, text);
            return new IndexedFile(text.Pages, hash);
        }
        catch (FileTextException e)
        {
            Tell(file, new FileText([], e.Message));
            return new IndexedFile([]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Says nothing about the file.
            logger.LogError("Search does not have the text of {File} yet ({Failure}); it is tried again", file.Url, e.GetType().Name);
            return new IndexedFile([], IsFinal: false);
        }
    }

    private async Task<FileText> ReadAsync(byte[] file, string hash, CancellationToken cancellationToken)
    {
        if (await unreadable.FindAsync(hash, cancellationToken) is { } reason)
        {
            return new FileText([], reason);
        }

        var text = await reader.ReadAsync(file, cancellationToken);
        if (text is { Pages: [], Failure: { } failure })
        {
            await unreadable.RememberAsync(hash, failure, cancellationToken);
        }

        return text;
    }

    private void Tell(SearchFile file, FileText text)
    {
        if (text.Failure is not null)
        {
            var missing = text.Pages.Count > 0 ? "all of the" : "the";
            logger.LogWarning("Search does not have {Missing} text of {File}: {Reason}", missing, file.Url, text.Failure);
        }
    }

    private static async Task<byte[]> TakeAsync(SearchFile searched, CancellationToken cancellationToken)
    {
        await using var stream = searched.Open();
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (file.Length + read > FileText.MaxFileSize)
            {
                throw new FileTextException(FileFailure.Size);
            }

            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }
}

/// <summary>A file as the index gets it.</summary>
/// <param name="Pages">Its text, a page to an item.</param>
/// <param name="Hash">SHA-256 of the file; null when it was not seen whole.</param>
/// <param name="IsFinal">Whether reading the same file again would give the same.</param>
internal sealed record IndexedFile(IReadOnlyList<string> Pages, string? Hash = null, bool IsFinal = true);
