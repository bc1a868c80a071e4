using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Members.Inactivity;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Members.Inactivity;

[Collection(nameof(KernelHost))]
public sealed class InactiveMembersTests
{
    private const string Other = "anna@example.org";

    [Theory, AllDatabases]
    public async Task Clean_AccountThatNobodyUses_GoesAfterANoticeUnlessSomebodySignsIn(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        await site.JoinAsync();
        await site.JoinAsync(Other);

        Assert.Equal((0, 0), await CleanAsync(site, days: 729));
        Assert.Equal((2, 0), await CleanAsync(site, days: 731));
        Assert.Contains("Over 30 dagen", (await site.Mails.ReadAsync(MemberSite.Email, "account houden")).Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await CleanAsync(site, days: 760));

        SignIn(site, Other, days: 740);
        Assert.Equal((0, 1), await CleanAsync(site, days: 762));
        Assert.Null(site.Find());
        Assert.NotNull(await site.Mails.ReadAsync(MemberSite.Email, "account is verwijderd"));

        // A notice of before counts no more.
        Assert.Equal((0, 0), await CleanAsync(site, days: 800));
        Assert.Equal((1, 0), await CleanAsync(site, days: 740 + 731));
        Assert.NotNull(site.Find(Other));
    }

    private static Task<(int Told, int Gone)> CleanAsync(MemberSite site, int days) =>
        site.Host.Get<InactiveMembers>().CleanAsync(After(site, days));

    private static void SignIn(MemberSite site, string email, int days)
    {
        var member = site.Find(email)!;
        member.LastLoginDate = After(site, days);
        site.Host.Get<IMemberService>().Save(member);
    }

    private static DateTime After(MemberSite site, int days) => site.Clock.GetUtcNow().UtcDateTime.AddDays(days);
}
