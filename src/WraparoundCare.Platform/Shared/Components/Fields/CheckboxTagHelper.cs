using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>One thing that is so or not: a bool, or a text that is the value of the box when it is so.</summary>
[HtmlTargetElement("wc-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    /// <summary>What is sent when it is so.</summary>
    public string Value { get; set; } = "true";

    private protected override TagBuilder Render(FieldState field) => Box(field).With(
        ErrorsOf(field),
        Markup.Element("div", "choice__option").With(
            ChoiceInput.Of("checkbox", field.Id, field.Name, Value, string.Equals(field.Value, Value, StringComparison.OrdinalIgnoreCase))
                .Set("aria-describedby", field.DescribedBy(Hint))
                .Set("aria-invalid", Invalid(field)),
            Markup.Element("label", "choice__label").Set("for", field.Id).Text(Label),
            HintOf(field)));
}
