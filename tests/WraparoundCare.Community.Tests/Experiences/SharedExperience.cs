using AngleSharp.Html.Dom;
using WraparoundCare.Community.Tests.Forum;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Experiences;

/// <summary>What a member and an editor do about an experience, as their browsers do it without JavaScript.</summary>
internal static class SharedExperience
{
    public const string Mine = "/mijn/ervaringen";
    public const string Received = "/redactie/ervaringen";

    private static readonly (string Name, string Value)[] Whole =
    [
        ("Title", "De buurvrouw kookte"),
        ("Occasion", "Het gezin at niet meer samen."),
        ("WhatWeDid", "We vroegen wie er op dinsdag kon koken."),
        ("WhatWorked", "De buurvrouw deed mee."),
        ("WhatDidNotWork", "De eerste week vergaten we te bellen."),
        ("Tip", "Vraag één ding tegelijk."),
        ("Credit", "Named"),
        ("IsUntraceable", "true"),
    ];

    /// <summary>What the script of a form sends while it is typed.</summary>
    public static Task<EditorAnswer> KeepAsync(
        ForumMember member, IHtmlDocument page, string form, params (string Name, string Value)[] fields) =>
        member.Browser.PostAsync($"{form}/concept", [TokenOf(page), .. fields]);

    public static (string Name, string Value) TokenOf(IHtmlDocument page)
    {
        const string name = "__RequestVerificationToken";
        return (name, page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!);
    }

    /// <summary>Fills in a new form and keeps it.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> BeginAsync(ForumMember member, params (string Name, string Value)[] fields)
    {
        var (page, form) = await NewAsync(member);
        var saved = await member.Browser.SendAsync(page, form, [("Next", "bewaren"), .. fields]);
        Assert.Equal($"{Mine}?gedaan=bewaard", saved.Location);
        return form;
    }

    /// <summary>Sends the form as it was shown on a page, whole but for the fields given.</summary>
    public static Task<EditorAnswer> WriteAsync(
        ForumMember member, string page, string form, params (string Name, string Value)[] fields) => member.Browser.SendAsync(
        page, form, [.. Whole.ExceptBy(fields.Select(field => field.Name), field => field.Name), .. fields]);

    /// <returns>The address of an experience that waits for the editors.</returns>
    public static async Task<string> SendInAsync(ForumMember member, params (string Name, string Value)[] fields)
    {
        var (page, form) = await NewAsync(member);
        var sent = await member.Browser.SendAsync(
            page, form, [.. Whole.ExceptBy(fields.Select(field => field.Name), field => field.Name), .. fields]);
        Assert.Equal($"{Mine}?gedaan=ingestuurd", sent.Location);
        return form;
    }

    /// <returns>An empty form, and where it is sent to.</returns>
    public static async Task<(IHtmlDocument Page, string Form)> NewAsync(ForumMember member)
    {
        var page = (await member.GetAsync($"{Mine}/nieuw")).Page;
        return (page, page.QuerySelector("form.writing")!.GetAttribute("action")!);
    }

    /// <returns>Where an editor decides about it.</returns>
    public static string ReviewOf(string form) => form.Replace(Mine, Received, StringComparison.Ordinal);

    public static Task<EditorAnswer> DecideAsync(EditorClient editor, string form, string next, string remark = "") =>
        editor.SendAsync(ReviewOf(form), ReviewOf(form), ("Next", next), ("Remark", remark));

    /// <summary>How a member's experiences are, the last first.</summary>
    public static async Task<IReadOnlyList<string>> StatesAsync(ForumMember member) =>
        [.. (await member.GetAsync(Mine)).Page.QuerySelectorAll(".entries .badge").Select(badge => badge.TextContent)];
}
