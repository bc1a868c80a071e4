using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Replies;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>When a member has mail of what they follow.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class FollowMailController(FollowSettings settings, ReplyAddresses replies) : ForumPage
{
    public const string Address = "/mijn/meldingen/mail";

    private const string FormView = "/Forum/Following/FollowMail.cshtml";

    [HttpGet]
    public IActionResult Show() =>
        Page(FormView, new FollowMailForm { Mail = settings.MailOf(Member).ToString(), CanBeAnswered = replies.IsOn });

    [HttpPost]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Save([FromForm] FollowMailForm form)
    {
        if (!ModelState.IsValid)
        {
            return Again(FormView, form with { CanBeAnswered = replies.IsOn });
        }

        return settings.Choose(Member, Enum.Parse<FollowMail>(form.Mail!))
            ? SeeOther($"{NotificationsController.Address}?bewaard=true")
            : NotFound();
    }
}

internal sealed record FollowMailForm
{
    /// <summary>The name of a <see cref="FollowMail"/>.</summary>
    [AllowedValues(
        nameof(FollowMail.Never), nameof(FollowMail.AtOnce), nameof(FollowMail.Daily), nameof(FollowMail.Weekly),
        ErrorMessage = "Kies wanneer je mail wilt.")]
    public string? Mail { get; init; }

    /// <summary>Whether one can answer a mail.</summary>
    [BindNever]
    public bool CanBeAnswered { get; init; }

    public static IReadOnlyList<ChoiceOption> Choices { get; } =
    [
        new(nameof(FollowMail.Never), "Nooit", "Je ziet meldingen alleen op de site."),
        new(nameof(FollowMail.AtOnce), "Meteen", "Een mail als er iets nieuws is, hoogstens elke tien minuten."),
        new(nameof(FollowMail.Daily), "Elke dag", "Eén mail in de ochtend, als er iets nieuws is."),
        new(nameof(FollowMail.Weekly), "Elke week", "Eén mail op maandagochtend, als er iets nieuws is."),
    ];
}
