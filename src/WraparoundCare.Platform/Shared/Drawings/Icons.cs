using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Platform.Shared.Drawings;

/// <summary>
/// The drawing of each icon: lines of one width in a square of 24 units. They say nothing to a screen reader, because the words stand
/// beside them.
/// </summary>
public static class Icons
{
    private static readonly FrozenDictionary<Icon, HtmlString> Drawings = new Dictionary<Icon, string>
    {
        [Icon.Page] = "<path d=\"M6 3.5h8l4 4v13H6zM14 3.5V8h4M9 12h6M9 16h6\"/>",
        [Icon.Step] = "<circle cx=\"5.5\" cy=\"18.5\" r=\"2\"/><circle cx=\"18.5\" cy=\"5.5\" r=\"2\"/>"
            + "<path d=\"M7.5 18.5c8 0 1-13 9-13\"/>",
        [Icon.Principle] = "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M15.5 8.5l-2 5-5 2 2-5z\"/>",
        [Icon.Article] = "<path d=\"M12 6.5c-2-1.5-5-2-8-2v13c3 0 6 .5 8 2 2-1.5 5-2 8-2v-13c-3 0-6 .5-8 2zM12 6.5v13\"/>",
        [Icon.Question] = "<path d=\"M4 4.5h16v12h-8l-4 3.5v-3.5H4z\"/>"
            + "<path d=\"M10 8.7a2.1 2.1 0 1 1 3 1.9c-.7.4-1 .7-1 1.4M12 13.9v.1\"/>",
        [Icon.Term] = "<path d=\"M4 4h7l9 9-7 7-9-9zM8 8v.1\"/>",
        [Icon.Tool] = "<path d=\"M8.5 5H5v15.5h14V5h-3.5M8.5 3.5h7v3.5h-7zM8.5 11.5h7M8.5 15.5h4\"/>",
        [Icon.Project] = "<path d=\"M12 21c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21z\"/>"
            + "<circle cx=\"12\" cy=\"9.5\" r=\"2.3\"/>",
        [Icon.Experience] = "<path d=\"M4 4.5h16v12h-8l-4 3.5v-3.5H4zM8 8.5h8M8 12.5h5\"/>",
        [Icon.News] = "<path d=\"M17 9h3v8.5a2 2 0 0 1-4 0V5H4v12.5a2 2 0 0 0 2 2h12M7 9h6M7 12.5h6M7 16h3\"/>",
        [Icon.Meeting] = "<path d=\"M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7\"/>",
        [Icon.Theme] = "<circle cx=\"9\" cy=\"12\" r=\"5.5\"/><circle cx=\"15\" cy=\"12\" r=\"5.5\"/>",
        [Icon.Overview] = "<path d=\"M4 4.5h6.5V11H4zM13.5 4.5H20V11h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z\"/>",
        [Icon.Phone] = "<path d=\"M6.5 4H9l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v2.5a2 2 0 0 1-2 2"
            + "C11 19.5 4.5 13 4.5 6a2 2 0 0 1 2-2z\"/>",
        [Icon.Search] = "<circle cx=\"10.5\" cy=\"10.5\" r=\"6\"/><path d=\"M15 15l5 5\"/>",
        [Icon.Menu] = "<path d=\"M4 7h16M4 12h16M4 17h16\"/>",
        [Icon.Download] = "<path d=\"M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14\"/>",
        [Icon.Warning] = "<path d=\"M12 4.5L20.5 19.5h-17zM12 10v4.5M12 17v.1\"/>",
    }.ToFrozenDictionary(icon => icon.Key, icon => Svg(icon.Value));

    /// <returns>Markup that stands before the words it belongs to.</returns>
    public static IHtmlContent Of(Icon icon) => Drawings[icon];

    private static HtmlString Svg(string shapes) =>
        new($"<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{shapes}</svg>");
}
