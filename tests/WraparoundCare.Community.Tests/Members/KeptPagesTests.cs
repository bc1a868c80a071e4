using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members;

/// <summary>Public pages are kept for visitors. What a member gets is the member's own.</summary>
[Collection(nameof(KernelHost))]
public sealed class KeptPagesTests
{
    [Fact]
    public async Task Open_PublicPageAsAMember_IsNeverGivenToAnother()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        using var member = new EditorClient(site.Address);
        using var visitor = new EditorClient(site.Address);
        await member.SendAsync("/registreren", "/registreren", ("Email", MemberSite.Email));
        await MemberSite.FinishAsync(member, (await mails.ReadAsync(MemberSite.Email, "Maak je account af")).Link);

        foreach (var page in new[] { "/", "/de-13-stappen", "/kennisbank/artikelen", "/kennisbank/artikelen?soort=hoe-doe-je-dat" })
        {
            var first = await member.GetAsync(page);
            var before = await visitor.GetAsync(page);
            var second = await member.GetAsync(page);
            var after = await visitor.GetAsync(page);

            Assert.Equal(("is-member", "is-member"), (first.Page.Body!.ClassName, second.Page.Body!.ClassName));
            Assert.Equal(["no-store", "private"], first.CacheControl.Split(", ").Order(StringComparer.Ordinal));
            Assert.Equal(["no-store", "private"], second.CacheControl.Split(", ").Order(StringComparer.Ordinal));
            Assert.DoesNotContain("is-member", before.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain("no-store", before.CacheControl, StringComparison.Ordinal);
            Assert.Equal(before.Markup, after.Markup);
        }
    }
}
