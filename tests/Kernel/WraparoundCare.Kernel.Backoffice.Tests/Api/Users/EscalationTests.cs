using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Users;

/// <summary>
/// Nobody makes themselves more than they are (as CVE-2026-31834 of Umbraco did): what the client has for users and groups is not
/// offered here, and what a request says of whoever sends it is not listened to.
/// </summary>
[Collection(nameof(KernelHost))]
public sealed class EscalationTests
{
    [Theory, AllDatabases]
    public async Task Send_EveryWriteOfUsersAndGroups_ChangesNobody(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.MemberOfAsync(new GroupRights { Sections = ["content", "media", "settings", "users"] });
        var (user, admins) = (User(site), Constants.Security.AdminGroupKey);
        var before = await DescribeAsync(site);
        var asAdmin = new
        {
            id = user.Key,
            email = user.Email,
            userName = user.Username,
            name = "Baas",
            languageIsoCode = "nl-NL",
            userGroupIds = new[] { new { id = admins } },
            userIds = new[] { new { id = user.Key } },
            hasDocumentRootAccess = true,
            hasMediaRootAccess = true,
            sections = new[] { "Umb.Section.Users" },
            fallbackPermissions = new[] { "Umb.Document.Delete" },
            isAdmin = true,
            newPassword = "fiets regent kast",
            oldPassword = (string?)null,
        };
        (HttpMethod Method, string Address)[] writes =
        [
            (HttpMethod.Post, "user"), (HttpMethod.Put, $"user/{user.Key}"), (HttpMethod.Delete, $"user/{user.Key}"),
            (HttpMethod.Delete, "user"), (HttpMethod.Post, "user/invite"), (HttpMethod.Post, "user/enable"),
            (HttpMethod.Post, "user/disable"), (HttpMethod.Post, "user/unlock"), (HttpMethod.Post, "user/set-user-groups"),
            (HttpMethod.Post, $"user/{user.Key}/change-password"), (HttpMethod.Post, $"user/{user.Key}/reset-password"),
            (HttpMethod.Post, "user/current/change-password"), (HttpMethod.Post, "user/current/avatar"),
            (HttpMethod.Put, "user/current"), (HttpMethod.Put, "user/current/profile"), (HttpMethod.Patch, "user/current"),
            (HttpMethod.Post, $"user/{user.Key}/client-credentials"), (HttpMethod.Delete, $"user/{user.Key}/2fa/authenticator"),
            (HttpMethod.Post, "user/current/2fa/authenticator"), (HttpMethod.Post, "user-group"), (HttpMethod.Delete, "user-group"),
            (HttpMethod.Put, $"user-group/{admins}"), (HttpMethod.Delete, $"user-group/{admins}"),
            (HttpMethod.Post, $"user-group/{admins}/users"), (HttpMethod.Delete, $"user-group/{admins}/users"),
            (HttpMethod.Post, "user-data"), (HttpMethod.Put, "user-data"), (HttpMethod.Post, "install/setup"),
        ];

        foreach (var (method, address) in writes)
        {
            var answer = await editor.AskAsync(method, "v1/" + address, asAdmin);
            Assert.True((int)answer.Status is 404 or 405, $"{method} {address}: {answer.Status}");
        }

        Assert.Equal(before, await DescribeAsync(site));
        Assert.False((await editor.GetAsync("user/current")).Body["isAdmin"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Send_DocumentThatNamesAnotherWriter_IsOfWhoSentIt()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.MemberOfAsync(new GroupRights { Sections = ["content"] });
        var type = await site.MakePageTypeAsync();
        var super = Constants.Security.SuperUserKey;

        var made = await editor.PostAsync("document", new
        {
            id = Guid.NewGuid(),
            documentType = new { id = type.Key },
            parent = (object?)null,
            variants = new[] { new { name = "Welkom", writerId = -1, creatorId = -1, state = "Published" } },
            values = Array.Empty<object>(),
            creatorId = -1,
            writerId = -1,
            userKey = super,
            performingUserKey = super,
            published = true,
        });
        var page = site.Host.Get<IContentService>().GetById(made.Made!.Value)!;
        var log = await editor.GetAsync($"document/{made.Made}/audit-log");

        Assert.Equal((User(site).Id, User(site).Id, false), (page.CreatorId, page.WriterId, page.Published));
        Assert.All(log.Body["items"]!.AsArray(), entry => Assert.Equal(User(site).Key, entry!["user"]!["id"]!.GetValue<Guid>()));
    }

    private static IUser User(ManagementSite site) => site.Host.Get<IUserService>().GetByUsername("kleineGroep@example.org")!;

    private static async Task<string> DescribeAsync(ManagementSite site)
    {
        var users = site.Host.Get<IUserService>().GetAll(0, 100, out _).Select(user =>
            $"{user.Key} {user.Name} {user.Email} {user.IsApproved} {user.RawPasswordValue} {string.Join(',', user.AllowedSections)} "
            + string.Join(',', user.Groups.Select(group => group.Key)));
        var groups = (await site.Host.Get<IUserGroupService>().GetAllAsync(0, 100)).Items.Select(group =>
            $"{group.Key} {group.Name} {string.Join(',', group.AllowedSections)} {string.Join(',', group.Permissions)}");
        return string.Join('\n', users.Concat(groups).Order(StringComparer.Ordinal));
    }
}
