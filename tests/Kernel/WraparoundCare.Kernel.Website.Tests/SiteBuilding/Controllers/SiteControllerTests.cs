using System.Net;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.SiteBuilding.Controllers;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding.Controllers;

/// <summary>Controllers of a site builder: for the pages of a type, and for the forms on pages.</summary>
public sealed class SiteControllerTests
{
    [Theory, AllDatabases]
    public async Task Get_TypeWithAController_IsAnsweredByItAndNotKept(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);

        var first = await site.GetAsync("/contact");
        var other = await site.HtmlAsync("/");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoStore);
        Assert.Contains("<h1>contact</h1>", await TextAsync(first), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/ContactPage/Index")).StatusCode);
    }

    [Theory, AllDatabases]
    public async Task Get_PageWithTemplate_IsAnsweredByTheActionOfThatName(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var page = site.Contents.GetRootContent().Single(root => root.ContentType.Alias == "textPage");
        var contact = site.Contents.Create("met-sjabloon", page.Id, "contactPage");
        contact.TemplateId = page.TemplateId;
        site.Contents.Save(contact);
        site.Contents.Publish(contact, ["*"]);

        Assert.Equal("TextPage van met-sjabloon", await site.HtmlAsync("/met-sjabloon"));
    }

    [Theory, AllDatabases]
    public async Task Post_FormWithAMistake_ShowsThePageWithIt(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);

        var answer = await SendAsync(site, "/contact", "");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("<p class=\"errors\">message=leeg</p>", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Post_GoodForm_ComesBackToThePageAndThanksOnce(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);

        var answer = await SendAsync(site, "/contact?a=b", "hallo");
        var thanks = await site.HtmlAsync("/contact");
        var later = await site.HtmlAsync("/contact");

        Assert.Equal((HttpStatusCode.SeeOther, "/contact"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("Dank, contact kreeg hallo", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("Dank", later, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Post_OnAPageWithATemplate_ShowsItsView(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);

        var answer = await SendAsync(site, "/", "");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("<html lang=\"nl\">", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Post_NoTokenOrNoTarget_IsRefused(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var fields = await FieldsAsync(site, "/contact");

        async Task<HttpStatusCode> PostAsync(params (string Name, string? Value)[] changes)
        {
            var changed = new Dictionary<string, string>(fields);
            foreach (var (name, value) in changes)
            {
                _ = value is null ? changed.Remove(name) : (changed[name] = value) is not null;
            }

            return (await SendAsync(site, "/contact", changed)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(("__RequestVerificationToken", null)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(("ufprt", null)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(("ufprt", "Contact/Send")));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await PostAsync(("ufprt", site.Get<SurfaceTargets>().Write(new SurfaceTarget("ContactPage", "Index")))));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(("message", "hallo")));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(site, "/bestaat-niet", fields)).StatusCode);
    }

    [Theory, AllDatabases]
    public async Task Post_ActionForSomeOnly_IsNotRunForAnyone(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var fields = await FieldsAsync(site, "/contact");
        fields["ufprt"] = site.Get<SurfaceTargets>().Write(new SurfaceTarget("Contact", nameof(ContactController.SendSecretly)));

        var answer = await SendAsync(site, "/contact", fields);

        // There is no way to sign in to this site, so that nobody may use it.
        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("ontvangen", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Post_PageForMembers_SendsOthersToTheLoginPage(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var fields = await FieldsAsync(site, "/contact");
        var home = site.Contents.GetRootContent().Single();
        var closed = site.Contents.GetPagedChildren(home.Id, 0, 10, out _).Single();
        var entry = new PublicAccessEntry(closed, home, home, []);
        entry.AddRule("Leden", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        site.Get<IPublicAccessService>().Save(entry);
        fields["message"] = "hallo";

        var answer = await SendAsync(site, "/contact", fields);

        Assert.Equal((HttpStatusCode.Redirect, "/?returnUrl=%2Fcontact"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    private static async Task<WebsiteHost> StartAsync(DatabaseKind kind)
    {
        var site = await WebsiteHost.StartAsync(kind, $"--hostingStartupAssemblies={typeof(ContactController).Assembly.GetName().Name}");
        var home = site.Publish("Begin");
        var type = await new DocumentTypeBuilder(site.Services, "contactPage").CreateAsync();
        var template = await site.Get<ITemplateService>().GetAsync("textPage");
        type.AllowedTemplates = [template!];
        Assert.True((await site.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        var contact = site.Contents.Create("contact", home.Id, "contactPage");
        Assert.True(site.Contents.Save(contact).Success);
        Assert.True(site.Contents.Publish(contact, ["*"]).Success);
        return site;
    }

    private static async Task<HttpResponseMessage> SendAsync(WebsiteHost site, string path, string message)
    {
        var fields = await FieldsAsync(site, "/contact");
        fields["message"] = message;
        return await SendAsync(site, path, fields);
    }

    private static Task<HttpResponseMessage> SendAsync(WebsiteHost site, string path, Dictionary<string, string> fields) =>
        site.SendAsync(HttpMethod.Post, path, request => request.Content = new FormUrlEncodedContent(fields));

    private static async Task<Dictionary<string, string>> FieldsAsync(WebsiteHost site, string path)
    {
        var form = (await new HtmlParser().ParseDocumentAsync(await site.HtmlAsync(path))).QuerySelector("form.contact")!;
        Assert.Equal(("post", path), (form.GetAttribute("method"), form.GetAttribute("action")));
        return form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
