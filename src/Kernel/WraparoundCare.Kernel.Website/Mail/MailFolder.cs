using MimeKit;

namespace WraparoundCare.Kernel.Website.Mail;

/// <summary>The mails that lie in the folder instead of being sent.</summary>
internal sealed class MailFolder(MailRoute route)
{
    public const string Extension = ".eml";

    private const int MaxShown = 50;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<MimeMessage>> ReadAsync(CancellationToken cancellationToken)
    {
        if (route.Folder is not { } folder || !Directory.Exists(folder))
        {
            return [];
        }

        var newest = Directory.EnumerateFiles(folder, "*" + Extension).OrderDescending(StringComparer.Ordinal).Take(MaxShown);
        var mails = new List<MimeMessage>();
        foreach (var file in newest)
        {
            mails.Add(await MimeMessage.LoadAsync(file, cancellationToken));
        }

        return mails;
    }
}
