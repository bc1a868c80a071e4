using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>What is new in what a member follows. Each leads to its post, and is read when that was shown.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class NotificationsController(ForumNotifications notifications, ForumTips tips, TimeProvider time) : ForumPage
{
    public const string Address = "/mijn/meldingen";

    /// <summary>Below the address: how many are unread, for the page that is open.</summary>
    public const string Count = "aantal";

    [HttpGet]
    public IActionResult List(bool bewaard, int pagina = 1)
    {
        if (pagina < 1)
        {
            return NotFound();
        }

        var now = time.GetUtcNow().UtcDateTime;
        var (shown, total) = notifications.Of(Visitor, pagina);
        var pages = PageLink.Count(total, ForumNotifications.PageSize);
        return pagina > pages ? NotFound() : Page("/Forum/Following/Notifications.cshtml", new NotificationsView(shown)
        {
            Until = now.ToString("O", CultureInfo.InvariantCulture),
            IsSaved = bewaard,
            HasUnread = notifications.Unread(Visitor) > 0,
            TipQuestions = pagina == 1 ? tips.Waiting(Member) : 0,
            Pages = PageLink.Around(pagina, pages, page => Request.PathBase + Address + (page == 1 ? string.Empty : $"?pagina={page}")),
        });
    }

    [HttpGet(Count)]
    public IActionResult CountUnread()
    {
        var unread = notifications.Unread(Visitor);
        return Json(new { Count = unread, Text = FollowWords.New(unread), Address = $"{Request.PathBase}{Address}" });
    }

    [HttpPost("gelezen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult MarkRead([FromForm] string? until)
    {
        // Without a moment that makes sense, what was there until now.
        var now = time.GetUtcNow().UtcDateTime;
        var isMoment = DateTime.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            && moment.Kind is DateTimeKind.Utc && moment < now;
        notifications.MarkRead(Visitor.Member!.Value, isMoment ? moment : now);
        return SeeOther(Address);
    }
}

/// <param name="Shown">Those of this page.</param>
internal sealed record NotificationsView(IReadOnlyList<Notification> Shown)
{
    /// <summary>When they were asked for, as the form says it.</summary>
    public required string Until { get; init; }

    /// <summary>Whether any of all is unread.</summary>
    public required bool HasUnread { get; init; }

    /// <summary>How many questions about tips wait for an answer.</summary>
    public int TipQuestions { get; init; }

    /// <summary>Whether the member has just chosen when to have mail.</summary>
    public bool IsSaved { get; init; }

    public required IReadOnlyList<PageLink> Pages { get; init; }
}
