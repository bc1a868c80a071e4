using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Members;

internal static class MemberRegistration
{
    public static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddSingleton<MemberFactory>()
        .AddSingleton<MemberSaver>()
        .AddSingleton<IMemberRepository, MemberRepository>();
}
