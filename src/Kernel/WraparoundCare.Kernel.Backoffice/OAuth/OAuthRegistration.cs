using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Validation;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Foundation.Privacy;
using static OpenIddict.Server.OpenIddictServerEvents;
using AuthenticateRequest = OpenIddict.Validation.OpenIddictValidationEvents.ProcessAuthenticationContext;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>
/// The tokens with which Umbraco's client asks the Management API: code with PKCE (RFC 7636) for its one public client, reference tokens
/// that mean nothing outside the database, refreshed while somebody works. Who may have one is decided by the session of signing in.
/// </summary>
internal static class OAuthRegistration
{
    /// <summary>The folder of the addresses below; Umbraco's own.</summary>
    public const string Folder = "umbraco/management/api/v1/security/back-office";

    public const string Authorize = Folder + "/authorize";
    public const string Token = Folder + "/token";
    public const string Revoke = Folder + "/revoke";
    public const string SignOut = Folder + "/signout";

    // The client takes four times the life of an access token for that of a refresh token, and warns before it ends.
    private const int AccessTokensInSession = 4;
    private const int MaxTokens = 200_000;

    // Windows, and programs beside them, exchange one refresh token at the same time, and a slow machine does so minutes apart. One that
    // comes back later than this is taken for stolen, and everything that came of it ends.
    private static readonly TimeSpan Reuse = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Term = TimeSpan.FromDays(2);

    public static IUmbracoBuilder AddOAuth(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new MigrationSource("backoffice", typeof(OAuthRegistration).Assembly));
        services.AddSingleton<IEntityModel, OAuthEntityModel>();
        services.AddRetention(new RetentionRule("oauth_token", "creation_date", Term, MaxTokens));
        services.AddRetention(new RetentionRule("oauth_authorization", "creation_date", Term, MaxTokens));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<SiteDbContext>>().CreateDbContext());
        services.AddSingleton<TokenOwners>();
        services.AddSingleton<IAuthenticationSchemeProvider, ManagementSchemes>();
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<SiteDbContext>())
            .AddServer(AddServer)
            .AddValidation(AddValidation);
        services.AddOptions<OpenIddictServerOptions>().Configure<IOptions<GlobalSettings>>((server, global) =>
        {
            server.RefreshTokenLifetime = global.Value.TimeOut;
            server.AccessTokenLifetime = global.Value.TimeOut / AccessTokensInSession;
        });
        return builder;
    }

    private static void AddServer(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris(Authorize)
            .SetTokenEndpointUris(Token)
            .SetRevocationEndpointUris(Revoke)
            .SetEndSessionEndpointUris(SignOut);
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow();
        server.SetRefreshTokenReuseLeeway(Reuse);
        server.RegisterScopes(OpenIddictConstants.Scopes.OfflineAccess);
        server.UseReferenceAccessTokens().UseReferenceRefreshTokens().UseDataProtection();

        // Never used, because data protection writes the tokens, but asked for. Its own ephemeral keys are RSA of 4,096 bits, for which
        // the first visitor of a site would wait seconds.
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
        server.AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));

        // The cookies that carry tokens are for HTTPS and this machine only; TLS may end at a proxy.
        server.UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .DisableTransportSecurityRequirement();

        server.RemoveEventHandler(OpenIddictServerHandlers.Authentication.ValidateClientRedirectUri.Descriptor);
        server.RemoveEventHandler(OpenIddictServerHandlers.Session.ValidateClientPostLogoutRedirectUri.Descriptor);
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<OwnRedirects>());
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseSingletonHandler<OwnRedirects>());
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseSingletonHandler<TokenOwnerCheck>());
        server.AddEventHandler<ApplyAuthorizationResponseContext>(
            handler => handler.UseSingletonHandler<HideTokens>().SetOrder(int.MinValue));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<HideTokens>().SetOrder(int.MinValue));
        server.AddEventHandler<ApplyRevocationResponseContext>(
            handler => handler.UseSingletonHandler<HideTokens>().SetOrder(int.MinValue));
        server.AddEventHandler<ExtractTokenRequestContext>(handler => handler.UseSingletonHandler<FindTokens>().SetOrder(int.MaxValue));
        server.AddEventHandler<ExtractRevocationRequestContext>(
            handler => handler.UseSingletonHandler<FindTokens>().SetOrder(int.MaxValue));
    }

    private static void AddValidation(OpenIddictValidationBuilder validation)
    {
        validation.UseLocalServer();
        validation.UseDataProtection();
        validation.UseAspNetCore();
        validation.EnableTokenEntryValidation();
        validation.AddEventHandler<AuthenticateRequest>(handler => handler
            .UseSingletonHandler<FindAccessToken>()
            .SetOrder(OpenIddictValidationHandlers.EvaluateValidatedTokens.Descriptor.Order + 1));
        validation.AddEventHandler<AuthenticateRequest>(
            handler => handler.UseSingletonHandler<CurrentOwner>().SetOrder(int.MaxValue));
    }
}
