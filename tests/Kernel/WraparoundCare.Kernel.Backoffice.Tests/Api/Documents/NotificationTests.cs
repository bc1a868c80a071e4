using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.DocumentSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Mails of what happens to documents.</summary>
[Collection(nameof(KernelHost))]
public sealed class NotificationTests
{
    // The kernel's queue of mails belongs to the process, and the host that was there first sends for the next one too.
    private static readonly Mailbox Mails = new();

    [Theory, AllDatabases]
    public async Task Subscribe_ToPublishing_GivesAMailOfThatAndOfNothingElse(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(
            kind,
            services => services.AddSingleton<IEmailSender>(Mails),
            "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=https://site.example.org");
        var (anna, type) = (await site.EditorAsync(), await site.MakePageTypeAsync());
        var kees = await site.MemberOfAsync(new GroupRights
        {
            Sections = ["content"],
            Verbs = ["Umb.Document.Read", "Umb.Document.Notifications"],
        });
        var page = await anna.AddPageAsync(type, "Welkom");

        var offered = (await kees.GetAsync($"document/{page}/notifications")).Body.AsArray();
        var saved = await kees.PutAsync(
            $"document/{page}/notifications", new { subscribedActionIds = new[] { "Umb.Document.Publish", "made-up" } });
        var kept = (await kees.GetAsync($"document/{page}/notifications")).Body.AsArray();
        Assert.Contains(offered, action => action!["actionId"]!.GetValue<string>() == "Umb.Document.Publish");
        Assert.All(offered, action => Assert.False(action!["subscribed"]!.GetValue<bool>()));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(
            ["Umb.Document.Publish"],
            kept.Where(action => action!["subscribed"]!.GetValue<bool>()).Select(action => action!["actionId"]!.GetValue<string>()));

        await anna.PutAsync($"document/{page}", Page(type, "Welkom", "andere tekst"));
        Assert.Equal(HttpStatusCode.OK, (await anna.PutAsync($"document/{page}/publish", Now)).Status);
        using var patience = new CancellationTokenSource(Patience.Limit);
        var mail = await Mails.Sent.Reader.ReadAsync(patience.Token);

        Assert.False(Mails.Sent.Reader.TryRead(out _));
        Assert.Equal(["kleineGroep@example.org"], mail.To);
        Assert.Contains("Welkom", mail.Subject + mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_PageWhoseNameIsMarkup_SendsAMailOfTextAlone()
    {
        const string Hostile = "<img src=https://kwaad.example/x onerror=alert(1)><a href='https://kwaad.example'>klik</a>";
        await using var site = await ManagementSite.OpenAsync(
            DatabaseKind.Sqlite,
            services => services.AddSingleton<IEmailSender>(Mails),
            "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=https://site.example.org");
        var (anna, type) = (await site.EditorAsync(), await site.MakePageTypeAsync());
        var kees = await site.MemberOfAsync(new GroupRights
        {
            Sections = ["content"],
            Verbs = ["Umb.Document.Read", "Umb.Document.Notifications"],
        });
        var page = await anna.AddPageAsync(type, Hostile, Hostile);
        await kees.PutAsync($"document/{page}/notifications", new { subscribedActionIds = new[] { "Umb.Document.Publish" } });

        await anna.PutAsync($"document/{page}/publish", Now);
        using var patience = new CancellationTokenSource(Patience.Limit);
        var mail = await Mails.Sent.Reader.ReadAsync(patience.Token);

        Assert.False(mail.IsBodyHtml && mail.Body!.Contains("<img src=https", StringComparison.Ordinal), mail.Body);
        Assert.False(mail.IsBodyHtml && mail.Body!.Contains("<a href='https://kwaad", StringComparison.Ordinal), mail.Body);
        Assert.DoesNotContain('\n', mail.Subject!.Trim());
    }

    /// <summary>What would have been sent.</summary>
    private sealed class Mailbox : IEmailSender
    {
        public Channel<EmailMessage> Sent { get; } = Channel.CreateUnbounded<EmailMessage>();

        public Task SendAsync(EmailMessage message, string emailType) => SendAsync(message, emailType, enableNotification: false, null);

        public Task SendAsync(EmailMessage message, string emailType, bool enableNotification) =>
            SendAsync(message, emailType, enableNotification, null);

        public Task SendAsync(EmailMessage message, string emailType, bool enableNotification = false, TimeSpan? expires = null)
        {
            return Sent.Writer.WriteAsync(message).AsTask();
        }

        public bool CanSendRequiredEmail() => true;
    }
}
