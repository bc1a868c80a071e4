using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Policy;

/// <summary>Somebody with a role, who sends empty forms.</summary>
internal sealed record ForumActor(ForumMember Member, string Token)
{
    public static async Task<IReadOnlyDictionary<Role, ForumActor>> JoinAllAsync(MemberSite site) => new Dictionary<Role, ForumActor>
    {
        [Role.Guest] = await OfAsync(new ForumMember(site, site.Visitor(), string.Empty), "/inloggen"),
        [Role.Newcomer] = await JoinAsync(site, "Noor"),
        [Role.Member] = await JoinAsync(site, "Sam", "Lid"),
        [Role.ProjectMember] = await JoinAsync(site, "Ilse", "Lid", "Projectlid"),
        [Role.Writer] = await JoinAsync(site, "Kees", "Lid"),
        [Role.Moderator] = await JoinAsync(site, "Mo", "Moderator"),
    };

    public Guid Key => Member.Site.Host.Get<IMemberService>().GetByEmail(Member.Email)!.Key;

    public Task<EditorAnswer> UseAsync(string method, string address) =>
        method == "GET" ? Member.GetAsync(address) : Member.Browser.PostAsync(address, (EditorClient.TokenField, Token));

    private static async Task<ForumActor> JoinAsync(MemberSite site, string name, params string[] groups) =>
        await OfAsync(await ForumMember.JoinAsync(site, name, groups), "/mijn/profiel");

    private static async Task<ForumActor> OfAsync(ForumMember member, string page)
    {
        var token = (await member.GetAsync(page)).Page.QuerySelector($"main [name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        return new ForumActor(member, token);
    }
}
