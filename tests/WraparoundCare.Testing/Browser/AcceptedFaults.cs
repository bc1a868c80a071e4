namespace WraparoundCare.Testing.Browser;

/// <summary>
/// What an engine calls a fault and is none, each with its reason and on elements that are named. A test finds entries that are no
/// longer needed.
/// </summary>
/// <remarks>
/// IBM's engine also says what may be a fault (potential) and what people have to judge (manual). Those are no failures: on every page it
/// asks whether colour alone tells something, whether hidden links can get the focus, whether a placeholder is the only label that is
/// seen, and the like. HTML_CodeSniffer does so with its warnings and notices.
/// </remarks>
public static class AcceptedFaults
{
    public const string CodeSniffer = "HTML_CodeSniffer";

    public const string Ibm = "IBM";

    public static IReadOnlyList<AcceptedFault> All { get; } =
    [
        new(
            Ibm,
            "aria_content_in_landmark",
            ".utrecht-skip-link",
            "/",
            "the way past the header comes before everything, and so before every landmark; axe leaves it alone for that reason"),
        new(
            Ibm,
            "aria_complementary_label_visible",
            "aside[aria-label]",
            "/de-13-stappen/1-sleutelpersonen",
            "advice: each of its parts has a heading that is seen, and the name tells which page it belongs to"),
        new(
            Ibm,
            "element_attribute_deprecated",
            "ol[start]",
            "/zoeken?q=gezinsplan",
            "the engine is wrong: HTML has this attribute, and the HTML checker finds it in order"),
    ];
}

/// <param name="Engine">Which engine says so.</param>
/// <param name="Rule">Its name of the rule.</param>
/// <param name="Elements">A selector of the elements.</param>
/// <param name="Page">A page where it says so.</param>
/// <param name="Why">Why it is no fault.</param>
public sealed record AcceptedFault(string Engine, string Rule, string Elements, string Page, string Why);
