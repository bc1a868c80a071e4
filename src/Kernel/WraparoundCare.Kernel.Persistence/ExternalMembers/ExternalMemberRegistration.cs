using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.ExternalMembers;

internal static class ExternalMemberRegistration
{
    public static IServiceCollection AddExternalMembers(this IServiceCollection services) => services
        .AddSingleton<IExternalMemberRepository, ExternalMemberRepository>()
        .AddSingleton<IMemberFilterRepository, MemberFilterRepository>()
        .AddSingleton<IMemberFilterService, MemberFilterService>();
}
