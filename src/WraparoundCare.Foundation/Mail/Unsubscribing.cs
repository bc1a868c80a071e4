using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Foundation.Mail;

/// <summary>What the link below a mail ends.</summary>
/// <param name="AddressHash">For whom.</param>
/// <param name="Kind">The name of the kind of mail.</param>
/// <param name="Words">What it is, in the reader's words.</param>
public sealed record Unsubscription(string AddressHash, string Kind, string Words);

/// <summary>
/// Links that end a kind of mail, for the page that they lead to. Whoever has the link may use it, signed in or not, and mail programs do
/// so with a POST of their own (RFC 8058). It names nobody and never expires, because old mails must be ended too.
/// </summary>
public sealed class Unsubscribing
{
    /// <summary>Where the page has to be.</summary>
    public const string Address = "/afmelden";

    /// <summary>The part of the query that carries the token, so that no log has it.</summary>
    public const string TokenKey = "mail";

    private readonly IDataProtector _protector;
    private readonly MailAddresses _addresses;
    private readonly IOptions<MailOptions> _options;

    internal Unsubscribing(IDataProtectionProvider protection, MailAddresses addresses, IOptions<MailOptions> options)
    {
        // Stands in what is mailed: with another name no link works any more.
        _protector = protection.CreateProtector("Mail.Unsubscribe");
        (_addresses, _options) = (addresses, options);
    }

    /// <returns>What the token ends, or null when it is none.</returns>
    public Unsubscription? Read(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token)
                ? null
                : JsonSerializer.Deserialize<Unsubscription>(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    public void End(Unsubscription what)
    {
        ArgumentNullException.ThrowIfNull(what);
        _addresses.Unsubscribe(what);
    }

    /// <summary>For who pressed the button by mistake.</summary>
    public void Resume(Unsubscription what)
    {
        ArgumentNullException.ThrowIfNull(what);
        _addresses.Subscribe(what);
    }

    /// <returns>Null when the kind cannot be ended, or the site does not know where it is.</returns>
    internal Uri? LinkFor(MailKind kind, string addressHash)
    {
        if (kind.Subscription is not { } words || _options.Value.SiteAddress is not { } site)
        {
            return null;
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(new Unsubscription(addressHash, kind.Name, words));
        var token = WebEncoders.Base64UrlEncode(_protector.Protect(content));
        return new UriBuilder(site) { Path = Address, Query = $"{TokenKey}={token}" }.Uri;
    }
}
