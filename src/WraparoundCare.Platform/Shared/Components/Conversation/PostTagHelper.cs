using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>How much room a post takes.</summary>
public enum PostKind
{
    Post,

    /// <summary>A short answer to a post.</summary>
    Comment,
}

/// <summary>What somebody wrote, with who and when. Actions go into a <c>wc-post-actions</c> inside it.</summary>
[HtmlTargetElement("wc-post")]
public sealed class PostTagHelper : TagHelper
{
    /// <summary>By which the address leads to this post.</summary>
    public string Id { get; set; } = string.Empty;

    public PostAuthor Author { get; set; } = null!;

    /// <summary>What it is called among others, of which its author may have written more; by default, after the author.</summary>
    public string? Label { get; set; }

    public DateTimeOffset At { get; set; }

    public PostKind Kind { get; set; }

    public HeadingLevel Level { get; set; } = HeadingLevel.Two;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = new PostActions();
        context.Items[typeof(PostActions)] = actions;
        var body = await output.GetChildContentAsync();
        var heading = $"{Id}-wie";
        var article = Markup.Element("article", Kind is PostKind.Comment ? "post post--comment" : "post").Set("id", Id);
        output.Become((Label is null ? article.Set("aria-labelledby", heading) : article.Set("aria-label", Label))
            .With(Head(heading), Markup.Element("div", "post__body").With(body), actions.Element));
    }

    private TagBuilder Head(string id)
    {
        var name = Author.Url is null
            ? Markup.Element("span").Text(Author.Name)
            : Markup.Element("a").Set("href", Author.Url).Text(Author.Name);
        return Markup.Element("header", "post__head").With(
            AvatarTagHelper.Of(Author.Name),
            Markup.Element("div", "post__who").With(
                Level.Element("post__name").Set("id", id).With(name),
                Author.Role.Word() is { } role ? Markup.Element("span", BadgeTagHelper.CssClass).Text(role) : null,
                Markup.Element("p", "post__when").With(Moments.Element(At))));
    }
}

/// <summary>What can be done with the post around it: links and buttons.</summary>
[HtmlTargetElement("wc-post-actions", ParentTag = "wc-post")]
public sealed class PostActionsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent content = await output.GetChildContentAsync();
        if (context.Items.TryGetValue(typeof(PostActions), out var item) && item is PostActions actions)
        {
            actions.Element = Markup.Element("div", "post__actions").With(content);
        }

        output.SuppressOutput();
    }
}

/// <summary>Brings the actions from inside a post to its end.</summary>
internal sealed class PostActions
{
    public TagBuilder? Element { get; set; }
}
