using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>
/// What Word puts on the clipboard for a list: paragraphs with a bullet or a number and blanks in front. They become a list again, so that
/// it is one for who cannot see the bullets too.
/// </summary>
internal static partial class WordLists
{
    public static void Restore(IElement root)
    {
        IElement? list = null;
        foreach (var paragraph in root.QuerySelectorAll("p").ToList())
        {
            if (Marker().Match(paragraph.TextContent) is not { Success: true } marker)
            {
                continue;
            }

            var kind = marker.Groups["number"].Success ? "ol" : "ul";
            if (list is null || list.LocalName != kind || paragraph.PreviousElementSibling != list)
            {
                list = paragraph.Owner!.CreateElement(kind);
                paragraph.Before(list);
            }

            list.AppendChild(Item(paragraph, marker.Length));
            paragraph.Remove();
        }
    }

    private static IElement Item(IElement paragraph, int markerLength)
    {
        var item = paragraph.Owner!.CreateElement("li");
        foreach (var node in paragraph.ChildNodes.ToList())
        {
            item.AppendChild(node);
        }

        foreach (var text in item.Descendants<IText>().ToList())
        {
            var gone = Math.Min(markerLength, text.Length);
            text.Delete(0, gone);
            markerLength -= gone;
        }

        foreach (var empty in item.QuerySelectorAll("span").Where(span => span.TextContent.Length == 0).ToList())
        {
            empty.Remove();
        }

        return item;
    }

    // Nobody types several blanks that do not break after a bullet.
    [GeneratedRegex(
        @"\A\s*(?:[·•§▪●○o–-]|(?<number>[0-9]{1,3}[.)]))[ \u00A0]*\u00A0[ \u00A0]*\u00A0[ \u00A0]*",
        RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
