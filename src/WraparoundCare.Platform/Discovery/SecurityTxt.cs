using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Discovery;

/// <summary>Where to report a weakness (RFC 9116). Not there until an operator has said who reads the reports.</summary>
public sealed class SecurityTxt(IOptions<SecurityTxtOptions> options, SiteAddress site, TimeProvider time)
{
    public const string Path = "/.well-known/security.txt";

    // The standard recommends less than a year.
    private const int MonthsValid = 6;

    public IResult Answer() => options.Value.Contact is { Length: > 0 } contact
        ? Document.Text(
            $"""
            Contact: {contact}
            Expires: {Document.Instant(time.GetUtcNow().UtcDateTime.Date.AddMonths(MonthsValid))}
            Preferred-Languages: nl, en
            Canonical: {site.Of(Path)}

            """)
        : Results.NotFound();
}
