using System.Text;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>Writes a text for this request. A link that leads nowhere leaves its words, a lost picture leaves nothing.</summary>
internal static class RichTextRenderer
{
    public static IHtmlEncodedString Render(
        RichTextFragment fragment, RichTextLinks links, RichTextPictures pictures, Func<Guid, string> renderBlock)
    {
        if (fragment.Parts is [LiteralPart only])
        {
            return new HtmlEncodedString(only.Html);
        }

        var html = new StringBuilder();
        var open = new HashSet<LinkPart>(ReferenceEqualityComparer.Instance);
        foreach (RichTextPart part in fragment.Parts)
        {
            switch (part)
            {
                case LiteralPart literal:
                    html.Append(literal.Html);
                    break;
                case LinkPart link when links.Of(link) is { } url:
                    open.Add(link);
                    html.Append("<a href=\"")
                        .Append(RichTextFragment.Encode(url + link.Rest))
                        .Append('"')
                        .Append(link.Attributes)
                        .Append('>');
                    break;
                case LinkEndPart end when open.Contains(end.Start):
                    html.Append("</a>");
                    break;
                case ImagePart image:
                    html.Append(pictures.Render(image));
                    break;
                case BlockPart block:
                    html.Append(renderBlock(block.Key));
                    break;
            }
        }

        return new HtmlEncodedString(html.ToString());
    }
}
