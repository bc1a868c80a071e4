using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.AspNetCore.Html;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>
/// A topic as schema.org data for search engines: a QAPage once an answer helped who asked, and a DiscussionForumPosting until then, as
/// Google asks for (developers.google.com/search/docs/appearance/structured-data). Only what everybody sees is in it.
/// </summary>
internal sealed class TopicSchema(SiteAddress site)
{
    public IHtmlContent? Of(TopicView view) => view is { Found.Category.Readers: null, Page: 1 } && view.Posts is [{ Number: 1 } first, ..]
        && first.State is PostState.Visible
            ? JsonLd.Element(view.Extras.Accepted is { } accepted ? Question(view, first, accepted) : Discussion(view, first))
            : null;

    private JsonObject Question(TopicView view, ForumPostRow first, ForumPostRow accepted)
    {
        var question = Post("Question", view, first);
        question["answerCount"] = view.Found.Topic.LastNumber - 1;
        question["acceptedAnswer"] = Post("Answer", view, accepted);
        question["suggestedAnswer"] = Others(view, first, "Answer", accepted.Id);
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "QAPage",
            ["mainEntity"] = question,
        };
    }

    private JsonObject Discussion(TopicView view, ForumPostRow first)
    {
        var posting = Post("DiscussionForumPosting", view, first);
        posting["@context"] = "https://schema.org";
        posting["commentCount"] = view.Found.Topic.LastNumber - 1;
        posting["comment"] = Others(view, first, "Comment", accepted: null);
        return posting;
    }

    private JsonArray Others(TopicView view, ForumPostRow first, string type, Guid? accepted) =>
    [
        .. view.Posts
            .Where(post => post is { State: PostState.Visible, Number: not null } && post.Id != first.Id && post.Id != accepted)
            .Select(post => Post(type, view, post)),
    ];

    private JsonObject Post(string type, TopicView view, ForumPostRow post)
    {
        var node = new JsonObject
        {
            ["@type"] = type,
            ["url"] = site.Of(ForumController.AddressOf(view.Found, post.Number!.Value)),
            ["text"] = PlainText.Of(post.Html),
            ["datePublished"] = XmlConvert.ToString(post.CreatedAt, XmlDateTimeSerializationMode.Utc),
            ["author"] = new JsonObject { ["@type"] = "Person", ["name"] = view.Authors.Of(post).Name },
        };
        if (post.Number == 1)
        {
            node["name"] = view.Found.Topic.Title;
            node["headline"] = view.Found.Topic.Title;
        }

        return node;
    }
}
