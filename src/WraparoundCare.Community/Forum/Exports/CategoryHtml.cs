using System.Net;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Exports;

/// <summary>A category as one page that needs nothing else: it can be kept, printed and read without the site.</summary>
internal sealed class CategoryHtml(TextWriter writer)
{
    private const string Style =
        "body{font:1rem/1.6 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}article{border-top:2px solid;margin-top:3rem}"
        + "section{margin:1.5rem 0;overflow-wrap:anywhere}small{color:#444}";

    /// <param name="category">What it is about.</param>
    /// <param name="topics">What stands in it.</param>
    /// <param name="site">Where links lead to.</param>
    /// <param name="now">When it is made, in UTC.</param>
    public async Task WriteAsync(ForumCategoryRow category, IEnumerable<ExportedTopic> topics, Uri site, DateTime now)
    {
        await writer.WriteAsync(
            $"""
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Forum: {Text(category.Name)}</title>
            <meta name="viewport" content="width=device-width"><base href="{Text(site.AbsoluteUri)}"><style>{Style}</style></head><body>
            <main><h1>{Text(category.Name)}</h1>
            <p>{Text(category.Description)}</p>
            <p>Gemaakt op {Day(now)}. Wie op het forum schreef, kan zijn berichten later veranderen of weghalen.</p>

            """);
        foreach (var topic in topics)
        {
            await WriteAsync(topic);
        }

        await writer.WriteLineAsync("</main></body></html>");
    }

    private async Task WriteAsync(ExportedTopic topic)
    {
        string?[] about = [topic.Step is { } step ? $"stap {step}" : null, topic.Theme, topic.WorkArea];
        await writer.WriteAsync(
            $"""
            <article><h2>{Text(topic.Title)}</h2>
            <p><small>{Text(string.Join(" · ", [topic.Author, Day(topic.CreatedAt), .. about.OfType<string>()]))}</small></p>

            """);
        if (topic.Tried is { } tried)
        {
            await writer.WriteLineAsync($"<p>Al geprobeerd: {Text(tried)}</p>");
        }

        foreach (var post in topic.Posts)
        {
            await WriteAsync(post);
        }

        await writer.WriteLineAsync("</article>");
    }

    private async Task WriteAsync(ExportedPost post)
    {
        await writer.WriteAsync(
            $"""
            <section><h3>Bericht {post.Number} van {Text(post.Author)}</h3>
            <p><small>{Day(post.CreatedAt)}{(post.Helped ? " · Dit hielp" : string.Empty)}</small></p>
            {post.Html}

            """);
        if (post.Files.Count > 0)
        {
            await writer.WriteLineAsync($"<p><small>Bestanden: {Text(string.Join(", ", post.Files))}</small></p>");
        }

        await writer.WriteLineAsync("</section>");
    }

    private static string Day(DateTime moment) => DutchDate.Of(DutchTime.On(moment).DateTime);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
