using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>A site that is killed when somebody has just written: all who follow are told of it once by whoever comes after.</summary>
[Collection(nameof(KernelHost))]
public sealed class FollowingKillTests
{
    private const string WithoutPackages = "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false";
    private const string Email = "noor@example.org";
    private const int Number = 5_000;

    [Theory, AllDatabases]
    public async Task Kill_BetweenAPostAndItsNotifications_LosesAndDoublesNothing(DatabaseKind kind)
    {
        using var mails = new MailBox();
        using var folder = new TemporaryFolder("killed-following");
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var site = await SiteProcess.StartAsync(
            database, folder, [WithoutPackages, SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce, .. mails.Settings]))
        {
            using var newcomer = new EditorClient(site.Address) { SendsOrigin = true };
            await newcomer.SendAsync("/registreren", "/registreren", ("Email", Email));
            await MemberSite.FinishAsync(newcomer, (await mails.ReadAsync(Email, "Maak je account af")).Link);
            await FollowAsync(database);
            // The site was not told of what another host did on its file: who signs in anew is as they are now.
            using var asker = new EditorClient(site.Address) { SendsOrigin = true };
            await MemberSite.SignInAsync(asker, Email);
            const string form = $"{ForumMember.Category}/nieuw";
            var asked = await asker.SendAsync(form, form, ("Title", "Hoeveel doelen?"), ("Text", "Meer."), ("IsUntraceable", "true"));
            await site.KillAsync();
            Assert.Equal(HttpStatusCode.SeeOther, asked.Status);
        }

        await using var later = await KernelHost.JoinAsync(database);
        var before = await Rows.CountAsync(later, "forum_notification", "forum_news");
        later.Get<NotificationMaker>().Make();

        Assert.True(before is [Number, 0] or [< Number, 1]);
        Assert.Equal([Number, 0], await Rows.CountAsync(later, "forum_notification WHERE last_number = 1", "forum_news"));
    }

    // So many, and the writer is no new member any more, so the post is seen at once.
    private static async Task FollowAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        await Followers.AddAsync(host, "plan-en-doelen", Number);
        var members = host.Get<IMemberService>();
        members.AssignRole(members.GetByEmail(Email)!.Id, "Lid");
    }
}
