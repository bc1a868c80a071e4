using System.Net.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// Where mail goes: to a server, or as files into a folder. In Development a site without settings has the folder whose mails the kernel
/// shows to developers.
/// </summary>
internal sealed class MailRoute(IOptionsMonitor<SmtpOptions> settings, IHostEnvironment environment)
{
    private const string Developer = "site@localhost";

    public SmtpOptions Smtp => settings.CurrentValue;

    public bool CanSend => From is not null && (Folder is not null || !string.IsNullOrWhiteSpace(Smtp.Host));

    public string? From => Smtp.From is { Length: > 0 } from ? from : environment.IsDevelopment() ? Developer : null;

    /// <summary>Null when a server sends the mail, or nobody does.</summary>
    public string? Folder => Smtp switch
    {
        { DeliveryMethod: SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation: { Length: > 0 } chosen } => chosen,
        { Host: null or "" } when environment.IsDevelopment() => Path.Combine(environment.ContentRootPath, "umbraco", "Data", "Mail"),
        _ => null,
    };
}
