using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>
/// Says how much a field takes, and gives the script a place to count. Nothing is cut off while somebody types or pastes: what is too long
/// is told, and stays.
/// </summary>
internal static class TextLimit
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static TagBuilder? Of(FieldState field, int limit) => limit <= 0
        ? null
        : Markup.Element("div", "field__limit").With(
            Markup.Element("p")
                .Set("id", FieldId.Limit(field.Id))
                .Set("data-limit-text", true)
                .Text($"Je kunt hooguit {limit.ToString("N0", Dutch)} tekens gebruiken."),
            Markup.Element("p", "field__count").Set("data-count", true).Set("hidden", true),
            Markup.Element("p", "visually-hidden").Set("data-count-status", true).Set("role", "status"));
}
