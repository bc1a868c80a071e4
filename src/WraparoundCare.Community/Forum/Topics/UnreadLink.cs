using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Community.Forum.SharedPages;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>What a list says of a topic that a member has read: how much came since, and where that begins.</summary>
internal static class UnreadLink
{
    /// <param name="item">The topic in a list.</param>
    /// <param name="address">Of the topic, below which its first unread post is found.</param>
    /// <param name="context">In which it is shown: on a page for many, each reader sees their own number.</param>
    public static IHtmlContent To(TopicInList item, string address, HttpContext context)
    {
        if (Holes.In(context) is not { } holes)
        {
            return new HtmlString(Html(item.Unread, item.Topic.Title, address));
        }

        var (id, last, title) = (item.Topic.Id, item.Topic.LastNumber, item.Topic.Title);
        holes.AsksAbout(id);
        return holes.Leave(reading => Html(TopicInList.UnreadOf(last, reading.NumbersRead.GetValueOrDefault(id)), title, address));
    }

    private static string Html(int unread, string title, string address) => unread == 0 ? string.Empty :
        $"""
        <a href="{HtmlEncoder.Default.Encode(address)}/ongelezen">{TopicWords.New(unread)}<span
          class="visually-hidden"> in {HtmlEncoder.Default.Encode(title)}</span></a>
        """;
}
