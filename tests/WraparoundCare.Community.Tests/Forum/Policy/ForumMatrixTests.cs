using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Policy;

/// <summary>Role by right of the category by state of the topic or post by verb. The verbs are the endpoints that the site has.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumMatrixTests
{
    [Theory, AllDatabases]
    public async Task Use_EachEndpoint_IsForWhomItsRuleSays(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Website:Costs:form:PerMinute=0");
        var verbs = VerbsOf(site.Host);
        Assert.Equal(ForumRules.All.Keys.Order(StringComparer.Ordinal), verbs.Order(StringComparer.Ordinal));
        var actors = await ForumActor.JoinAllAsync(site);
        var world = new ForumWorld(site.Host, actors[Role.Writer].Key);

        var faults = new List<string>();
        var refused = verbs.SelectMany(verb => Uses(verb, isAllowed: false)).ToList();
        world.Make(refused);
        var before = await world.CountAsync();
        faults.AddRange(await FaultsOfAsync(actors, world, refused));
        Assert.Equal(before, await world.CountAsync());
        var allowed = verbs.SelectMany(verb => Uses(verb, isAllowed: true)).ToList();
        world.Make(allowed);
        faults.AddRange(await FaultsOfAsync(actors, world, allowed));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(refused.Count > 400 && allowed.Count > 400, $"{refused.Count} refused, {allowed.Count} allowed");
    }

    private static List<string> VerbsOf(KernelHost host) =>
    [
        .. host.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Namespace is { } place
                && (place + ".").StartsWith(typeof(ForumPolicy).Namespace + ".", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                .Where(method => method is not "HEAD")
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct(),
    ];

    /// <summary>What of the matrix stands in the row of one verb.</summary>
    private static IEnumerable<ForumUse> Uses(string verb, bool isAllowed)
    {
        var rule = ForumRules.All[verb];
        var cells = rule.On switch
        {
            Subject.Forum => [new ForumCell(Access.Open)],
            Subject.Category => ForumCell.Categories,
            Subject.Topic => ForumCell.Topics,
            _ => ForumCell.Posts,
        };
        return cells.SelectMany(cell => Enum.GetValues<Role>()
            .Where(role => rule.Allows(role, cell) == isAllowed)
            .Select(role => new ForumUse(verb, role, cell)));
    }

    private static async Task<IEnumerable<string>> FaultsOfAsync(
        IReadOnlyDictionary<Role, ForumActor> actors, ForumWorld world, IEnumerable<ForumUse> uses)
    {
        var faults = new List<string>();
        foreach (var use in uses)
        {
            var answer = await actors[use.Role].UseAsync(use.Method, world.AddressOf(use));
            var isAllowed = ForumRules.All[use.Verb].Allows(use.Role, use.Cell);
            if (isAllowed ? !IsServed(answer) : !IsRefused(answer, use))
            {
                faults.Add($"{use.Verb} by {use.Role} on {use.Cell}: {(int)answer.Status} {answer.Location}");
            }
        }

        return faults;
    }

    // An empty form may be wrong, or come too late; it was looked at.
    private static bool IsServed(EditorAnswer answer) =>
        (int)answer.Status is 200 or 204 or 301 or 302 or 303 or 400 && !LeadsToSigningIn(answer);

    // Who is no editor is nobody on the pages of those, and asked to sign in.
    private static bool IsRefused(EditorAnswer answer, ForumUse use) =>
        answer.Status is HttpStatusCode.NotFound
        || ((use.Role is Role.Guest || use.Route.StartsWith("/redactie/", StringComparison.Ordinal))
            && (answer.Status is HttpStatusCode.Unauthorized || LeadsToSigningIn(answer)));

    private static bool LeadsToSigningIn(EditorAnswer answer) =>
        answer.Location is { } location
        && (location.Contains("/inloggen?", StringComparison.Ordinal) || location.Contains("/umbraco/login?", StringComparison.Ordinal));
}
