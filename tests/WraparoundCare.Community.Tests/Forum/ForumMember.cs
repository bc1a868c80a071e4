using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum;

/// <summary>Somebody who uses the forum in a browser without JavaScript.</summary>
internal sealed record ForumMember(MemberSite Site, EditorClient Browser, string Email)
{
    public const string Category = "/forum/plan-en-doelen";

    public static async Task<ForumMember> JoinAsync(MemberSite site, string name, params string[] groups)
    {
        var email = $"{string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}@example.org";
        var browser = site.Visitor();
        await MemberSite.FinishAsync(browser, await site.AskForAccountAsync(browser, email), ("Name", name));
        var members = site.Host.Get<IMemberService>();
        foreach (var group in groups)
        {
            members.AssignRole(members.GetByEmail(email)!.Id, group);
        }

        return new ForumMember(site, browser, email);
    }

    public Task<EditorAnswer> GetAsync(string path) => Browser.GetAsync(path);

    /// <summary>Sends the form for a new topic, filled in rightly but for the fields given.</summary>
    public Task<EditorAnswer> AskAsync(string title, params (string Name, string Value)[] fields) => Browser.SendAsync(
        $"{Category}/nieuw",
        $"{Category}/nieuw",
        [("Title", title), ("Text", "Het gezin kiest steeds iets anders."), ("IsUntraceable", "true"), .. fields]);

    /// <returns>The address of a new topic.</returns>
    public async Task<string> TopicAsync(string title) => (await AskAsync(title)).Location!;

    public Task<EditorAnswer> AnswerAsync(string topic, string text, params (string Name, string Value)[] fields) => Browser.SendAsync(
        topic, FormOf(topic), [("Text", text), ("IsUntraceable", "true"), .. fields]);

    /// <summary>Where the answers to a topic are sent.</summary>
    public static string FormOf(string topic) => string.Join('/', topic.Split('/')[..4]) + "/antwoord";

    /// <summary>The texts of the posts on a page, in their order.</summary>
    public static IReadOnlyList<string> Posts(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".post .post__body").Select(body => body.TextContent.Trim())];
}
