using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Community.Members.Moderation;

/// <summary>Who watches over what members do. Anybody else finds no such page.</summary>
public static class ModeratorPolicy
{
    public const string Name = "Moderator";

    internal static IServiceCollection AddModeratorPolicy(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Name, policy => policy
            .AddAuthenticationSchemes(MemberSession.Scheme)
            .RequireAuthenticatedUser()
            .RequireRole(MemberGroups.Moderator));
        return services;
    }
}
