using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>
/// Answers from the pages that were made before, for guests and for most members. Whoever sees something on them that others do not,
/// such as a moderator, an editor or the writer of a post, gets a page of their own.
/// </summary>
internal abstract class SharedPageFilter(SharedPageStore pages, SharedPageWriter writer, SharedPageReaders readers, CurrentEditor editor)
    : IAsyncResourceFilter
{
    protected const string Guest = "guest";
    protected const string Member = "member";

    private static readonly IReadOnlyDictionary<long, int> Nothing = new Dictionary<long, int>();

    // What lists and topics ask for; an address with anything else is not kept.
    private static readonly IReadOnlyList<string> Query = [TopicOrders.Parameter, "pagina"];

    protected SharedPageReaders Readers { get; } = readers;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var visitor = ForumVisitor.Of(http.User);
        var place = pages.PlaceOf(http.Request, visitor, TopicOf(context.RouteData.Values));
        if (IsForThemAlone(http.Request, visitor) || ReaderOf(context, visitor, pages.TopicsIn(place)) is not { } reader)
        {
            SharedPageTelemetry.Answered("own");
            await next();
            return;
        }

        if (pages.Find(place, reader.Kind) is { } page)
        {
            Shown(page, visitor, reader);
            SharedPageTelemetry.Answered("hit");
            AnswersFromMemory.Mark(http);
            await writer.ShowAsync(http, page, NumbersRead(page, visitor, reader));
            context.Result = new EmptyResult();
        }
        else if (await writer.MakeAsync(http, next) is { } made)
        {
            SharedPageTelemetry.Answered("miss");
            pages.Keep(place, reader.Kind, made);
            await writer.ShowAsync(http, made, NumbersRead(made, visitor, reader));
        }
    }

    /// <returns>Whose posts the page shows; null for a list.</returns>
    protected virtual long? TopicOf(RouteValueDictionary values) => null;

    /// <param name="context">The request.</param>
    /// <param name="visitor">Who sends it.</param>
    /// <param name="listed">The topics that the list showed to others, if it is one.</param>
    /// <returns>What is different on the page for who reads it; null when it is for them alone.</returns>
    protected abstract SharedPageReader? ReaderOf(
        ResourceExecutingContext context, ForumVisitor visitor, IReadOnlyCollection<long> listed);

    /// <summary>Notes what a page does that is made for one visitor.</summary>
    protected virtual void Shown(SharedPage page, ForumVisitor visitor, SharedPageReader reader)
    {
    }

    // It was asked of the topics that others saw; the first who sees the list is asked about once more.
    private IReadOnlyDictionary<long, int> NumbersRead(SharedPage page, ForumVisitor visitor, SharedPageReader reader) =>
        reader.List is not { } list || visitor.Member is not { } member || page.Topics.Count == 0 ? Nothing
        : page.Topics.All(list.Topics.Contains) ? list.NumbersRead
        : Readers.InList(member, page.Topics).NumbersRead;

    private bool IsForThemAlone(HttpRequest request, ForumVisitor visitor) =>
        visitor.IsModerator || visitor.SilencedUntil is not null || editor.User is not null || !request.Query.Keys.All(Query.Contains);
}

/// <param name="Kind">What those have in common who see the same.</param>
internal sealed record SharedPageReader(string Kind)
{
    /// <summary>The topic that the page shows to a member; 0 for a list.</summary>
    public long Topic { get; init; }

    /// <summary>How far they have read that.</summary>
    public int NumberRead { get; init; }

    /// <summary>What they have to do with the list that the page shows; null for a guest.</summary>
    public ListStanding? List { get; init; }
}
