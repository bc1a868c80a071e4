using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>Names for what is typed after an @, of those that the writer can read on the forum. Only a script asks this.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class NamesController(
    MentionableMembers members,
    ForumMentions mentions,
    IOptions<ForumOptions> options,
    [FromKeyedServices(NamesController.Limiter)] AttemptLimiter limiter) : ForumPage
{
    public const string Address = ForumController.Address + "/namen";
    public const string Limiter = "Community:Forum:Names";

    private const int Most = 6;

    /// <param name="q">What was typed of a name.</param>
    /// <param name="onderwerp">The topic in which somebody writes.</param>
    /// <param name="categorie">The category in which they begin one.</param>
    [HttpGet]
    [EnableRateLimiting(Costs.Search)]
    public IActionResult Suggest(string? q, long? onderwerp, string? categorie)
    {
        if (!limiter.TryAcquire(HttpContext.Connection.RemoteIpAddress))
        {
            Response.Headers.RetryAfter = $"{(int)AttemptLimiter.Window.TotalSeconds}";
            return Problem(title: "Je vraagt te vaak om namen.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        var text = q?.TrimStart();
        if (!ModelState.IsValid || text is not { Length: > 0 and <= NamesInText.MaxLength } || (onderwerp is null) == (categorie is null))
        {
            return Problem(
                title: "Zeg het begin van een naam, en in welk onderwerp of welke categorie je schrijft.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        var form = new PlaceOfForm(string.Empty) { Topic = onderwerp, Category = categorie };
        return mentions.PlaceOf(form, Visitor) is { } place && Visitor.CanBegin(place.Category) ? Ok(Names(text, place)) : NotFound();
    }

    private List<SuggestedName> Names(string text, NamePlace place)
    {
        var found = members.Starting(text, place, Most).Where(member => member.Key != Visitor.Member).ToList();
        var same = members.Named([.. found.Select(member => member.Name).Distinct()], place)
            .CountBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. found.Select(member => new SuggestedName(
                member.Name,
                same.GetValueOrDefault(member.Name) > 1
                    ? $"{member.Name}{NamesInText.CodeMark}{MentionableMembers.CodeOf(member.Key)}"
                    : member.Name,
                member.IsInTopic ? "schreef in dit onderwerp" : null)),
            .. MentionGroup.All
                .Where(group => group.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)
                    && MentionGroup.CanBeNamedBy(Visitor, options.Value.GroupMentions))
                .Select(group => new SuggestedName(group.Name, group.Name, group.Words)),
        ];
    }

    /// <param name="Name">As it is shown.</param>
    /// <param name="Text">What is written after the @.</param>
    /// <param name="Note">What helps to know who it is.</param>
    internal sealed record SuggestedName(string Name, string Text, string? Note);
}
