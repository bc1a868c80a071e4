using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Tests.Forum.Attachments.Cleaning;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Attachments;

/// <summary>A member of the forum who sends files with a post, in a browser without JavaScript.</summary>
internal static class SentFiles
{
    public static SentFile Photo(string name = "tafel.jpg") => new(name, PictureFiles.Photo());

    public static SentFile Pdf(string name = "plan.pdf") => new(name, PdfFiles.Plain());

    public static async Task<EditorAnswer> AnswerAsync(
        this ForumMember member, string topic, IEnumerable<SentFile> files, params (string Name, string Value)[] fields) =>
        await member.Browser.SendAsync(
            (await member.GetAsync(topic)).Page,
            ForumMember.FormOf(topic),
            "Files",
            files,
            [("Text", "Kijk hier."), ("IsUntraceable", "true"), .. fields]);

    /// <summary>Sends the form again that an answer holds.</summary>
    public static Task<EditorAnswer> AgainAsync(
        this ForumMember member, EditorAnswer form, string topic, params (string Name, string Value)[] fields) =>
        member.Browser.SendAsync(form.Page, ForumMember.FormOf(topic), fields);

    public static Task<EditorAnswer> AgainWithAsync(
        this ForumMember member,
        EditorAnswer form,
        string topic,
        IEnumerable<SentFile> files,
        params (string Name, string Value)[] fields) =>
        member.Browser.SendAsync(form.Page, ForumMember.FormOf(topic), "Files", files, fields);

    /// <summary>Places an answer with a photo, described as asked for.</summary>
    public static async Task<EditorAnswer> PlacePhotoAsync(this ForumMember member, string topic, string description = "Een lege tafel.")
    {
        var asked = await member.AnswerAsync(topic, [Photo()]);
        return await member.AgainAsync(asked, topic, (DescriptionOf(asked), description));
    }

    /// <summary>The name of the field in which a picture is described.</summary>
    public static string DescriptionOf(EditorAnswer form) =>
        form.Page.QuerySelector(".attached [name$='.Description']")!.GetAttribute("name")!;

    /// <summary>What is wrong with the field of files.</summary>
    public static string Errors(EditorAnswer form) => form.Page.QuerySelector("#fout-Files")?.TextContent ?? string.Empty;

    public static IReadOnlyList<string> Kept(EditorAnswer form) =>
        [.. form.Page.QuerySelectorAll(".attached__file p a").Select(link => link.TextContent)];

    /// <summary>The addresses of the files on a page of a topic.</summary>
    public static IReadOnlyList<string> Addresses(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".attachments a").Select(link => link.GetAttribute("href")!)];

    /// <summary>How many files are kept.</summary>
    public static (int Rows, int Contents) FilesIn(this KernelHost host)
    {
        using var work = host.Get<UnitOfWorkFactory>().Create();
        return (work.Db.Set<ForumAttachmentRow>().Count(), work.Db.Set<ForumAttachmentContentRow>().Count());
    }

    /// <summary>Lets only a group of members read the forum.</summary>
    public static void CloseTo(this KernelHost host, string? group)
    {
        using var work = host.Get<UnitOfWorkFactory>().Create();
        work.BeginWrite();
        work.Db.Set<ForumCategoryRow>().ExecuteUpdate(set => set.SetProperty(row => row.Readers, group));
        work.Commit();
    }

    /// <summary>Removes the account.</summary>
    public static async Task LeaveAsync(this ForumMember member, string writing)
    {
        const string page = "/mijn/verwijderen";
        await member.Browser.SendAsync(page, page, ("Password", MemberSite.Password), ("IsSure", "true"));
        var link = (await member.Site.Mails.ReadAsync(member.Email, "account verwijderen")).Link;
        var done = await member.Browser.SendAsync(link, "/account-verwijderen", ("Writing", writing));
        Assert.Equal("/account-verwijderen/gedaan", done.Location);
    }

    public static async Task<HttpResponseMessage> FetchAsync(this ForumMember member, string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = member.Browser.Cookies })
        {
            BaseAddress = member.Site.Address,
        };
        return await client.GetAsync(address, TestContext.Current.CancellationToken);
    }
}
