using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;

namespace WraparoundCare.Platform.Shared.Editors;

/// <summary>Who may see the pages for editors: whoever is signed in to the backoffice and has its section of content.</summary>
public static class EditorPolicy
{
    public const string Name = "Editor";

    internal static IServiceCollection AddEditorPolicy(this IServiceCollection services)
    {
        services.AddSingleton<CurrentEditor>();
        services.AddSingleton<IAuthorizationHandler, IsEditorHandler>();
        services.AddAuthorizationBuilder().AddPolicy(Name, policy => policy
            .AddAuthenticationSchemes(Constants.Security.BackOfficeAuthenticationType)
            .RequireAuthenticatedUser()
            .AddRequirements(new IsEditor()));
        return services;
    }

    private sealed class IsEditor : IAuthorizationRequirement;

    private sealed class IsEditorHandler(CurrentEditor editor) : AuthorizationHandler<IsEditor>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, IsEditor requirement)
        {
            if (editor.User is not null)
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
