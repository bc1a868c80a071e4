using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>A date in three fields. What is wrong is said of the part that is wrong.</summary>
[HtmlTargetElement("wc-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper : FieldTagHelper
{
    private protected override TagBuilder Render(FieldState field)
    {
        var typed = For.Model as DateInput;
        List<Part> parts =
        [
            PartOf(field, nameof(DateInput.Day), "Dag", typed?.Day),
            PartOf(field, nameof(DateInput.Month), "Maand", typed?.Month),
            PartOf(field, nameof(DateInput.Year), "Jaar", typed?.Year),
        ];
        var box = Box(field, "fieldset", "date").Set("aria-describedby", field.DescribedBy(Hint));
        if (parts.Exists(part => part.State.IsInvalid))
        {
            box.Attributes["class"] = "utrecht-form-field utrecht-form-field--invalid field date";
        }

        return box
            .With(Legend(), HintOf(field), ErrorsOf(field))
            .With(parts.Select(part => part.State.IsInvalid ? ErrorsOf(part) : null))
            .With(Markup.Element("div", "date__parts").With(parts.Select(part => Input(field, part))));
    }

    private static TagBuilder ErrorsOf(Part part) => Markup.Element("div", "utrecht-form-field-error-message field__error")
        .Set("id", ErrorId(part))
        .With(part.State.Errors.Select(ErrorText));

    private static TagBuilder Input(FieldState field, Part part) => Markup.Element("div", "date__part").With(
        Markup.Element("label", "date__label").Set("for", part.State.Id).Text(part.Label),
        Markup.Void("input", $"field__input date__input date__input--{part.Name.ToLowerInvariant()}")
            .Set("type", "text")
            .Set("inputmode", "numeric")
            .Set("autocomplete", "off")
            .Set("id", part.State.Id)
            .Set("name", part.State.Name)
            .Set("value", part.State.Value)
            .Set("aria-describedby", part.State.IsInvalid ? ErrorId(part) : null)
            .Set("aria-invalid", part.State.IsInvalid || field.IsInvalid ? "true" : null));

    // The day has the id of the date itself, and so could its error have.
    private static string ErrorId(Part part) => $"{FieldId.Error(part.State.Id)}-{part.Name.ToLowerInvariant()}";

    private Part PartOf(FieldState field, string name, string label, string? typed) =>
        new(name, label, FieldState.Of(ViewContext, $"{field.Name}.{name}", typed));

    private sealed record Part(string Name, string Label, FieldState State);
}
