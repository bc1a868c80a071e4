using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Testing.Kernel;

/// <summary>Members who sign in elsewhere, and groups for them.</summary>
internal static class ExternalMemberBuilders
{
    public static ExternalMemberIdentity NewExternalMember(string username) => new()
    {
        UserName = username,
        Email = $"{username}@example.org".ToLowerInvariant(),
        Name = $"{username} Bakker",
    };

    public static async Task SaveGroupsAsync(this KernelHost host, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.True((await host.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = name })).Success);
        }
    }
}
