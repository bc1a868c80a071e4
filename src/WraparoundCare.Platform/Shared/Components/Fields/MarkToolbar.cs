using Microsoft.AspNetCore.Mvc.Rendering;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>Buttons that put marks around what is selected. Hidden until the script that they need is there.</summary>
internal static class MarkToolbar
{
    private static readonly (string Mark, string Label, string? Keys)[] Buttons =
    [
        ("bold", "Vet", "Control+B"),
        ("italic", "Cursief", "Control+I"),
        ("link", "Link", null),
        ("list", "Lijst", null),
        ("quote", "Citaat", null),
    ];

    public static TagBuilder Of(string field, string label) => Markup.Element("div", "toolbar")
        .Set("role", "toolbar")
        .Set("aria-label", $"Opmaak: {label}")
        .Set("aria-controls", field)
        .Set("data-marks", field)
        .Set("hidden", true)
        .With(Buttons.Select(button => Markup.Element("button", $"toolbar__button toolbar__button--{button.Mark}")
            .Set("type", "button")
            .Set("data-mark", button.Mark)
            .Set("aria-keyshortcuts", button.Keys)
            .Text(button.Label)));
}
