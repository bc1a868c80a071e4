using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>A page of a topic: the same for all who wrote nothing on it and marked nothing of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTopicPageAttribute() : TypeFilterAttribute(typeof(SharedTopicPage));

internal sealed class SharedTopicPage(SharedPageStore pages, SharedPageWriter writer, SharedPageReaders readers, CurrentEditor editor)
    : SharedPageFilter(pages, writer, readers, editor)
{
    protected override long? TopicOf(RouteValueDictionary values) =>
        long.TryParse((string?)values["id"], CultureInfo.InvariantCulture, out var topic) ? topic : null;

    protected override SharedPageReader? ReaderOf(
        ResourceExecutingContext context, ForumVisitor visitor, IReadOnlyCollection<long> listed)
    {
        if (visitor.Member is not { } member)
        {
            return new SharedPageReader(Guest);
        }

        return TopicOf(context.RouteData.Values) is { } topic
            && TryReadPage(context.HttpContext.Request.Query["pagina"], out var page)
            && Readers.InTopic(member, topic, page) is { IsOwn: false } standing
                ? new SharedPageReader($"{Member} {standing.IsMuted} {standing.HasWritten}")
                {
                    NumberRead = standing.NumberRead,
                    Topic = topic,
                }
                : null;
    }

    protected override void Shown(SharedPage page, ForumVisitor visitor, SharedPageReader reader)
    {
        if (visitor.Member is { } member && page.LastNumber > reader.NumberRead)
        {
            Readers.MarkRead(reader.Topic, member, page.LastNumber);
        }
    }

    private static bool TryReadPage(string? asked, out int page)
    {
        page = 1;
        return asked is null || (int.TryParse(asked, CultureInfo.InvariantCulture, out page) && page is > 0 and < 1_000_000);
    }
}
