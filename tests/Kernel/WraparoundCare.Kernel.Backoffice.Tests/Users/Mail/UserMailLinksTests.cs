using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Users.Mail;

public sealed class UserMailLinksTests
{
    [Fact]
    public async Task Create_Links_CarryATokenToTheConfiguredSite()
    {
        await using var host = await KernelHost.StartAsync(
            DatabaseKind.Sqlite, "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=https://voorbeeld.nl/");
        var user = (await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;

        var reset = await host.Get<IForgotPasswordUriProvider>().CreateForgotPasswordUriAsync(user);
        var invite = await host.Get<IInviteUriProvider>().CreateInviteUriAsync(user);

        Assert.StartsWith(
            $"https://voorbeeld.nl/umbraco/login/reset?user={user.Key}&code=",
            reset.Result.ToString(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            $"https://voorbeeld.nl/umbraco/login/invite?user={user.Key}&code=",
            invite.Result.ToString(),
            StringComparison.Ordinal);
        var token = reset.Result.Query[(reset.Result.Query.LastIndexOf('=') + 1)..].FromUrlBase64()!;
        Assert.True(await host.Get<ICoreBackOfficeUserManager>().IsResetPasswordTokenValidAsync(user, token));
    }

    [Fact]
    public async Task Create_AddressOfTheSiteIsNotConfigured_IsRefused()
    {
        await using var host = await KernelHost.StartAsync(
            DatabaseKind.Sqlite, "--environment=Development", "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=");
        var user = (await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;

        var reset = await host.Get<IForgotPasswordUriProvider>().CreateForgotPasswordUriAsync(user);

        Assert.Equal(UserOperationStatus.ApplicationUrlNotConfigured, reset.Status);
        Assert.Equal(
            UserOperationStatus.ApplicationUrlNotConfigured,
            (await host.Get<IForgotPasswordUriProvider>().CanCreateForgotPasswordUriAsync()).Result);
    }
}
