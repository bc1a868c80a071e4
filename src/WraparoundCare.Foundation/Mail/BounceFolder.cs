using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// Reads what came back, one mail in a file, and removes it. What is no report of a server is somebody's letter and is put aside. Anybody
/// can send a report; only who has seen a mail of ours knows its mark, so nobody else can keep mail from an address.
/// </summary>
internal sealed class BounceFolder(
    MailHashes hashes, MailAddresses addresses, UnitOfWorkFactory works, IOptions<MailOptions> options, ILogger<BounceFolder> logger)
{
    /// <summary>Where letters are put.</summary>
    public const string Aside = "other";

    private const string Files = "*.eml";
    private const int MaxBytes = 1_000_000;
    private const int MaxFilesAtOnce = 200;

    /// <returns>Whether there is nothing left to read.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.BounceFolder is not { Length: > 0 } folder || !Directory.Exists(folder))
        {
            return true;
        }

        var files = Directory.EnumerateFiles(folder, Files).Take(MaxFilesAtOnce).ToList();
        var marked = 0;
        foreach (var file in files)
        {
            marked += await ReadAsync(folder, file, cancellationToken) ? 1 : 0;
        }

        if (files.Count > 0)
        {
            logger.LogInformation("Mail: {Count} came back, {Marked} of them mark an address as undeliverable", files.Count, marked);
        }

        return files.Count < MaxFilesAtOnce;
    }

    private async Task<bool> ReadAsync(string folder, string file, CancellationToken cancellationToken)
    {
        var message = await LoadAsync(file, cancellationToken);
        if (message is null || !BouncedMail.IsReport(message))
        {
            Directory.CreateDirectory(Path.Combine(folder, Aside));
            File.Move(file, Path.Combine(folder, Aside, Path.GetFileName(file)), overwrite: true);
            return false;
        }

        var isMarked = BouncedMail.Read(message) is { } bounced && Mark(bounced);
        File.Delete(file);
        return isMarked;
    }

    private static async Task<MimeMessage?> LoadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(file).Length > MaxBytes ? null : await MimeMessage.LoadAsync(file, cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool Mark(BouncedMail bounced)
    {
        using var unit = works.Create();
        var ours = bounced.Addresses
            .Select(address => hashes.Of(unit, address))
            .FirstOrDefault(hash => hashes.MarkOf(unit, bounced.Id.Mail, hash) == bounced.Id.Mark);
        if (ours is null)
        {
            return false;
        }

        addresses.MarkUndeliverable(unit, ours);
        unit.Commit();
        return true;
    }
}
