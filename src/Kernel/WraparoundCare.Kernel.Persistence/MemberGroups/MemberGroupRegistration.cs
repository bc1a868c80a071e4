using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.MemberGroups;

internal static class MemberGroupRegistration
{
    public static IServiceCollection AddMemberGroups(this IServiceCollection services) => services
        .AddSingleton<IMemberGroupRepository, MemberGroupRepository>();
}
