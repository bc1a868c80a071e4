using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Testing.Kernel;

/// <summary>Members and their types.</summary>
internal static class MemberBuilders
{
    public static IMember NewMember(this KernelHost host, string username, string name, string type = "Member") =>
        host.Get<IMemberService>().CreateMember(username, $"{username}@example.org", name, type);

    public static IMember SaveMember(
        this KernelHost host, string username, string name, string type = "Member", params (string Alias, object Value)[] values)
    {
        var member = host.NewMember(username, name, type);
        foreach (var (alias, value) in values)
        {
            member.SetValue(alias, value);
        }

        host.Get<IMemberService>().Save(member);
        return member;
    }

    public static async Task<IMemberType> CreateMemberTypeAsync(this KernelHost host, string alias, params string[] properties)
    {
        var type = new MemberType(host.Get<IShortStringHelper>(), -1) { Alias = alias, Name = alias };
        foreach (var property in properties)
        {
            type.AddPropertyType(host.NewProperty(property), "profile", "Profiel");
        }

        var result = await host.Get<IMemberTypeService>().CreateAsync(type, TypeBuilders.User);
        Assert.Equal(ContentTypeOperationStatus.Success, result.Result);
        return host.Get<IMemberTypeService>().Get(alias)!;
    }
}
