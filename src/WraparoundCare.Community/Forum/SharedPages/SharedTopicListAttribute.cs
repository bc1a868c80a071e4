using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>A list of topics: the same for all of whom nothing waits. What is new to each of them fills its holes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTopicListAttribute() : TypeFilterAttribute(typeof(SharedTopicList));

internal sealed class SharedTopicList(SharedPageStore pages, SharedPageWriter writer, SharedPageReaders readers, CurrentEditor editor)
    : SharedPageFilter(pages, writer, readers, editor)
{
    protected override SharedPageReader? ReaderOf(
        ResourceExecutingContext context, ForumVisitor visitor, IReadOnlyCollection<long> listed)
    {
        if (visitor.Member is not { } member)
        {
            return new SharedPageReader(Guest);
        }

        var standing = Readers.InList(member, listed);
        return standing.HasWaiting ? null : new SharedPageReader($"{Member} {standing.Followed}") { List = standing };
    }
}
