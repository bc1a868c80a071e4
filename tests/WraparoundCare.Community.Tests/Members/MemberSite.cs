using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Community.Tests.Members;

/// <summary>A site that members can reach, with the mails that it sends and a clock that the test moves.</summary>
internal sealed class MemberSite : IAsyncDisposable
{
    public const string Password = "vier losse woorden hier";
    public const string Email = "noor@example.org";

    private readonly List<EditorClient> _visitors = [];

    private MemberSite(KernelHost host, Uri address, MailBox mails, FakeTimeProvider clock) =>
        (Host, Address, Mails, Clock) = (host, address, mails, clock);

    public KernelHost Host { get; }

    public Uri Address { get; }

    public MailBox Mails { get; }

    public FakeTimeProvider Clock { get; }

    public static Task<MemberSite> OpenAsync(DatabaseKind kind, params string[] settings)
    {
        var mails = new MailBox();
        return OpenAsync(mails, (services, common) => KernelHost.StartAsync(kind, services, [.. common, .. mails.Settings, .. settings]));
    }

    /// <summary>One with the pages of editors, on the database of a site that is installed.</summary>
    public static Task<MemberSite> OpenAsync(InstalledSite installed)
    {
        var mails = new MailBox();
        return OpenAsync(mails, (services, common) => KernelHost.JoinAsync(installed.Database, services, [.. common, .. mails.Settings]));
    }

    public static Task<MemberSite> OpenWithoutMailAsync(DatabaseKind kind) =>
        OpenAsync(new MailBox(), (services, common) => KernelHost.StartAsync(kind, services, common));

    private static async Task<MemberSite> OpenAsync(MailBox mails, Func<Action<IServiceCollection>, string[], Task<KernelHost>> start)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var host = await start(
            services => services.AddSingleton<TimeProvider>(clock),
            // The clock stands still: an answer that takes its time would never come.
            // Nor do its visitors read, work or wait, unless a test says so.
            [
                "--Community:Members:MinAnswerTime=00:00:00",
                SiteSettings.FormsAtOnce,
                "--Community:Members:UnprovenMailsPerTenMinutes=1000",
                "--Community:Members:MailsPerMailboxPerHour=1000",
                "--Community:Members:MailsPerMailboxPerDay=1000",
                SiteSettings.PostsAtOnce,
                "--Community:Forum:NewMemberPause=00:00:00",
                // However busy the machine is.
                "--Community:Forum:FileTime=00:10:00",
            ]);
        return new MemberSite(host, await host.OpenAsync(), mails, clock);
    }

    /// <param name="from">The last number of the address that it comes from: 127.0.0.2 is another than 127.0.0.1.</param>
    public EditorClient Visitor(byte from = 1)
    {
        var visitor = new EditorClient(Address, new IPAddress([127, 0, 0, from])) { SendsOrigin = true };
        _visitors.Add(visitor);
        return visitor;
    }

    public IMember? Find(string email = Email) => Host.Get<IMemberService>().GetByEmail(email);

    /// <summary>The link to finish an account with, as its mail brings it.</summary>
    public async Task<string> AskForAccountAsync(EditorClient visitor, string email = Email)
    {
        await visitor.SendAsync("/registreren", "/registreren", ("Email", email));
        return (await Mails.ReadAsync(email, "Maak je account af")).Link;
    }

    /// <summary>Sends the second form, filled in rightly but for the fields given.</summary>
    public static async Task<EditorAnswer> FinishAsync(EditorClient visitor, string link, params (string Name, string Value)[] fields) =>
        await visitor.SendAsync(
            link, "/registreren/afmaken", [("Name", "Noor"), ("Password", Password), ("AcceptsRules", "true"), .. fields]);

    /// <summary>A visitor who has just made an account, and is signed in.</summary>
    public async Task<EditorClient> JoinAsync(string email = Email)
    {
        var visitor = Visitor();
        var done = await FinishAsync(visitor, await AskForAccountAsync(visitor, email));
        Assert.Equal("/mijn?welkom=true", done.Location);
        return visitor;
    }

    public static Task<EditorAnswer> SignInAsync(
        EditorClient visitor, string email = Email, string password = Password, string returnUrl = "/mijn") =>
        visitor.SendAsync(
            $"/inloggen?returnUrl={Uri.EscapeDataString(returnUrl)}", "/inloggen", ("Email", email), ("Password", password));

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        await Host.DisposeAsync();
        Mails.Dispose();
    }
}
