namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Html;

/// <summary>Markup that was made to keep a parser busy, by what it relies on; without a limit each takes minutes.</summary>
internal static class CostlyMarkup
{
    private const int Many = 30_000;

    private static readonly Dictionary<string, string> Cases = new()
    {
        ["too long"] = new string('a', 2_000_001),
        ["open elements"] = Times("<div>"),
        ["unknown elements"] = Times("<x>"),
        ["formatting"] = Times("<b>"),
        ["formatting behind a table"] = Times("<b><table><td></b></td></table>"),
        ["end of formatting leaves a block"] = Times("<b><div></b>"),
        ["formatting that is opened again"] = Times(number => $"<div><b a{number}=1></div>", 2_000) + Times("<div>x</div>"),
        ["unclosed fonts"] = Times(number => $"<p><font a=\"{number}\">x", 20_000),
        ["few fonts, many paragraphs"] = $"<p>{Times(number => $"<font a=\"{number}\">", 300)}</p>{Times("<p>x</p>")}",
        ["end tag in an attribute"] = Times("<b title=\"</b>\">"),
        ["end tag in a comment"] = Times("<b><!--</b>-->"),
        ["end tag in a text area"] = Times("<b><textarea></b></textarea>"),
        ["end tag in another section"] = Times("<svg><![CDATA[ > </svg> ]]>"),
        ["drawings"] = Times("<svg>"),
        ["drawings with text"] = Times("<svg><foreignObject><div></svg>"),
        ["start tags in the title of a drawing"] = "<svg><title>" + Times("<div>"),
        ["formulas"] = Times("<math><mi>"),
        ["formulas that end"] = Times("<p><b></p><math><mi>x</mi></math></b>"),
        ["selects"] = Times("<select><div></select><div>"),
        ["title that a select leaves out"] = "<select><title></select>" + Times("<div>"),
        ["templates"] = Times("<template>"),
        ["templates that end"] = Times("<template><td></template><div>"),
        ["unknown element around a block"] = Times("<x><div></x>"),
        ["cell without a table"] = Times("<td><div></td>"),
        ["paragraph that has ended"] = Times("<p><p></p><div></p>"),
        ["table that has ended"] = Times("<table><table></table><div></table>"),
        ["form that ends out of reach"] = Times("<form><table><td></form></td></table></form>"),
        ["the fourth of the same formatting"] = Times("<b><b><b><b><div></b></b></b></b></div>"),
        ["ends without a start"] = Times("</b></x></p></table><div>"),
        ["elements that are no longer empty"] = "<svg>" + Times("<source>"),
        ["attributes"] = $"<p {Times(number => $"a{number} ", Many)}>x",
    };

    public static IEnumerable<string> Names => Cases.Keys;

    public static string Of(string name) => Cases[name];

    public static string Times(string markup, int count = Many) => string.Concat(Enumerable.Repeat(markup, count));

    private static string Times(Func<int, string> markup, int count) => string.Concat(Enumerable.Range(0, count).Select(markup));
}
