using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>The work cards, beside the pages that they are made from.</summary>
internal sealed class WorkCardEndpoints(CareModelTree care, SiteTree tree, KeptFiles pdfs)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // The editors choose the names of the folders, so any name is looked up.
        endpoints.MapMethods($"/{{steps}}/{{step}}/{WorkCardAddress.CardFile}", Reading, (HttpContext context, WorkCardEndpoints cards) => cards.Card(context))
            .AllowAnonymous();
        endpoints.MapMethods($"/{{steps}}/{WorkCardAddress.BookFile}", Reading, (HttpContext context, WorkCardEndpoints cards) => cards.Book(context))
            .AllowAnonymous();
    }

    private IResult Card(HttpContext context)
    {
        var steps = care.Steps();
        var step = steps.FirstOrDefault(step => IsAt(context, WorkCardAddress.OfCard(tree, step)));
        if (step is null)
        {
            return Results.NotFound();
        }

        var card = WorkCard.Of(step, steps.Count, Absolute(context, tree.Url(step)));
        return Send(context, WorkCardAddress.OfCard(tree, step), new WorkBook($"Werkkaart stap {card.Number}: {card.Title}", SiteName(), [card]));
    }

    private IResult Book(HttpContext context)
    {
        var steps = care.Steps();
        if (steps.Count == 0 || care.Overview() is not { } overview || !IsAt(context, WorkCardAddress.OfBook(tree, overview)))
        {
            return Results.NotFound();
        }

        return Send(context, WorkCardAddress.OfBook(tree, overview), new WorkBook(
            $"Werkboek: {overview.Title}",
            SiteName(),
            [.. steps.Select(step => WorkCard.Of(step, steps.Count, Absolute(context, tree.Url(step))))])
        {
            HasCover = true,
            Intro = overview.Intro,
            Address = Absolute(context, tree.Url(overview)),
        });
    }

    private string SiteName() => tree.Home()?.SiteName is { Length: > 0 } name ? name : "Kennisplatform Wraparound Care";

    private IResult Send(HttpContext context, string path, WorkBook book)
    {
        var pdf = pdfs.Of(path, book, source => new MadeFile(new WorkBookPrinter(source).Print()));
        return FileAnswer.Of(context, pdf, "application/pdf", path[(path.LastIndexOf('/') + 1)..]);
    }

    private static bool IsAt(HttpContext context, string path) =>
        string.Equals(context.Request.Path.Value, path, StringComparison.OrdinalIgnoreCase);

    private static string Absolute(HttpContext context, string path) =>
        Uri.IsWellFormedUriString(path, UriKind.Absolute) ? path : $"{context.Request.Scheme}://{context.Request.Host}{path}";
}
