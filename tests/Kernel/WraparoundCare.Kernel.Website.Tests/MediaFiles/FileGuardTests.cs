using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.MediaFiles;

/// <summary>Files that an editor tied to the pages that use them.</summary>
public sealed class FileGuardTests
{
    private const string Group = "Leden";
    private const string Path = "/media/abc123/verslag.pdf";
    private const string Visitor = "X-Visitor";

    [Theory, AllDatabases]
    public async Task Get_FileOfAPageForMembers_IsForThemAlone(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind, BringMember);
        var (home, closed) = await PagesAsync(site);
        var file = await UploadAsync(site, followsPages: true);
        Use(site, closed, file);
        AddMember(site, "binnen", Group);
        AddMember(site, "buiten");

        var stranger = await site.GetAsync(Path);
        var inside = await AskAsync(site, "binnen");
        var outside = await AskAsync(site, "buiten");

        Assert.Equal(
            (HttpStatusCode.Redirect, "/?returnUrl=%2Fmedia%2Fabc123%2Fverslag.pdf"),
            (stranger.StatusCode, stranger.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (inside.StatusCode, inside.Headers.CacheControl!.ToString()));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (outside.StatusCode, outside.Headers.Location!.OriginalString));
        Assert.All([stranger, outside], answer => Assert.True(answer.Headers.CacheControl!.NoStore));

        Use(site, home, file);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(Path)).StatusCode);
    }

    [Theory, AllDatabases]
    public async Task Get_FileThatNoPublishedPageUses_IsNotFound(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (home, _) = await PagesAsync(site);
        var file = await UploadAsync(site, followsPages: true);
        var unused = await site.GetAsync(Path);

        Use(site, home, file);
        Assert.True(site.Contents.Unpublish(home).Success);
        var unpublished = await site.GetAsync(Path);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unused.StatusCode, unpublished.StatusCode));
    }

    [Theory, AllDatabases]
    public async Task Get_FileThatIsNotTied_IsForEveryone(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (_, closed) = await PagesAsync(site);
        Use(site, closed, await UploadAsync(site, followsPages: false));

        var answer = await site.GetAsync(Path);

        Assert.Equal((HttpStatusCode.OK, "public, no-cache"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
    }

    // The site's own signing in stands in a part that the kernel does not know.
    private static void BringMember(WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Headers[Visitor] is [{ } name])
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], IdentityConstants.ApplicationScheme));
        }

        return next(context);
    });

    private static Task<HttpResponseMessage> AskAsync(WebsiteHost site, string member) =>
        site.SendAsync(HttpMethod.Get, Path, request => request.Headers.Add(Visitor, member));

    private static async Task<(IContent Home, IContent Closed)> PagesAsync(WebsiteHost site)
    {
        var home = site.Publish("Begin");
        var closed = site.Publish("besloten", home);
        await site.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = Group });
        var entry = new PublicAccessEntry(closed, home, home, []);
        entry.AddRule(Group, Constants.Conventions.PublicAccess.MemberRoleRuleType);
        Assert.True(site.Get<IPublicAccessService>().Save(entry).Success);
        return (home, closed);
    }

    private static void AddMember(WebsiteHost site, string name, params string[] groups)
    {
        var members = site.Get<IMemberService>();
        var member = members.CreateMember(name, $"{name}@example.org", name, Constants.Conventions.MemberTypes.DefaultAlias);
        member.IsApproved = true;
        members.Save(member);
        members.AssignRoles([member.Id], groups);
    }

    private static async Task<IMedia> UploadAsync(WebsiteHost site, bool followsPages)
    {
        await AddPropertyAsync(site);
        var files = site.Get<MediaFileManager>().FileSystem;
        files.AddFile(files.GetRelativePath(Path), new MemoryStream("x"u8.ToArray()));
        var media = site.Media.CreateMedia("verslag", Constants.System.Root, Constants.Conventions.MediaTypes.File);
        media.SetValue(Constants.Conventions.Media.File, Path);
        media.SetValue("followsPageAccess", followsPages);
        Assert.True(site.Media.Save(media).Success);
        return media;
    }

    private static async Task AddPropertyAsync(WebsiteHost site)
    {
        var yesOrNo = await site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.CheckboxGuid);
        var type = site.Get<IMediaTypeService>().Get(Constants.Conventions.MediaTypes.File)!;
        var property = new PropertyType(site.Get<IShortStringHelper>(), yesOrNo!, "followsPageAccess") { Name = "Follows pages" };
        Assert.True(type.AddPropertyType(property, "file", "File"));
        var saved = await site.Get<IMediaTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(saved.Success);
    }

    private static void Use(WebsiteHost site, IContent page, IMedia file) =>
        site.Get<IRelationService>().Relate(page.Id, file.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias);
}
