using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using WraparoundCare.Community.Forum.Mentions;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>The Markdown of members: without raw HTML, headings or tables (they do not fit a phone).</summary>
internal static class PostMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .DisableHeadings()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Use<MentionExtension>()
        .Build();

    /// <param name="text">As it was typed.</param>
    /// <param name="names">What to do with names in it; null when they are words as all others.</param>
    /// <returns>Null when it is nested deeper than the parser goes.</returns>
    public static MarkdownDocument? Parse(string text, NamesInText? names = null)
    {
        try
        {
            return Markdown.Parse(text, Pipeline, names?.ToContext());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <returns>Null when it is nested deeper than the converter goes.</returns>
    public static string? Write(Action<HtmlRenderer> write)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        try
        {
            write(renderer);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
