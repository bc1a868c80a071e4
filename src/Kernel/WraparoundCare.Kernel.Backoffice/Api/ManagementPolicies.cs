using Microsoft.AspNetCore.Authorization;
using OpenIddict.Validation.AspNetCore;
using Umbraco.Cms.Core;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>Who may ask which part of the Management API.</summary>
internal static class ManagementPolicies
{
    /// <summary>Everybody who has signed in.</summary>
    public const string Editor = "Management.Editor";

    /// <summary>Those with the content section.</summary>
    public const string Content = "Management.Content";

    /// <summary>Those with the media section.</summary>
    public const string Media = "Management.Media";

    /// <summary>Those with the section of settings.</summary>
    public const string Settings = "Management.Settings";

    /// <summary>Those who make types, and those who make content of them.</summary>
    public const string Types = "Management.Types";

    /// <summary>Those with either: pickers show documents and media in both.</summary>
    public const string ContentOrMedia = "Management.ContentOrMedia";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Editor, policy => Require(policy));
        options.AddPolicy(Content, policy => Require(policy, Constants.Applications.Content));
        options.AddPolicy(Media, policy => Require(policy, Constants.Applications.Media));
        options.AddPolicy(Settings, policy => Require(policy, Constants.Applications.Settings));
        options.AddPolicy(Types, policy => Require(
            policy, Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Settings));
        options.AddPolicy(ContentOrMedia, policy => Require(policy, Constants.Applications.Content, Constants.Applications.Media));
    }

    private static void Require(AuthorizationPolicyBuilder policy, params string[] sections)
    {
        policy.AddAuthenticationSchemes(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme).RequireAuthenticatedUser();
        if (sections.Length > 0)
        {
            policy.AddRequirements(new SectionRequirement(sections));
        }
    }
}
