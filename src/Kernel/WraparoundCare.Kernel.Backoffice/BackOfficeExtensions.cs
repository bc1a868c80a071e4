using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Api;
using WraparoundCare.Kernel.Backoffice.Api.Contract;
using WraparoundCare.Kernel.Backoffice.Client;
using WraparoundCare.Kernel.Backoffice.FirstUser;
using WraparoundCare.Kernel.Backoffice.OAuth;
using WraparoundCare.Kernel.Backoffice.Preview;
using WraparoundCare.Kernel.Backoffice.SignIn;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice;

/// <summary>Adds the backoffice to the composition and to the request pipeline.</summary>
public static class BackOfficeExtensions
{
    /// <summary>Backoffice users, the first of them, signing in for those who work on the content, and the client they work with.</summary>
    public static IUmbracoBuilder AddBackOffice(this IUmbracoBuilder builder) =>
        builder.AddUsers().AddFirstUser().AddSignIn().AddOAuth().AddManagementApi().AddPreviewRefresh().AddClient();

    /// <summary>
    /// Names cookies so that browsers guard them (<see cref="HostCookies"/>). Call it before anything that reads or sets one.
    /// </summary>
    public static IApplicationBuilder UseHostCookies(this IApplicationBuilder app)
    {
        var domain = app.ApplicationServices.GetRequiredService<IOptions<SecuritySettings>>().Value.AuthCookieDomain;
        return app.UseMiddleware<HostCookies>(string.IsNullOrEmpty(domain) ? HostCookies.OfThisHost : HostCookies.OfTheDomain);
    }

    /// <summary>Makes a request know the editor who sends it. Call it after routing and before authorization.</summary>
    public static IApplicationBuilder UseBackOffice(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<EditorMiddleware>();

    /// <summary>Umbraco's client, below /umbraco.</summary>
    public static IEndpointRouteBuilder MapBackOffice(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPreviewRefresh();
        endpoints.MapContract();
        endpoints.MapClient();
        return endpoints;
    }
}
