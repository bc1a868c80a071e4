using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Community.Members;

/// <summary>Who may see pages for members: whoever has signed in. Anybody else is asked to.</summary>
public static class MemberPolicy
{
    public const string Name = "Member";

    internal static IServiceCollection AddMemberPolicy(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Name, policy => policy
            .AddAuthenticationSchemes(MemberSession.Scheme)
            .RequireAuthenticatedUser());
        return services;
    }
}
