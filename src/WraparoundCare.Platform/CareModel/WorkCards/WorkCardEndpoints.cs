using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>Which tools belong to a step: the feature that keeps tools says so where the features are put together.</summary>
internal delegate IEnumerable<ContentPage> StepToolsSource(ModelStep step);

/// <summary>The work cards, beside the pages that they are made from.</summary>
internal sealed class WorkCardEndpoints(
    CareModelTree care, StepToolsSource toolsOf, SiteTree tree, SiteAddress site, GeneratedFileCache pdfs)
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFileBelow<WorkCardEndpoints>(2, WorkCardAddress.CardFile, (cards, context) => cards.CardAsync(context))
            .RequireRateLimiting(Costs.LimitedInside);
        endpoints.MapFileBelow<WorkCardEndpoints>(1, WorkCardAddress.BookFile, (cards, context) => cards.BookAsync(context))
            .RequireRateLimiting(Costs.LimitedInside);
    }

    private async Task<IResult> CardAsync(HttpContext context)
    {
        var steps = care.Steps();
        var step = steps.FirstOrDefault(step => context.IsAt(WorkCardAddress.OfCard(tree, step)));
        if (step is null)
        {
            return Results.NotFound();
        }

        var card = Describe(step, steps.Count);
        var book = new WorkBook($"Werkkaart stap {card.Number}: {card.Title}", tree.SiteName, [card]);
        return await SendAsync(context, WorkCardAddress.OfCard(tree, step), book);
    }

    private async Task<IResult> BookAsync(HttpContext context)
    {
        var steps = care.Steps();
        if (steps.Count == 0 || care.Overview() is not { } overview || !context.IsAt(WorkCardAddress.OfBook(tree, overview)))
        {
            return Results.NotFound();
        }

        return await SendAsync(context, WorkCardAddress.OfBook(tree, overview), new WorkBook(
            $"Werkboek: {overview.Title}",
            tree.SiteName,
            [.. steps.Select(step => Describe(step, steps.Count))])
        {
            HasCover = true,
            Intro = overview.Intro,
            Address = site.Of(tree.Url(overview)),
        });
    }

    private WorkCard Describe(ModelStep step, int stepCount) => WorkCard.Of(step, stepCount, site.Of(tree.Url(step)), toolsOf(step));

    private async Task<IResult> SendAsync(HttpContext context, string path, WorkBook book)
    {
        var pdf = await pdfs.OfAsync(
            path, book, source => new GeneratedFile(new WorkBookPrinter(source).Print()), context.RequestAborted);
        return FileAnswer.Of(context, pdf, "application/pdf", path[(path.LastIndexOf('/') + 1)..]);
    }
}
