using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Foundation.Mail;

/// <summary>A mail as it waits: written out, with everything that must not be readable in the table.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For who reads mail as text.</param>
/// <param name="Html">The same as HTML; null when there is text only.</param>
/// <param name="Language">In which it is written.</param>
/// <param name="IsSubscription">Whether one can do without it.</param>
/// <param name="Unsubscribe">Where one ends it; null when there is nothing to end.</param>
internal sealed record MailContent(
    string To, string Subject, string Text, string? Html, string Language, bool IsSubscription, Uri? Unsubscribe)
{
    /// <summary>Where an answer goes; null for the sender.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>Encrypts mails for the time that they wait: their links are keys to accounts.</summary>
internal sealed class MailContents(IDataProtectionProvider protection)
{
    // Stands in what is stored: with another name nothing of it can be read.
    private readonly IDataProtector _protector = protection.CreateProtector("Mail.Content");

    public byte[] Protect(MailContent content) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content));

    /// <returns>Null when the keys of the site are gone.</returns>
    public MailContent? Unprotect(byte[] stored)
    {
        try
        {
            return JsonSerializer.Deserialize<MailContent>(_protector.Unprotect(stored));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
