using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Tips;

/// <summary>What an editor and a writer do about tips, as their browsers do it.</summary>
internal static class TipDesk
{
    public const string Step = "/de-13-stappen/1-sleutelpersonen";
    public const string List = "/redactie/tips";
    public const string Mine = "/mijn/tips";

    public static async Task<EditorClient> EditorAsync(MemberSite site, EditorAccount? account = null)
    {
        var editor = site.Visitor();
        await editor.SignInAsync(account ?? await site.Host.Services.MakeEditorAsync());
        Assert.True(editor.IsSignedIn);
        return editor;
    }

    /// <returns>A topic about the first step, and the number of an answer of this member in it.</returns>
    public static async Task<(string Topic, int Number)> WriteAsync(
        ForumMember asker, ForumMember writer, string text, string title = "Wie?")
    {
        var topic = (await asker.AskAsync(title, ("Step", "1"))).Location!;
        await writer.AnswerAsync(topic, text);
        return (topic, 2);
    }

    /// <summary>Where a tip is made of a post; null when the page does not lead there.</summary>
    public static async Task<string?> LinkAsync(EditorClient browser, string topic, int number) =>
        (await browser.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[href^='{List}/bericht/']")?.GetAttribute("href");

    /// <summary>Proposes a post as the form has it, but for the fields given.</summary>
    public static async Task<EditorAnswer> ProposeAsync(
        EditorClient editor, string topic, int number, params (string Name, string Value)[] fields)
    {
        var form = (await LinkAsync(editor, topic, number))!;
        return await editor.SendAsync(form, form, [("Reason", "Anderen hebben hier veel aan."), .. fields]);
    }

    /// <summary>Where a member answers the last question.</summary>
    public static async Task<string> QuestionAsync(ForumMember writer) =>
        (await writer.GetAsync(Mine)).Page.QuerySelector($".entries__item a[href^='{Mine}/']")!.GetAttribute("href")!;

    public static async Task<EditorAnswer> AnswerAsync(ForumMember writer, string answer, string? credit)
    {
        var question = await QuestionAsync(writer);
        return await writer.Browser.SendAsync(question, question, ("Answer", answer), ("Credit", credit ?? string.Empty));
    }

    /// <summary>Proposes a post, to which its writer says yes.</summary>
    public static async Task PlaceAsync(EditorClient editor, ForumMember writer, string topic, int number = 2)
    {
        Assert.Equal($"{List}?gevraagd=true", (await ProposeAsync(editor, topic, number)).Location);
        Assert.StartsWith(Mine, (await AnswerAsync(writer, "ja", "AsInTopic")).Location, StringComparison.Ordinal);
    }

    /// <summary>The tips on the page of the first step, with whom they are from.</summary>
    public static async Task<IReadOnlyList<(string Text, string Credit)>> TipsAsync(EditorClient guest) =>
    [
        .. (await guest.GetAsync(Step)).Page.QuerySelectorAll("[aria-labelledby=tips-uit-de-praktijk] li").Select(tip => (
            tip.QuerySelector("p")!.TextContent, tip.QuerySelector("span")!.TextContent)),
    ];

    /// <summary>How the tips are in the list of editors.</summary>
    public static async Task<IReadOnlyList<string>> StatesAsync(EditorClient editor) =>
        [.. (await editor.GetAsync(List)).Page.QuerySelectorAll(".entries .badge").Select(badge => badge.TextContent)];
}
