using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Rights;

/// <summary>Every endpoint of the Management API, asked by those who may do all but one thing, and by those who may do just that.</summary>
[Collection(nameof(KernelHost))]
public sealed class ManagementRightsTests
{
    private const string Secret = "Geheim";
    private const string Changing = "wisselend";

    private static readonly string[] Sections =
        [Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Settings];

    private static readonly string NotAllowed = OperationProblems.TextsOf("nl")["NotAllowed"];

    private static readonly IReadOnlyList<string> Verbs = [.. ManagementRights.All.Values.SelectMany(right => right.Verbs).Distinct()];

    [Fact]
    public async Task Site_AsComposed_HasTheEndpointsOfWhichIsSaidWhoMayUseThem()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        var there = ManagementRights.Of(host.Endpoints).ToHashSet();

        Assert.Empty(there.Except(ManagementRights.All.Keys));
        Assert.Empty(ManagementRights.All.Keys.Except(there));
    }

    [Fact]
    public async Task Ask_EachEndpoint_TakesOneOfItsSections()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var type = await site.MakePageTypeAsync();
        var target = await ManagementTarget.MakeAsync(site, await EditorAsync(site), type, Secret);
        var wrong = new List<string>();

        foreach (var sections in new[] { [], [Sections[0]], [Sections[1]], [Sections[2]], new[] { Sections[0], Sections[2] } })
        {
            var name = string.Join('-', sections.Prepend("met"));
            var asker = await site.MemberOfAsync(new GroupRights { Name = name, Sections = sections, Verbs = [] });
            foreach (var right in ManagementRights.All.Values)
            {
                var isRefused = (await target.AskAsync(asker, right)).Status == HttpStatusCode.Forbidden;
                wrong.AddRange(isRefused == right.IsFor(sections) ? [$"{right.Name} {name}"] : []);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Ask_WithoutSigningIn_IsForEndpointsOfStrangersAlone()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var target = await ManagementTarget.MakeAsync(site, await EditorAsync(site), await site.MakePageTypeAsync(), Secret);
        using var stranger = site.Stranger();
        var wrong = new List<string>();

        foreach (var right in ManagementRights.All.Values)
        {
            var answer = await target.AskAsync(stranger, right);
            wrong.AddRange(answer.Status == HttpStatusCode.Unauthorized == right.IsForStrangers ? [$"{right.Name} {answer.Status}"] : []);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Ask_EachEndpointOfDocuments_TakesAllItsVerbsAndNoOther()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var type = await site.MakePageTypeAsync();
        var editor = await EditorAsync(site);
        var place = await ManagementTarget.MakeAsync(site, editor, type, "Plek");
        var asker = await site.MemberOfAsync(new GroupRights { Name = Changing, Sections = Sections, Verbs = [] });
        var wrong = new List<string>();

        foreach (var right in ManagementRights.All.Values.Where(right => right.Verbs.Count > 0))
        {
            var target = right.IsReading ? place : await MakeAsync(site, editor, type, right, place);
            var before = await target.StateAsync();
            foreach (var verb in right.Verbs)
            {
                await AllowAsync(site, Verbs.Except([verb]));
                wrong.AddRange(IsRefused(await target.AskAsync(asker, right)) ? [] : [$"{right.Name} without {verb}"]);
            }

            wrong.AddRange(before == await target.StateAsync() ? [] : [$"{right.Name} changed what it refused"]);
            await AllowAsync(site, right.Verbs);
            var answer = await target.AskAsync(asker, right);
            wrong.AddRange(IsRefused(answer) ? [$"{right.Name} with all: {answer.Status} {answer.Text}"] : []);
            // Once more: what was done already is said, and is no fault of the site.
            var again = await target.AskAsync(asker, right);
            wrong.AddRange(IsFault(answer) || IsFault(again) ? [$"{right.Name} answers {answer.Status} and {again.Status}"] : []);
        }

        Assert.Empty(wrong);
    }

    [Theory, AllDatabases]
    public async Task Ask_OutsideTheStartNodes_LearnsAndChangesNothing(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var type = await site.MakePageTypeAsync();
        var editor = await EditorAsync(site);
        var own = await ManagementTarget.MakeAsync(site, editor, type, "Eigen");
        var secret = await ManagementTarget.MakeAsync(site, editor, type, Secret, own);
        var trashed = await ManagementTarget.MakeAsync(site, editor, type, Secret, own);
        await trashed.TrashAsync();
        var asker = await MemberWithAsync(site, own);
        var wrong = new List<string>();

        foreach (var right in ManagementRights.All.Values)
        {
            var target = right.IsAboutTrash ? trashed : secret;
            var before = right.IsReading ? string.Empty : await target.StateAsync();
            var answer = await target.AskAsync(asker, right);
            wrong.AddRange(IsFault(answer) ? [$"{right.Name} answers {answer.Status}"] : []);
            wrong.AddRange(answer.Text.Contains(Secret, StringComparison.Ordinal) ? [$"{right.Name} tells {answer.Text}"] : []);
            wrong.AddRange(right.IsAboutOne && !IsRefused(answer) ? [$"{right.Name} {answer.Status} {answer.Text}"] : []);
            wrong.AddRange(right.IsReading || before == await target.StateAsync() ? [] : [$"{right.Name} changes it"]);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Ask_WithoutTheRightToRead_LearnsAndChangesNothing()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var type = await site.MakePageTypeAsync();
        var editor = await EditorAsync(site);
        var own = await ManagementTarget.MakeAsync(site, editor, type, "Eigen");
        var secret = await ManagementTarget.MakeAsync(site, editor, type, Secret, own);
        var asker = await site.MemberOfAsync(new GroupRights { Name = Changing, Sections = Sections, Verbs = Verbs });
        var wrong = new List<string>();

        foreach (var isRuled in new[] { true, false })
        {
            await AllowAsync(site, isRuled ? Verbs : [], isRuled ? [secret.Document] : []);
            foreach (var right in ManagementRights.All.Values.Where(right => !right.IsAboutMedia && !right.IsAboutTrash))
            {
                var before = right.IsReading ? string.Empty : await secret.StateAsync();
                var answer = await secret.AskAsync(asker, right);
                // Media of that name are no secret.
                var isSecret = !right.Route.Contains("media", StringComparison.Ordinal);
                var tells = isSecret && answer.Text.Contains(Secret, StringComparison.Ordinal);
                wrong.AddRange(tells ? [$"{right.Name} tells {answer.Text}"] : []);
                wrong.AddRange(right.IsAboutOne && !IsRefused(answer) ? [$"{right.Name} {answer.Status} {answer.Text}"] : []);
                wrong.AddRange(right.IsReading || before == await secret.StateAsync() ? [] : [$"{right.Name} changes it"]);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Ask_ToPutWhereTheEditorMayNotCome_ChangesNothing()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var type = await site.MakePageTypeAsync();
        var editor = await EditorAsync(site);
        var secret = await ManagementTarget.MakeAsync(site, editor, type, Secret);
        var own = await ManagementTarget.MakeAsync(site, editor, type, "Eigen", secret);
        var asker = await MemberWithAsync(site, own);
        var before = await secret.StateAsync();

        foreach (var ending in new[] { "/move", "/copy", "/public-access" })
        {
            foreach (var right in ManagementRights.All.Values.Where(right => right.Method != "GET" && right.Method != "DELETE"
                && right.Route.EndsWith(ending, StringComparison.Ordinal)))
            {
                Assert.True(IsRefused(await own.AskAsync(asker, right)), right.Name);
            }
        }

        Assert.Equal(before, await secret.StateAsync());
    }

    private static Task<ManagementClient> EditorAsync(ManagementSite site) =>
        site.MemberOfAsync(new GroupRights { Name = "alles", Sections = Sections, Verbs = Verbs });

    /// <summary>Somebody who may do everything with one document and one media item, and comes nowhere else.</summary>
    private static Task<ManagementClient> MemberWithAsync(ManagementSite site, ManagementTarget own) => site.MemberOfAsync(new GroupRights
    {
        Sections = Sections,
        Verbs = Verbs,
        StartDocument = site.Host.Get<IContentService>().GetById(own.Document)!.Id,
        StartFolder = site.Host.Get<IMediaService>().GetById(own.Media)!.Id,
    });

    // From the next request on.
    private static async Task AllowAsync(ManagementSite site, IEnumerable<string> verbs, params IEnumerable<Guid> hidden)
    {
        var groups = site.Host.Get<IUserGroupService>();
        var group = await groups.GetAsync(Changing) ?? throw new InvalidOperationException("The group is not there.");
        group.Permissions = verbs.ToHashSet();
        group.GranularPermissions = hidden.Select(IGranularPermission (document) =>
            new DocumentGranularPermission { Key = document, Permission = string.Empty }).ToHashSet();
        Assert.True((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
    }

    private static async Task<ManagementTarget> MakeAsync(
        ManagementSite site, ManagementClient editor, IContentType type, ManagementRight right, ManagementTarget other)
    {
        var target = await ManagementTarget.MakeAsync(site, editor, type, "Pagina", other);
        if (right.IsAboutTrash)
        {
            await target.TrashAsync();
        }

        return target;
    }

    private static bool IsFault(ManagementAnswer answer) => answer.Status >= HttpStatusCode.InternalServerError;

    private static bool IsRefused(ManagementAnswer answer) =>
        answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || answer.Text.Contains(NotAllowed, StringComparison.Ordinal);
}
