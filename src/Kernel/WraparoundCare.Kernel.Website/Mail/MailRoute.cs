using System.Net.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Kernel.Website.Mail;

/// <summary>
/// Where mail goes, by Umbraco's settings of SMTP: to a server, or as files into a folder. In Development a site without settings has a
/// folder too, so that what would be sent can be looked at.
/// </summary>
internal sealed class MailRoute(IOptionsMonitor<GlobalSettings> settings, IHostEnvironment environment)
{
    private const string Developer = "site@localhost";

    public SmtpSettings? Smtp => settings.CurrentValue.Smtp;

    public bool IsOpen => Folder is not null || !string.IsNullOrWhiteSpace(Smtp?.Host);

    public string? From => Smtp?.From is { Length: > 0 } from ? from : environment.IsDevelopment() ? Developer : null;

    /// <summary>Null when a server sends the mail, or nobody does.</summary>
    public string? Folder => Smtp switch
    {
        { DeliveryMethod: SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation: { Length: > 0 } chosen } => chosen,
        null or { Host: null or "" } when environment.IsDevelopment() =>
            Path.Combine(environment.ContentRootPath, "umbraco", "Data", "Mail"),
        _ => null,
    };
}
