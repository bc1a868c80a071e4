using MimeKit;

namespace WraparoundCare.Kernel.Website.Mail;

/// <summary>The mails that lie in the folder instead of being sent.</summary>
internal sealed class MailFolder(MailRoute route)
{
    public const string Extension = ".eml";

    private const int MaxShown = 50;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<FiledMail>> ReadAsync(CancellationToken cancellationToken)
    {
        var mails = new List<FiledMail>();
        foreach (var file in Files().OrderDescending(StringComparer.Ordinal).Take(MaxShown))
        {
            mails.Add(new FiledMail(Path.GetFileNameWithoutExtension(file), await MimeMessage.LoadAsync(file, cancellationToken)));
        }

        return mails;
    }

    /// <returns>The mail of that name, or null when there is none.</returns>
    public async Task<MimeMessage?> FindAsync(string name, CancellationToken cancellationToken) =>
        Files().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name) is { } found
            ? await MimeMessage.LoadAsync(found, cancellationToken)
            : null;

    private IEnumerable<string> Files() =>
        route.Folder is { } folder && Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Extension) : [];
}

/// <summary>A mail in the folder.</summary>
/// <param name="Name">The name of its file, without the extension.</param>
/// <param name="Message">What it says.</param>
internal sealed record FiledMail(string Name, MimeMessage Message);
