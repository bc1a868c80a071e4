namespace WraparoundCare.Testing.Sites;

/// <summary>The folder into which a site under test writes its mail.</summary>
public sealed class MailBox : IDisposable
{
    private readonly TemporaryFolder _folder = new("mail");

    /// <summary>What makes a site use it.</summary>
    public string[] Settings =>
    [
        "--Umbraco:CMS:Global:Smtp:From=redactie@voorbeeld.nl",
        "--Umbraco:CMS:Global:Smtp:DeliveryMethod=SpecifiedPickupDirectory",
        $"--Umbraco:CMS:Global:Smtp:PickupDirectoryLocation={_folder.Path}",
    ];

    public int Count => Files().Length;

    /// <summary>Waits until so many mails were written.</summary>
    /// <returns>The last of them.</returns>
    public async Task<Mail> ReadAsync(int number = 1)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var changes = new FileSystemWatcher(_folder.Path, "*.eml");
        while (Files().Length < number)
        {
            var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            changes.Renamed += (_, _) => written.TrySetResult();
            changes.EnableRaisingEvents = true;
            if (Files().Length < number)
            {
                await written.Task.WaitAsync(patience.Token);
            }
        }

        return Mail.Of(await MimeKit.MimeMessage.LoadAsync(Files()[^1], patience.Token));
    }

    /// <summary>Waits for a mail with this subject to this address.</summary>
    public async Task<Mail> ReadAsync(string to, string subject)
    {
        for (var number = 1; ; number++)
        {
            await ReadAsync(number);
            var mails = await Task.WhenAll(Files().Select(async file => Mail.Of(await MimeKit.MimeMessage.LoadAsync(file))));
            if (mails.LastOrDefault(mail => mail.To == to && mail.Subject.Contains(subject, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }
        }
    }

    /// <summary>How many mails with this subject were written.</summary>
    public async Task<int> CountAsync(string subject)
    {
        var mails = await Task.WhenAll(Files().Select(async file => Mail.Of(await MimeKit.MimeMessage.LoadAsync(file))));
        return mails.Count(mail => mail.Subject.Contains(subject, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Files() => [.. Directory.GetFiles(_folder.Path, "*.eml").Order(StringComparer.Ordinal)];
}

/// <summary>A mail as its reader has it.</summary>
public sealed record Mail(string To, string From, string Subject, string Text)
{
    /// <summary>The one link, without the host that it leads to.</summary>
    public string Link => new Uri(Address).PathAndQuery;

    /// <summary>What most programs show instead of the text.</summary>
    public string Html { get; init; } = string.Empty;

    /// <summary>Where an answer goes, when that is not the sender.</summary>
    public string? ReplyTo { get; init; }

    public string Address => Text.ReplaceLineEndings("\n").Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));

    public static Mail Of(MimeKit.MimeMessage mail) => new(
        mail.To.ToString(), mail.From.Mailboxes.Single().Address, mail.Subject ?? string.Empty, mail.TextBody ?? string.Empty)
    {
        Html = mail.HtmlBody ?? string.Empty,
        ReplyTo = mail.ReplyTo.Mailboxes.SingleOrDefault()?.Address,
    };
}
