using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.MailRequests;

/// <summary>Nobody floods the mailbox of somebody else, and nobody has to solve a puzzle.</summary>
[Collection(nameof(KernelHost))]
public sealed class MailRequestTests
{
    private const string Page = "/registreren";
    private const string Sent = "/registreren/verstuurd";
    private const string Forgotten = "/inloggen/vergeten";

    [Theory, AllDatabases]
    public async Task Ask_WithTheSumSolved_PassesTheLimitOfThoseWithoutOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Community:Members:UnprovenMailsPerTenMinutes=1");
        var visitor = site.Visitor();
        var form = (await visitor.GetAsync(Page)).Page;
        var solved = Solve(form);

        var without = await AskAsync(visitor, form, "een@example.org");
        var withoutAgain = await AskAsync(visitor, form, "twee@example.org");
        var wrong = await AskAsync(visitor, form, "drie@example.org", solved + 1);
        var worked = await AskAsync(visitor, form, "vier@example.org", solved);
        var usedAgain = await AskAsync(visitor, form, "vijf@example.org", solved);

        Assert.Equal((Sent, Sent), (without.Location, worked.Location));
        Assert.All([withoutAgain, wrong, usedAgain], answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status));
        Assert.Equal("vijf@example.org", usedAgain.Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
        Assert.NotEqual(Token(form), Token(usedAgain.Page));
    }

    [Fact]
    public async Task Ask_SumOfAnotherPageOrOneThatIsOld_CountsAsNone()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Members:UnprovenMailsPerTenMinutes=1");
        var visitor = site.Visitor();
        var form = (await visitor.GetAsync(Page)).Page;
        var other = (await visitor.GetAsync(Forgotten)).Page;

        var elsewhere = await visitor.SendAsync(
            form, Page, ("Email", "een@example.org"), ("Proof.Token", Token(other)), ("Proof.Number", Text(Solve(other))));
        var madeUp = await visitor.SendAsync(form, Page, ("Email", "een@example.org"), ("Proof.Token", "dGVzdA"));
        site.Clock.Advance(TimeSpan.FromHours(3));
        var late = await AskAsync(visitor, form, "twee@example.org", Solve(form));
        var lateAgain = await AskAsync(visitor, form, "drie@example.org", Solve(form));

        Assert.All([elsewhere, madeUp], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal((Sent, HttpStatusCode.TooManyRequests), (late.Location, lateAgain.Status));
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Forgotten)]
    [InlineData("/inloggen/link")]
    public async Task Ask_FasterThanAnybodyReads_IsAskedToWaitAndThenServed(string page)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Website:ProofOfWork:MinFormTime=00:00:02");
        var visitor = site.Visitor();

        var form = (await visitor.GetAsync(page)).Page;
        var fast = await visitor.SendAsync(form, page, ("Email", "een@example.org"));
        var working = await visitor.SendAsync(form, page, ("Email", "twee@example.org"), ("Proof.Number", Text(Solve(form))));
        site.Clock.Advance(TimeSpan.FromSeconds(3));
        var patient = await visitor.SendAsync(fast.Page, page, ("Email", "drie@example.org"));

        Assert.Equal(HttpStatusCode.BadRequest, fast.Status);
        Assert.Contains("heel snel", fast.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("een@example.org", fast.Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
        Assert.All([working, patient], answer => Assert.Equal($"{page}/verstuurd", answer.Location));
        Assert.NotNull(await site.Mails.ReadAsync(2));
    }

    /// <summary>Of four in an hour, who shows no work may ask half.</summary>
    [Theory, AllDatabases]
    public async Task Ask_OftenForOneMailbox_SendsNoMoreForAnHourAndLooksTheSame(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Community:Members:MailsPerMailboxPerHour=4");
        string[] spellings = ["Noor@example.org", "noor+een@example.org", "noor+twee@example.org", "NOOR@example.org"];
        string[] pages = [Page, Forgotten, Page, Forgotten];

        var answers = await Task.WhenAll(spellings.Zip(pages, (spelling, page) =>
            site.Visitor().SendAsync(page, page, ("Email", spelling))));
        await site.Visitor(9).SendAsync(Page, Page, ("Email", "anna@example.org"));
        await site.Mails.ReadAsync(3);
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await site.Visitor().SendAsync(Page, Page, ("Email", MemberSite.Email));
        await site.Mails.ReadAsync(4);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        Assert.Equal(4, site.Mails.Count);
        var told = await site.Visitor().GetAsync(Sent);
        Assert.Contains("hooguit 4 van deze mails per uur", told.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OftenInADay_SendsNoMoreUntilTheNext()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Members:MailsPerMailboxPerDay=4");
        for (var hour = 0; hour < 4; hour++)
        {
            await site.Visitor().SendAsync(Page, Page, ("Email", MemberSite.Email));
            site.Clock.Advance(TimeSpan.FromHours(2));
        }

        site.Clock.Advance(TimeSpan.FromHours(17));
        await site.Visitor().SendAsync(Page, Page, ("Email", MemberSite.Email));
        await site.Mails.ReadAsync(3);

        Assert.Equal(3, site.Mails.Count);
    }

    private static Task<EditorAnswer> AskAsync(EditorClient visitor, IHtmlDocument form, string email, int? number = null) =>
        visitor.SendAsync(form, Page, ("Email", email), ("Proof.Number", number is { } found ? Text(found) : string.Empty));

    /// <summary>What the browser does.</summary>
    private static int Solve(IHtmlDocument page)
    {
        var sum = page.QuerySelector("[data-proof]")!;
        var salt = Convert.FromHexString(Read(sum, "salt"));
        var (rounds, tries) = (int.Parse(Read(sum, "rounds"), CultureInfo.InvariantCulture), Read(sum, "tries"));
        return Enumerable.Range(0, int.Parse(tries, CultureInfo.InvariantCulture)).First(number =>
            Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Text(number), salt, rounds, HashAlgorithmName.SHA256, 16))
                == Read(sum, "target"));
    }

    private static string Read(IElement sum, string name) => sum.GetAttribute($"data-{name}")!;

    private static string Token(IHtmlDocument page) => page.QuerySelector("[name='Proof.Token']")!.GetAttribute("value")!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
