using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Users;

/// <summary>Accounts of the backoffice through the kernel's own user service.</summary>
public sealed class BackOfficeUserTests
{
    private static readonly Guid Admin = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Create_User_GetsAPasswordThatWorksOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var (user, password) = await CreateAsync(host);

        await host.RestartAsync();
        var read = (await host.Get<IUserService>().GetAsync(user.Key))!;
        Assert.Equal(("Edith", "edith@example.org", true), (read.Name, read.Email, read.IsApproved));
        Assert.Equal(["editor"], read.Groups.Select(group => group.Alias));
        Assert.True(host.Get<UserPasswords>().Verify(read, password));
        Assert.False(host.Get<UserPasswords>().Verify(read, "iets anders"));
        Assert.True(password.Length >= 20);
    }

    [Theory, AllDatabases]
    public async Task ChangePassword_Oneself_NeedsTheOldOne(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var users = host.Get<IUserService>();
        var (user, password) = await CreateAsync(host);

        var none = await users.ChangePasswordAsync(user.Key, Change(user, "een-nieuw-wachtwoord"));
        var wrong = await users.ChangePasswordAsync(user.Key, Change(user, "een-nieuw-wachtwoord", "verkeerd"));
        var weak = await users.ChangePasswordAsync(user.Key, Change(user, "kort", password));
        var right = await users.ChangePasswordAsync(user.Key, Change(user, "een-nieuw-wachtwoord", password));

        Assert.Equal(UserOperationStatus.SelfOldPasswordRequired, none.Status);
        Assert.False(wrong.Success);
        Assert.False(weak.Success);
        Assert.Equal(UserOperationStatus.Success, right.Status);
        var read = (await users.GetAsync(user.Key))!;
        Assert.True(host.Get<UserPasswords>().Verify(read, "een-nieuw-wachtwoord"));
        Assert.NotEqual(user.SecurityStamp, read.SecurityStamp);
    }

    [Theory, AllDatabases]
    public async Task ResetPassword_ByToken_WorksOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var users = host.Get<IUserService>();
        var (user, _) = await CreateAsync(host);
        var token = (await host.Get<ICoreBackOfficeUserManager>().GeneratePasswordResetTokenAsync(user)).Result.ToUrlBase64()!;
        var other = (await host.Get<ICoreBackOfficeUserManager>().GenerateEmailConfirmationTokenAsync(user)).Result.ToUrlBase64()!;

        var wrong = await users.ResetPasswordAsync(user.Key, other, "een-nieuw-wachtwoord");
        var first = await users.ResetPasswordAsync(user.Key, token, "een-nieuw-wachtwoord");
        var again = await users.ResetPasswordAsync(user.Key, token, "nog-een-wachtwoord");

        Assert.Equal(UserOperationStatus.InvalidPasswordResetToken, wrong.Status);
        Assert.Equal(UserOperationStatus.Success, first.Status);
        Assert.Equal(UserOperationStatus.InvalidPasswordResetToken, again.Status);
        Assert.True(host.Get<UserPasswords>().Verify((await users.GetAsync(user.Key))!, "een-nieuw-wachtwoord"));
    }

    [Fact]
    public async Task Validate_TokenThatIsOldOrMadeUp_IsRefused()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var (user, _) = await CreateAsync(host);
        var tokens = host.Get<OneTimeTokens>();
        var account = BackOfficeAccounts.Of(user);

        Assert.True(tokens.IsValid(account, "doel", tokens.Create(account, "doel", TimeSpan.FromMinutes(1))));
        Assert.False(tokens.IsValid(account, "ander", tokens.Create(account, "doel", TimeSpan.FromMinutes(1))));
        Assert.False(tokens.IsValid(account, "doel", tokens.Create(account, "doel", TimeSpan.FromSeconds(-5))));
        Assert.False(tokens.IsValid(account, "doel", Convert.ToBase64String(Encoding.UTF8.GetBytes("verzonnen"))));
    }

    [Theory, AllDatabases]
    public async Task Unlock_LockedUser_MaySignInAgain(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var users = host.Get<IUserService>();
        var (user, _) = await CreateAsync(host);
        user.IsLockedOut = true;
        users.Save(user);
        Assert.Null(await host.Get<ICoreBackOfficeSignInManager>().CreateUserPrincipalAsync(user.Key));

        var result = await users.UnlockAsync(Admin, user.Key);

        Assert.Equal(UserOperationStatus.Success, result.Status);
        var principal = (await host.Get<ICoreBackOfficeSignInManager>().CreateUserPrincipalAsync(user.Key))!;
        var identity = principal.GetUmbracoIdentity()!;
        Assert.Equal((user.Key, "editor"), (identity.GetUserKey(), identity.GetRoles().Single()));
        Assert.Empty((await users.GetLinkedLoginsAsync(user.Key)).Result);
    }

    [Fact]
    public async Task Invite_WithoutMail_IsRefusedByTheService()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var groups = await host.Get<IUserGroupService>().GetAsync("editor");

        var result = await host.Get<IUserService>().InviteAsync(Admin, new UserInviteModel
        {
            Email = "a@example.org",
            UserName = "a@example.org",
            Name = "A",
            UserGroupKeys = new HashSet<Guid> { groups!.Key },
        });

        Assert.Equal(UserOperationStatus.CannotInvite, result.Status);
    }

    [Fact]
    public async Task CurrentUser_Overridden_IsThatOneUntilTheEnd()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var (user, _) = await CreateAsync(host);
        var accessor = host.Get<IBackOfficeSecurityAccessor>();

        Assert.Null(accessor.BackOfficeSecurity!.CurrentUser);
        using (accessor.Override(new As(user)))
        {
            Assert.Equal(user.Key, accessor.BackOfficeSecurity.CurrentUser!.Key);
        }

        Assert.Null(accessor.BackOfficeSecurity.CurrentUser);
    }

    private static async Task<(IUser User, string Password)> CreateAsync(KernelHost host)
    {
        var group = await host.Get<IUserGroupService>().GetAsync("editor");
        var created = await host.Get<IUserService>().CreateAsync(Admin, new UserCreateModel
        {
            Email = "edith@example.org",
            UserName = "edith@example.org",
            Name = "Edith",
            UserGroupKeys = new HashSet<Guid> { group!.Key },
        }, approveUser: true);
        Assert.Equal(UserOperationStatus.Success, created.Status);
        return (created.Result.CreatedUser!, created.Result.InitialPassword!);
    }

    private static ChangeUserPasswordModel Change(IUser user, string password, string? old = null) =>
        new() { UserKey = user.Key, NewPassword = password, OldPassword = old };

    private sealed class As(IUser user) : IBackOfficeSecurity
    {
        public IUser? CurrentUser => user;

        public bool IsAuthenticated() => true;

        public bool UserHasSectionAccess(string section, IUser user) => true;
    }
}
