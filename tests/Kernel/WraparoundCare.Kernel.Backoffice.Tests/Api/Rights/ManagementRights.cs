using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using WraparoundCare.Kernel.Backoffice.Api;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Rights;

/// <summary>An endpoint of the Management API, and who may use it.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Route">As the endpoint has it, after the part that all have.</param>
/// <param name="Sections">One of these must be the editor's; none means everybody who has signed in.</param>
/// <param name="Verbs">What the editor must be allowed to do with the document, in the kernel's words. All of them.</param>
internal sealed record ManagementRight(string Method, string Route, IReadOnlyList<string> Sections, IReadOnlyList<string> Verbs)
{
    public string Name => $"{Method} {Route}";

    public bool IsReading => Method == HttpMethods.Get;

    /// <summary>Whether it is about what was thrown away.</summary>
    public bool IsAboutTrash => Route.StartsWith("recycle-bin", StringComparison.Ordinal);

    public bool IsForStrangers => Sections is ["strangers"];

    public bool IsAboutMedia => Sections.Contains(Constants.Applications.Media) && !Sections.Contains(Constants.Applications.Content);

    /// <summary>Whether it is about one item, which must stand where the editor may come.</summary>
    public bool IsAboutOne => Verbs.Count > 0 || (IsAboutMedia && Route.Contains("{id:guid}", StringComparison.Ordinal));

    public bool IsFor(IReadOnlyList<string> sections) =>
        Sections is ["strangers"] or ["everybody"] || AllNeeded.All(needed => needed.Intersect(sections).Any());

    private IEnumerable<IReadOnlyList<string>> AllNeeded => Sections is ["content+settings"]
        ? [[Constants.Applications.Content], [Constants.Applications.Settings]]
        : [Sections];
}

/// <summary>
/// Who may use which endpoint: what the tests of rights expect. The table says it of every endpoint that there is, so whoever makes one
/// decides it: the method, the address, the section (either is content or media, types is those and the settings), and what must be
/// allowed with the document.
/// </summary>
internal static class ManagementRights
{
    private const string Prefix = ManagementController.Api;

    private static readonly string Table = Path.Combine(AppContext.BaseDirectory, "Api/Rights/rights.txt");

    /// <summary>By the name of the endpoint.</summary>
    public static FrozenDictionary<string, ManagementRight> All { get; } = File.ReadLines(Table)
        .Select(line => Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .ToFrozenDictionary(right => right.Name);

    /// <summary>The names of the endpoints that there are.</summary>
    public static IEnumerable<string> Of(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        let controller = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo
        where controller?.IsAssignableTo(typeof(ManagementController)) is true
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method != HttpMethods.Head
        select $"{method} {Shorten(endpoint.RoutePattern.RawText!.TrimStart('/'))}";

    private static ManagementRight Read(string[] words) =>
        new(words[0], words[1], SectionsOf(words[2]), [.. words[3..].Select(verb => "Umb.Document." + verb)]);

    private static IReadOnlyList<string> SectionsOf(string word) => word switch
    {
        "either" => [Constants.Applications.Content, Constants.Applications.Media],
        "types" => [Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Settings],
        _ => [word],
    };

    // One endpoint of the client's has another version.
    private static string Shorten(string route) =>
        route.Replace("/v1.1/", "/v1/", StringComparison.Ordinal)[Prefix.Length..];
}
