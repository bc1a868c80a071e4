using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Signs mails (DKIM), so that receivers can tell that they are ours and whole. Does nothing without a key.</summary>
internal sealed class MailSigner(IOptions<MailOptions> options)
{
    // Those that one could deceive with.
    private static readonly string[] Signed =
        ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Language", "Auto-Submitted"];

    // What ends a subscription counts only when it is signed (RFC 8058).
    private static readonly string[] SignedWhenThere = ["Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post"];

    private readonly DkimSigner? _signer = options.Value.Dkim.IsSet ? Load(options.Value.Dkim) : null;

    public void Sign(MimeMessage mail)
    {
        // What comes after the signature may not change a line.
        mail.Prepare(EncodingConstraint.SevenBit);
        _signer?.Sign(mail, [.. Signed, .. SignedWhenThere.Where(mail.Headers.Contains)]);
    }

    /// <exception cref="OptionsValidationException">Something is missing, or the file is no key that can be read.</exception>
    public static DkimSigner Load(DkimOptions dkim)
    {
        if (dkim is not { KeyFile.Length: > 0, Domain.Length: > 0, Selector.Length: > 0 })
        {
            throw Refusal("needs Domain, Selector and KeyFile, or none of them");
        }

        try
        {
            return new DkimSigner(dkim.KeyFile, dkim.Domain, dkim.Selector, DkimSignatureAlgorithm.RsaSha256)
            {
                HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
                BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            throw Refusal($"the key '{dkim.KeyFile}' cannot be read: {e.Message}");
        }
    }

    private static OptionsValidationException Refusal(string reason) =>
        new(MailOptions.Section, typeof(MailOptions), [$"{MailOptions.Section}:Dkim: {reason}"]);
}

/// <summary>Reads the key when the site starts, and not when the first mail goes.</summary>
internal sealed class DkimValidation : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (!options.Dkim.IsSet)
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            _ = MailSigner.Load(options.Dkim);
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException refusal)
        {
            return ValidateOptionsResult.Fail(refusal.Failures);
        }
    }
}
