using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Components.Tables;

namespace WraparoundCare.Community.Forum.Moderation.Log;

/// <summary>What moderators did, for everybody to see.</summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Part)]
[KeptNowhere(IsFindable = true)]
[Route(Address)]
internal sealed class ModerationLogController(ModerationLog log) : ForumPage
{
    public const string Address = ForumController.Address + "/moderatie";

    private static readonly IReadOnlyList<string> Columns = ["Wat", "Datum", "Categorie", "Soort reden"];

    [HttpGet]
    public IActionResult Show(int pagina = 1)
    {
        var (lines, total) = log.On(Visitor, Math.Max(pagina, 1));
        var pages = PageLink.Count(total, ModerationLog.PageSize);
        if (pagina < 1 || pagina > pages)
        {
            return NotFound();
        }

        var table = new DataTable("Besluiten van moderators, de laatste eerst", Columns, [.. lines.Select(Row)]);
        var root = Request.PathBase + Address;
        var links = PageLink.Around(pagina, pages, page => page == 1 ? root : $"{root}?pagina={page}");
        return Page("/Forum/Moderation/Log/Log.cshtml", new LogView(table, links));
    }

    private static IReadOnlyList<TableCell> Row(LogLine line) =>
    [
        new(line.What),
        new(DutchDate.Of(DutchTime.On(line.At).DateTime)),
        new(line.Category ?? "geen"),
        new(line.Ground ?? "geen"),
    ];
}

internal sealed record LogView(DataTable Table, IReadOnlyList<PageLink> Pages);
